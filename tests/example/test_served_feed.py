"""The example site's feed, fetched from a server process and read by every parser there is.

And its JSON, held against the schema that the same server gives for it.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from urllib.request import urlopen

import pytest
from jsonschema import Draft202012Validator

from tests import example_site
from tests.readers import ReadEvent, compare, read_with_all


@pytest.fixture(scope="module")
def address(loaded):
    """Where the example's own server is."""
    with example_site.served(loaded, example_site.free_port()) as served_at:
        yield served_at


@pytest.fixture(scope="module")
def served(address) -> bytes:
    """The feed's body as the example's own server gives it."""
    return fetched(f"{address}/calendar/assemblies.ics")


def fetched(url: str) -> bytes:
    with urlopen(url, timeout=example_site.PATIENCE) as response:
        return response.read()


def indexed(folder) -> list[ReadEvent]:
    """What the calendar index holds, as a reader should see it, but for the closing link."""
    with closing(sqlite3.connect(folder / "db.sqlite3")) as connection:
        rows = connection.execute("SELECT public FROM wagtail_assemblies_calendarentry").fetchall()
    entries = [json.loads(public) for (public,) in rows]
    events = [
        ReadEvent(
            uid=entry["uid"],
            start=entry["starts_at"].replace("+00:00", "Z"),
            end=entry["ends_at"].replace("+00:00", "Z"),
            summary=entry["summary"],
            location=entry["location"],
            description=entry["description"],
        )
        for entry in entries
    ]
    return sorted(events, key=lambda event: (event.start, event.uid))


def without_link(event: ReadEvent) -> ReadEvent:
    """The event without the page's address, which ends its text."""
    text, _blank, _address = event.description.rpartition("\n\n")
    return ReadEvent(event.uid, event.start, event.end, event.summary, text, event.location)


def test_parsers_read_the_same_from_the_served_feed(served):
    assert compare(read_with_all(served)) == []


def test_parsers_read_what_the_index_holds(served, loaded):
    for name, events in read_with_all(served).items():
        assert [without_link(event) for event in events] == indexed(loaded), name


def test_json_is_as_its_schema_says_and_holds_the_same_entries(address, loaded):
    with urlopen(f"{address}/calendar/assemblies.json", timeout=example_site.PATIENCE) as answer:
        path = answer.headers["Link"].partition(";")[0].strip("<>")
        found = json.load(answer)
    schema = json.loads(fetched(address + path))
    checker = Draft202012Validator.FORMAT_CHECKER
    errors = Draft202012Validator(schema, format_checker=checker).iter_errors(found)
    assert [error.message for error in errors] == []
    assert [entry["uid"] for entry in found["entries"]] == [each.uid for each in indexed(loaded)]
    assert {entry["state"] for entry in found["entries"]} >= {"on", "cancelled"}
