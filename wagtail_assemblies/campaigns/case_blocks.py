"""The blocks with which a campaign page makes its case, in the editors' own words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import ListBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from . import example_values as example
from .block import THE_CASE, CampaignBlock
from .links import LinkBlock, link_error

DRAWINGS = {
    "ring": _("People in a ring"),
    "home": _("A house"),
    "network": _("Groups that are joined"),
    "press": _("Many who address one"),
    "grow": _("Something that grows"),
    "meet": _("Two circles that overlap"),
}


class HeroBlock(CampaignBlock):
    """The first thing on the page: what it is about, and at most two things to do about it."""

    title = blocks.CharBlock(
        label=_("Headline"),
        required=False,
        max_length=120,
        help_text=_("The largest words on the page. Left empty: the page’s title."),
    )
    lead = blocks.TextBlock(
        label=_("First sentences"),
        required=False,
        max_length=600,
        help_text=_("Two or three plain sentences for somebody who has never heard of it."),
    )
    links = blocks.ListBlock(
        LinkBlock(),
        label=_("Buttons"),
        max_num=2,
        default=[],
        help_text=_("The first one stands out: make it the one thing to do next."),
    )
    support_address = blocks.BooleanBlock(
        label=_("Show the support address beside the buttons"), required=False
    )
    picture = ImageChooserBlock(
        label=_("Picture"),
        required=False,
        help_text=_("For the mood only: say in words whatever matters. Left empty: a ring."),
    )

    class Meta:
        icon = "title"
        label = _("Opening")
        group = THE_CASE
        description = _("Headline, first sentences, buttons and a picture, at the top of the page")
        template = "wagtail_assemblies/blocks/hero.html"
        form_classname = "struct-block assemblies-hero"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.HERO

    def links_of(self, value) -> list:
        return list(value.get("links") or [])

    def errors(self, value) -> dict:
        wrong = enumerate(link_error(link, required=True) for link in self.links_of(value))
        found = {number: error for number, error in wrong if error}
        return {"links": ListBlockValidationError(block_errors=found)} if found else {}


class ReasonBlock(blocks.StructBlock):
    """One reason, in a heading and a sentence or two."""

    drawing = blocks.ChoiceBlock(label=_("Drawing"), choices=list(DRAWINGS.items()), default="ring")
    title = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), required=False, max_length=600)
    page = blocks.PageChooserBlock(
        label=_("Leads to"), required=False, help_text=_("Makes the heading a link.")
    )

    class Meta:
        icon = "tick"
        label = _("Reason")
        label_format = "{title}"


class ReasonsBlock(CampaignBlock):
    """Two to six reasons beside each other."""

    title = blocks.CharBlock(
        label=_("Heading"),
        required=False,
        max_length=120,
        help_text=_("Left empty: “Why”."),
    )
    reasons = blocks.ListBlock(ReasonBlock(), label=_("Reasons"), min_num=2, max_num=6)

    class Meta:
        icon = "list-ul"
        label = _("Reasons")
        group = THE_CASE
        description = _("Two to six reasons, each with a drawing, a heading and a text")
        template = "wagtail_assemblies/blocks/reasons.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.REASONS

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        request = context.get("request")
        context["reasons"] = [
            {
                "drawing": _drawing(reason.get("drawing")),
                "title": reason.get("title"),
                "text": reason.get("text"),
                "url": _public_url(reason.get("page"), request),
            }
            for reason in value.get("reasons") or []
            if reason.get("title") or reason.get("text")
        ]
        return context


class StepBlock(blocks.StructBlock):
    """One step."""

    title = blocks.CharBlock(label=_("What to do"), max_length=120)
    text = blocks.TextBlock(label=_("How"), required=False, max_length=600)

    class Meta:
        icon = "arrow-right"
        label = _("Step")
        label_format = "{title}"


class StepsBlock(CampaignBlock):
    """Steps in the order in which one takes them."""

    title = blocks.CharBlock(
        label=_("Heading"),
        required=False,
        max_length=120,
        help_text=_("Left empty: “How to begin”."),
    )
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=2, max_num=9)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        group = THE_CASE
        description = _("What to do first, second and third")
        template = "wagtail_assemblies/blocks/steps.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.STEPS


class QuoteBlock(CampaignBlock):
    """What somebody said, and who it was."""

    text = blocks.TextBlock(
        label=_("What was said"),
        max_length=600,
        help_text=_("Without quotation marks. Only what the person agrees to see here."),
    )
    source = blocks.CharBlock(
        label=_("Who said it"),
        required=False,
        max_length=160,
        help_text=_("A first name and a town are enough: “Amal, Exampleton”."),
    )
    page = blocks.PageChooserBlock(
        label=_("Where it was said"), required=False, help_text=_("Makes the name a link.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quote")
        group = THE_CASE
        description = _("One voice from an assembly")
        template = "wagtail_assemblies/blocks/quote.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.QUOTE

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["source_url"] = _public_url(value.get("page"), context.get("request"))
        return context


class CallToActionBlock(CampaignBlock):
    """The one thing to do next, in a band across the page."""

    title = blocks.CharBlock(
        label=_("Heading"), max_length=120, help_text=_("What you ask of the reader.")
    )
    text = blocks.TextBlock(label=_("Text"), required=False, max_length=600)
    link = LinkBlock(label=_("Button"))
    support_address = blocks.BooleanBlock(
        label=_("Show the support address beside the button"), required=False, default=True
    )

    class Meta:
        icon = "pick"
        label = _("Call to action")
        group = THE_CASE
        description = _("A band with one button, and the support address beside it")
        template = "wagtail_assemblies/blocks/call_to_action.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.CALL_TO_ACTION

    def links_of(self, value) -> list:
        return [value["link"]] if value.get("link") else []

    def errors(self, value) -> dict:
        error = link_error(value.get("link") or {}, required=True)
        return {"link": error} if error else {}


def _drawing(name) -> str:
    """The template of a drawing; of the ring, where a name has been written past the editor."""
    return f"wagtail_assemblies/blocks/drawings/{name if name in DRAWINGS else 'ring'}.svg"


def _public_url(page, request) -> str:
    """The address of a page that is live; nothing of a draft, or where none was chosen."""
    return (page.get_url(request) or "") if page is not None and page.live else ""
