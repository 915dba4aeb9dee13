"""What all blocks of a campaign page have in common."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..enquiries.support import request_support_address

THE_CASE = _("The case")
FROM_THIS_SITE = _("From this site")
WORDS_AND_PICTURES = _("Words and pictures")

# Headings are the blocks' own, so that no editor can leave out a level.
TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class CampaignBlock(blocks.StructBlock):
    """A part of a campaign page.

    Its template must do without any of its values, since a draft is half empty most of the time
    and may be published so. What publishing asks for, the page's form asks of `errors`.
    """

    def errors(self, value) -> dict[str, ValidationError]:
        """What is wrong with a value that Wagtail's own checks let pass, by field."""
        return {}

    def get_context(self, value, parent_context=None):
        """`links` are those of the block that lead somewhere, as the visitor may have them."""
        context = super().get_context(value, parent_context)
        request = context.get("request")
        shown = (link.public(request) for link in self.links_of(value))
        context["links"] = [link for link in shown if link]
        asked = request is not None and value.get("support_address")
        context["support_address"] = request_support_address(request) if asked else ""
        return context

    def links_of(self, value) -> list:
        """The links to show as buttons below a block."""
        return []
