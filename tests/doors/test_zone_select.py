"""The select of time zones: by continent, and never losing a zone that it does not know."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django import forms

from wagtail_assemblies.widgets import ZoneSelect, zone_choices


class ZoneForm(forms.Form):
    zone = forms.CharField(widget=ZoneSelect)


def select(value: str) -> BeautifulSoup:
    return BeautifulSoup(str(ZoneForm(initial={"zone": value})["zone"]), "html.parser").select_one(
        "select"
    )


def selected(value: str) -> list[str]:
    return [option["value"] for option in select(value).select("option[selected]")]


@pytest.mark.parametrize("zone", ["Europe/London", "UTC", "America/Argentina/Buenos_Aires"])
def test_zone_that_is_known_is_selected_once(zone):
    assert selected(zone) == [zone]
    assert len(select(zone).select(f'option[value="{zone}"]')) == 1


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "GMT", "US/Eastern"])
def test_zone_that_is_not_offered_is_kept(zone):
    assert selected(zone) == [zone]


def test_no_zone_is_the_empty_choice():
    assert selected("") == [""]
    assert len(select("").select('option[value=""]')) == 1


def test_zone_that_would_be_markup_is_escaped():
    assert selected('"><script>') == ['"><script>']


def test_zones_stand_below_their_continents():
    groups = {group["label"]: group for group in select("").select("optgroup")}
    assert {"Africa", "America", "Asia", "Australia", "Europe", "Pacific"} <= set(groups)
    london = groups["Europe"].select_one('option[value="Europe/London"]')
    assert london.get_text() == "London"


def test_zones_are_written_without_underscores():
    option = select("").select_one('option[value="America/Argentina/Buenos_Aires"]')
    assert option.get_text() == "Argentina/Buenos Aires"


def test_zones_of_old_files_are_not_offered():
    offered = {group for group, _zones in zone_choices()}
    assert offered.isdisjoint({"Etc", "US", "SystemV", "posix", "right"})
