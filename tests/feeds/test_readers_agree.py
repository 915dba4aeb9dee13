"""Five calendar programs' parsers read one feed of many cases over HTTP, and agree with its source.

What the source means stands here by hand: the sessions as an editor would write them, and beside
each the moment in UTC or the days that a subscriber must see.
"""

from __future__ import annotations

from datetime import date, time
from typing import NamedTuple
from urllib.request import urlopen

import pytest

from tests.factories import PartnerFactory, TopicFactory, make_assembly, session
from tests.feeds.conftest import FEED
from tests.readers import READERS, ReadEvent, compare, read_with_all, require
from wagtail_assemblies.ical.entry import entry_uid
from wagtail_assemblies.site_settings import AssembliesSettings

LINK = "https://meet.example.org/join?a=1;b=2,c=%20"


class Case(NamedTuple):
    """An assembly of one session, and what of it must be read."""

    session: dict
    start: str
    end: str
    summary: str
    location: str = "Exampleton"
    fields: dict = {}


CASES = {
    "evening": Case(
        session(date(2027, 3, 4), time(18, 30), end_time="20:30"),
        "2027-03-04T18:30:00Z",
        "2027-03-04T20:30:00Z",
        "Warm homes",
        fields={"title": "Warm homes"},
    ),
    "summer": Case(
        session(date(2027, 7, 4), time(18, 30), end_time="20:30", label="Second evening"),
        "2027-07-04T17:30:00Z",
        "2027-07-04T19:30:00Z",
        "Warm homes – Second evening",
        fields={"title": "Warm homes"},
    ),
    "no end": Case(
        session(date(2027, 3, 5), time(18, 30)),
        "2027-03-05T18:30:00Z",
        "2027-03-05T20:30:00Z",
        "Open end",
        fields={"title": "Open end"},
    ),
    "another zone": Case(
        session(date(2027, 3, 6), time(0, 15), end_time="02:00"),
        "2027-03-05T18:30:00Z",
        "2027-03-05T20:15:00Z",
        "Kathmandu",
        fields={"title": "Kathmandu", "timezone": "Asia/Kathmandu"},
    ),
    "all day": Case(
        session(date(2027, 6, 5), None),
        "2027-06-05",
        "2027-06-06",
        "All day",
        fields={"title": "All day"},
    ),
    "weekend": Case(
        session(date(2027, 12, 31), None, end_date="2028-01-02"),
        "2027-12-31",
        "2028-01-03",
        "Weekend",
        fields={"title": "Weekend", "timezone": "Pacific/Kiritimati"},
    ),
    "days with times": Case(
        session(date(2027, 5, 7), time(18), end_date="2027-05-09", end_time="13:00"),
        "2027-05-07T17:00:00Z",
        "2027-05-09T12:00:00Z",
        "Retreat",
        fields={"title": "Retreat"},
    ),
    "across midnight": Case(
        session(date(2027, 12, 31), time(22), end_date="2028-01-01", end_time="01:30"),
        "2027-12-31T22:00:00Z",
        "2028-01-01T01:30:00Z",
        "Into the new year",
        fields={"title": "Into the new year"},
    ),
    "over the spring change": Case(
        session(date(2027, 3, 27), time(22), end_date="2027-03-28", end_time="04:00"),
        "2027-03-27T22:00:00Z",
        "2027-03-28T03:00:00Z",
        "Night watch",
        fields={"title": "Night watch"},
    ),
    "cancelled": Case(
        session(date(2027, 3, 7), time(18), end_time="19:00"),
        "2027-03-07T18:00:00Z",
        "2027-03-07T19:00:00Z",
        "Cancelled: Boiler",
        fields={"title": "Boiler", "state": "cancelled", "state_reason": "It has failed; sorry."},
    ),
    "postponed": Case(
        session(date(2027, 3, 8), time(18), end_time="19:00"),
        "2027-03-08T18:00:00Z",
        "2027-03-08T19:00:00Z",
        "Postponed: Boiler",
        fields={"title": "Boiler", "state": "postponed"},
    ),
    "online": Case(
        session(date(2027, 3, 9), time(18), end_time="19:00"),
        "2027-03-09T18:00:00Z",
        "2027-03-09T19:00:00Z",
        'Online: "join" us; now, here',
        LINK,
        fields={"title": 'Online: "join" us; now, here', "mode": "online", "join_link": LINK},
    ),
    "hybrid": Case(
        session(date(2027, 3, 10), time(18), end_time="19:00"),
        "2027-03-10T18:00:00Z",
        "2027-03-10T19:00:00Z",
        "Both ways",
        "Hall; 2, 1 Sample Street, Exampleton",
        fields={
            "title": "Both ways",
            "mode": "hybrid",
            "join_link": LINK,
            "venue": "Hall; 2",
            "address": "1 Sample Street",
        },
    ),
    "long": Case(
        session(date(2027, 3, 11), time(18), end_time="19:00"),
        "2027-03-11T18:00:00Z",
        "2027-03-11T19:00:00Z",
        "Größe " * 40 + "End",
        fields={"title": "Größe " * 40 + "End", "question": "Why? " * 50 + "?"},
    ),
    "emoji": Case(
        session(date(2027, 3, 12), time(18), end_time="19:00"),
        "2027-03-12T18:00:00Z",
        "2027-03-12T19:00:00Z",
        "🌱 Repair café 👩‍👩‍👧",
        fields={"title": "🌱 Repair café 👩‍👩‍👧", "question": "👋🏽🏳️‍🌈🇪🇺1️⃣" * 12},
    ),
    "right to left": Case(
        session(date(2027, 3, 13), time(18), end_time="19:00"),
        "2027-03-13T18:00:00Z",
        "2027-03-13T19:00:00Z",
        "مرحبا، اجتماع الحي",
        "\u200fרחוב ארוך 7\u200e, Exampleton",
        fields={"title": "مرحبا، اجتماع الحي", "venue": "\u200fרחוב ארוך 7\u200e"},
    ),
    "backslashes": Case(
        session(date(2027, 3, 14), time(18), end_time="19:00"),
        "2027-03-14T18:00:00Z",
        "2027-03-14T19:00:00Z",
        r"C:\New and \, so; on",
        fields={"title": r"C:\New and \, so; on", "question": r"Is it \n or \\n, or C:\Temp?"},
    ),
}


