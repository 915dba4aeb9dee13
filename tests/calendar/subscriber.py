"""The world outside: what a subscriber's program reads, what a visitor finds in the list."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import NamedTuple
from uuid import uuid5

from django.test import Client
from icalendar import Calendar

# The moment at which each test begins; time then stands still until the test moves it.
NOW = datetime(2027, 1, 10, 12, 0, tzinfo=UTC)
FEED = "/calendar/assemblies.ics"


class Event(NamedTuple):
    """What a subscriber keeps of one entry."""

    uid: str
    summary: str
    start: datetime | date
    sequence: int
    url: str


class Subscriber:
    """A calendar program that reads the feed of one host, in one language if it asks for one."""

    def __init__(self, host: str = "testserver", language: str = ""):
        self.client = Client(headers={"host": host})
        self.address = FEED + (f"?language={language}" if language else "")

    def get(self, **headers):
        return self.client.get(self.address, headers=headers)

    def calendar(self) -> Calendar:
        response = self.get()
        assert response.status_code == 200
        return Calendar.from_ical(response.content)

    def events(self) -> list[Event]:
        return [
            Event(
                uid=str(each["UID"]),
                summary=str(each["SUMMARY"]),
                start=each["DTSTART"].dt,
                sequence=int(each["SEQUENCE"]),
                url=str(each["URL"]),
            )
            for each in self.calendar().walk("VEVENT")
        ]

    def event(self) -> Event:
        """The only entry of the feed."""
        (event,) = self.events()
        return event

    def summaries(self) -> list[str]:
        return [event.summary for event in self.events()]

    def uids(self) -> list[str]:
        return [event.uid for event in self.events()]

    def texts(self) -> list[str]:
        """The descriptions, which name the place and the hosts."""
        return [str(each["DESCRIPTION"]) for each in self.calendar().walk("VEVENT")]

    def has_news(self, etag: str) -> bool:
        """Whether a program that has a body already is sent another."""
        response = self.get(if_none_match=etag)
        assert response.status_code in (200, 304)
        return response.status_code == 200


class Visitor:
    """Somebody who looks at the list of assemblies."""

    def __init__(self, path: str = "/assemblies/"):
        self.client = Client()
        self.path = path

    def linked(self, query: str = "") -> list[str]:
        """The addresses of the assemblies in the list, each as often as it is linked."""
        response = self.client.get(self.path + query)
        assert response.status_code == 200
        return re.findall(rf'href="({self.path}[^"?#]+/)"', response.content.decode())


def sequence_at(moment: datetime) -> int:
    return int((moment - datetime(2020, 1, 1, tzinfo=UTC)).total_seconds())


def uid_of(page, number: int = 0) -> str:
    """The UID that one of a page's sessions must have."""
    return str(uuid5(page.translation_key, page.sessions[number].id))


# Answers the question whether cancelling is meant, which is asked before an assembly goes.
ALL_THE_SAME = {"assemblies_all_the_same": "yes"}


def bulk_address(action: str, *objects, model: str = "wagtailcore/page") -> str:
    """Where the admin does one thing to several objects."""
    chosen = "&".join(f"id={each.pk}" for each in objects)
    return f"/admin/bulk/{model}/{action}/?{chosen}"
