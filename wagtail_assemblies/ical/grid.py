"""The months and weeks that a calendar is turned over by, and the days of a session in them.

Plain arithmetic on days of the calendar on the wall: a session has the days that it has in its
own zone, so nothing here knows of zones or instants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .zones import EARLIEST_YEAR, LATEST_YEAR

_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ONE_DAY = timedelta(days=1)
_ONE_WEEK = timedelta(weeks=1)


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year, written as in an address: "2027-03"."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month that is written so; raises ValueError for anything else."""
        year, number = map(int, _match(_MONTH, text).groups())
        return cls.of(_checked(date(year, number, 1)))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        return self.next.first_day - _ONE_DAY

    @property
    def previous(self) -> Month:
        return Month.of(self.first_day - _ONE_DAY)

    @property
    def next(self) -> Month:
        """The month after it; the years that sessions may have end long before year 9999."""
        return Month.of(self.first_day + timedelta(days=31))

    def weeks(self, first_weekday: int) -> list[list[date | None]]:
        """Its days in rows of seven, None for those of other months.

        `first_weekday` is 0 for Monday to 6 for Sunday, as `date.weekday` counts.
        """
        days = list(days_from(self.first_day, self.last_day))
        before = (self.first_day.weekday() - first_weekday) % 7
        cells = [None] * before + days
        cells += [None] * (-len(cells) % 7)
        return [cells[start : start + 7] for start in range(0, len(cells), 7)]


@dataclass(frozen=True, order=True)
class Week:
    """A week from Monday to Sunday, named as ISO 8601 names it: "2027-W09"."""

    first_day: date

    @classmethod
    def of(cls, day: date) -> Week:
        return cls(day - timedelta(days=day.weekday()))

    @classmethod
    def parse(cls, text: str) -> Week:
        """The week that is written so; raises ValueError for anything else."""
        year, number = map(int, _match(_WEEK, text).groups())
        return cls(_checked(date.fromisocalendar(year, number, 1)))

    def __str__(self) -> str:
        year, number, _weekday = self.first_day.isocalendar()
        return f"{year:04}-W{number:02}"

    @property
    def last_day(self) -> date:
        return self.first_day + timedelta(days=6)

    @property
    def previous(self) -> Week:
        return Week(self.first_day - _ONE_WEEK)

    @property
    def next(self) -> Week:
        return Week(self.first_day + _ONE_WEEK)


def parse_day(text: str) -> date:
    """The day that is written as "2027-03-04"; raises ValueError for anything else."""
    return _checked(date.fromisoformat(_match(_DAY, text).group()))


def days_from(first: date, last: date) -> Iterator[date]:
    """Every day from one to another, both included; none where the last comes first."""
    for count in range((last - first).days + 1):
        yield first + timedelta(days=count)


def days_within(first: date, last: date, since: date, until: date) -> Iterator[date]:
    """The days of a session from `first` to `last` that lie in a stretch; all are included."""
    return days_from(max(first, since), min(last, until))


def day_of(day: date, first: date, last: date) -> tuple[int, int]:
    """Which day of a session it is, and of how many: (2, 3) for the second of three."""
    return (day - first).days + 1, (last - first).days + 1


def _match(pattern: re.Pattern, text: str) -> re.Match:
    found = pattern.fullmatch(text)
    if not found:
        raise ValueError(f"{text[:40]!r} is not written as {pattern.pattern}")
    return found


def _checked(day: date) -> date:
    """The day, if a session may have one near it; at the ends of `date` arithmetic would fail."""
    if not EARLIEST_YEAR - 1 <= day.year <= LATEST_YEAR + 1:
        raise ValueError(f"{day} lies outside the years that sessions may have")
    return day
