"""The page by which people find resources: by what they need this week, by words, by facets."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from ..base_page import PublicPageMixin
from ..conf import conf
from .catalogue import CatalogueRow, ListedResource, listed_resources, read_catalogue, search
from .choices import Stage, Type
from .languages import language_name
from .selection import Selection, words_of

# So many resources stand under each stage before one asks for all of them.
MOST_OF_A_STAGE = 4


@dataclass(frozen=True)
class Option:
    """A value that can be chosen, in words, and how many resources it would leave."""

    value: str
    label: str
    count: int
    chosen: bool
    # Only of a language's own name, which is in that language.
    language: str = ""


@dataclass(frozen=True)
class OptionGroup:
    """The options of one kind, under their legend."""

    kind: str
    legend: str
    options: list[Option]


@dataclass(frozen=True)
class Chip:
    """A value in force, and the address of the list without it."""

    label: str
    remove_url: str
    language: str = ""


@dataclass(frozen=True)
class StageGroup:
    """A stage, the first few resources for it, and where all of them are."""

    label: str
    slug: str
    listed: list[ListedResource]
    count: int
    url: str

    @property
    def is_cut(self) -> bool:
        return self.count > len(self.listed)


class ResourceLibraryMixin(PublicPageMixin):
    """A list of all resources of the site in the page's language, wherever their pages stand."""

    assemblies_template = "wagtail_assemblies/resources/library_page.html"

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        found = read_catalogue(request, self.locale)
        selection = Selection.from_query(request.GET, _known_values(found))
        if selection.question:
            found = search(found, self.locale, words_of(selection.question))
        rows = [row for row in found if row.matches(selection)]
        by_stage = not selection and "all" not in request.GET and "page" not in request.GET
        results = Paginator(rows, conf.list_page_size).get_page(request.GET.get("page"))
        context |= {
            "selection": selection,
            "option_groups": _option_groups(found, selection),
            "chips": _chips(selection),
            "ignored": selection.ignored,
            "count": len(rows),
            "stage_groups": _stage_groups(rows, request) if by_stage else [],
            "results": results,
            "listed": [] if by_stage else listed_resources(results, request),
            "page_query": selection.as_query() or "all=1",
        }
        return context


def _known_values(rows: list[CatalogueRow]) -> dict[str, set[str]]:
    languages = {value for row in rows for value in row.values["language"]}
    return {"type": set(Type.values), "stage": set(Stage.values), "language": languages}


def _option_groups(rows: list[CatalogueRow], selection: Selection) -> list[OptionGroup]:
    """What can be chosen, each with its count among what the other kinds' choices leave."""
    languages = sorted(_known_values(rows)["language"], key=lambda code: language_name(code))
    groups = [
        ("stage", _("What it helps with"), Stage.values),
        ("type", _("What it is"), Type.values),
        ("language", _("Language"), languages),
    ]
    found = [
        OptionGroup(kind, legend, _options(rows, selection, kind, values))
        for kind, legend, values in groups
    ]
    return [group for group in found if group.options]


def _options(rows, selection: Selection, kind: str, values) -> list[Option]:
    counts = dict.fromkeys(values, 0)
    for row in rows:
        if row.matches(selection, but_for=kind):
            for value in row.values[kind]:
                counts[value] += 1
    chosen = selection.values(kind)
    return [
        Option(
            value, _label(kind, value), count, value in chosen, value if kind == "language" else ""
        )
        for value, count in counts.items()
        if count or value in chosen
    ]


def _label(kind: str, value: str) -> str:
    if kind == "language":
        return language_name(value)
    return str((Stage if kind == "stage" else Type)(value).label)


def _chips(selection: Selection) -> list[Chip]:
    chips = []
    if selection.question:
        remove = "?" + selection.without("q", "").as_query()
        chips.append(Chip(_("“%(words)s”") % {"words": selection.question}, remove))
    for kind, values in selection.chosen:
        for value in values:
            remove = "?" + selection.without(kind, value).as_query()
            language = value if kind == "language" else ""
            chips.append(Chip(_label(kind, value), remove, language))
    return chips


def _stage_groups(rows: list[CatalogueRow], request) -> list[StageGroup]:
    """The stages that have resources; what is for one stage alone stands before what is for all."""
    special_first = sorted(rows, key=lambda row: len(row.values["stage"]))
    of_stage = {
        stage: [row for row in special_first if stage.value in row.values["stage"]]
        for stage in Stage
    }
    of_stage = {stage: found for stage, found in of_stage.items() if found}
    first = {stage: found[:MOST_OF_A_STAGE] for stage, found in of_stage.items()}
    rest = [row for row in rows if not row.values["stage"]]
    without = rest[:MOST_OF_A_STAGE]
    shown = list({row.pk: row for found in [*first.values(), without] for row in found}.values())
    listed = {each.resource.pk: each for each in listed_resources(shown, request)}
    groups = [
        StageGroup(
            label=str(stage.label),
            slug=stage.value,
            listed=[listed[row.pk] for row in found if row.pk in listed],
            count=len(of_stage[stage]),
            url="?" + Selection(chosen=(("stage", (stage.value,)),)).as_query(),
        )
        for stage, found in first.items()
    ]
    if without:
        others = [listed[row.pk] for row in without if row.pk in listed]
        groups.append(StageGroup(_("Everything else"), "more", others, len(rest), "?all=1"))
    return groups
