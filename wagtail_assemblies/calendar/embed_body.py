"""The next assemblies as a small page for a frame on another site: no script, no cookie."""

from __future__ import annotations

from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import translation

from ..ical.entry import PublicEntry
from ..site_pages import first_page
from .editions import Body, Edition
from .index_page import AssemblyIndexMixin
from .listing import ListedEntry

TEMPLATE = "wagtail_assemblies/calendar/embed.html"
MOST_PARAMETER = "most"
USUAL_MOST, GREATEST_MOST = 6, 24


def read_most(query: QueryDict) -> int:
    """How many entries an address asks for: from 1 to 24, and 6 where it says nothing of use."""
    text = query.get(MOST_PARAMETER, "")
    if text.isascii() and text.isdecimal() and len(text) <= len(str(GREATEST_MOST)):
        asked = int(text)
        return asked if 1 <= asked <= GREATEST_MOST else USUAL_MOST
    return USUAL_MOST


def embed_body(edition: Edition) -> Body:
    """The page; it is out of date as soon as one of the entries on it is over.

    It is rendered without a request, so that nothing in it can depend on who asks.
    """
    rows = edition.upcoming().values_list("public", "page__url_path", "ends_at")
    lines, ends = [], []
    for public, url_path, ends_at in rows[: edition.wanted.most]:
        entry = PublicEntry.from_json(public)
        lines.append(ListedEntry(entry, edition.page_address(url_path)))
        ends.append(ends_at)
    with translation.override(edition.locale.language_code):
        html = render_to_string(TEMPLATE, _context(edition, lines))
    return Body(html.encode(), tuple(ends))


def _context(edition: Edition, lines: list[ListedEntry]) -> dict:
    return {
        "name": edition.settings.get_calendar_name(),
        "filter_labels": edition.wanted.filters.words,
        "listed": lines,
        "list_url": _list_url(edition) or edition.home,
    }


def _list_url(edition: Edition) -> str:
    """The site's own list with the same filters, where it has one that anybody may see."""
    page = first_page(AssemblyIndexMixin, edition.visibility)
    if page is None:
        return ""
    query = edition.wanted.filters.as_query()
    return edition.page_address(page.url_path) + (f"?{query}" if query else "")
