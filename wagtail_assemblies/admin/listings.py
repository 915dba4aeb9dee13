"""The list of assemblies in the admin: by date, and not by when somebody last touched them."""

from __future__ import annotations

import django_filters
from django.db.models import Case, F, OuterRef, Subquery, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
)
from wagtail.admin.views.pages.listing import IndexView, PageFilterSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from ..assemblies.choices import State
from ..assemblies.page import AssemblyMixin
from ..calendar.models import CalendarEntry
from ..ical.entry import PublicEntry
from ..places.models import Region
from ..series.models import Series
from ..site_pages import concrete_models

UPCOMING, PAST, UNDATED = "upcoming", "past", "undated"


class EntryColumn(Column):
    """Something of the session that a row stands for: the next one, or else the last one."""

    def get_value(self, instance):
        entry = instance.listed_entry and PublicEntry.from_json(instance.listed_entry)
        return self.words(instance, entry)

    def words(self, page, entry: PublicEntry | None) -> str:
        raise NotImplementedError


class WhenColumn(EntryColumn):
    def words(self, page, entry):
        if entry:
            return entry.when
        return page.date_note or (_("Date to be confirmed") if page.live else _("Not published"))


class PlaceColumn(EntryColumn):
    """The place as visitors see it, so that an editor sees what is withheld."""

    def words(self, page, entry):
        return (entry.location if entry else page.town) or ""


class StateColumn(EntryColumn):
    def words(self, page, entry):
        if not entry or entry.takes_place:
            state = State(page.state or State.SCHEDULED)
            over = entry and state == State.SCHEDULED and entry.ends_at <= timezone.now()
            return _("Was held") if over else state.label
        return State(entry.state).label


class AssemblyFilterSet(PageFilterSet):
    """The filters beside the list."""

    when = django_filters.ChoiceFilter(
        label=_("When"),
        method="filter_when",
        choices=[
            (UPCOMING, _("Coming up")),
            (PAST, _("Past")),
            (UNDATED, _("Without a date")),
        ],
        empty_label=_("Any time"),
    )
    state = django_filters.ChoiceFilter(
        label=_("Does it go ahead?"), choices=State.choices, empty_label=_("Any")
    )
    region = django_filters.ModelChoiceFilter(
        label=_("Region"), queryset=lambda request: Region.objects.all(), empty_label=_("Any")
    )
    series = django_filters.ModelChoiceFilter(
        label=_("Series"), queryset=lambda request: Series.objects.all(), empty_label=_("Any")
    )

    class Meta(PageFilterSet.Meta):
        fields = []

    def filter_when(self, pages, name, value):
        entries = CalendarEntry.objects.all()
        to_come = entries.filter(ends_at__gt=timezone.now()).values("page_id")
        if value == UPCOMING:
            return pages.filter(pk__in=to_come)
        if value == PAST:
            return pages.filter(pk__in=entries.values("page_id")).exclude(pk__in=to_come)
        return pages.exclude(pk__in=entries.values("page_id"))


class AssemblyIndexView(IndexView):
    """The next one first, then those without a date, then what is over, the latest first."""

    default_ordering = "listed"

    def annotate_queryset(self, pages):
        now = timezone.now()
        entries = CalendarEntry.objects.filter(page=OuterRef("pk"))
        to_come = entries.filter(ends_at__gt=now).order_by("starts_at")
        over = entries.order_by("-starts_at")
        return (
            super()
            .annotate_queryset(pages)
            .annotate(
                next_start=Subquery(to_come.values("starts_at")[:1]),
                last_start=Subquery(over.values("starts_at")[:1]),
                listed_start=Coalesce("next_start", "last_start"),
                listed_entry=Coalesce(
                    Subquery(to_come.values("public")[:1]), Subquery(over.values("public")[:1])
                ),
            )
        )

    def get_valid_orderings(self):
        # Search backends do not order by what is not in their index.
        dated = [] if self.is_searching else ["listed", "listed_start", "-listed_start"]
        return [*super().get_valid_orderings(), *dated]

    def order_queryset(self, queryset):
        if self.is_searching or self.ordering not in ("listed", "listed_start", "-listed_start"):
            return super().order_queryset(queryset)
        if self.ordering == "listed_start":
            return queryset.order_by(F("listed_start").asc(nulls_last=True), "title")
        if self.ordering == "-listed_start":
            return queryset.order_by(F("listed_start").desc(nulls_last=True), "title")
        group = Case(
            When(next_start__isnull=False, then=0), When(last_start=None, then=1), default=2
        )
        return queryset.order_by(group, "next_start", "-last_start", "title")


class AssemblyListing(PageListingViewSet):
    """One list for each assembly page type of the project; most have one."""

    icon = "date"
    menu_label = _("Assemblies")
    index_view_class = AssemblyIndexView
    filterset_class = AssemblyFilterSet
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        WhenColumn("when", label=_("When"), sort_key="listed_start"),
        PlaceColumn("place", label=_("Place, as visitors see it")),
        StateColumn("state", label=_("Goes ahead?")),
        DateColumn(
            "latest_revision_created_at",
            label=_("Updated"),
            sort_key="latest_revision_created_at",
            width="12%",
        ),
        PageStatusColumn("status", label=_("Status"), sort_key="live", width="12%"),
    ]


def assembly_listings() -> list[AssemblyListing]:
    """A list of its own for each concrete type of assembly page, the first by a plain address."""
    models = concrete_models(AssemblyMixin)
    listings = []
    for number, model in enumerate(models):
        name = f"assemblies_{model._meta.label_lower.replace('.', '_')}"
        label = _("Assemblies") if len(models) == 1 else model._meta.verbose_name_plural
        prefix = "assemblies/list" if number == 0 else f"assemblies/list/{model._meta.model_name}"
        listings.append(AssemblyListing(name, model=model, menu_label=label, url_prefix=prefix))
    return listings
