"""What an editor is told after saving that is no mistake, but might be one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.factories import PlaceFactory, make_assembly, session
from wagtail_assemblies.assemblies.cautions import editor_warnings

from .conftest import NOW

PLACE = (
    "The place is not public any more. Whoever has subscribed to the calendar may still have it: "
    "nothing can call it back."
)
LINK = (
    "The link is not public any more. Whoever has subscribed to the calendar may still have it: "
    "use a new one if it must stay among you."
)


@pytest.fixture
def make_saved(index):
    """An assembly that an editor has just saved, of which something was public until then."""

    def make(public_before=(), **fields):
        page = make_assembly(index, **fields)
        page.public_before = set(public_before)
        return page

    return make


def test_ordinary_assembly_is_nothing_to_warn_of(make_saved):
    assert editor_warnings(make_saved(), NOW) == []


def test_editor_is_told_that_a_place_cannot_be_called_back(make_saved):
    page = make_saved({"place"}, place=PlaceFactory(), place_disclosure="area")
    assert editor_warnings(page, NOW) == [PLACE]


def test_editor_is_told_that_a_link_cannot_be_called_back(make_saved):
    page = make_saved(
        {"place", "link"},
        mode="online",
        join_link="https://meet.example.org/x",
        link_disclosure="organiser",
    )
    assert editor_warnings(page, NOW) == [LINK]


def test_place_that_was_never_public_is_nothing_to_warn_of(make_saved):
    page = make_saved(set(), place=PlaceFactory(), place_disclosure="area")
    assert editor_warnings(page, NOW) == []


def test_place_that_stays_public_is_nothing_to_warn_of(make_saved):
    assert editor_warnings(make_saved({"place", "link"}, place=PlaceFactory()), NOW) == []


def past() -> list[dict]:
    return [session(date(2027, 2, 4))]


def test_editor_is_asked_about_a_date_that_is_past(make_saved):
    [said] = editor_warnings(make_saved(sessions=past()), NOW)
    assert said.startswith("This assembly is in the past: Thursday 4 February 2027")


def test_assembly_of_which_one_evening_is_to_come_is_not_past(make_saved):
    page = make_saved(sessions=[*past(), session(date(2027, 3, 4))])
    assert editor_warnings(page, NOW) == []


def test_assembly_that_has_outcomes_is_meant_to_be_past(make_saved):
    assert editor_warnings(make_saved(sessions=past(), headline="We agreed."), NOW) == []


def test_assembly_that_was_published_before_is_past_in_time(make_saved, clock):
    page = make_saved(sessions=past())
    clock.shift(timedelta(days=1))
    page.save_revision().publish()
    page.refresh_from_db()
    assert editor_warnings(page, NOW) == []


def test_assembly_without_dates_is_not_past(make_saved):
    assert editor_warnings(make_saved(sessions=[], date_note="In the spring"), NOW) == []
