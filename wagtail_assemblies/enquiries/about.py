"""Which page an enquiry is about: one that anybody may see, or none."""

from __future__ import annotations

from django.apps import apps
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import AbstractPage

from ..base_page import PAGE_MODEL
from ..calendar.models import CalendarEntry
from ..site_pages import request_visibility

# A longer list is not read; who does not find their assembly names it in the message.
MOST_OFFERED = 30


def find_about(request: HttpRequest, page_id: str | None) -> AbstractPage | None:
    """The page of an id that a visitor sent; None for one that not everybody may see."""
    if not page_id or not page_id.isascii() or not page_id.isdigit() or len(page_id) > 12:
        return None
    pages = apps.get_model(PAGE_MODEL)._default_manager.filter(pk=int(page_id))
    locale_id = pages.values_list("locale_id", flat=True).first()
    visibility = locale_id and request_visibility(request, locale_id)
    return pages.filter(visibility.pages()).first() if visibility else None


def offered_pages(
    request: HttpRequest, locale_id: int, chosen: AbstractPage | None
) -> list[tuple[str, str]]:
    """The choices of the form: none in particular, the page one came from, what is coming up."""
    offered = {"": _("No particular assembly")}
    if chosen:
        offered[str(chosen.pk)] = chosen.title
    for row in _upcoming(request, locale_id):
        label = _("%(title)s, %(when)s") % {"title": row.entry.title, "when": row.entry.when}
        offered.setdefault(str(row.page_id), label)
    return list(offered.items())


def _upcoming(request: HttpRequest, locale_id: int) -> list[CalendarEntry]:
    visibility = request_visibility(request, locale_id)
    if visibility is None:
        return []
    entries = CalendarEntry.objects.public(visibility).upcoming(visibility.now)
    return list(entries.defer("vevent")[:MOST_OFFERED])
