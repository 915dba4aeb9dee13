"""The filter set that list, month, feed, JSON and embed share: query parameters as facets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.apps import apps
from django.http import QueryDict

# A link may carry this many values of one kind; the rest is ignored, so that work stays bounded.
MOST_VALUES = 20

Lookup = Callable[[Iterable[str]], Mapping[str, str]]


@dataclass(frozen=True)
class FilterKind:
    """A kind of facets by which people choose, and what they call it: "region", "Region"."""

    name: str
    legend: str
    known_values: Lookup


_kinds: dict[str, FilterKind] = {}


def register_filter(kind: str, known_values: Lookup, legend: str = "") -> None:
    """Makes facets of `kind` choosable, in the order in which kinds are registered.

    `known_values` says which of some values exist at all, and what people call them. A value
    that exists but has no entry gives an empty list, not the whole calendar: who follows a region
    must not suddenly get every other one when its last assembly is over.
    """
    _kinds[kind] = FilterKind(kind, legend or kind, known_values)


def filter_kinds() -> tuple[FilterKind, ...]:
    return tuple(_kinds.values())


@dataclass(frozen=True)
class EntryFilters:
    """Chosen facet values by kind, in one order, so that equal choices are one cached feed.

    `ignored` holds parameters and values that mean nothing here, for a page to say so; `labels`
    what people call the values, where that is known.
    """

    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ignored: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    labels: Mapping[tuple[str, str], str] = field(default_factory=dict, compare=False)

    @classmethod
    def from_query(cls, query: QueryDict, other_parameters: Iterable[str] = ()) -> EntryFilters:
        """The choice that a query string makes; `other_parameters` belong to somebody else."""
        chosen, ignored, labels = [], [], {}
        for kind in sorted(set(query) - set(other_parameters)):
            # PostgreSQL takes no text with a NUL in it, and no value has one.
            asked = [value for value in query.getlist(kind) if value and "\0" not in value]
            known = _known(kind, asked[:MOST_VALUES])
            ignored += [(kind, value) for value in asked if value not in known]
            if known:
                chosen.append((kind, tuple(sorted(known))))
                labels |= {(kind, value): label for value, label in known.items()}
        return cls(tuple(chosen), tuple(ignored), labels)

    def __bool__(self) -> bool:
        return bool(self.chosen)

    def values(self, kind: str) -> tuple[str, ...]:
        return dict(self.chosen).get(kind, ())

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each chosen value with its kind."""
        return tuple((kind, value) for kind, values in self.chosen for value in values)

    @property
    def words(self) -> list[str]:
        """What people call the chosen values; the value itself where nobody has told."""
        return [str(self.labels.get(pair, pair[1])) for pair in self.pairs()]

    @property
    def unknown(self) -> list[tuple[str, str]]:
        """Ignored values of our own kinds, with what people call the kind.

        What a link from elsewhere brings along (utm_source, fbclid) is nobody's mistake.
        """
        ours = [(_kinds.get(kind), value) for kind, value in self.ignored]
        return [(str(kind.legend), value) for kind, value in ours if kind]

    def without(self, kind: str, value: str) -> EntryFilters:
        """The same choice but for one value."""
        left = (
            (name, tuple(each for each in values if (name, each) != (kind, value)))
            for name, values in self.chosen
        )
        return EntryFilters(tuple((name, values) for name, values in left if values))

    def as_query(self) -> str:
        """The choice as a query string, without the question mark."""
        return urlencode(self.pairs())


def _known(kind: str, values: list[str]) -> dict[str, str]:
    """Which of some values of a kind there are, with what people call them.

    Who registered the kind is asked first: a few names are found faster than thousands of facets.
    """
    if kind not in _kinds or not values:
        return {}
    known = dict(_kinds[kind].known_values(values))
    if others := [value for value in values if value not in known]:
        facets = apps.get_model("wagtail_assemblies", "EntryFacet").objects
        used = facets.filter(kind=kind, value__in=others)
        known.update(used.values_list("value", "label").distinct())
    return known
