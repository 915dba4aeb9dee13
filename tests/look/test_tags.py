"""The pieces that templates are put together from."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.utils import translation

from tests.ical.entries import make_entry
from wagtail_assemblies.calendar.date_tile import DateTile, date_tile, hours_in_words
from wagtail_assemblies.ical.entry import PublicPlace

KEY = UUID("11111111-2222-4333-8444-555555555555")


def drawn(source: str, **context) -> BeautifulSoup:
    template = Template("{% load wagtail_assemblies_tags %}" + source)
    return BeautifulSoup(template.render(Context(context)), "html.parser")


def test_ring_is_drawn_for_the_eye_only():
    svg = drawn("{% assembly_ring key 'community' %}", key=KEY).svg
    assert svg["aria-hidden"] == "true"
    assert svg.find_all(style=True) == []


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_ring_has_the_same_numbers_in_every_language(language):
    """A decimal comma in an attribute would draw nothing."""
    english = str(drawn("{% assembly_ring key %}", key=KEY))
    with translation.override(language):
        assert str(drawn("{% assembly_ring key %}", key=KEY)) == english


def test_tile_of_this_year_leaves_the_year_out():
    assert date_tile(date(2027, 3, 4), date(2027, 1, 1)) == DateTile("Thu", "4", "Mar", "")


def test_tile_of_another_year_says_which():
    assert date_tile(date(2027, 3, 4), date(2026, 12, 31)) == DateTile("Thu", "4", "Mar", "2027")


def test_tile_is_in_the_language_of_the_reader():
    with translation.override("de"):
        assert date_tile(date(2027, 3, 4), date(2027, 1, 1)) == DateTile("Do", "4", "Mär", "")


@time_machine.travel(datetime(2027, 1, 1, tzinfo=UTC), tick=False)
def test_tile_is_a_time_that_machines_read():
    tile = drawn("{% date_tile entry %}", entry=make_entry()).time
    assert tile["datetime"] == "2027-03-04T18:30:00+00:00"
    assert tile.get_text() == "Thu 4 Mar"


def test_tile_of_what_does_not_take_place_is_struck():
    tile = drawn("{% date_tile entry %}", entry=make_entry(state="cancelled")).time
    assert "asm-tile--off" in tile["class"]


def hours(**fields) -> str:
    return hours_in_words(make_entry(**fields), "Europe/London")


def test_hours_stand_without_the_zone_where_everybody_is_in_it():
    assert hours(end_time=time(20, 30)) == "6:30 p.m. to 8:30 p.m."


def test_hours_without_an_end_are_the_start():
    assert hours(end_time=None) == "6:30 p.m."


def test_hours_of_a_day_are_all_day():
    assert hours(start_time=None, end_time=None) == "All day"


@pytest.mark.parametrize("fields", [{"zone": "America/New_York"}, {"mode": "online"}])
def test_hours_name_the_zone_where_it_may_be_another(fields):
    zone = fields.get("zone", "Europe/London").replace("_", " ")
    assert hours(end_time=time(20, 30), **fields) == f"6:30 p.m. to 8:30 p.m. ({zone} time)"


def test_hours_of_several_days_are_told_in_full():
    assert hours(last_day=date(2027, 3, 5), when="From Thursday to Friday") == (
        "From Thursday to Friday"
    )


def test_place_in_brief_leaves_out_the_address():
    place = PublicPlace(name="Hall", address="1 Sample Street", town="Exampleton")
    assert place.in_brief == "Hall, Exampleton"


def test_place_without_a_name_is_its_address_in_brief():
    assert PublicPlace(address="1 Sample Street", town="Exampleton").in_brief == (
        "1 Sample Street, Exampleton"
    )
