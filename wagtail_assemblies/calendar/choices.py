"""The filter form of a list and the filters in force, as its page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from .filters import EntryFilters, filter_kinds
from .overview import Option, Overview
from .scope import Scope

# A form with more values of one kind would bury the list; those with the most sessions stay.
MOST_OPTIONS = 30


@dataclass(frozen=True)
class Choice:
    """A value to tick: what it is called, how many sessions it leaves, and whether it is ticked."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class ChoiceGroup:
    """The choices of one kind; `left_out` is how many more values there are."""

    kind: str
    legend: str
    choices: tuple[Choice, ...]
    left_out: int


@dataclass(frozen=True)
class ActiveFilter:
    """A filter value in force, in words, and the address of the list without it."""

    kind: str
    label: str
    remove_url: str


def choice_groups(overview: Overview, filters: EntryFilters) -> list[ChoiceGroup]:
    """What the list can be filtered by; a value that it is filtered by is there without use."""
    groups = [_group(kind, overview, filters) for kind in filter_kinds()]
    return [group for group in groups if group.choices]


def _group(kind, overview: Overview, filters: EntryFilters) -> ChoiceGroup:
    chosen = filters.values(kind.name)
    used = {option.value: option for option in overview.options.get(kind.name, ())}
    unused = [
        Option(value, label_of(kind.name, value, overview, filters), 0)
        for value in chosen
        if value not in used
    ]
    ranked = sorted(used.values(), key=lambda each: (each.value not in chosen, -each.count))
    shown = sorted([*ranked[:MOST_OPTIONS], *unused], key=lambda each: each.label.casefold())
    return ChoiceGroup(
        kind.name,
        str(kind.legend),
        tuple(Choice(each.value, each.label, each.count, each.value in chosen) for each in shown),
        max(0, len(ranked) - MOST_OPTIONS),
    )


def active_filters(scope: Scope, overview: Overview, filters: EntryFilters) -> list[ActiveFilter]:
    return [
        ActiveFilter(
            kind,
            label_of(kind, value, overview, filters),
            "?" + query_of(filters.without(kind, value), scope),
        )
        for kind, value in filters.pairs()
    ]


def label_of(kind: str, value: str, overview: Overview, filters: EntryFilters) -> str:
    """What people call a value: in the words of the entries that have it, else by its own name."""
    for option in overview.options.get(kind, ()):
        if option.value == value:
            return option.label
    return str(filters.labels.get((kind, value), value))


def query_of(filters: EntryFilters, scope: Scope, **more: str) -> str:
    """The query string that leads back to a list, without the question mark."""
    return urlencode([*filters.pairs(), *scope.parameters, *more.items()])
