"""The properties of one VEVENT."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.ical.entries import UID, all_day_entry, make_entry
from tests.ical.lines import content_lines, text, value, values
from tests.ical.test_write_bytes import URL, event
from wagtail_assemblies.ical import write
from wagtail_assemblies.ical.entry import CANCELLED, POSTPONED, PublicPlace, sequence


def all_day(first: date, last: date) -> bytes:
    return write.close(write.open_event(all_day_entry(first, last)), URL)


def placed(latitude, longitude) -> bytes:
    return event(place=PublicPlace(latitude=latitude, longitude=longitude))


def test_event_has_its_uid():
    assert value(event(), "UID") == str(UID)


def test_event_has_every_property_once():
    names = [re.match("[A-Z-]+", line)[0] for line in content_lines(event())]
    assert sorted(names) == sorted(set(names))


def test_event_begins_and_ends():
    lines = content_lines(event())
    assert (lines[0], lines[-1]) == ("BEGIN:VEVENT", "END:VEVENT")


@pytest.mark.parametrize("name", ["DTSTAMP", "LAST-MODIFIED"])
def test_event_is_dated_by_its_last_change(name):
    body = event(changed=datetime(2027, 2, 1, 9, 30, 15, 250_000, tzinfo=UTC))
    assert value(body, name) == "20270201T093015Z"


def test_event_is_dated_in_utc_whatever_it_is_given():
    east = timezone(timedelta(hours=5, minutes=45))
    body = event(changed=datetime(2027, 2, 1, 15, 15, tzinfo=east))
    assert value(body, "DTSTAMP") == "20270201T093000Z"


def test_event_has_its_sequence():
    changed = datetime(2027, 2, 1, 9, 30, 15, tzinfo=UTC)
    assert value(event(changed=changed), "SEQUENCE") == str(sequence(changed))


def test_event_with_times_is_in_utc():
    body = event()
    assert (value(body, "DTSTART"), value(body, "DTEND")) == (
        "20270304T183000Z",
        "20270304T203000Z",
    )


def test_event_with_times_in_another_zone_goes_out_in_utc():
    east = timezone(timedelta(hours=5, minutes=45))
    body = event(starts_at=datetime(2027, 3, 5, 0, 15, tzinfo=east))
    assert value(body, "DTSTART") == "20270304T183000Z"


@pytest.mark.parametrize(
    ("first", "last", "start", "end"),
    [
        (date(2027, 3, 4), date(2027, 3, 4), "20270304", "20270305"),
        (date(2027, 12, 31), date(2028, 1, 2), "20271231", "20280103"),
        (date(2028, 2, 28), date(2028, 2, 29), "20280228", "20280301"),
    ],
)
def test_event_of_whole_days_ends_on_the_day_after_the_last(first, last, start, end):
    body = all_day(first, last)
    assert value(body, "DTSTART") == f";VALUE=DATE:{start}"
    assert value(body, "DTEND") == f";VALUE=DATE:{end}"


def test_event_of_whole_days_does_not_block_the_day():
    assert value(all_day(date(2027, 3, 4), date(2027, 3, 4)), "TRANSP") == "TRANSPARENT"


@pytest.mark.parametrize("state", [CANCELLED, POSTPONED])
def test_event_that_does_not_take_place_does_not_block_the_time(state):
    assert value(event(state=state), "TRANSP") == "TRANSPARENT"


def test_event_blocks_its_time():
    assert values(event(), "TRANSP") == []


@pytest.mark.parametrize("status", [write.CONFIRMED, write.CANCELLED])
def test_event_has_the_status_it_is_closed_with(status):
    assert value(write.close(write.open_event(make_entry()), URL, status), "STATUS") == status


def test_event_open_at_the_end_holds_neither_address_nor_status():
    names = {line.partition(":")[0] for line in content_lines(write.open_event(make_entry()))}
    assert names.isdisjoint({"URL", "STATUS", "END"})


def test_event_ends_its_text_with_the_link():
    assert text(event(), "DESCRIPTION") == f"How can we keep every home warm?\n\n{URL}"


def test_event_without_a_text_still_has_the_link():
    assert text(event(description=""), "DESCRIPTION").strip() == URL


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        (51.5, -0.125, "51.500000;-0.125000"),
        (51.4779, 0.0, "51.477900;0.000000"),
        (-90.0, 180.0, "-90.000000;180.000000"),
        (51.12345678, -0.98765432, "51.123457;-0.987654"),
    ],
)
def test_event_has_its_coordinates_with_dots_and_six_decimals(latitude, longitude, expected):
    assert value(placed(latitude, longitude), "GEO") == expected


@pytest.mark.parametrize("tiny", [0.00001, -0.000047])
def test_event_at_the_meridian_has_no_exponent_in_its_coordinates(tiny):
    """5e-05 is no FLOAT (RFC 5545, section 3.3.7), and Greenwich lies there."""
    assert value(placed(51.4779, tiny), "GEO") == f"51.477900;{tiny:.6f}"


@pytest.mark.parametrize(("latitude", "longitude"), [(None, None), (51.5, None), (None, 0.1)])
def test_event_without_both_coordinates_has_none(latitude, longitude):
    assert values(placed(latitude, longitude), "GEO") == []


def test_event_has_its_topics_each_escaped_by_itself():
    body = event(topics=("Energy, heat; light", r"C:\New", "Homes"))
    assert value(body, "CATEGORIES") == r"Energy\, heat\; light,C:\\New,Homes"


@pytest.mark.parametrize("topics", [(), ("",), (" ", "\x00")])
def test_event_without_topics_has_no_categories(topics):
    assert values(event(topics=topics), "CATEGORIES") == []


@pytest.mark.parametrize("location", ["", "  ", "\u2028"])
def test_event_without_a_place_has_no_location(location):
    assert values(event(location=location), "LOCATION") == []


def test_event_without_a_join_link_has_no_conference():
    assert values(event(), "CONFERENCE") == []


@pytest.mark.parametrize("summary", ["", "  ", "\x07", "\n"])
def test_event_always_has_a_summary(summary):
    """An empty SUMMARY is a nameless block in a subscriber's week."""
    assert value(event(summary=summary), "SUMMARY") != ""


@pytest.mark.parametrize("name", ["ORGANIZER", "ATTENDEE", "RRULE", "DURATION"])
def test_event_names_nobody_and_repeats_nothing(name):
    assert values(event(), name) == []


def test_event_sets_no_alarm():
    assert b"VALARM" not in event()
