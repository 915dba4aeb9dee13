"""A month in an editor's life: dates by a rule, one moved, one cancelled; and what subscribers see.

Their programs put what they get beside what they had, by UID: nothing may be there twice.
"""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.doors.test_repeat_views import post as add_ticked
from tests.doors.verbs import FIRST, REASON, live, parse, url
from tests.factories import make_assembly, session
from tests.feeds.conftest import FEED
from tests.readers import ReadEvent, compare, read_with_all, require
from wagtail_assemblies.site_settings import AssembliesSettings

# Parsers of three families, which share no code; any others that are installed read along.
FAMILIES = ("vobject", "icaljs", "nodeical")


@pytest.fixture
def evenings(index, editor):
    """An assembly on four first Thursdays, made by its rule and published."""
    sessions = [session(block_id=FIRST, end_time="20:30:00")]
    page = make_assembly(index, title="Warm homes", sessions=sessions)
    add_ticked(editor, f"{url('add_dates', page, FIRST)}?rule=monthly-weekday&until=&times=3")
    live(page).latest_revision.publish()
    return live(page)


@pytest.fixture(params=["visible", "strict"])
def style(request, site):
    AssembliesSettings.objects.create(site=site, cancelled_style=request.param)


def read(client) -> dict[str, list[ReadEvent]]:
    for name in FAMILIES:
        require(name)
    return read_with_all(client.get(FEED).content)


def move_and_cancel(client, page) -> None:
    """Moves the evening of May by a week and to seven o'clock; cancels that of June."""
    ids = {child.value["start_date"]: child.id for child in page.sessions}
    client.post(
        url("move", page, ids[date(2027, 5, 6)]),
        {"start_date": "2027-05-13", "start_time": "19:00", "end_time": "21:00"},
    )
    client.post(url("cancel_session", page, ids[date(2027, 6, 3)]), {"reason": REASON})


def test_subscribers_see_one_evening_moved_and_one_cancelled(style, evenings, editor):
    move_and_cancel(editor, evenings)
    for name, events in read(editor).items():
        assert [(event.start, event.summary) for event in events] == [
            ("2027-03-04T18:30:00Z", "Warm homes"),
            ("2027-04-01T17:30:00Z", "Warm homes"),
            ("2027-05-13T18:00:00Z", "Warm homes"),
            ("2027-06-03T17:30:00Z", "Cancelled: Warm homes"),
        ], name


def test_search_engines_read_one_evening_moved_and_one_cancelled(evenings, editor):
    move_and_cancel(editor, evenings)
    script = parse(editor.get(evenings.url)).select_one('script[type="application/ld+json"]')
    read = ("startDate", "previousStartDate", "eventStatus")
    assert [tuple(map(event.get, read)) for event in json.loads(script.string)] == [
        ("2027-03-04T18:30:00+00:00", None, "https://schema.org/EventScheduled"),
        ("2027-04-01T18:30:00+01:00", None, "https://schema.org/EventScheduled"),
        (
            "2027-05-13T19:00:00+01:00",
            "2027-05-06T18:30:00+01:00",
            "https://schema.org/EventRescheduled",
        ),
        ("2027-06-03T18:30:00+01:00", None, "https://schema.org/EventCancelled"),
    ]


def test_three_programs_agree_on_every_field(style, evenings, editor):
    move_and_cancel(editor, evenings)
    assert compare(read(editor)) == []


def test_subscriber_who_had_them_before_has_nothing_twice(style, evenings, editor):
    before = read(editor)
    move_and_cancel(editor, evenings)
    for name, events in read(editor).items():
        held = {event.uid: event for event in (*before[name], *events)}
        assert list(held.values()) == [
            next(event for event in events if event.uid == old.uid) for old in before[name]
        ], name
        assert len(held) == 4, name
