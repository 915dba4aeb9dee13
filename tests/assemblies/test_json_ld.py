"""What search engines and other sites read of a session: schema.org Events, and nothing else."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from html.parser import HTMLParser
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ical.entries import UID, all_day_entry, entries_of, hostile_text, instants, make_entry
from wagtail_assemblies.assemblies.json_ld import MOST_EVENTS, events, script_text
from wagtail_assemblies.ical.entry import PublicPlace
from wagtail_assemblies.ical.zones import zone_names

URL = "https://example.org/assemblies/warm-homes/"
NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
HALL = PublicPlace(name="Example Hall", address="1 Sample Street\nZZ99 1AA", town="Exampleton")


def event(entry, **shared) -> dict:
    """The one Event of an entry."""
    found = events([entry], **{"page_url": URL, "language": "en", "now": NOW, **shared})
    assert len(found) == 1
    return found[0]


def test_event_of_an_evening_in_a_hall():
    entry = make_entry(
        kind="community", mode="in-person", place=HALL, hosts=("One Group", "Other Group")
    )
    assert event(entry, picture_url="https://example.org/hall.jpg") == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"urn:uuid:{UID}",
        "name": "Exampleton community assembly",
        "description": "How can we keep every home warm?",
        "startDate": "2027-03-04T18:30:00+00:00",
        "endDate": "2027-03-04T20:30:00+00:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": [
            {
                "@type": "Place",
                "name": "Example Hall",
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": "1 Sample Street, ZZ99 1AA",
                    "addressLocality": "Exampleton",
                },
            }
        ],
        "organizer": [
            {"@type": "Organization", "name": "One Group"},
            {"@type": "Organization", "name": "Other Group"},
        ],
        "isAccessibleForFree": True,
        "url": URL,
        "inLanguage": "en",
        "image": "https://example.org/hall.jpg",
    }


def test_event_of_which_little_is_known_has_no_empty_properties():
    assert event(make_entry(description="", end_time=None)) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"urn:uuid:{UID}",
        "name": "Exampleton community assembly",
        "startDate": "2027-03-04T18:30:00+00:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "url": URL,
        "inLanguage": "en",
    }


def test_event_is_named_with_the_label_of_its_session():
    assert event(make_entry(label="Second evening"))["name"] == (
        "Exampleton community assembly – Second evening"
    )


def test_event_of_another_kind_of_meeting_is_not_said_to_be_free():
    assert "isAccessibleForFree" not in event(make_entry(kind="other"))


# When


@pytest.mark.parametrize(
    ("zone", "starts_at", "written"),
    [
        ("Europe/London", "2027-03-04T18:30+00:00", "2027-03-04T18:30:00+00:00"),
        ("Europe/London", "2027-07-01T17:30+00:00", "2027-07-01T18:30:00+01:00"),
        ("America/New_York", "2027-03-04T23:30+00:00", "2027-03-04T18:30:00-05:00"),
        ("Asia/Kathmandu", "2027-03-04T12:45+00:00", "2027-03-04T18:30:00+05:45"),
        ("America/St_Johns", "2027-03-04T22:00+00:00", "2027-03-04T18:30:00-03:30"),
    ],
)
def test_event_starts_by_the_clock_of_its_zone(zone, starts_at, written):
    entry = make_entry(zone=zone, starts_at=datetime.fromisoformat(starts_at))
    assert event(entry)["startDate"] == written


@given(starts_at=instants, zone=st.sampled_from(sorted(zone_names())))
def test_event_starts_at_its_instant_with_the_offset_of_its_zone(starts_at, zone):
    written = datetime.fromisoformat(event(make_entry(starts_at=starts_at, zone=zone))["startDate"])
    assert written == starts_at
    assert written.utcoffset() == starts_at.astimezone(ZoneInfo(zone)).utcoffset()


def test_event_over_a_clock_change_has_both_offsets():
    """On 28 March 2027 the clocks of Exampleton leap from 01:00 to 02:00."""
    entry = make_entry(
        starts_at=datetime(2027, 3, 28, 0, 30, tzinfo=UTC),
        ends_at=datetime(2027, 3, 28, 1, 30, tzinfo=UTC),
        first_day=date(2027, 3, 28),
        last_day=date(2027, 3, 28),
        start_time=time(0, 30),
        end_time=time(2, 30),
    )
    found = event(entry)
    assert (found["startDate"], found["endDate"]) == (
        "2027-03-28T00:30:00+00:00",
        "2027-03-28T02:30:00+01:00",
    )


@pytest.mark.parametrize("last", [date(2027, 3, 4), date(2027, 3, 6)], ids=["one day", "three"])
def test_event_that_lasts_all_day_has_days(last):
    found = event(all_day_entry(date(2027, 3, 4), last))
    assert (found["startDate"], found["endDate"]) == ("2027-03-04", last.isoformat())


def test_event_without_an_end_does_not_make_one_up():
    assert "endDate" not in event(make_entry(end_time=None))


def test_event_says_when_doors_open():
    assert event(make_entry(doors_time=time(18)))["doorTime"] == "2027-03-04T18:00:00+00:00"


def test_event_that_lasts_all_day_has_no_doors():
    entry = all_day_entry(date(2027, 3, 4), date(2027, 3, 4), doors_time=time(18))
    assert "doorTime" not in event(entry)


def test_event_does_not_say_that_doors_open_at_a_time_that_there_is_not():
    assert "doorTime" not in event(
        make_entry(first_day=date(2027, 3, 28), doors_time=time(1, 30), start_time=time(2))
    )


# What became of it


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("on", "EventScheduled"),
        ("cancelled", "EventCancelled"),
        ("postponed", "EventPostponed"),
        ("what nobody knows", "EventScheduled"),
    ],
)
def test_event_has_the_status_of_its_session(state, status):
    found = event(make_entry(state=state))
    assert found["eventStatus"] == f"https://schema.org/{status}"
    assert found["startDate"] == "2027-03-04T18:30:00+00:00"
    assert found["name"] == "Exampleton community assembly"


def test_event_that_was_moved_says_from_when():
    found = event(make_entry(moved_from_day=date(2027, 2, 25), moved_from_time=time(19)))
    assert found["eventStatus"] == "https://schema.org/EventRescheduled"
    assert found["previousStartDate"] == "2027-02-25T19:00:00+00:00"


def test_event_that_was_moved_from_a_whole_day_says_that_day():
    found = event(make_entry(moved_from_day=date(2027, 2, 25)))
    assert found["previousStartDate"] == "2027-02-25"


def test_event_that_was_moved_over_a_clock_change_has_the_offset_of_before():
    found = event(make_entry(moved_from_day=date(2027, 7, 1), moved_from_time=time(19)))
    assert found["previousStartDate"] == "2027-07-01T19:00:00+01:00"


def test_event_that_was_moved_and_then_cancelled_is_cancelled():
    found = event(make_entry(state="cancelled", moved_from_day=date(2027, 2, 25)))
    assert found["eventStatus"] == "https://schema.org/EventCancelled"
    assert found["previousStartDate"] == "2027-02-25"


def test_event_that_was_moved_to_where_it_stood_was_not_moved():
    found = event(make_entry(moved_from_day=date(2027, 3, 4), moved_from_time=time(18, 30)))
    assert found["eventStatus"] == "https://schema.org/EventScheduled"
    assert "previousStartDate" not in found


@pytest.mark.parametrize(
    ("day", "zone"),
    [(date.min, "Asia/Kathmandu"), (date.max, "America/St_Johns"), (date(2027, 3, 28), None)],
    ids=["the first day", "the last day", "a gap"],
)
def test_event_that_was_moved_from_a_time_that_there_is_not_says_the_day(day, zone):
    clock = {date.max: time(23, 59)}.get(day, time(1, 30))
    entry = make_entry(zone=zone or "Europe/London", moved_from_day=day, moved_from_time=clock)
    assert event(entry)["previousStartDate"] == day.isoformat()


# Where


@pytest.mark.parametrize(
    ("mode", "attendance", "kinds"),
    [
        ("in-person", "OfflineEventAttendanceMode", ["Place"]),
        ("online", "OnlineEventAttendanceMode", ["VirtualLocation"]),
        ("hybrid", "MixedEventAttendanceMode", ["Place", "VirtualLocation"]),
        ("", "OfflineEventAttendanceMode", ["Place"]),
    ],
)
def test_event_is_where_its_way_of_meeting_has_it(mode, attendance, kinds):
    found = event(make_entry(mode=mode, place=HALL, join_url="https://meet.example.org/a"))
    assert found["eventAttendanceMode"] == f"https://schema.org/{attendance}"
    assert [location["@type"] for location in found["location"]] == kinds


def test_event_of_an_assembly_both_ways_is_in_person_where_its_session_has_no_link():
    found = event(make_entry(mode="hybrid", place=HALL))
    assert found["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert [location["@type"] for location in found["location"]] == ["Place"]


@pytest.mark.parametrize("mode", ["online", "hybrid"])
def test_event_online_whose_link_is_withheld_is_joined_by_way_of_its_page(mode):
    found = event(make_entry(mode=mode, ask_for_link=True))
    assert found["location"] == [{"@type": "VirtualLocation", "url": URL}]


def test_event_online_whose_link_is_not_known_yet_is_joined_by_way_of_its_page():
    found = event(make_entry(mode="online"))
    assert found["location"] == [{"@type": "VirtualLocation", "url": URL}]


def test_event_online_is_joined_by_its_link():
    found = event(make_entry(mode="online", join_url="https://meet.example.org/a"))
    assert found["location"] == [{"@type": "VirtualLocation", "url": "https://meet.example.org/a"}]


PLACES = {
    "area": (
        PublicPlace(area="near the harbour", town="Exampleton"),
        "near the harbour",
        {"@type": "PostalAddress", "addressLocality": "Exampleton"},
    ),
    "organiser": (
        PublicPlace(town="Exampleton", ask_organiser=True),
        "Exampleton",
        {"@type": "PostalAddress", "addressLocality": "Exampleton"},
    ),
    "area alone": (PublicPlace(area="near the harbour"), "near the harbour", "near the harbour"),
    "name alone": (PublicPlace(name="Example Hall"), "Example Hall", "Example Hall"),
    "address alone": (
        PublicPlace(address="1 Sample Street\nZZ99 1AA"),
        "1 Sample Street, ZZ99 1AA",
        {"@type": "PostalAddress", "streetAddress": "1 Sample Street, ZZ99 1AA"},
    ),
}


@pytest.mark.parametrize(("place", "name", "address"), PLACES.values(), ids=PLACES)
def test_event_has_as_much_of_its_place_as_is_public(place, name, address):
    found = event(make_entry(place=place))
    assert found["location"] == [{"@type": "Place", "name": name, "address": address}]


def test_event_has_the_position_of_its_place():
    found = event(make_entry(place=PublicPlace(name="Quay", latitude=0.0, longitude=-1.25)))
    assert found["location"][0]["geo"] == {
        "@type": "GeoCoordinates",
        "latitude": 0.0,
        "longitude": -1.25,
    }


@pytest.mark.parametrize("place", [PublicPlace(), PublicPlace(ask_organiser=True)])
def test_event_whose_place_nobody_may_know_has_none(place):
    assert "location" not in event(make_entry(place=place))


# Which


def evenings(count: int) -> list:
    """So many evenings from today on, one each day."""
    return [
        make_entry(
            uid=uuid4(),
            starts_at=NOW + timedelta(days=number),
            ends_at=NOW + timedelta(days=number, hours=2),
        )
        for number in range(count)
    ]


def ids(entries, now=NOW) -> list[str]:
    found = events(entries, page_url=URL, language="en", now=now)
    return [each["@id"].removeprefix("urn:uuid:") for each in found]


@pytest.mark.parametrize(
    ("count", "days_later", "first"),
    [(3, 0, 0), (3, 99, 0), (60, 0, 0), (60, 10, 10), (60, 99, 36)],
)
def test_events_are_those_that_are_near(count, days_later, first):
    entries = evenings(count)
    expected = [str(entry.uid) for entry in entries[first : first + MOST_EVENTS]]
    assert ids(entries, NOW + timedelta(days=days_later)) == expected


def test_events_are_none_without_sessions():
    assert events([], page_url=URL, language="en", now=NOW) == []


def test_events_are_none_without_an_address():
    assert events([make_entry()], page_url="", language="en", now=NOW) == []


# As a script


class Scripts(HTMLParser):
    """The text of every script, and every other element that is opened."""

    def __init__(self, html: str):
        super().__init__()
        self.texts, self.tags = [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "script":
            self.texts.append("")

    def handle_data(self, data):
        self.texts[-1] += data


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "]]>",
        "quotes \" ' and \\ and \\u003C",
        "two ends of a line \u2028\u2029 and three others \r\n\x85",
        "&lt;/script&gt;",
        "\x00\x07\x1b",
        "مجلس 👩‍👩‍👧",
    ],
)
def test_script_gives_back_what_a_text_says_and_nothing_ends_it(text):
    entry = make_entry(title=text, description=text, hosts=(text,))
    found = Scripts(f"<script>{script_text([event(entry)])}</script>")
    assert found.tags == ["script"]
    assert json.loads(found.texts[0]) == [event(entry)]
    assert json.loads(found.texts[0])[0]["name"] == text


def test_script_has_no_sign_that_markup_or_an_old_reader_of_scripts_would_take_for_its_own():
    written = script_text(["<>&\u2028\u2029"])
    assert written == '["\\u003C\\u003E\\u0026\\u2028\\u2029"]'


@given(entry=entries_of(hostile_text))
def test_script_of_any_entry_at_all_can_be_read_again(entry):
    made = events([entry], page_url=URL, language="en", now=NOW)
    written = script_text(made)
    assert json.loads(written) == made
    assert not set("<>&\u2028\u2029") & set(written)
