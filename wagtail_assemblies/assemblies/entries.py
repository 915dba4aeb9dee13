"""From an assembly page to public entries: the one place where a session becomes public."""

from __future__ import annotations

import logging
from datetime import datetime, time
from uuid import UUID

from django.utils import translation

from ..conf import conf
from ..ical.entry import CANCELLED, ON, POSTPONED, PublicEntry, entry_uid
from ..ical.zones import SessionTimes, UnusableTimes, session_times
from . import wording
from .choices import Kind, Mode, Role
from .disclosure import (
    asks_for_link,
    partner_rows,
    public_join_link,
    public_partners,
    public_place,
    public_step_free,
)

logger = logging.getLogger("wagtail_assemblies")

_TIME_FIELDS = ("start_date", "start_time", "end_date", "end_time")


def times_of(session, zone: str) -> SessionTimes:
    """When a session block is; raises UnusableTimes where its fields name no stretch of time."""
    written = {name: session.get(name) for name in _TIME_FIELDS}
    for name, value in written.items():
        if isinstance(value, str):
            raise UnusableTimes("unreadable", name)
    return session_times(
        **written,
        zone=zone,
        default_minutes=conf.default_session_minutes,
    )


def check_extra_times(session) -> None:
    """Raises UnusableTimes for an opening of the doors or a move that cannot be.

    The entry stands all the same: such a time is left out of it, and the form asks about it.
    """
    for name in ("doors_time", "moved_from_date", "moved_from_time"):
        if isinstance(session.get(name), str):
            raise UnusableTimes("unreadable", name)
    if session.get("doors_time"):
        if not session.get("start_time"):
            raise UnusableTimes("no_doors_start", "doors_time")
        if session["doors_time"] >= session["start_time"]:
            raise UnusableTimes("doors_after_start", "doors_time")
    if session.get("moved_from_time") and not session.get("moved_from_date"):
        raise UnusableTimes("no_moved_day", "moved_from_date")


def public_entries(page) -> list[PublicEntry]:
    """The public entries of an assembly in order of time, in the language of its page.

    A session without usable times has none; the page then says "date to be confirmed". One that
    fails in an unforeseen way is left out and logged, since the others are owed to subscribers.
    """
    shared = _shared_facts(page)
    entries = []
    with translation.override(page.locale.language_code):
        for index, child in enumerate(page.sessions):
            try:
                entries.append(_entry(page, child, index, shared))
            except UnusableTimes:
                continue
            except Exception:
                logger.exception(
                    "Left out of the calendar: session %s of page %s", child.id, page.pk
                )
    return sorted(entries, key=lambda entry: (entry.starts_at, entry.uid))


def last_change(page, snippets) -> datetime:
    """The UTC moment of the last published change of a page or of a snippet that it shows."""
    return max([page.published_change, *(snippet.changed_at for snippet in snippets)])


def dependencies(page) -> set[UUID]:
    """The translation keys of every snippet whose change is a change of the page's entries."""
    return {snippet.translation_key for snippet in _linked_snippets(page)}


def _linked_snippets(page) -> list:
    """Every snippet that an entry shows or is found by, hidden ones too: hiding is a change."""
    partners = [row.partner for row in partner_rows(page)]
    places = [page.place, *(child.value.get("place") for child in page.sessions)]
    region = page.region or (page.place and page.place.region)
    linked = [*partners, *places, region, page.series, *page.topics.all()]
    shown = [snippet.in_language_of(page) for snippet in linked if snippet]
    return list(dict.fromkeys(shown))


def _shared_facts(page) -> dict:
    """What all entries of a page have in common."""
    return {
        "changed": last_change(page, _linked_snippets(page)),
        "zone": page.timezone,
        "title": page.title,
        "assembly": page.translation_key,
        "kind": Kind(page.kind).value,
        "question": page.question,
        "mode": page.mode,
        "full": bool(page.full),
        "step_free": public_step_free(page),
        "ask_for_link": asks_for_link(page),
        "hosts": tuple(partner.name for partner in public_partners(page, Role.HOST)),
        "topics": tuple(topic.in_language_of(page).name for topic in page.topics.all()),
    }


def _entry(page, child, index: int, shared: dict) -> PublicEntry:
    session = child.value
    times = times_of(session, page.timezone)
    state, reason = _state(page, session)
    place = public_place(page, session.get("place"))
    join_url = public_join_link(page, session.get("join_link"))
    when = wording.when_in_words(times, page.timezone)
    label = session.get("label") or ""
    moved = _moved(session)
    doors_time = _doors_time(session)
    doors = wording.doors_sentence(doors_time, Mode(page.mode).has_place)
    return PublicEntry(
        **shared,
        # Blocks have ids from their first save on; only rows written past Django have none.
        uid=entry_uid(page.translation_key, child.id or str(index)),
        starts_at=times.starts_at,
        ends_at=times.ends_at,
        first_day=times.first_day,
        last_day=times.last_day,
        start_time=times.start_time,
        end_time=times.end_time,
        label=label,
        state=state,
        reason=reason,
        place=place,
        join_url=join_url,
        when=when,
        doors=doors,
        doors_time=doors_time,
        **moved,
        summary=wording.summary(page.title, label, state),
        location=wording.location(place, join_url, online=bool(join_url) or shared["ask_for_link"]),
        description=wording.description(
            wording.state_sentence(state, reason),
            moved["moved"],
            wording.full_sentence(shared["full"]),
            page.question,
            when,
            doors,
            wording.where_sentence(place),
            wording.step_free_sentence(shared["step_free"]),
            wording.link_sentence(join_url, shared["ask_for_link"]),
            wording.hosts_sentence(shared["hosts"]),
        ),
    )


def _moved(session) -> dict:
    """Where a session stood before it was moved; never where that is not a day that there is."""
    day, clock = _written(session, "moved_from_date"), _written(session, "moved_from_time")
    note = session.get("moved_note") or ""
    return {
        "moved_from_day": day,
        "moved_from_time": clock if day else None,
        "moved": wording.moved_sentence(day, clock, note),
    }


def _doors_time(session) -> time | None:
    """When people can come in; None unless that is before it starts."""
    doors, start = _written(session, "doors_time"), _written(session, "start_time")
    return doors if doors and start and doors < start else None


def _written(session, name: str):
    """A date or time of a session, None where it is missing or is not one."""
    value = session.get(name)
    return None if isinstance(value, str) else value


def _state(page, session) -> tuple[str, str]:
    """The session's state and reason; what is decided for the whole assembly comes first."""
    if page.state in (CANCELLED, POSTPONED):
        return page.state, page.state_reason
    return session.get("state") or ON, session.get("reason") or ""
