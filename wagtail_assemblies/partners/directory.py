"""Where a partner can be read about, for the pages of all rooms that name one."""

from __future__ import annotations

from django.http import HttpRequest

from ..site_pages import find_page
from .directory_page import PartnerDirectoryMixin
from .models import Partner


def partner_url(partner: Partner, request: HttpRequest | None, locale_id: int) -> str:
    """The partner's page where the site has a directory, else its website, else nothing.

    The directory is looked for once for a request, however many partners a page names.
    """
    if partner.hidden:
        return ""
    directory = request and find_page(PartnerDirectoryMixin, request, locale_id)
    return directory.get_partner_url(partner, request) if directory else partner.safe_website
