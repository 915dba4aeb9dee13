"""The assembly page: what editors write about one assembly."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import models
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model_string
from wagtail.models import Orderable
from wagtail.search import index

from ..base_page import PublicPageMixin
from ..calendar.dated_page import DatedPageMixin, Facet
from ..ical.entry import PublicEntry
from ..rich_text import RICH_TEXT
from ..site_settings import default_zone
from ..social import SocialCard
from ..web_links import web_link_validator
from . import json_ld, wording
from .blocks import ResourceChooserBlock, SessionBlock
from .choices import Kind, LinkDisclosure, Mode, PlaceDisclosure, Role, State
from .coming import ComingMixin
from .copies import OF_ONE_DAY, OUTCOMES
from .disclosure import (
    asks_for_link,
    public_join_link,
    public_partners,
    public_picture,
    public_place,
)
from .entries import dependencies, public_entries
from .forms import AssemblyForm
from .outcomes import OutcomesMixin
from .panels import ASSEMBLY_PANELS
from .previews import PreviewMixin
from .sharing import shared_description
from .stages import Stage, stage_of
from .story import resources_and_report, series_place

# What an assembly points at, and what that points at in turn.
LINKED = ("locale", "region", "series", "place__region")


class AssemblyPartnerMixin(Orderable):
    """An organisation's part in an assembly. The concrete model adds the `page` it belongs to."""

    partner = models.ForeignKey(
        # CASCADE and not PROTECT: a draft may name a partner that is gone, and must still open.
        "wagtail_assemblies.Partner",
        verbose_name=_("organisation"),
        null=True,  # a draft may have a row that is not filled in yet
        on_delete=models.CASCADE,
        related_name="+",
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.HOST)

    panels = [FieldRowPanel([FieldPanel("partner"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        abstract = True


class AssemblyMixin(ComingMixin, OutcomesMixin, PreviewMixin, DatedPageMixin, PublicPageMixin):
    """An assembly: one question, its sessions, where and how, and who holds it.

    Every field may be empty in the database. What publishing asks for, the form asks for: bulk
    actions, schedules and workflows publish drafts without a form, and one that is incomplete
    must keep neither them nor the pages after it waiting.

    A site's own page type subclasses this beside its base page and adds a child model from
    `AssemblyPartnerMixin` with `related_name="assembly_partners"`.
    """

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

    base_form_class = AssemblyForm
    exclude_fields_in_copy = [*OF_ONE_DAY, *OUTCOMES]
    # What was public before the form that is being saved: see `cautions`.
    public_before = frozenset()
    assemblies_template = "wagtail_assemblies/assemblies/assembly_page.html"
    page_description = _("One meeting, or several sessions, about one question")

    assembly_panels = ASSEMBLY_PANELS
    assembly_search_fields = [
        index.SearchField("question"),
        index.AutocompleteField("question"),
        index.SearchField("introduction"),
    ]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        if self.pk:
            # The page's parts ask for these one by one, and some of them several times.
            self._read_linked()
            models.prefetch_related_objects([self], self._partners_joined(), "topics")
        context = super().get_context(request, *args, **kwargs)
        resources_used, report = resources_and_report(self, request)
        return context | {
            "json_ld": self._json_ld(context["social"]),
            "resources_used": resources_used,
            "report": report,
            "series": series_place(self, request),
        }

    def _json_ld(self, card: SocialCard) -> str:
        """The sessions for machines; nothing where no date is known yet."""
        found = json_ld.events(
            self.entries,
            page_url=card.url,
            language=self.locale.language_code,
            picture_url=card.picture_url,
            now=timezone.now(),
        )
        return json_ld.script_text(found) if found else ""

    @classmethod
    def with_linked(cls, pages: models.QuerySet) -> models.QuerySet:
        return pages.select_related(*LINKED).prefetch_related(cls._partners_joined(), "topics")

    def _read_linked(self) -> None:
        """Reads what the page points at in one query; a preview may point at something else."""
        pages = type(self)._base_manager.select_related(*LINKED).filter(pk=self.pk)
        for stored in pages.defer("sessions", "recommendations", "resources_used"):
            for name in ("locale", "region", "series", "place"):
                if getattr(stored, f"{name}_id") == getattr(self, f"{name}_id"):
                    setattr(self, name, getattr(stored, name))

    @classmethod
    def _partners_joined(cls) -> models.Prefetch:
        """The rows of partners with their partners, in one query."""
        rows = cls._meta.get_field("assembly_partners").related_model.objects
        return models.Prefetch("assembly_partners", rows.select_related("partner"))

    def get_public_entries(self) -> list[PublicEntry]:
        return public_entries(self)

    def get_dependencies(self) -> set[UUID]:
        return dependencies(self)

    def get_facets(self) -> set[Facet]:
        """Everything public by which the assembly can be found; a withheld place is not."""
        mode, kind = Mode(self.mode), Kind(self.kind)
        named = [("topic", topic) for topic in self.topics.all()]
        named += [("partner", partner) for role in Role for partner in public_partners(self, role)]
        if region := self.region or (self.place and self.place.region):
            named.append(("region", region))
        if self.series:
            named.append(("series", self.series))
        shown = [(name, snippet.in_language_of(self)) for name, snippet in named]
        with translation.override(self.locale.language_code):
            return {
                Facet("kind", kind.value, str(kind.label)),
                *(Facet("mode", way.value, str(way.label)) for way in mode.ways),
                # Found by its key, and named by it: a title may change, or not be public.
                *(Facet("resource", key, key) for key in self.resource_keys),
                *(Facet(name, snippet.slug, snippet.name) for name, snippet in shown),
            }

    @cached_property
    def entries(self) -> list[PublicEntry]:
        """The public entries, computed once for a page that is being shown."""
        return self.get_public_entries()

    @property
    def resource_keys(self) -> list[str]:
        """The translation keys of the resources that the assembly uses, in its order."""
        pages = [child.value for child in self.resources_used if child.value]
        return list(dict.fromkeys(str(page.translation_key) for page in pages))

    @property
    def stage(self) -> Stage:
        """Upcoming, on now, held and so on, at this moment."""
        return stage_of(self.entries, self.has_outcomes, timezone.now())

    def is_over(self, now: datetime) -> bool:
        """Whether the last session has ended; never where there is none."""
        stage = stage_of(self.get_public_entries(), self.has_outcomes, now)
        return stage in (Stage.HELD, Stage.REPORTED)

    @property
    def hosts(self) -> list:
        return public_partners(self, Role.HOST)

    @property
    def parts_played(self) -> list[tuple[str, list]]:
        """The organisations that may be named, by what they do, with that in words before them."""
        parts = ((role.heading, public_partners(self, role)) for role in Role)
        return [(heading, partners) for heading, partners in parts if partners]

    @property
    def public_place(self):
        return public_place(self)

    @property
    def public_picture(self):
        return public_picture(self)

    @property
    def document_title(self) -> str:
        """The question for the browser's tab, behind what has happened to the whole assembly."""
        return wording.summary(self.question or self.title, "", self.state)

    @property
    def social_title(self) -> str:
        return wording.summary(super().social_title, "", self.state)

    @property
    def social_description(self) -> str:
        with translation.override(self.locale.language_code):
            return shared_description(self, timezone.now())

    @property
    def social_image(self):
        return self.public_picture

    @property
    def where(self) -> str:
        """The place in a sentence, as far as it is public."""
        return wording.where_sentence(self.public_place)

    @property
    def public_join_link(self) -> str:
        return public_join_link(self)

    @property
    def asks_for_link(self) -> bool:
        return asks_for_link(self)

    @property
    def state_sentence(self) -> str:
        """What has happened to the whole assembly, or nothing if it goes ahead."""
        return wording.state_sentence(self.state, self.state_reason)
