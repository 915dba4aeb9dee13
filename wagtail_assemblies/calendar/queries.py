"""Reads of the calendar index: who may see an entry, which entries match, in what order."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import (
    Count,
    DateField,
    Exists,
    F,
    Max,
    Min,
    OuterRef,
    Q,
    QuerySet,
    Value,
    Window,
)
from django.db.models.functions import Greatest, Least, RowNumber
from wagtail.models import Locale, Site

from ..ical.zones import LONGEST
from ..visibility import Visibility
from .filters import EntryFilters


def page_locale(site: Site, language: str) -> Locale | None:
    """The locale of a language in which a site has a tree of pages."""
    if "\0" in language:
        return None  # PostgreSQL takes no text with a NUL in it
    roots = site.root_page.get_translations(inclusive=True)
    return Locale.objects.filter(language_code=language, pk__in=roots.values("locale")).first()


class CalendarEntryQuerySet(QuerySet):
    """List, month, feed, JSON and embed all begin with `public` and go on with `matching`."""

    def visible(self, visibility: Visibility) -> CalendarEntryQuerySet:
        """Entries of the pages that anybody may see, aliases beside their sources."""
        return self.filter(visibility.pages("page__"))

    def public(self, visibility: Visibility) -> CalendarEntryQuerySet:
        """Entries of the pages that anybody may see; an alias only where its source is not."""
        visible = self.visible(visibility)
        pages = self.model._meta.get_field("page").related_model
        aliases = pages._base_manager.filter(alias_of__isnull=False)
        if not self.filter(page__in=aliases.values("pk")).exists():
            return visible
        shown = visible.order_by().values("page_id")
        return visible.exclude(page__alias_of__in=shown)

    def matching(self, filters: EntryFilters) -> CalendarEntryQuerySet:
        """Entries that have, of each kind asked for, at least one of the values asked for."""
        found = self
        facets = self._facets()
        for kind, values in filters.chosen:
            found = found.filter(
                Exists(facets.filter(entry=OuterRef("pk"), kind=kind, value__in=values))
            )
        return found

    def ending_after(self, moment: datetime) -> CalendarEntryQuerySet:
        """By the end and not the start, so that what goes on at that moment is included."""
        return self.filter(ends_at__gt=moment)

    def upcoming(self, now: datetime) -> CalendarEntryQuerySet:
        return self.ending_after(now).order_by("starts_at", "uid")

    def past(self, now: datetime) -> CalendarEntryQuerySet:
        return self.filter(ends_at__lte=now).order_by("-starts_at", "-uid")

    def on_days(self, first: date, last: date) -> CalendarEntryQuerySet:
        """Entries that have a day in a stretch, both ends included, in their own zones.

        No session is longer than LONGEST, so that what began before that need not be looked at.
        """
        begun = Q(first_day__lte=last, first_day__gte=first - LONGEST)
        return self.filter(begun, last_day__gte=first).order_by("starts_at", "uid")

    def first_on_each_day(self, first: date, last: date, most: int) -> QuerySet:
        """What is needed to fill the days of a stretch with at most `most` entries each.

        A row is an entry's key, the first and the last of its days there, and how many entries
        have the same two. Of those, the first few are enough: an entry that belongs to the first
        few of a day is among the first few of its own kind. So the rows stay few at any size.
        """
        since = Greatest(F("first_day"), Value(first, output_field=DateField()))
        until = Least(F("last_day"), Value(last, output_field=DateField()))
        alike = [F("since"), F("until")]
        return (
            self.on_days(first, last)
            .order_by()
            .annotate(since=since, until=until)
            .annotate(
                rank=Window(RowNumber(), partition_by=alike, order_by=["starts_at", "uid"]),
                together=Window(Count("pk"), partition_by=alike),
            )
            .filter(rank__lte=most)
            .values_list("pk", "since", "until", "together", "starts_at", "uid")
        )

    def by_month(self) -> QuerySet:
        """For each month in which entries begin: year, month, first end, last day of them all."""
        months = self.order_by().values_list("first_day__year", "first_day__month")
        return months.annotate(ends=Min("ends_at"), last=Max("last_day"))

    def facet_counts(self, filters: EntryFilters) -> QuerySet:
        """How many of the entries each facet would leave: kind, value, label, number.

        A facet counts the entries that match what is chosen of the other kinds: that is what the
        list has when it is chosen as well, since the values of one kind are alternatives.
        """
        facets = self._facets()
        counted = facets.filter(entry__in=self.order_by().values("pk"))
        for kind, values in filters.chosen:
            matches = facets.filter(entry=OuterRef("entry"), kind=kind, value__in=values)
            counted = counted.filter(Q(kind=kind) | Exists(matches))
        return counted.values_list("kind", "value").annotate(
            label=Max("label"), entries=Count("pk")
        )

    def _facets(self) -> QuerySet:
        return self.model.facets.rel.related_model.objects.all()
