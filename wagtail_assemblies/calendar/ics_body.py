"""A feed as an iCalendar: a join of the bytes that the index keeps ready."""

from __future__ import annotations

from collections.abc import Callable

from wagtail.models import Locale, Site

from ..conf import conf
from ..ical import write
from ..ical.entry import ON
from ..site_settings import AssembliesSettings, CancelledStyle
from .addresses import page_addresses
from .editions import Body, Edition

# What of an entry's row is needed to make a whole VEVENT of it.
OPEN_EVENT = ("vevent", "state", "page__url_path")


def ics_body(edition: Edition) -> Body:
    """The calendar of everything in the window."""
    close = _closing(edition.settings, edition.page_address)
    rows = edition.window().values_list(*OPEN_EVENT)
    calendar = write.calendar(
        (close(*row) for row in rows.iterator(chunk_size=1000)),
        name=edition.settings.get_calendar_name(),
        description=edition.settings.calendar_description,
        url=edition.home,
        source=edition.wanted.address,
        zone=edition.zone,
        refresh=conf.feed_refresh,
    )
    return Body(calendar)


def closing(
    site: Site, locale_id: int, site_settings: AssembliesSettings
) -> Callable[[bytes, str, str], bytes]:
    """A function from the fields of OPEN_EVENT to a whole VEVENT, as this site shows it."""
    return _closing(site_settings, page_addresses(site, Locale.objects.get(pk=locale_id)))


def _closing(
    site_settings: AssembliesSettings, address: Callable[[str], str]
) -> Callable[[bytes, str, str], bytes]:
    strict = site_settings.cancelled_style == CancelledStyle.STRICT

    def close(vevent: bytes, state: str, url_path: str) -> bytes:
        status = write.CANCELLED if strict and state != ON else write.CONFIRMED
        return write.close(bytes(vevent), address(url_path), status)

    return close
