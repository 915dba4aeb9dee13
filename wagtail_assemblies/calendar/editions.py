"""What a feed is made from: which one is asked for, and everything that is true of it now.

The calendar, the JSON and the list for other sites' pages are three bodies of one feed: they see
the same entries through an `Edition`, and so cannot disagree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from wagtail.models import Locale, Site

from ..conf import conf
from ..ical.zones import day_begins
from ..site_settings import AssembliesSettings
from ..visibility import Visibility
from .addresses import LANGUAGE_PARAMETER, page_addresses, root_url
from .filters import EntryFilters
from .models import CalendarEntry
from .queries import CalendarEntryQuerySet


@dataclass(frozen=True)
class Body:
    """What is sent of a feed, and the moments (UTC) at which it stops being true by itself."""

    content: bytes
    moments: tuple[datetime, ...] = ()


@dataclass(frozen=True)
class FeedRequest:
    """Which feed: of a site, in one of its languages, with some filters, at an address, as what.

    `most` is how many entries it has at most, where it has not all of them.
    """

    site: Site
    locale_id: int
    filters: EntryFilters
    path: str
    make_body: Callable[[Edition], Body]
    language: str = ""
    most: int | None = None

    @property
    def key(self) -> tuple:
        where = (self.site.pk, self.locale_id, self.path, self.language)
        return (*where, self.filters, self.make_body, self.most)

    @property
    def address(self) -> str:
        """Where the feed is had again, with its filters and the language if it was asked for."""
        return self.address_of(self.path)

    def address_of(self, path: str, *, filtered: bool = True) -> str:
        """Another path of the site, with the same language and, unless told not to, filters."""
        language = self.language and urlencode({LANGUAGE_PARAMETER: self.language})
        filters = self.filters.as_query() if filtered else ""
        query = "&".join(filter(None, [filters, language]))
        return root_url(self.site) + path + (f"?{query}" if query else "")


@dataclass(frozen=True)
class Edition:
    """A feed as it is at one moment (UTC)."""

    wanted: FeedRequest
    settings: AssembliesSettings
    now: datetime

    @property
    def zone(self) -> str:
        return self.settings.get_zone()

    @property
    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    def start_of(self, day: date) -> datetime:
        """The UTC moment at which a day begins where the site is."""
        return day_begins(day, self.zone)

    @cached_property
    def locale(self) -> Locale:
        return Locale.objects.get(pk=self.wanted.locale_id)

    @cached_property
    def visibility(self) -> Visibility:
        return Visibility.on(self.wanted.site, self.wanted.locale_id, self.now)

    @cached_property
    def page_address(self) -> Callable[[str], str]:
        """A function from a page's path in the tree to its absolute address."""
        return page_addresses(self.wanted.site, self.locale)

    @property
    def home(self) -> str:
        """The address of the site."""
        return f"{root_url(self.wanted.site)}/"

    def upcoming(self) -> CalendarEntryQuerySet:
        """What is not over and may be seen by anybody, the next first."""
        return self._entries().upcoming(self.now)

    def window(self) -> CalendarEntryQuerySet:
        """What calendars hold: all that is to come, and what has ended within the history."""
        since = self.start_of(self.today - conf.feed_history)
        # As they stand in the index.
        return self._entries().ending_after(since).order_by("starts_at", "uid", "ends_at", "pk")

    def _entries(self) -> CalendarEntryQuerySet:
        return CalendarEntry.objects.public(self.visibility).matching(self.wanted.filters)
