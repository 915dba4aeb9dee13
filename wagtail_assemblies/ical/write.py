"""From public entries to the bytes of an iCalendar object (RFC 5545, RFC 7986).

An entry is rendered once, by `icalendar`, when it changes, and kept *open*: without its URL, its
STATUS and its END line, since the host name, the page's place in the tree and the way in which a
site shows cancelled entries may change without the entry. `close` adds them when a feed is built.
DESCRIPTION stands last in an open entry, so that the closing link can be added to it as one more
folded line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vDuration, vText, vUri

from .entry import PublicEntry, sequence

PRODID = "-//wagtail-assemblies//community assemblies//EN"
CONFIRMED = "CONFIRMED"
CANCELLED = "CANCELLED"

_END_EVENT = b"END:VEVENT\r\n"
_END_CALENDAR = b"END:VCALENDAR\r\n"
_LINE_OCTETS = 74
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Text that every parser takes: no control characters, no half of a surrogate pair.

    Line breaks of all kinds become a line feed; RFC 5545, section 3.1 allows no other control
    character than the tab.
    """
    text = _LINE_BREAKS.sub("\n", text).replace("\ufeff", "")
    return "".join(
        char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs")
    )


def one_line(text: str) -> str:
    """Clean text in which every run of white space is a single space."""
    return " ".join(clean(text).split())


class Text(vText):
    """TEXT escaped by the letter of RFC 5545, section 3.3.11.

    icalendar itself takes a backslash before an N, as in C:\\New, for a line break.
    """

    def to_ical(self) -> bytes:
        return str(self).translate(_ESCAPES).encode("utf-8")


class Plain(Text):
    """A value of numbers and signs, of which none may be escaped."""

    def to_ical(self) -> bytes:
        return str(self).encode("ascii")


class Texts(Text):
    """Several TEXT values of one property, given as a text with a line for each."""

    def to_ical(self) -> bytes:
        return b",".join(Text(line).to_ical() for line in str(self).split("\n"))


def open_event(entry: PublicEntry) -> bytes:
    """The VEVENT of an entry, but for what `close` adds."""
    event = Event()
    event.add("UID", str(entry.uid))
    event.add("DTSTAMP", entry.changed.astimezone(UTC))
    event.add("LAST-MODIFIED", entry.changed.astimezone(UTC))
    event.add("SEQUENCE", sequence(entry.changed))
    if entry.all_day:
        event.add("DTSTART", entry.first_day)
        # DTEND is exclusive: the day after the last (RFC 5545, section 3.6.1).
        event.add("DTEND", entry.last_day + timedelta(days=1))
    else:
        event.add("DTSTART", entry.starts_at.astimezone(UTC))
        event.add("DTEND", entry.ends_at.astimezone(UTC))
    if entry.all_day or not entry.takes_place:
        event.add("TRANSP", "TRANSPARENT")
    # An entry without a name is an empty box in somebody's week.
    event.add("SUMMARY", Text(one_line(entry.summary) or "…"))
    if location := one_line(entry.location):
        event.add("LOCATION", Text(location))
    if entry.place.latitude is not None and entry.place.longitude is not None:
        event.add("GEO", Plain(f"{entry.place.latitude:.6f};{entry.place.longitude:.6f}"))
    if entry.join_url:
        event.add(
            "CONFERENCE",
            vUri(one_line(entry.join_url)),
            parameters={"VALUE": "URI", "FEATURE": "VIDEO", "LABEL": one_line(entry.title)},
        )
    if topics := [topic for topic in map(one_line, entry.topics) if topic]:
        event.add("CATEGORIES", Texts("\n".join(topics)))
    event.add("DESCRIPTION", Text(clean(entry.description).strip()))
    return event.to_ical(sorted=False).removesuffix(_END_EVENT)


def close(opened: bytes, url: str, status: str = CONFIRMED) -> bytes:
    """A whole VEVENT: the open one, its page's address at the end of the text and as URL.

    The address stands in the text as well because Google and Outlook do not show URL. It must be
    percent-encoded ASCII, as Wagtail's own addresses are.
    """
    link = url.encode("ascii")
    in_text = link.replace(b"\\", b"\\\\").replace(b";", b"\\;").replace(b",", b"\\,")
    return b"".join(
        (
            opened,
            _continued(b"\\n\\n" + in_text),
            _folded(b"URL:" + link),
            b"STATUS:" + status.encode("ascii") + b"\r\n",
            _END_EVENT,
        )
    )


def _continued(value: bytes) -> bytes:
    """Content that goes on from the line before it, as folded lines."""
    step = _LINE_OCTETS
    return b"".join(
        b" " + value[start : start + step] + b"\r\n" for start in range(0, len(value), step)
    )


def _folded(line: bytes) -> bytes:
    first, rest = line[:_LINE_OCTETS], line[_LINE_OCTETS:]
    return first + b"\r\n" + _continued(rest)


def calendar(
    events: Iterable[bytes],
    *,
    name: str,
    description: str,
    url: str,
    source: str,
    zone: str,
    refresh: timedelta,
) -> bytes:
    """A VCALENDAR round closed events.

    It has no METHOD, since it is published and not sent (RFC 5545, section 3.7.2). Its only
    VTIMEZONE is that of UTC in a calendar without events, because a calendar must hold at least
    one component (section 3.6).
    """
    head = Calendar()
    head.add("PRODID", PRODID)
    head.add("VERSION", "2.0")
    head.add("CALSCALE", "GREGORIAN")
    for property_name in ("NAME", "X-WR-CALNAME"):
        head.add(property_name, Text(one_line(name)))
    if description := clean(description).strip():
        for property_name in ("DESCRIPTION", "X-WR-CALDESC"):
            head.add(property_name, Text(description))
    head.add("X-WR-TIMEZONE", zone)
    head.add("URL", vUri(url))
    head.add("SOURCE", vUri(source), parameters={"VALUE": "URI"})
    head.add("REFRESH-INTERVAL", refresh, parameters={"VALUE": "DURATION"})
    head.add("X-PUBLISHED-TTL", vDuration(refresh))
    begin = head.to_ical(sorted=False).removesuffix(_END_CALENDAR)
    components = list(events) or [_utc_timezone().to_ical(sorted=False)]
    # One join: a large calendar is in memory twice at the most, as parts and as a whole.
    return b"".join((begin, *components, _END_CALENDAR))


def download(events: Iterable[bytes]) -> bytes:
    """A VCALENDAR round closed events to be added once.

    It has no name, because some programs would make a calendar of that name for it.
    """
    head = Calendar()
    head.add("PRODID", PRODID)
    head.add("VERSION", "2.0")
    head.add("CALSCALE", "GREGORIAN")
    begin = head.to_ical(sorted=False).removesuffix(_END_CALENDAR)
    return b"".join((begin, *events, _END_CALENDAR))


def _utc_timezone() -> Timezone:
    zone = Timezone()
    zone.add("TZID", "Etc/UTC")
    standard = TimezoneStandard()
    # A local time without a zone, as section 3.6.5 asks of an observance.
    standard.add("DTSTART", vText("19700101T000000"))
    standard.add("TZOFFSETFROM", timedelta(0))
    standard.add("TZOFFSETTO", timedelta(0))
    standard.add("TZNAME", "UTC")
    zone.add_component(standard)
    return zone
