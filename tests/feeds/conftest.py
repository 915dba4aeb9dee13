"""The first of March 2027 at noon, and what every test of the feed asks of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from django.contrib.staticfiles import finders
from jsonschema import Draft202012Validator

from tests.ical.lines import value, values
from wagtail_assemblies.calendar.json_body import SCHEMA

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


@pytest.fixture(scope="session")
def schema() -> Draft202012Validator:
    """What holds a document against the schema of the JSON."""
    described = json.loads(Path(finders.find(SCHEMA)).read_text())
    Draft202012Validator.check_schema(described)
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(described, format_checker=checker)
