"""Reads of the calendar index: who may see an entry, which entries match, in what order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Locale, PageViewRestriction, Site

from .filters import EntryFilters


@dataclass(frozen=True)
class Visibility:
    """Which pages anybody may see on a site in one language at one moment, as Wagtail decides it.

    Wagtail leaves two things to its cron job that visitors should not wait for: the expiry, and
    the moment until which an alias of a scheduled draft has to wait (wagtail#11344).
    """

    locale_id: int
    now: datetime
    roots: tuple[str, ...]
    restricted: tuple[str, ...]

    @classmethod
    def on(cls, site: Site, locale_id: int, now: datetime) -> Visibility:
        """Reads the paths of the site's trees and of what is restricted: two queries."""
        roots = site.root_page.get_translations(inclusive=True)
        restricted = PageViewRestriction.objects.all()
        return cls(
            locale_id=locale_id,
            now=now,
            roots=tuple(roots.values_list("path", flat=True)),
            restricted=tuple(restricted.values_list("page__path", flat=True)),
        )

    def pages(self, prefix: str = "") -> Q:
        """The condition on pages, or on what points at a page by the field of `prefix`."""
        other_language = ~Q(**{f"{prefix}locale_id": self.locale_id})
        return (
            Q(**{f"{prefix}live": True})
            # Denied twice so that SQLite, which takes any index on an equality for a good one,
            # does not begin with every page of the language and look for its entries.
            & ~Q(other_language)
            & (Q(**{f"{prefix}go_live_at": None}) | Q(**{f"{prefix}go_live_at__lte": self.now}))
            & (Q(**{f"{prefix}expire_at": None}) | Q(**{f"{prefix}expire_at__gt": self.now}))
            & _below(self.roots, prefix)
            & ~_below(self.restricted, prefix)
        )


def _below(paths: tuple[str, ...], prefix: str) -> Q:
    """Pages at or below any of some places in the tree; none for no places."""
    places = (Q(**{f"{prefix}path__startswith": path}) for path in paths)
    return reduce(or_, places, Q(pk__in=[]))


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
