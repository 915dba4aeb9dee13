"""Who may see a page: as Wagtail decides it, but at once and not at its cron's next run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q, Value
from wagtail.models import PageViewRestriction, Site


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
        """Reads the paths of the site's trees and of what is restricted, in one query."""
        roots = site.root_page.get_translations(inclusive=True).order_by()
        roots = roots.values_list("path", Value(False))
        restricted = PageViewRestriction.objects.values_list("page__path", Value(True))
        paths = sorted(roots.union(restricted))
        return cls(
            locale_id=locale_id,
            now=now,
            roots=tuple(path for path, is_restricted in paths if not is_restricted),
            restricted=tuple(path for path, is_restricted in paths if is_restricted),
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
