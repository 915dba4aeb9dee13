"""Calendar files to add once: one session, or all sessions of one assembly.

They hold the same events as the feed, and what anybody may not see is not found.
"""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_safe
from wagtail.models import Site

from ..ical import write
from ..site_settings import AssembliesSettings
from ..visibility import Visibility
from .feeds import etag_of
from .ics_body import OPEN_EVENT, closing
from .models import CalendarEntry
from .queries import CalendarEntryQuerySet
from .sites import find_site
from .views import asked_language, calendar_response

# Long enough to tell files apart, short enough for every file system.
MOST_OF_A_NAME = 60
# No page has a greater key, and no database is asked for one: they fail on it.
GREATEST_KEY = 2**63 - 1


@require_safe
def session_ics(request: HttpRequest, uid: UUID) -> HttpResponse:
    """One session, in the language of the feed at the same address."""
    site = _site(request)
    locale_id, _language = asked_language(request, site)
    visibility = Visibility.on(site, locale_id, timezone.now())
    found = CalendarEntry.objects.public(visibility).filter(uid=uid).order_by("pk")[:1]
    return _download(request, site, locale_id, found)


@require_safe
def assembly_ics(request: HttpRequest, page_id: int) -> HttpResponse:
    """All sessions of one assembly, in the language of its page."""
    site = _site(request)
    if page_id > GREATEST_KEY:
        raise Http404
    of_page = CalendarEntry.objects.filter(page=page_id)
    locale_id = of_page.order_by().values_list("page__locale_id", flat=True).first()
    if locale_id is None:
        raise Http404
    visibility = Visibility.on(site, locale_id, timezone.now())
    found = of_page.visible(visibility).order_by("starts_at", "uid")
    return _download(request, site, locale_id, found)


def _site(request: HttpRequest) -> Site:
    site = find_site(request)
    if site is None:
        raise Http404
    return site


def _download(
    request: HttpRequest, site: Site, locale_id: int | None, entries: CalendarEntryQuerySet
) -> HttpResponse:
    rows = list(entries.values_list(*OPEN_EVENT, "page__slug", "first_day"))
    if not rows:
        raise Http404
    close = closing(site, locale_id, AssembliesSettings.of(site))
    body = write.download(close(*row[: len(OPEN_EVENT)]) for row in rows)
    *_event, slug, first_day = rows[0]
    name = "-".join(filter(None, [slugify(slug)[:MOST_OF_A_NAME], first_day.isoformat()]))
    disposition = f'attachment; filename="{name}.ics"'
    return calendar_response(request, body, etag_of(body), disposition)
