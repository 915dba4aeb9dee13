"""A link that leads to exactly one place: a page of the site, a web address or a mailbox."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError

from ..web_links import safe_web_link, web_link_validator

TARGETS = ("page", "url", "email")


class LinkValue(blocks.StructValue):
    """A link as a template shows it; half-empty ones lead nowhere and are left out."""

    def public(self, request) -> dict[str, str] | None:
        """The link's address, words and host elsewhere, as visitors may have them; or none."""
        page = self.get("page")
        if page is not None:
            address = page.get_url(request) if page.live else ""
            return self._shown(address or "", page.title)
        if url := safe_web_link(self.get("url")):
            host = urlsplit(url).hostname.removeprefix("www.")
            return self._shown(url, host, host=host)
        email = self.get("email") or ""
        return self._shown(f"mailto:{quote(email, safe='@+')}" if email else "", email)

    def _shown(self, address: str, otherwise: str, host: str = "") -> dict[str, str] | None:
        """`otherwise` is what the link says where nobody has given it words."""
        if not address:
            return None
        return {"address": address, "words": self.get("words") or otherwise, "host": host}


class LinkBlock(blocks.StructBlock):
    """Words, and the one place to which they lead."""

    words = blocks.CharBlock(
        label=_("Words on it"),
        required=False,
        max_length=80,
        help_text=_("What happens when somebody presses it: “Find an assembly near you”."),
    )
    page = blocks.PageChooserBlock(
        label=_("Page of this site"), required=False, help_text=_("Fill in only one of these.")
    )
    url = blocks.URLBlock(
        label=_("Or a web address"), required=False, validators=[web_link_validator]
    )
    email = blocks.EmailBlock(label=_("Or an e-mail address"), required=False)

    class Meta:
        icon = "link"
        label = _("Link")
        label_format = "{words}"
        value_class = LinkValue


def link_error(link, *, required: bool) -> StructBlockValidationError | None:
    """What is wrong with a link, on the field of it that a person has to change."""
    targets = [name for name in TARGETS if link.get(name)]
    if len(targets) == 1 or not (targets or required or link.get("words")):
        return None
    if targets:
        field = targets[1]
        message = _now("A link leads to one place only. Empty this field or the one before it.")
    else:
        field = "page"
        message = _now("Choose a page, or give a web address or an e-mail address.")
    return StructBlockValidationError(block_errors={field: ValidationError(message)})
