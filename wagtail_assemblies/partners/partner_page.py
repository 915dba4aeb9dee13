"""What the page of one partner shows: who they are, and the assemblies they have a part in."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation import to_locale
from wagtail.models import AbstractPage, Site

from ..calendar.addresses import LANGUAGE_PARAMETER, feed_path
from ..calendar.index_page import AssemblyIndexMixin
from ..calendar.listing import past_entries, upcoming_entries
from ..site_pages import find_page
from ..social import SOCIAL_LOGO, SocialCard, picture_of, shortened
from .listed import ListedPartner
from .models import Partner

# So many sessions to come and past are shown; the list of assemblies has the rest.
MOST_ENTRIES = 5


def partner_context(listed: ListedPartner, request: HttpRequest, page: AbstractPage) -> dict:
    """The partner, its sessions that anybody may see, and where to find and follow all of them.

    All of it in the language of the directory `page`.
    """
    slug = listed.partner.slug
    index = find_page(AssemblyIndexMixin, request, page.locale_id)
    list_url = f"{index.get_url(request)}?{urlencode({'partner': slug})}" if index else ""
    return {
        "partner": listed.partner,
        "kind": listed.kind,
        "region": listed.region,
        "upcoming": upcoming_entries(request, page.locale_id, MOST_ENTRIES, partner=slug),
        "past": past_entries(request, page.locale_id, MOST_ENTRIES, partner=slug),
        "list_url": list_url,
        "past_list_url": list_url and f"{list_url}&when=past",
        "feed_url": _feed_url(slug, request, page),
    }


def partner_card(partner: Partner, address: str, request: HttpRequest) -> SocialCard:
    """What is shown where the address of a partner's page is shared."""
    return SocialCard(
        title=partner.name,
        description=partner.summary or shortened(partner.description),
        url=address,
        locale=to_locale(partner.locale.language_code),
        **picture_of(partner.logo, request, SOCIAL_LOGO),
    )


def _feed_url(slug: str, request: HttpRequest, page: AbstractPage) -> str:
    """The address of the calendar that holds this partner's assemblies alone."""
    parameters = {"partner": slug}
    site = Site.find_for_request(request)
    if site and site.root_page.locale_id != page.locale_id:
        parameters[LANGUAGE_PARAMETER] = page.locale.language_code
    return f"{feed_path()}?{urlencode(parameters)}"
