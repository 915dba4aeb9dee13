"""The blocks that show what is in the site's other rooms: assemblies, resources, partners."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Locale
from wagtail.snippets.blocks import SnippetChooserBlock

from ..calendar.index_page import AssemblyIndexMixin
from ..calendar.listing import upcoming_entries
from ..site_pages import find_page
from . import example_values as example
from .block import FROM_THIS_SITE, CampaignBlock


def locale_of(context) -> int:
    """The language in which a block looks for things: its page's, or the default in a preview."""
    page = context.get("page")
    locale_id = getattr(page, "locale_id", None)
    return locale_id or Locale.get_default().pk


def page_address(mixin: type, context) -> str:
    """Where the site has its page of a kind, or nothing."""
    page = find_page(mixin, context["request"], locale_of(context))
    return (page.get_url(context["request"]) or "") if page else ""


class UpcomingBlock(CampaignBlock):
    """The next sessions of the site's calendar, and how to follow it."""

    MOST = 6

    title = blocks.CharBlock(
        label=_("Heading"),
        required=False,
        max_length=120,
        help_text=_("Left empty: “Coming up”."),
    )
    count = blocks.IntegerBlock(
        label=_("How many"), min_value=1, max_value=MOST, default=3, help_text=_("From 1 to 6.")
    )
    region = SnippetChooserBlock(
        "wagtail_assemblies.Region",
        label=_("Only of this region"),
        required=False,
    )
    empty_text = blocks.CharBlock(
        label=_("If nothing is planned"),
        required=False,
        max_length=255,
        help_text=_("One sentence, with what to do instead."),
    )
    follow = blocks.BooleanBlock(
        label=_("Show below it how to follow the calendar"), required=False, default=True
    )

    class Meta:
        icon = "date"
        label = _("Upcoming assemblies")
        group = FROM_THIS_SITE
        description = _("The next sessions, kept up to date by the calendar itself")
        template = "wagtail_assemblies/blocks/upcoming.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.UPCOMING

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        request, region = context.get("request"), value.get("region")
        if region and context.get("page"):
            region = region.in_language_of(context["page"])
        context["listed"], context["index_url"] = [], ""
        if request is not None:
            facets = {"region": region.slug} if region else {}
            most = min(max(value.get("count") or 3, 1), self.MOST)
            context["listed"] = upcoming_entries(request, locale_of(context), most, **facets)
            context["index_url"] = page_address(AssemblyIndexMixin, context)
        return context