def publish(index, *cases: Case) -> list[ReadEvent]:
    """Publishes cases, and gives what every program must read of them."""
    hosts = [PartnerFactory(name="Group; One, Two")]
    topics = [TopicFactory(name="Energy, heat; light")]
    meant = []
    for case in cases:
        page = make_assembly(
            index, sessions=[case.session], hosts=hosts, topics=topics, **case.fields
        )
        [entry] = page.entries
        meant.append(
            ReadEvent(
                uid=str(entry_uid(page.translation_key, case.session["id"])),
                start=case.start,
                end=case.end,
                summary=case.summary,
                description=f"{entry.description}\n\n{page.full_url}",
                location=case.location,
            )
        )
    return meant


def test_readers_agree_with_each_other_and_with_the_source(index, live_server):
    source = publish(index, *CASES.values())
    with urlopen(live_server.url + FEED, timeout=30) as answer:
        read = read_with_all(answer.read())
    assert compare({**read, "source": source}) == []


@pytest.mark.parametrize("name", READERS)
def test_reader_accepts_a_calendar_without_events(name, site, client):
    assert require(name).read(client.get(FEED).content) == []


def test_readers_agree_on_cancelled_by_the_standard(index, client):
    AssembliesSettings.objects.create(site=index.get_site(), cancelled_style="strict")
    source = publish(index, CASES["evening"], CASES["cancelled"], CASES["postponed"])
    read = read_with_all(client.get(FEED).content)
    assert compare({**read, "source": source}) == []
