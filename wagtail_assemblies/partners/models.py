"""An organisation: its name, what it is in its own words, its logo and its address on the web."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.search import index

from ..named import HideableSnippet
from ..rich_text import RICH_TEXT
from ..web_links import safe_web_link, web_link_validator
from .kinds import PartnerKind
from .names import initials
from .queries import PartnerQuerySet


class Partner(HideableSnippet):
    """An organisation that may be named as host or partner; hidden ones are named nowhere.

    Everything here is public. Who a partner's people are and how to reach them is not kept.
    """

    kind = models.CharField(
        _("kind of organisation"),
        max_length=20,
        choices=PartnerKind.choices,
        default=PartnerKind.OTHER,
        blank=True,
        help_text=_("The heading under which visitors find it."),
    )
    town = models.CharField(_("town"), max_length=255, blank=True)
    region = models.ForeignKey(
        "wagtail_assemblies.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    logo = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Only one that they gave you. Without it, visitors see the initials."),
    )
    summary = models.CharField(
        _("in one line"),
        max_length=160,
        blank=True,
        help_text=_("Who they are, in their own words: “We grow food for our neighbours.”"),
    )
    description = RichTextField(
        _("about them"),
        blank=True,
        features=RICH_TEXT,
        help_text=_("A paragraph or two for their own page, as they would say it."),
    )
    website = models.URLField(_("website"), blank=True, validators=[web_link_validator])

    objects = PartnerQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("town"), FieldPanel("region")]),
        FieldPanel("summary"),
        FieldPanel("website"),
        FieldPanel("logo"),
        FieldPanel("description"),
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("hidden")],
            heading=_("Web address, and whether it is shown"),
        ),
    ]
    search_fields = [
        *HideableSnippet.search_fields,
        index.SearchField("summary"),
        index.SearchField("town"),
        index.FilterField("kind"),
        index.FilterField("hidden"),
    ]

    class Meta(HideableSnippet.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="assemblies_partner_slug")
        ]

    @property
    def initials(self) -> str:
        return initials(self.name)

    @property
    def safe_website(self) -> str:
        """The website, if it is one that a visitor should be given."""
        return safe_web_link(self.website)

    @property
    def website_host(self) -> str:
        """Where the website is, in few letters: "growers.example.org"."""
        return (urlsplit(self.safe_website).hostname or "").removeprefix("www.")
