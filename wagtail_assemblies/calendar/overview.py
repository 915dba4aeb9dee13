"""What is true of many entries at once: their number, what they can be filtered by, their months.

Counting reads every entry that anybody may see. So it is done once after a change and kept in the
process under the stamp, as a built feed is, and a list costs the same at any size.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import Count, Min
from django.utils.functional import cached_property
from wagtail.models import Site

from ..ical.grid import Month
from ..visibility import Visibility
from .built_feeds import Built, BuiltFeeds
from .feeds import LONGEST_VALIDITY, moments_to_come
from .filters import EntryFilters
from .models import CalendarEntry
from .queries import CalendarEntryQuerySet
from .scope import Days, Scope
from .stamp import read_stamp

# As much as an address with filters or a month of the calendar is worth, in options and months.
MOST_KEPT = 20_000

built_overviews = BuiltFeeds()


@dataclass(frozen=True)
class Option:
    """A value to filter by, and how many sessions the list would have with it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Overview(Built):
    """Of the entries in a scope that match some filters: how many, and by kind what else."""

    sessions: int
    assemblies: int
    options: dict[str, tuple[Option, ...]]
    stamp: tuple
    valid_until: datetime

    @property
    def size(self) -> int:
        return 1 + sum(len(options) for options in self.options.values())


@dataclass(frozen=True)
class BegunMonth:
    """A month in which entries begin: when the first of them ends, and the last day of all."""

    month: Month
    ends: datetime
    last: date


@dataclass(frozen=True)
class Span(Built):
    """The months in which a calendar's entries begin, in order."""

    months: tuple[BegunMonth, ...]
    stamp: tuple
    valid_until: datetime

    @property
    def size(self) -> int:
        return 1 + len(self.months)

    def years_with_past(self, now: datetime) -> list[int]:
        """The years of which something is over, the latest first."""
        return sorted({each.month.year for each in self.months if each.ends <= now}, reverse=True)

    def holds(self, scope: Days, today: date) -> bool:
        """Whether a stretch touches the months from the first entry to the last, or this month.

        Outside of that there is nothing, for ever, and crawlers would turn pages over for ever.
        """
        this = Month.of(today)
        first = min([this, *(each.month for each in self.months)])
        last = max([this, *(Month.of(each.last) for each in self.months)])
        return scope.first <= last.last_day and first.first_day <= scope.last


class Overviews:
    """The overviews of a site in a language at one moment, under one reading of the stamp."""

    def __init__(self, site: Site, visibility: Visibility, entries: CalendarEntryQuerySet):
        self._site = site
        self._visibility = visibility
        self._entries = entries
        self._stamp = read_stamp(site)

    def of(self, scope: Scope, filters: EntryFilters) -> Overview:
        return self._get(("overview", scope, filters), lambda: self._count(scope, filters))

    def span(self) -> Span:
        return self._get(("span",), self._months)

    def _get(self, key: tuple, build) -> Overview | Span:
        key = (self._site.pk, self._visibility.locale_id, *key)
        now = self._visibility.now
        return built_overviews.get(key, now, lambda: self._stamp, lambda _: build(), MOST_KEPT)

    def _count(self, scope: Scope, filters: EntryFilters) -> Overview:
        inside = scope.of(self._entries, self._visibility.now)
        found = inside.matching(filters).aggregate(
            sessions=Count("pk"), assemblies=Count("page", distinct=True)
        )
        options = defaultdict(list)
        for kind, value, label, count in inside.facet_counts(filters):
            options[kind].append(Option(value, label, count))
        moments = [] if isinstance(scope, Days) else self._next_end()
        return Overview(
            **found,
            options={kind: tuple(found) for kind, found in options.items()},
            stamp=self._stamp,
            valid_until=self._valid_until(*moments),
        )

    def _months(self) -> Span:
        months = (
            BegunMonth(Month(year, number), ends.astimezone(UTC), last)
            for year, number, ends, last in self._entries.by_month()
        )
        return Span(
            tuple(sorted(months, key=lambda each: each.month)), self._stamp, self._valid_until()
        )

    def _next_end(self) -> list[datetime]:
        """The next moment at which something that is to come is past."""
        ending = CalendarEntry.objects.order_by().ending_after(self._visibility.now)
        ends = ending.aggregate(first=Min("ends_at"))["first"]
        return [ends] if ends else []

    def _valid_until(self, *moments: datetime) -> datetime:
        latest = self._visibility.now + LONGEST_VALIDITY
        return min([latest, *self._moments_to_come, *moments])

    @cached_property
    def _moments_to_come(self) -> list[datetime]:
        return moments_to_come(self._visibility.now)
