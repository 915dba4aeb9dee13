"""The assembly page: what editors write, what came of it, and what anybody may see of both."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import models
from django.utils import timezone, translation
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable
from wagtail.search import index

from ..base_page import PublicPageMixin
from ..calendar.dated_page import DatedPageMixin, Facet
from ..ical.entry import PublicEntry
from . import wording
from .choices import Kind, Mode, Role
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
from .sharing import SharingMixin
from .stages import Stage, stage_of
from .story import resources_and_report, series_place
from .written import WrittenMixin

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


class AssemblyMixin(
    WrittenMixin,
    ComingMixin,
    OutcomesMixin,
    SharingMixin,
    PreviewMixin,
    DatedPageMixin,
    PublicPageMixin,
):
    """An assembly: one question, its sessions, where and how, and who holds it.

    Every field may be empty in the database. What publishing asks for, the form asks for: bulk
    actions, schedules and workflows publish drafts without a form, and one that is incomplete
    must keep neither them nor the pages after it waiting.

    A site's own page type subclasses this beside its base page and adds a child model from
    `AssemblyPartnerMixin` with `related_name="assembly_partners"`.
    """

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
            "json_ld": self.events_script(context["social"]),
            "resources_used": resources_used,
            "report": report,
            "series": series_place(self, request),
        }

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

    @cached_property
    def sessions_to_come(self) -> set[UUID]:
        """The UIDs of the sessions for which one may still set out, as of when it is shown."""
        now = timezone.now()
        return {entry.uid for entry in self.entries if entry.takes_place and now < entry.ends_at}

    @property
    def can_be_come_to(self) -> bool:
        """Whether people may still come: not to what is over or called off."""
        undated = not self.entries and not self.state_sentence
        return undated or bool(self.sessions_to_come)

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
