"""A subject, such as energy or transport."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..named import NamedSnippet


class Topic(NamedSnippet):
    """A subject by which assemblies can be found; it goes out as a category of their entries."""

    class Meta(NamedSnippet.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="assemblies_topic_slug")
        ]
