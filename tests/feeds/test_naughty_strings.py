"""The Big List of Naughty Strings in every text of an assembly: in calendars and on its page.

Each string must be read again by calendar programs as it was written, and stand on a page as text.
"""

from __future__ import annotations

import json
import unicodedata
from datetime import date, time, timedelta
from uuid import NAMESPACE_URL, uuid5

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale

from tests.factories import make_assembly, session
from tests.naughty_strings import naughty_strings
from tests.readers import ReadEvent, compare, require
from wagtail_assemblies.calendar.json_body import entry_as_json, json_bytes
from wagtail_assemblies.ical import write
from wagtail_assemblies.ical.entry import PublicEntry
from wagtail_assemblies.pages.models import AssemblyPage

FIRST_DAY = date(2027, 3, 4)
URL = "https://example.org/assemblies/naughty/"


@pytest.fixture(scope="module")
def naughty() -> list[str]:
    return naughty_strings()


def printed(text: str) -> str:
    """A string on one line, without what no calendar and no page can hold: control characters.

    Written without the package's own functions, which are what is being tested.
    """
    text = text.replace("\ufeff", "")
    spaced = ("\n" if c in "\r\x0b\x0c\x85\u2028\u2029" else c for c in text)
    kept = (c for c in spaced if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return " ".join("".join(kept).split())


def entries_of(strings: list[str]) -> list:
    """An entry for each string, which is every text of its assembly; nothing is saved."""
    english = Locale(pk=1, language_code="en")
    entries = []
    for number, text in enumerate(strings):
        page = AssemblyPage(
            content_type_id=1,  # else the database is asked for it
            translation_key=uuid5(NAMESPACE_URL, str(number)),
            locale=english,
            timezone="Europe/London",
            **dict.fromkeys(["title", "question", "venue", "address", "area", "town"], text),
        )
        page.state_reason = text
        texts = {"label": text, "reason": text, "moved_note": text}
        day = FIRST_DAY + timedelta(days=number)
        page.sessions = AssemblyPage._meta.get_field("sessions").to_python(
            [session(day, time(18, 30), moved_from_date="2027-03-01", state="cancelled", **texts)]
        )
        entries += page.get_public_entries()
    return entries


@pytest.mark.parametrize("reader", ["icalendar", "icaljs", "vobject", "libical"])
def test_naughty_strings_are_read_as_they_were_written(naughty, reader):
    entries = entries_of(naughty)
    assert len(entries) == len(naughty)
    meant = [
        ReadEvent(
            uid=str(entry.uid),
            start=f"{entry.starts_at:%Y-%m-%dT%H:%M:%SZ}",
            end=f"{entry.ends_at:%Y-%m-%dT%H:%M:%SZ}",
            summary=printed(entry.summary),
            description=f"{write.clean(entry.description).strip()}\n\n{URL}",
            location=printed(entry.location),
        )
        for entry in entries
    ]
    for text, event in zip(naughty, meant, strict=True):
        # As the title, and as the name of the session.
        assert event.summary.count(printed(text)) >= 2
        assert printed(text) in printed(event.description)
    body = write.download(write.close(write.open_event(entry), URL) for entry in entries)
    assert compare({reader: require(reader).read(body), "source": meant}) == []


def test_naughty_strings_are_read_from_json_as_they_were_written(naughty, schema):
    entries = entries_of(naughty)
    written = [
        entry_as_json(PublicEntry.from_json(entry.to_json()), url=URL, calendar=URL, facets={})
        for entry in entries
    ]
    found = [json.loads(json_bytes(each)) for each in written]
    assert found == written
    named = schema.evolve(
        schema=schema.schema["$defs"]["entry"] | {"$defs": schema.schema["$defs"]}
    )
    assert [error.message for each in found for error in named.iter_errors(each)] == []
    texts = [(each["title"], each["label"], each["reason"]) for each in found]
    assert texts == [(text or None,) * 3 for text in naughty]


def test_naughty_strings_are_text_on_a_page(naughty, index, client):
    """No element, no attribute and no address comes of them that a plain page does not have."""
    storable = [text for text in naughty if "\0" not in text]  # forms refuse a NUL
    plain = _page(index, client, [text and "plain" for text in storable])
    page = _page(index, client, storable)
    assert _skeleton(page) == _skeleton(plain)
    words = printed(page.get_text(" "))
    assert [text for text in storable if printed(text) not in words] == []


def _page(index, client, strings: list[str]) -> BeautifulSoup:
    """A page that has each string as a session's name, and one of them as each of its own texts."""
    days = [
        session(FIRST_DAY + timedelta(days=number), label=text, moved_note=text, reason=text)
        for number, text in enumerate(strings)
    ]
    script = next((text for text in strings if "<script>" in text), "plain")
    fields = ["title", "question", "summary", "venue", "address", "town", "results_go_to", "access"]
    page = make_assembly(index, sessions=days, **dict.fromkeys(fields, script))
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def _skeleton(soup: BeautifulSoup) -> list[tuple]:
    """Each element with the names of its attributes, in order, but for the drawn ring's dots."""
    for ring in soup.find_all("svg"):
        ring.clear()
    return [(tag.name, tuple(tag.attrs)) for tag in soup.find_all(True)]
