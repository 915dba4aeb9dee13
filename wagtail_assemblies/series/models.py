"""A run of assemblies by the same hosts, each with its own question and its own results."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from ..named import NamedSnippet


class Series(NamedSnippet):
    """A name such as "Mockbridge first Tuesdays", by which its assemblies find each other.

    It is not a rule that repeats: each assembly of it is a page with its own date.
    """

    description = models.TextField(
        _("description"),
        blank=True,
        help_text=_("One or two sentences: who meets, how often, and for what."),
    )

    panels = [*NamedSnippet.panels, FieldPanel("description")]

    class Meta(NamedSnippet.Meta):
        verbose_name = _("series")
        verbose_name_plural = _("series")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="assemblies_series_slug")
        ]
