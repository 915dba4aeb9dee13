"""Which stretch of the calendar a page shows, as its address says: to come, past, or some days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.http import QueryDict

from ..ical.grid import Month, Week, parse_day
from .queries import CalendarEntryQuerySet

# The parameters by which an address says it; "view" is "month" or "week", "when" is "past".
PARAMETERS = ("when", "year", "view", "month", "week", "day")


@dataclass(frozen=True)
class Upcoming:
    """What is not over yet, the next first."""

    name = "upcoming"
    parameters = ()

    def of(self, entries: CalendarEntryQuerySet, now: datetime) -> CalendarEntryQuerySet:
        return entries.upcoming(now)


@dataclass(frozen=True)
class Past:
    """What is over, the latest first: all of it, or what began in one year."""

    year: int | None = None
    name = "past"

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        return (("when", "past"), *([("year", str(self.year))] if self.year else []))

    def of(self, entries: CalendarEntryQuerySet, now: datetime) -> CalendarEntryQuerySet:
        past = entries.past(now)
        if self.year is None:
            return past
        return past.filter(first_day__range=(date(self.year, 1, 1), date(self.year, 12, 31)))


@dataclass(frozen=True)
class Days:
    """What has a day in a stretch; `first` and `last` belong to it."""

    first: date
    last: date
    parameters: tuple[tuple[str, str], ...]
    name: str

    def of(self, entries: CalendarEntryQuerySet, now: datetime) -> CalendarEntryQuerySet:
        return entries.on_days(self.first, self.last)


Scope = Upcoming | Past | Days


def month_scope(month: Month) -> Days:
    parameters = (("view", "month"), ("month", str(month)))
    return Days(month.first_day, month.last_day, parameters, "month")


def week_scope(week: Week) -> Days:
    parameters = (("view", "week"), ("week", str(week)))
    return Days(week.first_day, week.last_day, parameters, "week")


def day_scope(day: date) -> Days:
    return Days(day, day, (("day", day.isoformat()),), "day")


def read_scope(query: QueryDict, today: date) -> Scope:
    """What an address asks for; ValueError where it names a year, month, week or day that is none.

    A view or a "when" that does not exist is the list of what is to come.
    """
    view = query.get("view")
    if view == "month":
        return month_scope(Month.parse(query["month"]) if "month" in query else Month.of(today))
    if view == "week":
        return week_scope(Week.parse(query["week"]) if "week" in query else Week.of(today))
    if query.get("day"):
        return day_scope(parse_day(query["day"]))
    if query.get("when") == "past":
        return Past(_year(query["year"]) if query.get("year") else None)
    return Upcoming()


def _year(text: str) -> int:
    """A year is read as its January is, so that both know the same years."""
    return Month.parse(f"{text}-01").year
