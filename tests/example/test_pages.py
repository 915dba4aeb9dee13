"""The twelve assemblies as pages, fully loaded on the days that are most likely to go wrong."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from home.example.assemblies import ASSEMBLIES
from home.example.content import ZONE
from home.example.pages import publish_assembly
from home.example.snippets import make_snippets
from wagtail_assemblies.calendar.models import CalendarEntry

from .days import CLOCKS_GO_BACK, CLOCKS_GO_FORWARD, LEAP_DAY


@pytest.fixture(params=[LEAP_DAY, CLOCKS_GO_FORWARD, CLOCKS_GO_BACK], ids=str)
def today(request, index) -> date:
    """A day on which the twelve have been published below a test's index."""
    snippets = make_snippets()
    for assembly in ASSEMBLIES:
        publish_assembly(assembly, index, snippets, request.param)
    return request.param


def test_calendar_of_the_example_has_its_sessions_and_six_assemblies_to_come(today):
    written = sorted(
        session.day for assembly in ASSEMBLIES for session in assembly.dated_sessions(today)
    )
    shown = sorted(row.entry.first_day for row in CalendarEntry.objects.all())
    end_of_day = datetime.combine(today, time(23, 59), ZoneInfo(ZONE))
    to_come = CalendarEntry.objects.upcoming(end_of_day).filter(state="on")
    assert shown == written
    assert to_come.order_by().values("page").distinct().count() >= 6
