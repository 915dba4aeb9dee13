"""The sessions of an assembly as a list to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from ..assemblies import wording
from ..assemblies.entries import times_of
from ..ical.entry import ON
from ..ical.zones import SessionTimes, UnusableTimes


@dataclass(frozen=True)
class SessionLine:
    """One session in words; `ends_at` is a UTC instant."""

    id: str
    when: str
    label: str
    state: str
    starts_at: datetime
    ends_at: datetime

    @property
    def is_on(self) -> bool:
        return not self.state


def session_lines(page) -> list[SessionLine]:
    """The sessions of a page that have usable times, in order of time."""
    return sorted(_lines(page), key=lambda line: (line.starts_at, line.id))


def session_in_words(page, session) -> str:
    """When a session is, and what it is called; words to that effect where it has no times."""
    try:
        when = wording.when_in_words(times_of(session, page.timezone), page.timezone)
    except UnusableTimes:
        return _("A date that is not complete")
    label = session.get("label")
    return _("%(label)s: %(when)s") % {"label": label, "when": when} if label else when


def _lines(page) -> Iterator[SessionLine]:
    for child in page.sessions:
        try:
            times = times_of(child.value, page.timezone)
        except UnusableTimes:
            continue
        if child.id:
            yield _line(page, child, times)


def _line(page, child, times: SessionTimes) -> SessionLine:
    state = child.value.get("state") or ON
    return SessionLine(
        id=child.id,
        when=wording.when_in_words(times, page.timezone),
        label=child.value.get("label") or "",
        state=wording.state_sentence(state, child.value.get("reason") or ""),
        starts_at=times.starts_at,
        ends_at=times.ends_at,
    )
