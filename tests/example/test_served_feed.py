"""The example site's feed, fetched from a server process and read by every parser there is."""

from __future__ import annotations

import json
import os
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.readers import ReadEvent, compare, read_with_all

from .conftest import EXAMPLE_SITE, ROOT

SECONDS_TO_START = 60


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def fetched_when_up(address: str, server: subprocess.Popen) -> bytes:
    """The body at an address, as soon as the server answers."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(address, timeout=SECONDS_TO_START) as response:
                return response.read()
        except URLError:
            time.sleep(0.2)
    pytest.fail("The example site's server did not start.")


@pytest.fixture(scope="module")
def served(loaded) -> bytes:
    """The feed's body as the example's own server gives it."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"],
        cwd=EXAMPLE_SITE,
        env={**os.environ, "EXAMPLE_DATABASE": str(loaded), "PYTHONPATH": str(ROOT)}
        | {"DJANGO_SETTINGS_MODULE": "config.settings"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield fetched_when_up(f"http://127.0.0.1:{port}/calendar/assemblies.ics", server)
    finally:
        server.terminate()
        server.wait()


def indexed(database) -> list[ReadEvent]:
    """What the calendar index holds, as a reader should see it, but for the closing link."""
    with closing(sqlite3.connect(database)) as connection:
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
