"""A feed as JSON, for other sites and programs: docs/reference/json.md says what each name means.

All of an entry comes from its public entry and from the facets by which anybody finds it, so that
it can hold nothing else than the page shows. What is not known, or not public, is null.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import UTC, date, datetime, time

from django.templatetags.static import static

from ..ical.entry import PublicEntry, PublicPlace, sequence
from .addresses import feed_path, root_url, session_paths
from .editions import Body, Edition
from .models import EntryFacet
from .queries import CalendarEntryQuerySet

# Another version is one whose readers must be written anew; new names may be added to this one.
VERSION = 1
SCHEMA = "wagtail_assemblies/assemblies.schema.json"

# The facets that an entry names, and under which name.
FACETS = {"region": "regions", "topic": "topics", "series": "series"}


def json_body(edition: Edition) -> Body:
    """The JSON of everything in the window, each entry on a line of its own."""
    wanted = edition.wanted
    head = {
        "$schema": schema_address(edition),
        "version": VERSION,
        "name": edition.settings.get_calendar_name(),
        "description": edition.settings.calendar_description or None,
        "language": edition.locale.language_code,
        "time_zone": edition.zone,
        "url": edition.home,
        "source": wanted.address,
        "calendar": wanted.address_of(feed_path()),
    }
    rows = edition.window()
    facets = _facets(rows)
    path_of = session_paths()
    entries = (
        entry_as_json(
            PublicEntry.from_json(public),
            url=edition.page_address(url_path),
            calendar=wanted.address_of(path_of(uid), filtered=False),
            facets=facets[pk],
        )
        for pk, uid, public, url_path in rows.values_list(
            "pk", "uid", "public", "page__url_path"
        ).iterator(chunk_size=1000)
    )
    body = b",\n".join(map(json_bytes, entries))
    return Body(b'%b,"entries":[\n%b\n]}\n' % (json_bytes(head)[:-1], body))


def schema_address(edition: Edition) -> str:
    """The absolute address of the schema, which is a static file."""
    address = static(SCHEMA)
    return root_url(edition.wanted.site) + address if address.startswith("/") else address


def entry_as_json(
    entry: PublicEntry, *, url: str, calendar: str, facets: dict[str, list[dict]]
) -> dict:
    """One session; `url` is its page's address, `calendar` that of its own .ics file."""
    return {
        "uid": str(entry.uid),
        "sequence": sequence(entry.changed),
        "changed": _utc(entry.changed),
        "assembly": str(entry.assembly) if entry.assembly else None,
        "url": url,
        "calendar": calendar,
        "kind": entry.kind or None,
        "title": entry.title or None,
        "label": entry.label or None,
        "question": entry.question or None,
        "state": entry.state,
        "reason": entry.reason or None,
        "full": entry.full,
        "all_day": entry.all_day,
        "starts": _end_of_time(entry.first_day, entry.start_time, entry.starts_at),
        "ends": _end_of_time(entry.last_day, entry.end_time, entry.ends_at),
        "time_zone": entry.zone,
        "doors": _clock(entry.doors_time),
        "when": entry.when or None,
        "moved": _moved(entry),
        "mode": entry.mode or None,
        "place": _place(entry.place),
        "online": _online(entry),
        "step_free": entry.step_free or None,
        "hosts": list(entry.hosts),
        **{name: facets.get(kind, []) for kind, name in FACETS.items()},
    }


def _end_of_time(day: date, clock: time | None, moment: datetime) -> dict:
    """The start or the end of a session: on the wall, and in UTC."""
    return {"date": day.isoformat(), "time": _clock(clock), "utc": _utc(moment)}


def _moved(entry: PublicEntry) -> dict | None:
    if not entry.moved:
        return None
    day = entry.moved_from_day
    return {
        "date": day and day.isoformat(),
        "time": _clock(entry.moved_from_time),
        "words": entry.moved,
    }


def _place(place: PublicPlace) -> dict | None:
    if place == PublicPlace():
        return None
    return {
        "words": place.words or None,
        "name": place.name or None,
        "address": place.address or None,
        "area": place.area or None,
        "town": place.town or None,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "ask_organiser": place.ask_organiser,
    }


def _online(entry: PublicEntry) -> dict | None:
    if not (entry.join_url or entry.ask_for_link):
        return None
    return {"url": entry.join_url or None, "ask_organiser": entry.ask_for_link}


def _facets(rows: CalendarEntryQuerySet) -> dict[int, dict[str, list[dict]]]:
    """What the entries are found by, by their primary keys and then by kind, in order of names."""
    found = EntryFacet.objects.filter(kind__in=FACETS, entry__in=rows.order_by().values("pk"))
    facets = defaultdict(lambda: defaultdict(list))
    for pk, kind, label, value in sorted(found.values_list("entry_id", "kind", "label", "value")):
        facets[pk][kind].append({"value": value, "name": label})
    return facets


def _clock(clock: time | None) -> str | None:
    return clock and clock.isoformat(timespec="minutes")


def _utc(moment: datetime) -> str:
    """ "2027-03-04T18:30:00Z" """
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def json_bytes(value: dict) -> bytes:
    """JSON in UTF-8, as short as it can be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
