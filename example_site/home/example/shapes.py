"""What an example assembly consists of: plain values, named like the fields of AssemblyPage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID, uuid5

from wagtail_assemblies.assemblies.choices import (
    Kind,
    LinkDisclosure,
    Mode,
    PlaceDisclosure,
    Precision,
    RecommendationState,
    State,
    StepFree,
)

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
    doors: str = ""
    label: str = ""
    place: str = ""
    join_link: str = ""
    moved_from: Day | None = None
    moved_from_start: str = ""
    moved_note: str = ""

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
class Recommendation:
    """What an assembly asked of somebody, and what came back on which day."""

    text: str
    addressed_to: str = ""
    state: str = RecommendationState.NOTED
    asked: Day | None = None
    reply: str = ""
    replied: Day | None = None
    link: str = ""


@dataclass(frozen=True, kw_only=True)
class Assembly:
    """One assembly; hosts, partners, topics, region, place, series and resources are slugs."""

    slug: str
    title: str
    question: str
    summary: str = ""
    picture: str = ""
    introduction: str = ""
    programme: str = ""
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
    step_free: str = StepFree.UNKNOWN
    access: str = ""
    signup_url: str = ""
    full: bool = False
    topics: tuple[str, ...] = ()
    series: str = ""
    hosts: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    resources_used: tuple[str, ...] = ()
    state: str = State.SCHEDULED
    state_reason: str = ""
    results_go_to: str = ""
    headline: str = ""
    attendance: int | None = None
    attendance_precision: str = Precision.ESTIMATE
    recommendations: tuple[Recommendation, ...] = ()
    report: str = ""

    def dated_sessions(self, today: date) -> list[DatedSession]:
        return [session.dated(today) for session in self.sessions]

    @property
    def key(self) -> UUID:
        return uuid5(_KEYS, self.slug)

    def part_key(self, name: str) -> UUID:
        """The id of one of its blocks: of a session, its number is the name."""
        return uuid5(self.key, name)
