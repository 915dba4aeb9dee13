"""Where the enquiries of a site go."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.models import Site

from ..conf import conf
from ..site_settings import AssembliesSettings


def support_address(site: Site | None) -> str:
    """The support address of a site; empty where nobody has said."""
    return AssembliesSettings.of(site).get_support_email() if site else conf.support_email


def request_support_address(request: HttpRequest) -> str:
    """The support address of the site that a visitor is on."""
    site_settings = AssembliesSettings.of_request(request)
    return site_settings.get_support_email() if site_settings else conf.support_email
