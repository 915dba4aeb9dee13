"""What a visitor of the directory may choose by: the kind of organisation and the region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _

from .listed import ListedPartner

# So many values of one kind are looked at; a link may carry any number.
MOST_VALUES = 20


@dataclass(frozen=True)
class Option:
    """Something that may be ticked, and how many partners it would show."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class OptionGroup:
    name: str
    legend: str
    options: list[Option]


@dataclass(frozen=True)
class ActiveFilter:
    """A choice in force, in words, and the query string of the directory without it."""

    label: str
    remove_url: str


@dataclass(frozen=True)
class DirectoryFilters:
    """What is chosen of each name ("kind", "region"), and what was asked for and means nothing.

    `labels` holds every value that exists, with its words: one that no partner has gives an empty
    list and is not ignored, so that a link means the same on the day when its last partner goes.
    """

    labels: Mapping[str, Mapping[str, str]]
    chosen: Mapping[str, tuple[str, ...]]
    ignored: tuple[tuple[str, str], ...]

    @classmethod
    def from_query(
        cls, query: QueryDict, labels: Mapping[str, Mapping[str, str]]
    ) -> DirectoryFilters:
        asked = {name: _asked(query.getlist(name)) for name in labels}
        known = {
            name: tuple(value for value in values if value in labels[name])
            for name, values in asked.items()
        }
        ignored = tuple(
            (name, value)
            for name, values in asked.items()
            for value in values
            if value not in known[name]
        )
        return cls(labels, known, ignored)

    def __bool__(self) -> bool:
        return any(self.chosen.values())

    def matching(self, partners: Iterable[ListedPartner]) -> list[ListedPartner]:
        """The partners that have, of each name, one of the chosen values or nothing chosen."""
        return [partner for partner in partners if self._match(partner, self.labels)]

    def active(self) -> list[ActiveFilter]:
        return [
            ActiveFilter(str(self.labels[name][value]), "?" + self._query_without(name, value))
            for name, values in self.chosen.items()
            for value in values
        ]

    def groups(self, partners: list[ListedPartner]) -> list[OptionGroup]:
        """Everything that some partner has, counted among what the other name leaves."""
        legends = {"kind": _("Kind of organisation"), "region": _("Region")}
        groups = (
            OptionGroup(name, legends[name], self._options(name, partners)) for name in self.labels
        )
        return [group for group in groups if group.options]

    def _options(self, name: str, partners: list[ListedPartner]) -> list[Option]:
        others = self.labels.keys() - {name}
        used = {partner.facet(name) for partner in partners}
        counts = Counter(
            partner.facet(name) for partner in partners if self._match(partner, others)
        )
        return [
            Option(value, str(label), counts[value], value in self.chosen[name])
            for value, label in self.labels[name].items()
            if value in used or value in self.chosen[name]
        ]

    def _match(self, partner: ListedPartner, names: Iterable[str]) -> bool:
        return all(
            not self.chosen[name] or partner.facet(name) in self.chosen[name] for name in names
        )

    def _query_without(self, name: str, value: str) -> str:
        return urlencode(
            [
                (kind, each)
                for kind, values in self.chosen.items()
                for each in values
                if (kind, each) != (name, value)
            ]
        )


def _asked(values: list[str]) -> tuple[str, ...]:
    """Each value once; not one with a NUL, which no page can print either."""
    return tuple(dict.fromkeys(each for each in values if each and "\0" not in each))[:MOST_VALUES]
