"""What came of an assembly: who got the results, what was recommended, and the replies."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from ..base_page import PAGE_MODEL
from .blocks import RecommendationBlock
from .choices import Precision


class OutcomesMixin(models.Model):
    """What editors write when it is over. Nothing of it names a person who took part."""

    headline = models.CharField(
        _("what came of it"),
        max_length=255,
        blank=True,
        help_text=_("One sentence: “Exampleton asks for a repair café in every ward.”"),
    )
    attendance = models.PositiveIntegerField(
        _("how many people came"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Fewer than five are not shown as a number, so that nobody is singled out."),
    )
    attendance_precision = models.CharField(
        _("how it is known"),
        max_length=10,
        choices=Precision.choices,
        default=Precision.ESTIMATE,
        blank=True,
    )
    recommendations = StreamField(
        [("recommendation", RecommendationBlock())],
        blank=True,
        verbose_name=_("recommendations"),
        use_json_field=True,
    )
    report = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("report"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A page of the library with the notes or the report."),
    )

    class Meta:
        abstract = True
