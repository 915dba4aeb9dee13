"""Gives people their words back where Django would only say "forbidden".

For a site's settings: CSRF_FAILURE_VIEW = "wagtail_assemblies.enquiries.csrf.csrf_failure".
"""

from __future__ import annotations

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.views.csrf import csrf_failure as django_csrf_failure

from ..base_page import PAGE_MODEL
from .page import EnquiryMixin


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Shows the form of an enquiry page again, filled in; all else gets Django's answer."""
    page = _page(request)
    if isinstance(page, EnquiryMixin) and _may_see(request, page):
        return page.serve_csrf_failure(request)
    return django_csrf_failure(request, reason=reason)


def _page(request: HttpRequest):
    match = request.resolver_match
    if match is None or match.url_name != "wagtail_serve":
        return None
    return apps.get_model(PAGE_MODEL).find_for_request(request, match.args[0] if match.args else "")


def _may_see(request: HttpRequest, page) -> bool:
    """Asked here since Wagtail asks it when it serves a page, which is not what happens now."""
    return all(limit.accept_request(request) for limit in page.get_view_restrictions())
