"""What other sites need to show a list of assemblies: lines to copy, and the addresses in them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.translation import gettext
from wagtail.models import AbstractPage, Site

from .addresses import embed_path, feed_path, json_path, root_url
from .filters import EntryFilters
from .subscribe import with_language


@dataclass(frozen=True)
class SharedList:
    """A list as another site can have it: its name, the lines to copy, and each address.

    `json_path` is the address of the JSON without host, for the page's own head.
    """

    name: str
    html: str
    embed: str
    calendar: str
    json: str
    json_path: str


def shared_list(
    site: Site, page: AbstractPage, page_url: str, filters: EntryFilters, name: str
) -> SharedList:
    """The list of a page with some filters; `name` says what is in it, the filters too."""

    def path(of_kind: str) -> str:
        return with_language(of_kind, site, page, filters.as_query())

    base = root_url(site)
    embed, calendar = base + path(embed_path()), base + path(feed_path())
    query = filters.as_query()
    return SharedList(
        name=name,
        html=_lines(name, embed, f"{page_url}?{query}" if query else page_url, calendar),
        embed=embed,
        calendar=calendar,
        json=base + path(json_path()),
        json_path=path(json_path()),
    )


def _lines(name: str, embed: str, page_url: str, calendar: str) -> str:
    """A frame, and below it plain links, which work where frames are not allowed."""
    frame = format_html(
        '<iframe src="{}" title="{}" loading="lazy"'
        ' style="border: 0; width: 100%; height: 40rem"></iframe>',
        embed,
        name,
    )
    links = format_html(
        '<p><a href="{}">{}</a> · <a href="{}">{}</a></p>',
        page_url,
        name,
        calendar,
        gettext("Follow this calendar"),
    )
    return f"{frame}\n{links}"
