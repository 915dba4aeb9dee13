"""Pieces that any template may put anywhere: `{% load wagtail_assemblies_tags %}`."""

from __future__ import annotations

from django import template
from django.utils import timezone
from wagtail.models import Locale

from ..calendar import date_tile as leaf
from ..calendar.filters import EntryFilters
from ..calendar.subscribe import SubscribeLinks, calendars_to_follow
from ..enquiries import links
from ..enquiries.support import request_support_address
from ..ical.entry import PublicEntry
from ..partners.directory import partner_url as url_of_partner
from ..rings import ring_of
from ..site_settings import AssembliesSettings

register = template.Library()


@register.inclusion_tag("wagtail_assemblies/pictures/ring.html")
def assembly_ring(key="", kind: str = ""):
    """The ring of dots of an assembly, by its id and kind; without them, the mark."""
    return {"ring": ring_of(key, kind)}


@register.inclusion_tag("wagtail_assemblies/calendar/date_tile.html")
def date_tile(entry: PublicEntry):
    """The day of a session as a calendar leaf: `{% date_tile entry %}`."""
    return {"entry": entry, "tile": leaf.date_tile(entry.first_day, timezone.localdate())}


@register.filter
def hours(entry: PublicEntry) -> str:
    """The hours of a session, to stand beside its leaf: `{{ entry|hours }}`."""
    return leaf.hours_in_words(entry, timezone.get_default_timezone_name())


@register.simple_tag(takes_context=True)
def enquiry_url(context, about=None) -> str:
    """The address of the enquiry form: `{% enquiry_url about=page as url %}`; empty without one."""
    request = context.get("request")
    if request is None:
        return ""
    page = about or context.get("page")
    locale_id = getattr(page, "locale_id", None) or Locale.get_active().pk
    return links.enquiry_url(request, locale_id, about)


@register.simple_tag(takes_context=True)
def calendars(context) -> list[SubscribeLinks]:
    """The site's calendar in the page's language, to follow: `{% calendars as follow %}`."""
    request, page = context.get("request"), context.get("page")
    site_settings = request and AssembliesSettings.of_request(request)
    if not (site_settings and page):
        return []
    return calendars_to_follow(site_settings, page, EntryFilters(), [])


@register.simple_tag(takes_context=True)
def support_email(context) -> str:
    """The site's support address: `{% support_email as address %}`; empty where none is set."""
    request = context.get("request")
    return request_support_address(request) if request else ""


@register.simple_tag(takes_context=True)
def partner_url(context, partner) -> str:
    """Where a partner can be read about: `{% partner_url partner as url %}`; perhaps nowhere."""
    page = context.get("page")
    locale_id = page.locale_id if page else partner.locale_id
    return url_of_partner(partner, context.get("request"), locale_id)
