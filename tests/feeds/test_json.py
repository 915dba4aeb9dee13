"""What the JSON says of an assembly, and that its schema says the same."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.factories import (
    PartnerFactory,
    PlaceFactory,
    RegionFactory,
    SeriesFactory,
    TopicFactory,
    make_assembly,
    session,
)
from tests.feeds.conftest import FEED
from wagtail_assemblies.calendar.actions import reindex
from wagtail_assemblies.ical.entry import entry_uid
from wagtail_assemblies.site_settings import AssembliesSettings, CancelledStyle

MARCH, APRIL = date(2027, 3, 4), date(2027, 4, 1)
HOST = "http://testserver"


@pytest.fixture
def read(json_feed, schema):
    """The feed as JSON, after it has been held against its schema."""

    def get(query: str = "") -> dict:
        found = json_feed(query)
        assert [error.message for error in schema.iter_errors(found)] == []
        return found

    return get


@pytest.fixture
def only(read):
    """The only entry of the feed."""

    def get(query: str = "") -> dict:
        [entry] = read(query)["entries"]
        return entry

    return get


@pytest.fixture
def titles(read):
    return lambda query="": [entry["title"] for entry in read(query)["entries"]]


def test_json_of_an_empty_calendar(site, read):
    assert read() == {
        "$schema": f"{HOST}/static/wagtail_assemblies/assemblies.schema.json",
        "version": 1,
        "name": "Example site",
        "description": None,
        "language": "en",
        "time_zone": "Europe/London",
        "url": f"{HOST}/",
        "source": f"{HOST}/calendar/assemblies.json",
        "calendar": f"{HOST}{FEED}",
        "entries": [],
    }


def test_json_of_an_evening_in_a_hall(index, only):
    page = make_assembly(
        index,
        title="Warm homes",
        venue="Example Hall",
        address="1 Sample Street\nZZ99 1AA",
        area="near the harbour",
        step_free="yes",
        region=RegionFactory(name="The North"),
        series=SeriesFactory(name="Tuesdays"),
        hosts=[PartnerFactory(name="One Group"), PartnerFactory(name="Other Group")],
        topics=[TopicFactory(name="Homes"), TopicFactory(name="Energy")],
        sessions=[
            session(
                date(2027, 7, 1), block_id="a", label="First", end_time="20:00", doors_time="18:00"
            )
        ],
    )
    uid = str(entry_uid(page.translation_key, "a"))
    assert only() == {
        "uid": uid,
        "sequence": 226065600,
        "changed": "2027-03-01T12:00:00Z",
        "assembly": str(page.translation_key),
        "url": page.full_url,
        "calendar": f"{HOST}/calendar/{uid}.ics",
        "kind": "community",
        "title": "Warm homes",
        "label": "First",
        "question": "How can we keep every home warm?",
        "state": "on",
        "reason": None,
        "full": False,
        "all_day": False,
        "starts": {"date": "2027-07-01", "time": "18:30", "utc": "2027-07-01T17:30:00Z"},
        "ends": {"date": "2027-07-01", "time": "20:00", "utc": "2027-07-01T19:00:00Z"},
        "time_zone": "Europe/London",
        "doors": "18:00",
        "when": "Thursday 1 July 2027, 6:30 p.m. to 8 p.m. (Europe/London time)",
        "moved": None,
        "mode": "in-person",
        "place": {
            "words": "Example Hall, 1 Sample Street, ZZ99 1AA, Exampleton",
            "name": "Example Hall",
            "address": "1 Sample Street\nZZ99 1AA",
            "area": None,
            "town": "Exampleton",
            "latitude": None,
            "longitude": None,
            "ask_organiser": False,
        },
        "online": None,
        "step_free": "yes",
        "hosts": ["One Group", "Other Group"],
        "regions": [{"value": "the-north", "name": "The North"}],
        "topics": [{"value": "energy", "name": "Energy"}, {"value": "homes", "name": "Homes"}],
        "series": [{"value": "tuesdays", "name": "Tuesdays"}],
    }


def test_json_schema_names_everything_that_an_entry_has(index, only, schema):
    make_assembly(index)
    assert list(only()) == schema.schema["$defs"]["entry"]["required"]
    assert list(only()) == list(schema.schema["$defs"]["entry"]["properties"])


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
@pytest.mark.parametrize("style", CancelledStyle)
def test_json_says_the_state_whatever_the_calendar_says(site, index, only, state, style):
    AssembliesSettings.objects.create(site=site, cancelled_style=style)
    make_assembly(index, title="Warm homes", state=state, state_reason="The boiler has failed.")
    assert (only()["state"], only()["reason"]) == (state, "The boiler has failed.")
    assert only()["title"] == "Warm homes"


def test_json_of_a_cancelled_session_leaves_the_others_on(index, read):
    make_assembly(index, sessions=[session(MARCH, state="cancelled"), session(APRIL)])
    assert [entry["state"] for entry in read()["entries"]] == ["cancelled", "on"]


def test_json_of_a_full_assembly(index, only):
    make_assembly(index, full=True)
    assert only()["full"] is True


def test_json_of_whole_days(index, only):
    make_assembly(index, sessions=[session(date(2027, 7, 1), None, end_date="2027-07-02")])
    assert only()["all_day"] is True
    assert only()["starts"] == {"date": "2027-07-01", "time": None, "utc": "2027-06-30T23:00:00Z"}
    assert only()["ends"] == {"date": "2027-07-02", "time": None, "utc": "2027-07-02T23:00:00Z"}


def test_json_of_a_session_without_an_end_says_that_nobody_knows(index, only):
    make_assembly(index, sessions=[session(MARCH)])
    assert only()["ends"] == {"date": "2027-03-04", "time": None, "utc": "2027-03-04T20:30:00Z"}


def test_json_of_another_zone(index, only):
    make_assembly(index, timezone="America/New_York", sessions=[session(MARCH, time(20))])
    assert only()["starts"] == {
        "date": "2027-03-04",
        "time": "20:00",
        "utc": "2027-03-05T01:00:00Z",
    }
    assert only()["time_zone"] == "America/New_York"


def test_json_of_what_is_elsewhere_on_the_same_day_says_why(index, only):
    make_assembly(index, sessions=[session(MARCH, moved_note="In the library.")])
    assert only()["moved"] == {"date": None, "time": None, "words": "Moved: In the library."}


def test_json_of_what_was_moved_says_from_when(index, only):
    moved = {"moved_from_date": "2027-03-02", "moved_from_time": "19:00", "moved_note": "Paint."}
    make_assembly(index, sessions=[session(MARCH, **moved)])
    words = "Moved from Tuesday 2 March 2027, 7 p.m.: Paint."
    assert only()["moved"] == {"date": "2027-03-02", "time": "19:00", "words": words}


def test_json_of_a_place_that_is_withheld(index, only):
    hall = PlaceFactory(name="Hall", latitude="51.5", longitude="-0.125")
    make_assembly(index, place=hall, place_disclosure="organiser")
    assert only()["place"] == {
        "words": "near the harbour, Exampleton",
        "name": None,
        "address": None,
        "area": "near the harbour",
        "town": "Exampleton",
        "latitude": None,
        "longitude": None,
        "ask_organiser": True,
    }


def test_json_of_a_place_that_is_public_has_its_position(index, only):
    make_assembly(index, place=PlaceFactory(latitude="51.5", longitude="-0.125"))
    place = only()["place"]
    assert (place["latitude"], place["longitude"]) == (51.5, -0.125)


def test_json_of_an_online_assembly_has_its_link_and_no_place(index, only):
    make_assembly(index, mode="online", join_link="https://example.org/join")
    assert only()["online"] == {"url": "https://example.org/join", "ask_organiser": False}
    assert (only()["mode"], only()["place"]) == ("online", None)


def test_json_of_a_link_that_is_withheld(index, only):
    fields = {"join_link": "https://example.org/join", "link_disclosure": "organiser"}
    make_assembly(index, mode="hybrid", **fields)
    assert only()["online"] == {"url": None, "ask_organiser": True}


def test_json_of_what_was_left_empty(index, only):
    """Pages that a program made, or that a schedule published half done."""
    page = make_assembly(index)
    empty = dict.fromkeys(("title", "question", "town", "mode", "kind"), "")
    type(page).objects.filter(pk=page.pk).update(**empty)
    reindex()
    entry = only()
    names = ("title", "question", "mode", "place", "label", "reason", "doors", "moved")
    assert {name: entry[name] for name in names} == dict.fromkeys(names)


def test_json_of_any_letters_reads_back_equal(index, only):
    title = 'Wärme "für alle" \\ </script> \u2028 🔥 \u202e\x07'
    page = make_assembly(index, title=title)
    assert only()["title"] == page.title


def test_json_has_the_entries_of_the_calendar_in_its_order(index, titles, summaries):
    hold = {"Old": date(2026, 2, 1), "Ended": date(2026, 6, 1), "Late": APRIL, "Soon": MARCH}
    for title, day in hold.items():
        make_assembly(index, title=title, sessions=[session(day)])
    assert titles() == summaries() == ["Ended", "Soon", "Late"]


def test_json_takes_the_filters_of_the_calendar(index, titles):
    make_assembly(index, title="In the north", region=RegionFactory(name="North"))
    make_assembly(index, title="Elsewhere", sessions=[session(APRIL)])
    assert titles("?region=north") == ["In the north"]
    assert titles("?region=north&mode=online") == []
    assert sorted(titles("?region=nowhere&utm_source=a")) == ["Elsewhere", "In the north"]


def test_json_names_its_filters_in_its_addresses(index, read):
    RegionFactory(name="North")
    found = read("?region=north&utm_source=a")
    assert found["source"] == f"{HOST}/calendar/assemblies.json?region=north"
    assert found["calendar"] == f"{HOST}{FEED}?region=north"
