"""Sessions as schema.org Events in JSON-LD, for search engines and for whoever reads a page by
machine.

All of it comes from public entries, so that it can hold nothing else than the page shows.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.safestring import SafeString, mark_safe

from ..ical.entry import CANCELLED, ON, POSTPONED, PublicEntry, PublicPlace
from ..ical.zones import instant
from . import wording
from .choices import Kind, Mode

SCHEMA = "https://schema.org"
# A page with hundreds of sessions says the ones that are near; its list has all of them.
MOST_EVENTS = 24

_ATTENDANCE = {
    Mode.IN_PERSON: "OfflineEventAttendanceMode",
    Mode.ONLINE: "OnlineEventAttendanceMode",
    Mode.HYBRID: "MixedEventAttendanceMode",
}
# What could end the script element or begin a comment in it, and the two ends of a line that
# JSON allows in a text and JavaScript once did not.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


def events(
    entries: Sequence[PublicEntry],
    *,
    page_url: str,
    language: str,
    picture_url: str = "",
    now: datetime,
) -> list[dict]:
    """An Event for each session of an assembly, in order of time; at most `MOST_EVENTS`.

    None without an address, which a page has not yet that is previewed before its first save.
    """
    if not page_url:
        return []
    shared = {"url": page_url, "inLanguage": language, "image": picture_url}
    return [_event(entry, shared) for entry in _nearest(entries, now)]


def script_text(data: list[dict]) -> SafeString:
    """JSON to stand in a `<script type="application/ld+json">`, which no text in it can end."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_ESCAPES))


def _nearest(entries: Sequence[PublicEntry], now: datetime) -> Sequence[PublicEntry]:
    """Those from the first that is not over; where few are left, the ones before them as well."""
    over = sum(entry.ends_at <= now for entry in entries)
    first = max(0, min(over, len(entries) - MOST_EVENTS))
    return entries[first : first + MOST_EVENTS]


def _event(entry: PublicEntry, shared: dict) -> dict:
    before = _moment(entry.moved_from_day, entry.moved_from_time, entry.zone)
    starts = entry.first_day.isoformat() if entry.all_day else _local(entry.starts_at, entry.zone)
    event = {
        "@context": SCHEMA,
        "@type": "Event",
        # The UID of the same session in the calendar.
        "@id": f"urn:uuid:{entry.uid}",
        # Without what has happened to it, which has a property of its own.
        "name": wording.summary(entry.title, entry.label, ON),
        "description": entry.description,
        "startDate": starts,
        "endDate": _end(entry),
        "doorTime": _doors(entry),
        "previousStartDate": before if before != starts else None,
        "eventStatus": f"{SCHEMA}/{_status(entry.state, moved=before not in (None, starts))}",
        "eventAttendanceMode": f"{SCHEMA}/{_ATTENDANCE[Mode.of_session(entry)]}",
        "location": _locations(entry, shared["url"]),
        "organizer": [{"@type": "Organization", "name": name} for name in entry.hosts],
        # Assemblies are free by what they are; of another meeting nobody has said so.
        "isAccessibleForFree": None if Kind(entry.kind) == Kind.OTHER else True,
        **shared,
    }
    return {name: value for name, value in event.items() if value not in (None, "", [])}


def _status(state: str, *, moved: bool) -> str:
    if state == CANCELLED:
        return "EventCancelled"
    if state == POSTPONED:
        return "EventPostponed"
    return "EventRescheduled" if moved else "EventScheduled"


def _end(entry: PublicEntry) -> str | None:
    """When it ends: nothing where nobody has said so, since calendars then only guess."""
    if entry.all_day:
        return entry.last_day.isoformat()
    return _local(entry.ends_at, entry.zone) if entry.end_time else None


def _doors(entry: PublicEntry) -> str | None:
    if entry.all_day or entry.doors_time is None:
        return None
    opens = instant(entry.first_day, entry.doors_time, entry.zone)
    return _local(opens, entry.zone) if opens else None


def _moment(day: date | None, clock: time | None, zone: str) -> str | None:
    """A time on the wall clock of a zone; its day alone where it has no such time."""
    if day is None:
        return None
    try:
        moment = clock and instant(day, clock, zone)
    except OverflowError:  # on the first or last day that there is
        moment = None
    return _local(moment, zone) if moment else day.isoformat()


def _local(moment: datetime, zone: str) -> str:
    """An instant as the wall clock of a zone shows it, with the offset that holds then."""
    return moment.astimezone(ZoneInfo(zone)).isoformat()


def _locations(entry: PublicEntry, page_url: str) -> list[dict]:
    mode = Mode.of_session(entry)
    found = []
    if mode.has_place and entry.place.words:
        found.append(_place(entry.place))
    if mode.has_link:
        # Where the link is not public, the page says whom to ask for it.
        found.append({"@type": "VirtualLocation", "url": entry.join_url or page_url})
    return found


def _place(place: PublicPlace) -> dict:
    street = ", ".join(PublicPlace(address=place.address).parts)
    address = {"streetAddress": street, "addressLocality": place.town}
    address = {name: value for name, value in address.items() if value}
    found = {
        "@type": "Place",
        "name": place.name or place.area or place.town or place.words,
        "address": {"@type": "PostalAddress", **address} if address else place.words,
    }
    if place.latitude is not None and place.longitude is not None:
        found["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": place.latitude,
            "longitude": place.longitude,
        }
    return found
