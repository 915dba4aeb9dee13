"""The way to the enquiry form, from whatever page somebody is on."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.models import AbstractPage

from ..site_pages import find_page
from .page import EnquiryMixin


def enquiry_url(request: HttpRequest, locale_id: int, about: AbstractPage | None = None) -> str:
    """The address of the site's form in a language, about a page; empty where there is none."""
    page = find_page(EnquiryMixin, request, locale_id)
    if page is None:
        return ""
    url = page.get_url(request) or ""
    return f"{url}?about={about.pk}" if url and about and about.pk else url
