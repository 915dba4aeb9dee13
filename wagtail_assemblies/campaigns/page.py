"""The campaign page: an opening, and any blocks below it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from ..base_page import PublicPageMixin
from .body import CampaignBody
from .forms import CampaignForm


class CampaignMixin(PublicPageMixin):
    """A page that makes a case and leads to the other rooms; good as a site's front page.

    Its one `h1` is in the opening, wherever among the blocks that stands, or else the page's
    title. A second opening, which no form lets pass, is shown in its place with an `h2`.
    """

    body = StreamField(
        CampaignBody(),
        blank=True,
        verbose_name=_("content"),
        use_json_field=True,
        help_text=_("Begin with an opening, and end with what you ask of the reader."),
    )

    base_form_class = CampaignForm
    assemblies_template = "wagtail_assemblies/campaigns/campaign_page.html"
    page_description = _("Makes the case in blocks, and shows what is coming up")
    campaign_panels = [FieldPanel("body")]
    campaign_search_fields = [index.SearchField("body")]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["opening"] = self.opening
        context["blocks"] = [child for child in self.body if child is not self.opening]
        context["offers_calendar"] = any(
            child.block_type == "upcoming" and child.value.get("follow") for child in self.body
        )
        return context

    @property
    def opening(self):
        """The first opening among the blocks, or none."""
        return next((child for child in self.body if child.block_type == "hero"), None)

    @property
    def social_description(self) -> str:
        written = super().social_description
        opening = self.opening
        return written or (opening and opening.value.get("lead")) or ""

    @property
    def social_image(self):
        opening = self.opening
        return opening.value.get("picture") if opening else None
