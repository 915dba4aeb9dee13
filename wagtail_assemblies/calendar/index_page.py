"""The page that lists what is coming up, and what is over, with the feed's own filters."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from wagtail.models import Site

from ..base_page import PublicPageMixin
from ..conf import conf
from ..visibility import Visibility
from .dated_page import DatedPageMixin, dated_page_models
from .filters import EntryFilters
from .listing import listed
from .models import CalendarEntry
from .queries import CalendarEntryQuerySet
from .views import feed_path

OWN_PARAMETERS = ("when", "page", "language")
# So many assemblies without a date are named below the list; more would bury it.
MOST_UNDATED = 20


@dataclass(frozen=True)
class ActiveFilter:
    """A filter value in force, in words, and the address of the list without it."""

    label: str
    remove_url: str


class AssemblyIndexMixin(PublicPageMixin):
    """A list of all entries of the site in the page's language, wherever their pages stand."""

    assemblies_template = "wagtail_assemblies/calendar/index_page.html"

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        site = Site.find_for_request(request) or self.get_site()
        visibility = Visibility.on(site, self.locale_id, now)
        filters = EntryFilters.from_query(request.GET, OWN_PARAMETERS)
        past = request.GET.get("when") == "past"
        entries = self.get_entries(visibility, filters, past)
        results = Paginator(entries, conf.list_page_size).get_page(request.GET.get("page"))
        context |= {
            "results": results,
            "listed": listed(results, request),
            "past": past,
            "undated": [] if past or filters else self.get_undated_pages(visibility),
            "active_filters": self._active_filters(filters, past),
            "ignored": filters.ignored,
            "feed_url": self._feed_url(site, filters),
            "filter_query": filters.as_query(),
            "page_query": _query(filters, past),
        }
        return context

    def get_entries(
        self, visibility: Visibility, filters: EntryFilters, past: bool
    ) -> CalendarEntryQuerySet:
        """The entries to list: upcoming with the next first, or past with the latest first."""
        entries = CalendarEntry.objects.public(visibility).matching(filters)
        entries = entries.select_related("page").defer("vevent")
        return entries.past(visibility.now) if past else entries.upcoming(visibility.now)

    def get_undated_pages(self, visibility: Visibility) -> list[DatedPageMixin]:
        """Visible assemblies that have no usable date yet, by title."""
        entries = CalendarEntry.objects.filter(page=OuterRef("pk"))
        undated = []
        for model in dated_page_models():
            visible = model._default_manager.filter(visibility.pages())
            doubles = Q(alias_of__in=visible.values("pk"))
            # A subquery, since few are undated: else each page is read before its entries.
            without = model._base_manager.filter(~Exists(entries)).order_by().values("pk")
            undated += (
                visible.filter(pk__in=without).exclude(doubles).order_by("title")[:MOST_UNDATED]
            )
        return undated[:MOST_UNDATED]

    def _active_filters(self, filters: EntryFilters, past: bool) -> list[ActiveFilter]:
        labels = CalendarEntry.objects.facet_labels(filters.chosen)
        return [
            ActiveFilter(
                labels.get((kind, value), value), "?" + _query(filters.without(kind, value), past)
            )
            for kind, values in filters.chosen
            for value in values
        ]

    def _feed_url(self, site: Site, filters: EntryFilters) -> str:
        parameters = filters.as_query()
        if self.locale_id != site.root_page.locale_id:
            parameters = "&".join(
                filter(None, [parameters, urlencode({"language": self.locale.language_code})])
            )
        return feed_path() + (f"?{parameters}" if parameters else "")


def _query(filters: EntryFilters, past: bool) -> str:
    """The query string that leads back to a list."""
    return "&".join(filter(None, [filters.as_query(), "when=past" if past else ""]))
