"""What an editor changes by the verbs, as calendar programs read it a moment later."""

from __future__ import annotations

from datetime import date
from urllib.request import urlopen

import pytest

from tests.doors.verbs import FIRST, REASON, SECOND, url
from tests.factories import make_assembly, session
from tests.feeds.conftest import FEED
from tests.readers import compare, read_with_all

THIRD = "0b6b2e00-0000-4000-8000-000000000003"
MOVED = {"start_date": "2027-03-11", "start_time": "19:00", "end_time": "21:00", "note": "Paint."}


@pytest.fixture
def monthly(index):
    """Three evenings, on the first Thursdays of March, April and May 2027."""
    days = {FIRST: date(2027, 3, 4), SECOND: date(2027, 4, 1), THIRD: date(2027, 5, 6)}
    sessions = [session(day, block_id=key, end_time="20:30") for key, day in days.items()]
    return make_assembly(index, title="Warm homes", timezone="Europe/London", sessions=sessions)


def test_moved_and_cancelled_evenings_are_read_alike_and_once(monthly, editor, live_server):
    before = read(live_server)
    editor.post(url("move", monthly, FIRST), {**MOVED, "end_date": ""})
    editor.post(url("cancel_session", monthly, SECOND), {"reason": REASON})
    after = read(live_server)
    assert compare(after) == []
    # What one reads of them is what they all read.
    events = after["icalendar"]
    assert {event.uid for event in events} == {event.uid for event in before["icalendar"]}
    assert [(event.start, event.end, event.summary) for event in events] == [
        ("2027-03-11T19:00:00Z", "2027-03-11T21:00:00Z", "Warm homes"),
        ("2027-04-01T17:30:00Z", "2027-04-01T19:30:00Z", "Cancelled: Warm homes"),
        ("2027-05-06T17:30:00Z", "2027-05-06T19:30:00Z", "Warm homes"),
    ]


def read(live_server) -> dict:
    """The feed as it is at this moment, by the name of each parser that is installed."""
    with urlopen(live_server.url + FEED, timeout=30) as answer:
        return read_with_all(answer.read())
