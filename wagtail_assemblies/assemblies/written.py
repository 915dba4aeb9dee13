"""What editors write about an assembly before it is held: what is asked, when, where, by whom."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model_string

from ..rich_text import RICH_TEXT
from ..site_settings import default_zone
from ..web_links import web_link_validator
from .blocks import ResourceChooserBlock, SessionBlock
from .choices import Kind, LinkDisclosure, Mode, PlaceDisclosure, State


class WrittenMixin(models.Model):
    """The fields of an assembly page. What of them is public is decided in `disclosure`."""

    question = models.CharField(
        _("question"),
        max_length=255,
        blank=True,
        help_text=_("The one open question everybody answers: “How can we …?”"),
    )
    summary = models.CharField(
        _("in one sentence"),
        max_length=160,
        blank=True,
        help_text=_("Shown in lists and when the page is shared. Left empty: the question."),
    )
    picture = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Of the place or the subject; of people only if they have agreed."),
    )
    kind = models.CharField(
        _("kind of assembly"),
        max_length=20,
        choices=Kind.choices,
        default=Kind.COMMUNITY,
        blank=True,
    )
    introduction = RichTextField(
        _("why it matters"),
        blank=True,
        features=RICH_TEXT,
        help_text=_("Two or three plain sentences: why this question, here and now?"),
    )
    programme = RichTextField(
        _("what happens"),
        blank=True,
        features=RICH_TEXT,
        help_text=_("From the welcome to the end, so that nobody has to ask what they come to."),
    )
    sessions = StreamField(
        [("session", SessionBlock())], blank=True, verbose_name=_("dates"), use_json_field=True
    )
    date_note = models.CharField(
        _("if there is no date yet"),
        max_length=120,
        blank=True,
        help_text=_("For example: in the spring."),
    )
    timezone = models.CharField(_("time zone"), max_length=64, default=default_zone, blank=True)
    mode = models.CharField(
        _("way of meeting"),
        max_length=20,
        choices=Mode.choices,
        default=Mode.IN_PERSON,
        blank=True,
    )
    place = models.ForeignKey(
        "wagtail_assemblies.Place",
        verbose_name=_("place"),
        null=True,
        blank=True,
        # SET_NULL and not PROTECT: a draft may name a place that is gone, and must still open.
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("One that you have used before; or write it below."),
    )
    venue = models.CharField(_("name of the place"), max_length=255, blank=True)
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
        "wagtail_assemblies.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    place_disclosure = models.CharField(
        _("who sees the place"),
        max_length=20,
        choices=PlaceDisclosure.choices,
        default=PlaceDisclosure.FULL,
        blank=True,
    )
    for_under_18s = models.BooleanField(
        _("for people under 18"),
        default=False,
        help_text=_("The page then never shows more than the area."),
    )
    join_link = models.URLField(
        _("link to join"), max_length=500, blank=True, validators=[web_link_validator]
    )
    link_disclosure = models.CharField(
        _("who sees the link"),
        max_length=20,
        choices=LinkDisclosure.choices,
        default=LinkDisclosure.PUBLIC,
        blank=True,
    )
    topics = ParentalManyToManyField(
        "wagtail_assemblies.Topic", verbose_name=_("topics"), blank=True, related_name="+"
    )
    series = models.ForeignKey(
        "wagtail_assemblies.Series",
        verbose_name=_("series"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("If it is one of several: “Mockbridge first Tuesdays”."),
    )
    results_go_to = models.CharField(
        _("who gets the results"),
        max_length=255,
        blank=True,
        help_text=_("Decided before the day: “Exampleton Town Council, by the mayor”."),
    )
    resources_used = StreamField(
        [("resource", ResourceChooserBlock(label=_("Resource")))],
        blank=True,
        verbose_name=_("resources used"),
        use_json_field=True,
    )
    state = models.CharField(
        _("does it go ahead?"),
        max_length=10,
        choices=State.choices,
        default=State.SCHEDULED,
        blank=True,
    )
    state_reason = models.CharField(
        _("reason"),
        max_length=255,
        blank=True,
        help_text=_("If it does not: one public sentence. Keep the page; people look for it."),
    )

    class Meta:
        abstract = True
