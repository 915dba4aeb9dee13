"""The feed over HTTP, as calendar and as JSON, and the list that other sites put on their pages.

Plain Django views, since Wagtail's page routes end in a slash, and since nothing here depends on
who asks: no session is read and no cookie set.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language_from_path
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe
from wagtail.models import Site

from .addresses import LANGUAGE_PARAMETER
from .built_feeds import BuiltFeed
from .editions import Body, Edition, FeedRequest
from .embed_body import MOST_PARAMETER, embed_body, read_most
from .feeds import get_feed
from .filters import EntryFilters
from .framing import let_everybody_frame
from .ics_body import ics_body
from .json_body import SCHEMA, json_body
from .queries import page_locale
from .sites import find_site


@require_safe
def assemblies_ics(request: HttpRequest) -> HttpResponse:
    """The calendar feed of the request's site; 304 when the subscriber has it already.

    There is no Last-Modified, because an entry that is taken out would not move it
    (RFC 9110, section 8.8); the ETag is of the bytes and alone decides.
    """
    feed = _feed(request, ics_body)
    response = calendar_response(request, feed.body, feed.etag, 'inline; filename="assemblies.ics"')
    response["Access-Control-Allow-Origin"] = "*"
    return response


@require_safe
def assemblies_json(request: HttpRequest) -> HttpResponse:
    """The same entries as JSON, for pages and programs of other sites."""
    feed = _feed(request, json_body)
    headers = {"Content-Type": "application/json"}
    response = conditional_response(request, feed.body, feed.etag, headers)
    response["Access-Control-Allow-Origin"] = "*"
    response["Link"] = f'<{static(SCHEMA)}>; rel="describedby"'
    return response


@require_safe
@xframe_options_exempt
def assemblies_embed(request: HttpRequest) -> HttpResponse:
    """The next assemblies as a small page of their own, for a frame on anybody's page."""
    feed = _feed(request, embed_body, read_most(request.GET), [MOST_PARAMETER])
    headers = {"Content-Type": "text/html; charset=utf-8"}
    response = conditional_response(request, feed.body, feed.etag, headers)
    # On a 304 too, since browsers take the policy of what they keep from it.
    let_everybody_frame(response)
    return response


def _feed(
    request: HttpRequest,
    make_body: Callable[[Edition], Body],
    most: int | None = None,
    other_parameters: list[str] = (),
) -> BuiltFeed:
    """The feed that an address asks for; parameters that mean nothing make no other feed of it."""
    site = find_site(request)
    if site is None:
        raise Http404
    filters = EntryFilters.from_query(request.GET, [LANGUAGE_PARAMETER, *other_parameters])
    locale_id, language = asked_language(request, site)
    wanted = FeedRequest(site, locale_id, filters, request.path, make_body, language, most)
    return get_feed(wanted, timezone.now())


def calendar_response(
    request: HttpRequest, body: bytes, etag: str, disposition: str
) -> HttpResponse:
    """A calendar with its ETag, or 304 for who has it already."""
    headers = {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": disposition,
        # Keeps GZipMiddleware away: Outlook has failed on a compressed feed, and the ETag stays
        # strong.
        "Content-Encoding": "identity",
    }
    return conditional_response(request, body, etag, headers)


def conditional_response(
    request: HttpRequest, body: bytes, etag: str, headers: Mapping[str, str]
) -> HttpResponse:
    """A body with its ETag, or 304 for who has it already; whoever keeps it asks each time."""
    response = get_conditional_response(request, etag=etag)
    response = response or HttpResponse(body, headers=headers)
    response["ETag"] = etag
    response["Cache-Control"] = "public, no-cache"
    # A second guard: a cache middleware that does not know "no-cache" would keep it for minutes.
    request._cache_update_cache = False
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
