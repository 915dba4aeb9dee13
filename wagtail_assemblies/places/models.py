"""Regions, by which a movement divides its country, and places that are used again and again."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from ..named import HideableSnippet, NamedSnippet


class Region(NamedSnippet):
    """An area of the movement's own making, such as "The North"."""

    class Meta(NamedSnippet.Meta):
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="assemblies_region_slug")
        ]


class Place(HideableSnippet):
    """A hall, a library, a green. How much of it is public, each assembly decides."""

    address = models.TextField(
        _("address"), blank=True, help_text=_("Street and postcode, as on a letter.")
    )
    area = models.CharField(
        _("area"),
        max_length=255,
        blank=True,
        help_text=_("Shown where the exact place is not: “near the harbour”."),
    )
    town = models.CharField(_("town"), max_length=255, blank=True)
    region = models.ForeignKey(
        Region,
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )

    panels = [
        *HideableSnippet.panels,
        FieldPanel("address"),
        FieldRowPanel([FieldPanel("area"), FieldPanel("town"), FieldPanel("region")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("hidden"),
    ]

    class Meta(HideableSnippet.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="assemblies_place_slug")
        ]
