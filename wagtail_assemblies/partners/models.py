"""An organisation, its name and its address on the web."""

from __future__ import annotations

from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from ..named import HideableSnippet


class Partner(HideableSnippet):
    """An organisation that may be named as host or partner; hidden ones are named nowhere."""

    website = models.URLField(
        _("website"), blank=True, validators=[URLValidator(schemes=["https", "http"])]
    )

    panels = [*HideableSnippet.panels, FieldPanel("website"), FieldPanel("hidden")]

    class Meta(HideableSnippet.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="assemblies_partner_slug")
        ]
