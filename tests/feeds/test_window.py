"""Which sessions stand in the feed, and in what order."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tests.factories import make_assembly, session
from tests.ical.lines import values


@pytest.fixture
def hold(index):
    """An assembly of one session, named by what a test is about."""

    def make(title: str, day: date, start=None, **values) -> None:
        make_assembly(index, title=title, sessions=[session(day, start, **values)])

    return make


def test_window_reaches_back_365_days(hold, summaries):
    """It is the first of March 2027, so the first of March 2026 is the last day still shown."""
    hold("A year ago", date(2026, 3, 1), time(0), end_time="01:00")
    hold("The evening before", date(2026, 2, 28), time(22), end_time="23:59")
    assert summaries() == ["A year ago"]


def test_window_reaches_back_by_the_end(hold, summaries):
    hold("Ended in it", date(2026, 2, 20), time(9), end_date="2026-03-01", end_time="10:00")
    hold("Ended before it", date(2026, 2, 20), time(9), end_date="2026-02-28", end_time="10:00")
    assert summaries() == ["Ended in it"]


def test_window_takes_whole_days_by_their_last(hold, summaries):
    hold("Its last day is in it", date(2026, 2, 27), end_date="2026-03-01")
    hold("Its last day is before it", date(2026, 2, 27), end_date="2026-02-28")
    assert summaries() == ["Its last day is in it"]


def test_window_keeps_what_is_going_on(hold, summaries):
    hold("On now", date(2026, 4, 1), time(9), end_date="2027-03-31", end_time="17:00")
    assert summaries() == ["On now"]


def test_window_has_no_end(hold, summaries):
    hold("Far away", date(2199, 12, 31), time(12))
    assert summaries() == ["Far away"]


def test_window_is_a_setting(hold, summaries, settings):
    hold("Last week", date(2027, 2, 22), time(12))
    hold("Last month", date(2027, 2, 1), time(12))
    settings.WAGTAIL_ASSEMBLIES = {"FEED_HISTORY_DAYS": 7}
    assert summaries() == ["Last week"]


def test_window_moves_at_local_midnight(hold, summaries, clock):
    hold("A year ago", date(2026, 3, 1), time(12))
    clock.move_to(datetime(2027, 3, 1, 23, 59, 59, tzinfo=UTC), tick=False)
    assert summaries() == ["A year ago"]
    clock.move_to(datetime(2027, 3, 2, 0, 0, 0, tzinfo=UTC), tick=False)
    assert summaries() == []


def test_window_moves_by_the_day_and_not_by_the_second(hold, feed, clock):
    hold("A year ago", date(2026, 3, 1), time(12))
    morning = feed()
    clock.move_to(datetime(2027, 3, 1, 23, 0, tzinfo=UTC), tick=False)
    assert feed() == morning


def test_order_is_by_start(hold, summaries):
    hold("Third", date(2027, 3, 5), time(9))
    hold("First", date(2027, 3, 4), time(9))
    hold("Second", date(2027, 3, 4), time(18))
    assert summaries() == ["First", "Second", "Third"]


def test_order_is_by_the_instant_and_not_by_the_wall_clock(index, summaries):
    for title, zone in [("London", "Europe/London"), ("Berlin", "Europe/Berlin")]:
        make_assembly(index, title=title, timezone=zone, sessions=[session(date(2027, 3, 4))])
    assert summaries() == ["Berlin", "London"]


def test_order_at_one_moment_is_by_uid(index, feed):
    """And not by the order in which they were written."""
    page = make_assembly(index, sessions=[session(date(2027, 3, 4))])
    for _ in range(3):
        page.sessions.append(("session", page.sessions[0].value))
        page.save_revision().publish()
    uids = values(feed().encode(), "UID")
    assert uids == sorted(uids)


def test_uid_is_unique_in_the_feed(index, feed):
    day = session(date(2027, 3, 4), block_id="the-same-id")
    make_assembly(index, sessions=[day])
    make_assembly(index, sessions=[day, session(date(2027, 3, 5))])
    uids = values(feed().encode(), "UID")
    assert len(set(uids)) == len(uids) == 3
