"""Days said relative to the day of loading, and what day each is once that day is known.

The one rule of weekdays: "Saturday, 24 days from now" is the Saturday nearest to that day, so at
most three days earlier or later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)


class Day(Protocol):
    """A day that can be told once it is known what day it is today."""

    def on(self, today: date) -> date: ...


@dataclass(frozen=True)
class InDays:
    """So many days from today; before it, if negative."""

    days: int

    def on(self, today: date) -> date:
        return today + timedelta(days=self.days)


@dataclass(frozen=True)
class Nearest:
    """The weekday nearest to so many days from today, or `then` days after that one."""

    weekday: int
    days: int
    then: int = 0

    def on(self, today: date) -> date:
        earliest = today + timedelta(days=self.days - 3)
        until_weekday = (self.weekday - earliest.weekday()) % 7
        return earliest + timedelta(days=until_weekday + self.then)


@dataclass(frozen=True)
class After:
    """So many days after another day, for what follows an assembly: a letter, a reply."""

    day: Day
    days: int

    def on(self, today: date) -> date:
        return self.day.on(today) + timedelta(days=self.days)


@dataclass(frozen=True)
class FirstTuesday:
    """The first Tuesday of a month: 0 is the next one, today's included, and -1 the last one."""

    number: int

    def on(self, today: date) -> date:
        coming = int(_first_tuesday(_months(today)) < today)
        return _first_tuesday(_months(today) + coming + self.number)


def _months(day: date) -> int:
    """A month as one number, so that months can be counted on over the end of a year."""
    return day.year * 12 + day.month - 1


def _first_tuesday(months: int) -> date:
    first = date(months // 12, months % 12 + 1, 1)
    return first + timedelta(days=(TUESDAY - first.weekday()) % 7)
