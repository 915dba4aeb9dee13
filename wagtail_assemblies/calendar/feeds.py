"""Feeds: a query, a join of ready bytes, and the moment until which the result is true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo

from django.apps import apps
from django.conf import settings
from django.db.models import Min, Q
from django.urls import reverse
from django.utils import translation
from wagtail.models import Locale, Site

from ..base_page import PAGE_MODEL
from ..conf import conf
from ..ical import write
from ..ical.entry import ON
from ..ical.zones import day_begins
from ..site_settings import AssembliesSettings, CancelledStyle
from ..visibility import Visibility
from .built_feeds import BuiltFeed, BuiltFeeds
from .filters import EntryFilters
from .models import CalendarEntry
from .stamp import read_stamp

# A write that passes models by (raw SQL, queryset.update) shows after this time at the latest.
LONGEST_VALIDITY = timedelta(minutes=15)

# What of an entry's row is needed to make a whole VEVENT of it.
OPEN_EVENT = ("vevent", "state", "page__url_path")

built_feeds = BuiltFeeds()


@dataclass(frozen=True)
class FeedRequest:
    """Which feed: of a site, in one of its languages, with some filters, at an address."""

    site: Site
    locale_id: int
    filters: EntryFilters
    path: str
    language: str = ""

    @property
    def key(self) -> tuple:
        return (self.site.pk, self.locale_id, self.filters, self.path, self.language)

    @property
    def address(self) -> str:
        """Where the feed is had again, with its filters and the language if it was asked for."""
        language = urlencode({"language": self.language}) if self.language else ""
        query = "&".join(filter(None, [self.filters.as_query(), language]))
        return root_url(self.site) + self.path + (f"?{query}" if query else "")


def get_feed(wanted: FeedRequest, now: datetime) -> BuiltFeed:
    """A feed as it is true at this moment (UTC): kept from before, or built."""
    return built_feeds.get(
        wanted.key,
        now,
        partial(read_stamp, wanted.site),
        partial(_build, wanted, now),
        conf.feed_memory_bytes,
    )


def _build(wanted: FeedRequest, now: datetime, stamp: tuple) -> BuiltFeed:
    site_settings = AssembliesSettings.of(wanted.site)
    zone = ZoneInfo(site_settings.get_zone())
    today = now.astimezone(zone).date()
    body = write.calendar(
        _closed_events(wanted, day_begins(today - conf.feed_history, zone.key), site_settings, now),
        name=site_settings.get_calendar_name(),
        description=site_settings.calendar_description,
        url=f"{root_url(wanted.site)}/",
        source=wanted.address,
        zone=zone.key,
        refresh=conf.feed_refresh,
    )
    midnight = day_begins(today + timedelta(days=1), zone.key)
    return BuiltFeed(
        body=body,
        etag=f'"{sha256(body).hexdigest()[:32]}"',
        stamp=stamp,
        valid_until=min(midnight, now + LONGEST_VALIDITY, *moments_to_come(now)),
    )


def _closed_events(
    wanted: FeedRequest, since: datetime, site_settings: AssembliesSettings, now: datetime
) -> Iterator[bytes]:
    close = closing(wanted.site, wanted.locale_id, site_settings)
    rows = (
        CalendarEntry.objects.public(Visibility.on(wanted.site, wanted.locale_id, now))
        .matching(wanted.filters)
        .ending_after(since)
        .order_by("starts_at", "uid", "ends_at", "pk")  # as they stand in the index
        .values_list(*OPEN_EVENT)
    )
    for row in rows.iterator(chunk_size=1000):
        yield close(*row)


def closing(
    site: Site, locale_id: int, site_settings: AssembliesSettings
) -> Callable[[bytes, str, str], bytes]:
    """A function from the fields of OPEN_EVENT to a whole VEVENT, as this site shows it."""
    strict = site_settings.cancelled_style == CancelledStyle.STRICT
    address = _address_of_pages(site, locale_id)

    def close(vevent: bytes, state: str, url_path: str) -> bytes:
        status = write.CANCELLED if strict and state != ON else write.CONFIRMED
        return write.close(bytes(vevent), address(url_path), status)

    return close


def _address_of_pages(site: Site, locale_id: int) -> Callable[[str], str]:
    """A function from a page's path in the tree to its absolute address, without a query."""
    roots = site.root_page.get_translations(inclusive=True).values_list("url_path", flat=True)
    # The longest first, since one tree's path may begin with another's.
    starts = sorted(roots, key=len, reverse=True)
    base = root_url(site) + _address_of_root(locale_id)

    def address(url_path: str) -> str:
        start = next(start for start in starts if url_path.startswith(start))
        return base + quote(url_path[len(start) :])

    return address


def root_url(site: Site) -> str:
    """A site's address in ASCII, as calendars need it: other letters in their IDNA form."""
    host = site.hostname
    return site.root_url if host.isascii() else site.root_url.replace(host, _ascii(host))


def _ascii(host: str) -> str:
    return host.encode("idna").decode("ascii")


def _address_of_root(locale_id: int) -> str:
    """The path of a site's root page: below the language's prefix on sites that have one."""
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return reverse("wagtail_serve", args=("",))
    with translation.override(Locale.objects.get(pk=locale_id).language_code):
        return reverse("wagtail_serve", args=("",))


def moments_to_come(now: datetime) -> list[datetime]:
    """The next moments at which Wagtail will hide or show a page, whether its cron runs or not."""
    moments = apps.get_model(PAGE_MODEL)._base_manager.aggregate(
        expiry=Min("expire_at", filter=Q(expire_at__gt=now)),
        go_live=Min("go_live_at", filter=Q(go_live_at__gt=now)),
    )
    return [moment for moment in moments.values() if moment]
