"""The VCALENDAR round the events."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.ical.lines import content_lines, text, value, values
from tests.ical.test_write_bytes import calendar, event
from wagtail_assemblies.ical import write


def test_calendar_has_its_properties_in_one_order():
    assert content_lines(calendar(event()))[:10] == [
        "BEGIN:VCALENDAR",
        "PRODID:-//wagtail-assemblies//community assemblies//EN",
        "VERSION:2.0",
        "CALSCALE:GREGORIAN",
        "NAME:Assemblies",
        "X-WR-CALNAME:Assemblies",
        "X-WR-TIMEZONE:Europe/London",
        "URL:https://example.org/",
        "SOURCE;VALUE=URI:https://example.org/calendar/assemblies.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ]


def test_calendar_product_holds_no_text_of_the_site():
    assert value(calendar(name="Warm homes"), "PRODID") == write.PRODID


def test_calendar_has_no_method():
    assert values(calendar(event()), "METHOD") == []


@pytest.mark.parametrize("name", ["Warm homes; dry, safe", r"C:\New", "  Two\nlines "])
def test_calendar_has_one_name_under_both_properties(name):
    body = calendar(name=name)
    assert text(body, "NAME") == text(body, "X-WR-CALNAME") == write.one_line(name)


def test_calendar_has_one_description_under_both_properties():
    body = calendar(description="All assemblies, near and far.")
    assert text(body, "DESCRIPTION") == "All assemblies, near and far."
    assert text(body, "X-WR-CALDESC") == "All assemblies, near and far."


def test_calendar_without_a_description_has_neither_property():
    body = calendar(description=" \n")
    assert values(body, "DESCRIPTION") + values(body, "X-WR-CALDESC") == []


@pytest.mark.parametrize(
    ("refresh", "written"),
    [
        (timedelta(hours=6), "PT6H"),
        (timedelta(hours=1), "PT1H"),
        (timedelta(days=1), "P1D"),
        (timedelta(hours=36), "P1DT12H"),
    ],
)
def test_calendar_asks_to_be_refreshed_by_both_properties(refresh, written):
    body = calendar(refresh=refresh)
    assert value(body, "REFRESH-INTERVAL") == f";VALUE=DURATION:{written}"
    assert value(body, "X-PUBLISHED-TTL") == written


def test_calendar_does_not_escape_its_addresses():
    source = "https://example.org/calendar/assemblies.ics?region=a;b,c"
    assert value(calendar(source=source), "SOURCE") == f";VALUE=URI:{source}"


def test_calendar_keeps_its_events_in_order():
    body = calendar(event(summary="First"), event(summary="Second"))
    assert values(body, "SUMMARY") == ["First", "Second"]


def test_calendar_takes_its_events_from_an_iterator():
    drained = write.calendar(
        iter([event()]),
        name="Assemblies",
        description="",
        url="https://example.org/",
        source="https://example.org/calendar/assemblies.ics",
        zone="Europe/London",
        refresh=timedelta(hours=6),
    )
    assert drained == calendar(event())


def test_calendar_with_events_has_no_time_zone():
    assert b"VTIMEZONE" not in calendar(event())


def test_calendar_without_events_has_one_component():
    """RFC 5545, section 3.6 asks for at least one, and a zone needs one observance."""
    lines = content_lines(calendar())
    start = lines.index("BEGIN:VTIMEZONE")
    assert lines[start:] == [
        "BEGIN:VTIMEZONE",
        "TZID:Etc/UTC",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0000",
        "TZNAME:UTC",
        "END:STANDARD",
        "END:VTIMEZONE",
        "END:VCALENDAR",
    ]
