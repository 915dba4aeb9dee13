"""Reads of the calendar index: who may see an entry, which entries match, in what order."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Locale, Site

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

    def public(self, visibility: Visibility) -> CalendarEntryQuerySet:
        """Entries of the pages that anybody may see; an alias only where its source is not."""
        visible = self.filter(visibility.pages("page__"))
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

    def facet_labels(self, chosen) -> dict[tuple[str, str], str]:
        """The words for some chosen values: {("region", "north"): "The North"}."""
        asked = Q(pk__in=[])
        for kind, values in chosen:
            asked |= Q(kind=kind, value__in=values)
        rows = self._facets().filter(asked).values_list("kind", "value", "label").distinct()
        return {(kind, value): label for kind, value, label in rows}

    def _facets(self) -> QuerySet:
        return self.model.facets.rel.related_model.objects.all()
