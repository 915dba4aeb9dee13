"""The first of March 2027 at noon, and what every test of the feed asks of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine

from tests.ical.lines import value, values

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
FEED = "/calendar/assemblies.ics"


@pytest.fixture(autouse=True)
def clock():
    """Time stands still; a test moves it with `clock.move_to`."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def summaries(feed):
    """The summaries of a feed in its order."""
    return lambda query="", **headers: values(feed(query, **headers).encode(), "SUMMARY")


@pytest.fixture
def only(feed):
    """The value of a property of a feed's only entry."""

    def of_entry(name: str, query: str = "") -> str:
        _head, begin, entry = feed(query).partition("BEGIN:VEVENT\r\n")
        assert begin
        return value(entry.encode(), name)

    return of_entry


@pytest.fixture
def of_calendar(feed):
    """The value of a property of the calendar itself."""

    def of_head(name: str, query: str = "") -> str:
        return value(feed(query).partition("BEGIN:V")[2].partition("BEGIN:V")[0].encode(), name)

    return of_head
