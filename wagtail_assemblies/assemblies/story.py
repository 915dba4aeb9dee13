"""What an assembly leads to: the resources that it used, its report, and its series' others.

All of it is other pages, so each is asked for by who may see it now, and is never remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.apps import apps
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import AbstractPage

from ..base_page import PAGE_MODEL
from ..calendar.addresses import feed_path
from ..calendar.filters import EntryFilters
from ..calendar.index_page import AssemblyIndexMixin
from ..calendar.listing import ListedEntry, listed
from ..calendar.models import CalendarEntry
from ..site_pages import find_page, request_visibility


@dataclass(frozen=True)
class SeriesPlace:
    """Where an assembly stands in its series: the ones before and after it, and all of them."""

    name: str
    description: str
    previous: ListedEntry | None
    next: ListedEntry | None
    list_url: str
    feed_url: str


def public_pages(ids: Sequence[int | None], request: HttpRequest) -> list[AbstractPage]:
    """Of some pages those that anybody may see, as their own types, in the order of the ids."""
    wanted = [pk for pk in dict.fromkeys(ids) if pk]
    if not wanted:
        return []
    pages = apps.get_model(PAGE_MODEL)._default_manager.filter(pk__in=wanted)
    found = {}
    for locale_id in set(pages.values_list("locale_id", flat=True)):
        visibility = request_visibility(request, locale_id)
        if visibility is not None:
            found |= {page.pk: page for page in pages.filter(visibility.pages()).specific()}
    return [found[pk] for pk in wanted if pk in found]


def resources_and_report(page, request: HttpRequest) -> tuple[list, AbstractPage | None]:
    """The public resources that an assembly used, and its report, read together."""
    # The ids as they are stored: to ask the blocks for them would read the pages twice.
    used = [child["value"] for child in page.resources_used.raw_data]
    pages = public_pages([*used, page.report_id], request)
    report = next((each for each in pages if each.pk == page.report_id), None)
    return [each for each in pages if each.pk in used], report


def series_place(page, request: HttpRequest) -> SeriesPlace | None:
    """An assembly's place in its series, or None where it has none or no site is served."""
    if page.series is None:
        return None
    visibility = request_visibility(request, page.locale_id)
    if visibility is None:
        return None
    series = page.series.in_language_of(page)
    filters = EntryFilters((("series", (series.slug,)),))
    others = CalendarEntry.objects.public(visibility).matching(filters)
    others = others.exclude(page_id=page.pk).select_related("page").defer("vevent")
    starts = [entry.starts_at for entry in page.entries] or [timezone.now()]
    before = others.filter(starts_at__lt=starts[0]).order_by("-starts_at", "-uid")[:1]
    after = others.filter(starts_at__gte=starts[0]).order_by("starts_at", "uid")[:1]
    index = find_page(AssemblyIndexMixin, request, page.locale_id)
    query = "?" + filters.as_query()
    return SeriesPlace(
        name=series.name,
        description=series.description,
        previous=next(iter(listed(before, request)), None),
        next=next(iter(listed(after, request)), None),
        list_url=index.get_url(request) + query if index else "",
        feed_url=feed_path() + query,
    )
