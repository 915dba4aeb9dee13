"""What the page of one partner shows: who they are, and the assemblies they have a part in."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest
from wagtail.models import Locale, Site

from ..calendar.index_page import AssemblyIndexMixin
from ..calendar.listing import past_entries, upcoming_entries
from ..calendar.views import LANGUAGE_PARAMETER, feed_path
from ..site_pages import find_page
from .listed import ListedPartner

# So many sessions to come and past are shown; the list of assemblies has the rest.
MOST_ENTRIES = 5


def partner_context(listed: ListedPartner, request: HttpRequest, locale: Locale) -> dict:
    """The partner, its sessions that anybody may see, and where to find and follow all of them."""
    slug = listed.partner.slug
    index = find_page(AssemblyIndexMixin, request, locale.pk)
    list_url = f"{index.get_url(request)}?{urlencode({'partner': slug})}" if index else ""
    return {
        "partner": listed.partner,
        "kind": listed.kind,
        "region": listed.region,
        "upcoming": upcoming_entries(request, locale.pk, MOST_ENTRIES, partner=slug),
        "past": past_entries(request, locale.pk, MOST_ENTRIES, partner=slug),
        "list_url": list_url,
        "past_list_url": list_url and f"{list_url}&when=past",
        "feed_url": _feed_url(slug, request, locale),
    }


def _feed_url(slug: str, request: HttpRequest, locale: Locale) -> str:
    """The address of the calendar that holds this partner's assemblies alone."""
    parameters = {"partner": slug}
    site = Site.find_for_request(request)
    if site and site.root_page.locale_id != locale.pk:
        parameters[LANGUAGE_PARAMETER] = locale.language_code
    return f"{feed_path()}?{urlencode(parameters)}"
