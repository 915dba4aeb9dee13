"""Links that may stand on a public page: http and https, nothing else."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

web_link_validator = URLValidator(
    schemes=["https", "http"],
    message=_("Enter a web address that begins with https://."),
    # A code of its own: Django puts its own words in the place of an "invalid" field's.
    code="web_link",
)


def safe_web_link(url: str | None) -> str:
    """The link itself, or nothing where it is not one that a visitor should be given."""
    try:
        web_link_validator(url or "")
    except ValidationError:
        return ""
    return url


def host_of(url: str) -> str:
    """The host to which a link leads, for its words: "example.org"."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
