"""Entries by the days that they have, a few for each day and the number of the rest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.http import HttpRequest

from ..ical.entry import PublicEntry
from ..ical.grid import day_of, days_from
from .listing import listed
from .models import CalendarEntry
from .queries import CalendarEntryQuerySet


@dataclass(frozen=True)
class DayItem:
    """An entry on one of its days, with the address of its page.

    `number` is which of its `days` it is: (1, 1) for a session of one day.
    """

    entry: PublicEntry
    url: str
    number: int
    days: int

    @property
    def starts(self) -> bool:
        """Whether it begins on this day, at a time that is worth saying."""
        return self.number == 1 and self.entry.start_time is not None


@dataclass(frozen=True)
class CalendarDay:
    """A day with its first few entries, and how many there are besides."""

    day: date
    items: tuple[DayItem, ...] = ()
    more: int = 0
    is_today: bool = False

    @property
    def has_entries(self) -> bool:
        return bool(self.items or self.more)


class _Candidate(NamedTuple):
    """A row of `first_on_each_day`."""

    pk: int
    since: date
    until: date
    together: int
    starts_at: object
    uid: object

    def is_on(self, day: date) -> bool:
        return self.since <= day <= self.until


def calendar_days(
    entries: CalendarEntryQuerySet,
    first: date,
    last: date,
    most: int,
    today: date,
    request: HttpRequest,
) -> list[CalendarDay]:
    """Every day of a stretch with at most `most` entries each: two queries at any size."""
    rows = (_Candidate(*row) for row in entries.first_on_each_day(first, last, most))
    candidates = sorted(rows, key=lambda row: (row.starts_at, row.uid))
    days = list(days_from(first, last))
    shown = {day: [row for row in candidates if row.is_on(day)][:most] for day in days}
    found = _listed({row.pk for chosen in shown.values() for row in chosen}, request)
    return [
        CalendarDay(
            day,
            tuple(_item(*found[row.pk], day) for row in shown[day] if row.pk in found),
            _number_on(day, candidates) - len(shown[day]),
            day == today,
        )
        for day in days
    ]


def _number_on(day: date, candidates: Iterable[_Candidate]) -> int:
    """How many entries a day has: those that have the same days stand for each other."""
    return sum(
        {(row.since, row.until): row.together for row in candidates if row.is_on(day)}.values()
    )


def _listed(keys: set[int], request: HttpRequest) -> dict[int, tuple[PublicEntry, str]]:
    rows = list(CalendarEntry.objects.filter(pk__in=keys).select_related("page").defer("vevent"))
    lines = listed(rows, request)
    return {row.pk: (line.entry, line.url) for row, line in zip(rows, lines, strict=True)}


def _item(entry: PublicEntry, url: str, day: date) -> DayItem:
    return DayItem(entry, url, *day_of(day, entry.first_day, entry.last_day_on))
