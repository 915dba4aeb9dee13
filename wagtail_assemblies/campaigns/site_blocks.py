"""The blocks that show what is in the site's other rooms: assemblies, resources, partners."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Locale
from wagtail.snippets.blocks import SnippetChooserBlock

from ..assemblies.blocks import ResourceChooserBlock
from ..assemblies.story import public_pages
from ..calendar.index_page import AssemblyIndexMixin
from ..calendar.listing import upcoming_entries
from ..partners.directory_page import PartnerDirectoryMixin
from ..partners.kinds import PartnerKind
from ..partners.models import Partner
from ..resources.catalogue import first_resources, listed
from ..resources.library_page import ResourceLibraryMixin
from ..resources.resource_page import ResourceMixin
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


class ResourcesBlock(CampaignBlock):
    """Resources that an editor has picked, or those that somebody begins with."""

    MOST = 6

    title = blocks.CharBlock(
        label=_("Heading"),
        required=False,
        max_length=120,
        help_text=_("Left empty: “What helps on the way”."),
    )
    resources = blocks.ListBlock(
        ResourceChooserBlock(label=_("Resource")),
        label=_("These resources"),
        default=[],
        max_num=MOST,
        help_text=_("Leave it empty to show those that somebody begins with."),
    )
    count = blocks.IntegerBlock(
        label=_("Or how many"), min_value=1, max_value=MOST, default=3, help_text=_("From 1 to 6.")
    )

    class Meta:
        icon = "doc-full"
        label = _("Resources")
        group = FROM_THIS_SITE
        description = _("A few things from the library, and the way to all of them")
        template = "wagtail_assemblies/blocks/resources.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.RESOURCES

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["listed"], context["library_url"] = [], ""
        if (request := context.get("request")) is not None:
            context["listed"] = self._listed(value, request, locale_of(context))
            context["library_url"] = page_address(ResourceLibraryMixin, context)
        return context

    def _listed(self, value, request, locale_id: int) -> list:
        if picked := [page.pk for page in value.get("resources") or () if page]:
            pages = public_pages(picked, request)
            return listed((page for page in pages if isinstance(page, ResourceMixin)), request)
        most = min(max(value.get("count") or 3, 1), self.MOST)
        return first_resources(request, Locale.objects.get(pk=locale_id), most)


class PartnersBlock(CampaignBlock):
    """The marks of organisations: picked ones, those of a kind, or all."""

    MOST = 24

    title = blocks.CharBlock(
        label=_("Heading"),
        required=False,
        max_length=120,
        help_text=_("Left empty: “Who takes part”."),
    )
    partners = blocks.ListBlock(
        SnippetChooserBlock("wagtail_assemblies.Partner", label=_("Partner")),
        label=_("These partners"),
        default=[],
        max_num=MOST,
        help_text=_("Leave it empty to show all, or all of a kind."),
    )
    kind = blocks.ChoiceBlock(
        label=_("Or all of this kind"), choices=PartnerKind.choices, required=False
    )

    class Meta:
        icon = "group"
        label = _("Partners")
        group = FROM_THIS_SITE
        description = _("Who takes part, by their marks or names")
        template = "wagtail_assemblies/blocks/partners.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.PARTNERS

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["partners"] = self._partners(value, locale_of(context))
        if context.get("request") is not None:
            context["directory_url"] = page_address(PartnerDirectoryMixin, context)
        return context

    def _partners(self, value, locale_id: int) -> list[Partner]:
        shown = Partner.objects.public().shown_in(locale_id).with_logos()
        if picked := [each.translation_key for each in value.get("partners") or () if each]:
            found = {
                each.translation_key: each for each in shown.filter(translation_key__in=picked)
            }
            return [found[key] for key in picked if key in found]
        if value.get("kind"):
            shown = shown.filter(kind=value["kind"])
        return list(shown.order_by("name")[: self.MOST])
