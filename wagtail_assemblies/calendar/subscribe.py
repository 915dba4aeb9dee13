"""The addresses by which people take a calendar into their own calendar app."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from urllib.parse import quote, urlencode, urlsplit

from django.utils.module_loading import import_string
from wagtail.models import AbstractPage, Site

from ..conf import conf
from ..site_settings import AssembliesSettings
from .addresses import LANGUAGE_PARAMETER, feed_path, root_url
from .filters import EntryFilters


@dataclass(frozen=True)
class SubscribeLinks:
    """One calendar to follow: its name, its address, and the same as each app wants it.

    `path` is the address without host, for the page's own head.
    """

    name: str
    path: str
    address: str
    webcal: str
    google: str
    outlook: str
    office: str
    download: str


def subscribe_links(name: str, base: str, path: str) -> SubscribeLinks:
    """The links for a calendar on a site: "https://example.org" and "/calendar/assemblies.ics".

    Neither Google nor Microsoft documents its address, so a site may name a function of its own
    in the setting SUBSCRIBE_LINKS. Google wants webcal in it and fails with https; Outlook.com
    fails with webcal.
    """
    address = base + path
    webcal = "webcal" + address.removeprefix(urlsplit(address).scheme)
    microsoft = f"/calendar/0/addfromweb?url={quote(address, safe='')}&name={quote(name, safe='')}"
    return SubscribeLinks(
        name=name,
        path=path,
        address=address,
        webcal=webcal,
        google=f"https://www.google.com/calendar/render?cid={quote(webcal, safe='')}",
        outlook=f"https://outlook.live.com{microsoft}",
        office=f"https://outlook.office.com{microsoft}",
        download=address,
    )


def calendars_to_follow(
    site_settings: AssembliesSettings, page: AbstractPage, filters: EntryFilters, labels: list[str]
) -> list[SubscribeLinks]:
    """The calendar of a site in a page's language; before it, if there are filters, their part.

    `labels` are the words for the filters.
    """
    site, name = site_settings.site, site_settings.get_calendar_name()
    make = partial(import_string(conf.subscribe_links), base=root_url(site))
    whole = make(name, path=feed_address(site, page, EntryFilters()))
    if not filters:
        return [whole]
    named = f"{name}: {', '.join(labels)}"
    return [make(named, path=feed_address(site, page, filters)), whole]


def feed_address(site: Site, page: AbstractPage, filters: EntryFilters) -> str:
    """Where the feed of a page's language is, with some filters, without host."""
    return with_language(feed_path(), site, page, filters.as_query())


def with_language(path: str, site: Site, page: AbstractPage, query: str = "") -> str:
    """A calendar's path with its query, and with the page's language unless it is the site's."""
    if page.locale_id != site.root_page.locale_id:
        language = urlencode({LANGUAGE_PARAMETER: page.locale.language_code})
        query = f"{query}&{language}" if query else language
    return f"{path}?{query}" if query else path
