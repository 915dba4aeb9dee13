"""Entries as a page of any room shows them: each with the address of its own page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest

from ..ical.entry import PublicEntry
from ..site_pages import request_visibility
from .filters import EntryFilters
from .models import CalendarEntry
from .queries import CalendarEntryQuerySet


@dataclass(frozen=True)
class ListedEntry:
    """One line of a list: an entry and the address of its page."""

    entry: PublicEntry
    url: str


def listed(rows: Iterable[CalendarEntry], request: HttpRequest) -> list[ListedEntry]:
    """Rows of the index, read with their `page`, as lines of a list."""
    return [ListedEntry(row.entry, row.page.get_url(request)) for row in rows]


def upcoming_entries(
    request: HttpRequest, locale_id: int, most: int, **facets: str
) -> list[ListedEntry]:
    """The next sessions that anybody may see: `upcoming_entries(r, 1, 3, partner="growers")`."""
    entries = _entries(request, locale_id, facets)
    if entries is None:
        return []
    return listed(entries.upcoming(request_visibility(request, locale_id).now)[:most], request)


def past_entries(
    request: HttpRequest, locale_id: int, most: int, **facets: str
) -> list[ListedEntry]:
    """The sessions that ended last, the latest first."""
    entries = _entries(request, locale_id, facets)
    if entries is None:
        return []
    return listed(entries.past(request_visibility(request, locale_id).now)[:most], request)


def _entries(request, locale_id: int, facets: dict[str, str]) -> CalendarEntryQuerySet | None:
    visibility = request_visibility(request, locale_id)
    if visibility is None:
        return None
    chosen = tuple((kind, (value,)) for kind, value in sorted(facets.items()))
    entries = CalendarEntry.objects.public(visibility).matching(EntryFilters(chosen))
    return entries.select_related("page").defer("vevent")
