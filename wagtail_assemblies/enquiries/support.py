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
    """The support address of the site that a visitor is on, read once for each request."""
    held = request.__dict__
    if "_assemblies_support_address" not in held:
        held["_assemblies_support_address"] = support_address(Site.find_for_request(request))
    return held["_assemblies_support_address"]
