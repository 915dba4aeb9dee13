"""What an example assembly consists of: plain values, named like the fields of AssemblyPage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID, uuid5

from wagtail_assemblies.assemblies.choices import Kind, LinkDisclosure, Mode, PlaceDisclosure, State

from .dates import Day

# Keys made from the short names: whoever begins the demo anew and follows its calendar a second
# time sees the same entries and not each of them twice.
_KEYS = UUID("b2e1c5a0-5d0e-4b8e-9a53-2f6c1d7a0e42")


@dataclass(frozen=True, kw_only=True)
class Session:
    """One stretch of time on one day; without `start` it lasts all day. `place` is a slug."""

    day: Day
    start: str = ""
    end: str = ""
    label: str = ""
    place: str = ""
    join_link: str = ""

    def dated(self, today: date) -> DatedSession:
        return DatedSession(
            day=self.day.on(today),
            start=time.fromisoformat(self.start) if self.start else None,
            end=time.fromisoformat(self.end) if self.end else None,
        )


@dataclass(frozen=True, kw_only=True)
class DatedSession:
    """When a session is, on the wall clock of the site's zone."""

    day: date
    start: time | None
    end: time | None


@dataclass(frozen=True, kw_only=True)
class Assembly:
    """One assembly; hosts, partners, topics, region and place are slugs."""

    slug: str
    title: str
    question: str
    introduction: str = ""
    sessions: tuple[Session, ...] = ()
    date_note: str = ""
    kind: str = Kind.COMMUNITY
    mode: str = Mode.IN_PERSON
    place: str = ""
    venue: str = ""
    address: str = ""
    area: str = ""
    town: str = ""
    region: str = ""
    place_disclosure: str = PlaceDisclosure.FULL
    for_under_18s: bool = False
    join_link: str = ""
    link_disclosure: str = LinkDisclosure.PUBLIC
    topics: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    state: str = State.SCHEDULED
    state_reason: str = ""

    def dated_sessions(self, today: date) -> list[DatedSession]:
        return [session.dated(today) for session in self.sessions]

    @property
    def key(self) -> UUID:
        return uuid5(_KEYS, self.slug)

    def session_key(self, number: int) -> UUID:
        return uuid5(self.key, str(number))
