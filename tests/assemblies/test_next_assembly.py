"""The draft of the next assembly: what it takes over, and what it begins without."""

from __future__ import annotations

from datetime import date, time
from uuid import uuid4

import pytest

from tests.factories import PartnerFactory, PlaceFactory, SeriesFactory, make_assembly, session
from wagtail_assemblies.assemblies.next_assembly import next_day, schedule_next
from wagtail_assemblies.pages.models import AssemblyPage

TODAY = date(2027, 3, 10)


@pytest.fixture
def page(index):
    return make_assembly(
        index,
        title="Mockbridge: food growing",
        sessions=[session(date(2027, 3, 2), time(19), end_time="21:00:00", label="Only evening")],
        hosts=[PartnerFactory(name="Mockbridge Circle")],
        place=PlaceFactory(name="Mockbridge Library"),
        access="The door is level.",
        series=SeriesFactory(name="Mockbridge first Tuesdays"),
        state="cancelled",
        state_reason="Snow.",
        full=True,
        headline="We agreed on three things.",
        attendance=31,
    )


@pytest.fixture
def following(page) -> AssemblyPage:
    return make_next(page)


def make_next(page) -> AssemblyPage:
    new, _made = schedule_next(page.pk, today=TODAY, token=uuid4())
    return new


def test_next_assembly_is_a_draft(following):
    assert (following.live, following.latest_revision_id is not None) == (False, True)


def test_next_assembly_stands_beside_the_last(page, following):
    assert following.get_parent().pk == page.get_parent().pk


def test_next_assembly_takes_over_who_where_and_access(following):
    draft = following.get_latest_revision_as_object()
    hosts = [row.partner.name for row in draft.assembly_partners.all()]
    assert (hosts, draft.place.name, draft.access) == (
        ["Mockbridge Circle"],
        "Mockbridge Library",
        "The door is level.",
    )


def test_next_assembly_begins_without_question_state_and_results(following):
    draft = following.get_latest_revision_as_object()
    assert (draft.question, draft.state, draft.state_reason, draft.full) == ("", "on", "", False)
    assert (draft.headline, draft.attendance, len(draft.recommendations)) == ("", None, 0)


def test_next_assembly_is_on_the_next_first_tuesday(following):
    (found,) = following.get_latest_revision_as_object().sessions
    assert (found.value["start_date"], found.value["start_time"], found.value["end_time"]) == (
        date(2027, 4, 6),
        time(19),
        time(21),
    )


def test_next_assembly_has_a_uid_of_its_own(page, following):
    draft = following.get_latest_revision_as_object()
    assert draft.translation_key != page.translation_key
    assert draft.sessions[0].id != page.sessions[0].id


def test_next_assembly_is_called_after_its_series(following):
    assert (following.title, following.slug) == (
        "Mockbridge first Tuesdays",
        "mockbridge-first-tuesdays",
    )


def test_second_next_assembly_finds_a_free_address(page, following):
    assert make_next(page).slug == "mockbridge-first-tuesdays-1"


def test_next_assembly_of_one_that_was_moved_is_on_its_usual_day(index):
    """The first Tuesday, though the last one was held on a Thursday for once."""
    moved = session(date(2027, 3, 4), time(19), moved_from_date="2027-03-02", moved_note="Snow.")
    (found,) = make_next(make_assembly(index, sessions=[moved])).sessions
    assert (found.value["start_date"], found.value["moved_from_date"]) == (date(2027, 4, 6), None)


def test_next_assembly_has_no_search_description_of_the_last(index):
    page = make_assembly(index, seo_title="Food in March", search_description="On 4 March.")
    draft = make_next(page).get_latest_revision_as_object()
    assert (draft.seo_title, draft.search_description) == ("", "")


def test_next_assembly_of_one_without_a_date_has_none(index):
    page = make_assembly(index, sessions=[], date_note="in the spring")
    assert len(make_next(page).sessions) == 0


def test_next_assembly_shows_nothing_to_visitors(following, summaries_of):
    assert summaries_of() == ["Cancelled: Mockbridge: food growing – Only evening"]


@pytest.mark.parametrize(
    ("first", "today", "expected"),
    [
        (date(2027, 3, 2), date(2027, 3, 2), date(2027, 4, 6)),  # the first Tuesday
        (date(2027, 3, 30), date(2027, 3, 1), date(2027, 4, 27)),  # a fifth one is the last
        (date(2025, 3, 4), date(2027, 3, 10), date(2027, 4, 6)),  # after a long pause
    ],
)
def test_next_day_follows_the_week_of_the_month(first, today, expected):
    assert next_day(first, today) == expected
