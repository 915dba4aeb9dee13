"""Reads of partners: which may be named, and in which of their languages."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from wagtail.images import get_image_model

# How large a logo is drawn at most on a page, in CSS pixels.
LOGO_SIZE = "max-320x160"


class PartnerQuerySet(QuerySet):
    def public(self) -> PartnerQuerySet:
        """Those that may be named."""
        return self.filter(hidden=False)

    def shown_in(self, locale_id: int) -> PartnerQuerySet:
        """Each partner once: in a language, or where it has none, as it was first written."""
        family = self.model._base_manager.filter(translation_key=OuterRef("translation_key"))
        before = family.filter(Q(locale_id=locale_id) | Q(pk__lt=OuterRef("pk")))
        return self.filter(Q(locale_id=locale_id) | ~Exists(before))

    def with_logos(self, *renditions: str) -> PartnerQuerySet:
        """The same, with their logos as they are drawn, in two queries however many there are."""
        renditions = renditions or (LOGO_SIZE,)
        images = get_image_model()._default_manager.prefetch_renditions(*renditions)
        return self.prefetch_related(Prefetch("logo", images))
