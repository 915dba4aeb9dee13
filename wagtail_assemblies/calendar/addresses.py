"""Where things of a site are: the paths of its calendars, and the full addresses of its pages."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import normalize
from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from wagtail.models import Locale, Site

LANGUAGE_PARAMETER = "language"


def feed_path() -> str:
    """Where the feed is on this project's sites, without host."""
    return reverse("wagtail_assemblies:feed")


def json_path() -> str:
    """Where the same is in JSON, without host."""
    return reverse("wagtail_assemblies:json")


def embed_path() -> str:
    """Where the list for other sites' pages is, without host."""
    return reverse("wagtail_assemblies:embed")


def session_paths() -> Callable[[UUID], str]:
    """A function from a session's UID to where its file is; the pattern is looked up once."""
    example = UUID(int=0)
    before, after = reverse("wagtail_assemblies:session", args=[example]).split(str(example))
    return lambda uid: f"{before}{uid}{after}"


def page_addresses(site: Site, locale: Locale) -> Callable[[str], str]:
    """A function from a page's path in the tree to its absolute address, without a query."""
    roots = site.root_page.get_translations(inclusive=True).values_list("url_path", flat=True)
    # The longest first, since one tree's path may begin with another's.
    starts = sorted(roots, key=len, reverse=True)
    base = root_url(site) + _address_of_root(locale)

    def address(url_path: str) -> str:
        start = next(start for start in starts if url_path.startswith(start))
        return base + quote(url_path[len(start) :])

    return address


def root_url(site: Site) -> str:
    """A site's address in ASCII, as calendars need it: other letters in their IDNA form."""
    host = site.hostname
    return site.root_url if host.isascii() else site.root_url.replace(host, _ascii(host))


def _ascii(host: str) -> str:
    """A host name as browsers write it (IDNA 2008), label by label; one that cannot be is no error.

    Not by Python's "idna", which is of 2003: it makes another host of "ß" and fails on a typo.
    """
    labels = normalize("NFC", host.lower()).split(".")
    return ".".join(
        label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")
        for label in labels
    )


def _address_of_root(locale: Locale) -> str:
    """The path of a site's root page: below the language's prefix on sites that have one."""
    if not getattr(settings, "WAGTAIL_I18N_ENABLED", False):
        return reverse("wagtail_serve", args=("",))
    with translation.override(locale.language_code):
        return reverse("wagtail_serve", args=("",))
