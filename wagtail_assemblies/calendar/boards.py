"""A month as a table and a week as a list of days, and the way to the ones beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from ..ical.grid import Month, Week
from . import words
from .choices import query_of
from .days import CalendarDay
from .filters import EntryFilters
from .overview import Span
from .scope import Days, day_scope, month_scope, week_scope

# A cell of a month's table holds so many entries; a day of a week has more room.
MOST_IN_A_CELL = 3
MOST_IN_A_WEEK_S_DAY = 10


@dataclass(frozen=True)
class BoardDay:
    """A day of a board, with the address of everything on it."""

    entries: CalendarDay
    words: str
    url: str


@dataclass(frozen=True)
class Turn:
    """A link to another month or week, in words."""

    words: str
    url: str


@dataclass(frozen=True)
class MonthChoice:
    """A month to jump to, for the select of the form."""

    value: str
    words: str
    chosen: bool


@dataclass(frozen=True)
class Board:
    """The days of a month or a week; `previous` and `next` are None where the calendar ends.

    `weeks` are the rows of a month's table, with None for days of other months; a week has none.
    """

    words: str
    days: Sequence[BoardDay]
    weeks: Sequence[Sequence[BoardDay | None]]
    weekdays: Sequence[tuple[str, str]]
    previous: Turn | None
    next: Turn | None
    today: Turn
    months: Sequence[MonthChoice]

    @property
    def days_with_entries(self) -> list[BoardDay]:
        return [each for each in self.days if each.entries.has_entries]


def make_board(
    scope: Days, days: Iterable[CalendarDay], span: Span, filters: EntryFilters, today: date
) -> Board:
    """A board of a month's or a week's days, bounded to the span of the calendar's entries."""
    by_day = {
        each.day: BoardDay(
            each, words.day_in_words(each.day), "?" + query_of(filters, day_scope(each.day))
        )
        for each in days
    }

    def turn(to: Days, sentence: str) -> Turn:
        return Turn(sentence, "?" + query_of(filters, to))

    def turn_inside(to: Days, sentence: Callable[[Days], str]) -> Turn | None:
        return turn(to, sentence(to)) if span.holds(to, today) else None

    of, make = (Month.of, month_scope) if scope.name == "month" else (Week.of, week_scope)
    shown = of(scope.first)
    weeks = shown.weeks(words.first_weekday()) if scope.name == "month" else ()
    return Board(
        words=words.scope_in_words(scope),
        days=list(by_day.values()),
        weeks=[[by_day.get(day) for day in week] for week in weeks],
        weekdays=words.weekdays(),
        previous=turn_inside(make(shown.previous), words.back_sentence),
        next=turn_inside(make(shown.next), words.on_sentence),
        today=turn(make(of(today)), gettext("Today")),
        months=_month_choices(Month.of(scope.first), span, Month.of(today)),
    )


def _month_choices(shown: Month, span: Span, this: Month) -> list[MonthChoice]:
    """The months in which something begins, this month, and the one that is shown."""
    months = sorted({shown, this, *(each.month for each in span.months)})
    return [
        MonthChoice(str(month), words.month_in_words(month), month == shown) for month in months
    ]
