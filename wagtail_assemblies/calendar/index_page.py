"""The page that shows the calendar: as a list, by months, by weeks, with the feed's own filters."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q
from django.http import Http404
from django.utils import timezone
from wagtail.models import Site

from ..base_page import PublicPageMixin
from ..conf import conf
from ..ical.grid import Month
from ..site_settings import AssembliesSettings
from ..visibility import Visibility
from . import words
from .boards import MOST_IN_A_CELL, MOST_IN_A_WEEK_S_DAY, make_board
from .choices import active_filters, choice_groups, query_of
from .dated_page import DatedPageMixin, dated_page_models
from .days import calendar_days
from .filters import EntryFilters
from .listing import ListedEntry, listed
from .models import CalendarEntry
from .overview import Overviews
from .scope import PARAMETERS, Days, Past, Scope, Upcoming, read_scope
from .sharing import SharedList, shared_list
from .subscribe import calendars_to_follow

OWN_PARAMETERS = (*PARAMETERS, "page", "language")
# So many assemblies without a date are named below the list; more would bury it.
MOST_UNDATED = 20


class AssemblyIndexMixin(PublicPageMixin):
    """A calendar of all entries of the site in the page's language, wherever their pages stand."""

    assemblies_template = "wagtail_assemblies/calendar/index_page.html"

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        site = Site.find_for_request(request) or self.get_site()
        view = CalendarView(self, request, site)
        social = replace(context["social"], url=view.canonical_url())
        return context | {"social": social} | view.context()

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


class CalendarView:
    """What one request asks to see of a calendar, and everything that the template shows of it."""

    def __init__(self, page: AssemblyIndexMixin, request, site: Site):
        """Raises Http404 for a year, month, week or day that the calendar does not have."""
        self.page = page
        self.request = request
        self.site = site
        self.now = timezone.now()
        self.settings = AssembliesSettings.of_request(request)
        self.today = self.now.astimezone(ZoneInfo(self.settings.get_zone())).date()
        self.visibility = Visibility.on(site, page.locale_id, self.now)
        self.filters = EntryFilters.from_query(request.GET, OWN_PARAMETERS)
        self.entries = CalendarEntry.objects.public(self.visibility)
        self.overviews = Overviews(site, self.visibility, self.entries)
        self.scope = self._scope()
        self.overview = self.overviews.of(self.scope, self.filters)

    def _scope(self) -> Scope:
        try:
            scope = read_scope(self.request.GET, self.today)
        except ValueError as error:
            raise Http404(str(error)) from error
        if isinstance(scope, Days) and not self.overviews.span().holds(scope, self.today):
            raise Http404("The calendar has no entries there.")
        if isinstance(scope, Past) and scope.year and scope.year not in self._years():
            raise Http404("Nothing of that year is over.")
        return scope

    def _years(self) -> list[int]:
        return self.overviews.span().years_with_past(self.now)

    def context(self) -> dict:
        active = active_filters(self.scope, self.overview, self.filters)
        labels = [each.label for each in active]
        shown = self._board() if self.scope.name in ("month", "week") else self._list()
        is_empty = not self.overview.sessions
        follow = calendars_to_follow(self.settings, self.page, self.filters, labels)
        return shown | {
            "scope": self.scope,
            "past": isinstance(self.scope, Past),
            "view_template": f"wagtail_assemblies/calendar/{self._template()}.html",
            "scope_words": words.scope_in_words(self.scope),
            "count_sentence": self._count_sentence(active),
            "session_sentence": self._session_sentence(),
            "is_empty": is_empty,
            "choice_groups": choice_groups(self.overview, self.filters),
            "active_filters": active,
            "filter_labels": labels,
            "ignored": self.filters.unknown,
            "views": self._views(),
            "years": self._year_links() if isinstance(self.scope, Past) else [],
            "clear_url": "?" + query_of(EntryFilters(), self.scope),
            "hide_from_search": self._is_for_nobody(is_empty),
            "follow": follow,
            "share": self._share(follow[0].name),
        }

    def _share(self, name: str) -> SharedList:
        """The list in view for other sites, by the name of the calendar that holds the same."""
        page_url = self.page.get_full_url(self.request) or ""
        return shared_list(self.site, self.page, page_url, self.filters, name)

    def _template(self) -> str:
        return {"month": "month", "week": "week"}.get(self.scope.name, "list")

    def _list(self) -> dict:
        entries = self.scope.of(self.entries.matching(self.filters), self.now)
        paginator = Paginator(entries.select_related("page").defer("vevent"), conf.list_page_size)
        paginator.count = self.overview.sessions  # counted once after a change, and not each time
        results = paginator.get_page(self.request.GET.get("page"))
        lines = listed(results, self.request)
        bare = isinstance(self.scope, Upcoming) and not self.filters and results.number == 1
        return {
            "results": results,
            "listed": lines,
            "months": _by_month(lines),
            "undated": self.page.get_undated_pages(self.visibility) if bare else [],
            "page_query": query_of(self.filters, self.scope),
        }

    def _board(self) -> dict:
        most = MOST_IN_A_CELL if self.scope.name == "month" else MOST_IN_A_WEEK_S_DAY
        matching = self.entries.matching(self.filters)
        days = calendar_days(
            matching, self.scope.first, self.scope.last, most, self.today, self.request
        )
        span = self.overviews.span()
        return {"board": make_board(self.scope, days, span, self.filters, self.today)}

    def _count_sentence(self, active) -> str:
        regions = [each.label for each in active if each.kind == "region"]
        region = regions[0] if len(regions) == 1 else ""
        others = [each.label for each in active if not (region and each.kind == "region")]
        return words.count_sentence(self.scope, self.overview.assemblies, region, others)

    def _session_sentence(self) -> str:
        if self.overview.sessions == self.overview.assemblies:
            return ""
        return words.session_sentence(self.overview.sessions)

    def _views(self) -> list[dict]:
        """The ways to look at the calendar, which keep the filters; a month stays that month."""
        month = Month.of(self.scope.first) if isinstance(self.scope, Days) else None
        ways = (
            ("upcoming", words.gettext("Coming up"), ""),
            ("month", words.gettext("Month"), _view_query("month", month)),
            ("week", words.gettext("Week"), "view=week"),
            ("past", words.gettext("Past"), "when=past"),
        )
        return [
            {
                "words": label,
                "url": "?" + "&".join(filter(None, [self.filters.as_query(), query])),
                "current": name == self.scope.name,
            }
            for name, label, query in ways
        ]

    def _year_links(self) -> list[dict]:
        return [
            {
                "year": year,
                "url": "?" + query_of(self.filters, Past(year)),
                "current": year == self.scope.year,
            }
            for year in self._years()
        ]

    def canonical_url(self) -> str:
        """Without filters, and of a page of the list without those of others."""
        query = query_of(EntryFilters(), self.scope)
        address = self.page.get_full_url(self.request) or ""
        return f"{address}?{query}" if query else address

    def _is_for_nobody(self, is_empty: bool) -> bool:
        """Whether search engines should leave it out: what repeats other pages, or is empty."""
        if self.filters or self.filters.ignored or self.scope.name == "day":
            return True
        return is_empty and isinstance(self.scope, Days)


def _view_query(view: str, month: Month | None) -> str:
    return f"view={view}&month={month}" if month else f"view={view}"


def _by_month(lines: list[ListedEntry]) -> list[tuple[str, list[ListedEntry]]]:
    """Lines under the names of the months in which they begin, in the order that they have."""
    months = groupby(lines, key=lambda line: Month.of(line.entry.first_day))
    return [(words.month_in_words(month), list(group)) for month, group in months]
