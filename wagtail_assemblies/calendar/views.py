"""The feed over HTTP: a plain Django view, since Wagtail's page routes end in a slash."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language_from_path
from django.views.decorators.http import require_safe
from wagtail.models import Site

from .feeds import FeedRequest, get_feed
from .filters import EntryFilters
from .queries import page_locale
from .sites import find_site

LANGUAGE_PARAMETER = "language"


@require_safe
def assemblies_ics(request: HttpRequest) -> HttpResponse:
    """The calendar feed of the request's site; 304 when the subscriber has it already.

    There is no Last-Modified, because an entry that is taken out would not move it
    (RFC 9110, section 8.8); the ETag is of the bytes and alone decides.
    """
    site = find_site(request)
    if site is None:
        raise Http404
    filters = EntryFilters.from_query(request.GET, other_parameters=[LANGUAGE_PARAMETER])
    locale_id, language = asked_language(request, site)
    wanted = FeedRequest(site, locale_id, filters, request.path, language)
    feed = get_feed(wanted, timezone.now())
    response = calendar_response(request, feed.body, feed.etag, 'inline; filename="assemblies.ics"')
    response["Access-Control-Allow-Origin"] = "*"
    return response


def calendar_response(
    request: HttpRequest, body: bytes, etag: str, disposition: str
) -> HttpResponse:
    """A calendar with its ETag, or 304 for who has it already."""
    response = get_conditional_response(request, etag=etag) or _whole(body, disposition)
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    # Django's cache middleware knows no "no-cache" and would keep the feed for minutes.
    request._cache_update_cache = False
    return response


def _whole(body: bytes, disposition: str) -> HttpResponse:
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = disposition
    # Keeps GZipMiddleware away: Outlook has failed on a compressed feed, and the ETag stays strong.
    response["Content-Encoding"] = "identity"
    return response


def asked_language(request: HttpRequest, site: Site) -> tuple[int, str]:
    """The locale to show, and its code where the parameter asked for it.

    It is the one asked for by the parameter or by the address's prefix, else the site's own.
    Never the browser's: one address must give every subscriber the same bytes.
    """
    asked = request.GET.get(LANGUAGE_PARAMETER, "")
    for language in filter(None, [asked, get_language_from_path(request.path)]):
        if locale := page_locale(site, language):
            return locale.pk, asked if language == asked else ""
    return site.root_page.locale_id, ""


def feed_path() -> str:
    """Where the feed is on this project's sites, without host."""
    return reverse("wagtail_assemblies:feed")
