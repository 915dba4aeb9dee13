"""Reads of the calendar index: who may see an entry, which entries match, in what order."""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Locale, PageViewRestriction, Site

from .filters import EntryFilters


def _below(paths, prefix: str = "page__") -> Q:
    """Pages at or below any of some places in the tree; none for no places."""
    places = (Q(**{f"{prefix}path__startswith": path}) for path in paths)
    return reduce(or_, places, Q(pk__in=[]))


def visible_pages(site: Site, locale_id: int, now: datetime, prefix: str = "page__") -> Q:
    """The pages that anybody may see on a site in one language, as Wagtail itself decides.

    Wagtail leaves two things to its cron job that visitors should not wait for: the expiry, and
    the moment until which an alias of a scheduled draft has to wait (wagtail#11344).
    """
    root = site.root_page
    roots = [root.path, *root.get_translations().values_list("path", flat=True)]
    restricted = PageViewRestriction.objects.values_list("page__path", flat=True)
    return (
        Q(**{f"{prefix}live": True, f"{prefix}locale_id": locale_id})
        & (Q(**{f"{prefix}go_live_at": None}) | Q(**{f"{prefix}go_live_at__lte": now}))
        & (Q(**{f"{prefix}expire_at": None}) | Q(**{f"{prefix}expire_at__gt": now}))
        & _below(roots, prefix)
        & ~_below(restricted, prefix)
    )


def page_locale(site: Site, language: str) -> Locale | None:
    """The locale of a language in which a site has a tree of pages."""
    roots = site.root_page.get_translations(inclusive=True)
    return Locale.objects.filter(language_code=language, pk__in=roots.values("locale")).first()


class CalendarEntryQuerySet(QuerySet):
    """List, month, feed, JSON and embed all begin with `public` and go on with `matching`."""

    def public(self, site: Site, locale_id: int, now: datetime) -> CalendarEntryQuerySet:
        """Entries of the pages that anybody may see; an alias only where its source is not."""
        visible = self.filter(visible_pages(site, locale_id, now))
        if not self.filter(page__alias_of__isnull=False).exists():
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
        return self.filter(ends_at__lte=now).order_by("-starts_at", "uid")

    def facet_labels(self, chosen) -> dict[tuple[str, str], str]:
        """The words for some chosen values: {("region", "north"): "The North"}."""
        asked = Q(pk__in=[])
        for kind, values in chosen:
            asked |= Q(kind=kind, value__in=values)
        rows = self._facets().filter(asked).values_list("kind", "value", "label").distinct()
        return {(kind, value): label for kind, value, label in rows}

    def _facets(self) -> QuerySet:
        return self.model.facets.rel.related_model.objects.all()
