"""The resources of a site, read for a list: few narrow rows to count, and then what is shown.

A library has hundreds of resources and not millions, so that which of them match, and how many
each facet has, is counted here and not in SQL: one query for each page type, whatever is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models.functions import Lower
from django.http import HttpRequest
from wagtail.models import AbstractPage

from ..site_pages import concrete_models, request_visibility
from ..visibility import Visibility
from .choices import Stage, Type, stages_of
from .files import read_public_files
from .resource_page import ResourceMixin
from .selection import Selection

# A search looks at no more than this many, the best first.
MOST_HITS = 500


@dataclass(frozen=True)
class CatalogueRow:
    """Of one resource, what it can be found by."""

    model: type[AbstractPage]
    pk: int
    values: dict[str, tuple[str, ...]]

    def matches(self, selection: Selection, but_for: str = "") -> bool:
        """Whether it has, of each kind asked for, one of the values; one kind may be left out."""
        return all(
            kind == but_for or not set(values).isdisjoint(self.values[kind])
            for kind, values in selection.chosen
        )


@dataclass(frozen=True)
class ListedResource:
    """A resource with what its card shows, and the address of its page."""

    resource: ResourceMixin
    url: str


def read_catalogue(request: HttpRequest, locale) -> list[CatalogueRow]:
    """What anybody may see of a site's resources in a language, by title."""
    visibility = request_visibility(request, locale.pk)
    if visibility is None:
        return []
    rows = []
    for model in concrete_models(ResourceMixin):
        rows += _rows(model, visibility, locale)
    return rows


def first_resources(request: HttpRequest, locale, most: int) -> list[ListedResource]:
    """The resources that somebody needs who begins: by the stage for which each is used first."""
    order = {stage: number for number, stage in enumerate(Stage.values)}

    def first_stage(row: CatalogueRow) -> int:
        return min((order[stage] for stage in row.values["stage"]), default=len(order))

    rows = sorted(read_catalogue(request, locale), key=first_stage)
    return listed_resources(rows[:most], request)


def search(rows: list[CatalogueRow], locale, words: str) -> list[CatalogueRow]:
    """Those of some rows in which all the words are found, the best match first."""
    place = {}
    for model in {row.model for row in rows}:
        pages = model._default_manager.filter(live=True, locale_id=locale.pk)
        found = pages.only("pk").search(words, operator="and")[:MOST_HITS]
        place |= {page.pk: number for number, page in enumerate(found)}
    return sorted((row for row in rows if row.pk in place), key=lambda row: place[row.pk])


def listed_resources(rows: Iterable[CatalogueRow], request: HttpRequest) -> list[ListedResource]:
    """The resources of some rows in their order, with their files and addresses."""
    rows = list(rows)
    pages = {}
    for model in {row.model for row in rows}:
        keys = [row.pk for row in rows if row.model is model]
        pages |= model._default_manager.select_related("locale").in_bulk(keys)
    # A page may go between two reads.
    found = [pages[row.pk] for row in rows if row.pk in pages]
    return listed(found, request)


def listed(resources: Iterable[ResourceMixin], request: HttpRequest) -> list[ListedResource]:
    """Resources as the lines of a list; whether they may be seen has been asked before."""
    resources = list(resources)
    _read_files(resources)
    return [ListedResource(each, each.get_url(request) or "") for each in resources]


def resources_by_key(request: HttpRequest, locale_id: int, keys: Iterable) -> list[ListedResource]:
    """Of some translation keys, the resources that anybody may see, in the keys' order."""
    visibility = request_visibility(request, locale_id)
    if visibility is None:
        return []
    order = {str(key): number for number, key in enumerate(keys)}
    found = [
        page
        for model in concrete_models(ResourceMixin)
        for page in model._default_manager.filter(
            visibility.pages(), translation_key__in=order
        ).select_related("locale")
    ]
    return listed(sorted(found, key=lambda page: order[str(page.translation_key)]), request)


def _read_files(resources: list[ResourceMixin]) -> None:
    """Reads the files of resources of one or several page types."""
    for model in {type(each) for each in resources}:
        read_public_files([each for each in resources if type(each) is model])


def _rows(model, visibility: Visibility, locale) -> list[CatalogueRow]:
    visible = model._default_manager.filter(visibility.pages())
    # An alias is a second copy of what is listed already.
    shown = visible.exclude(alias_of__in=visible.order_by().values("pk")).order_by(Lower("title"))
    return [
        CatalogueRow(
            model,
            pk,
            {
                "type": (Type(type_).value,),
                "stage": tuple(stage.value for stage in stages_of(stages)),
                "language": (language or locale.language_code,),
            },
        )
        for pk, type_, stages, language in shown.values_list("pk", "type", "stages", "language")
    ]
