"""Says to the calendar by what its entries can be filtered; the other rooms do not know it."""

from __future__ import annotations

from collections.abc import Iterable

from .assemblies.choices import Kind, Mode
from .calendar.filters import register_filter
from .partners.models import Partner
from .places.models import Region
from .series.models import Series
from .topics.models import Topic


def register() -> None:
    named = {"partner": Partner, "region": Region, "series": Series, "topic": Topic}
    for kind, model in named.items():
        register_filter(kind, _slugs_of(model))
    for kind, choices in (("kind", Kind), ("mode", Mode)):
        register_filter(kind, frozenset(choices.values).intersection)


def _slugs_of(model):
    def known(values: Iterable[str]) -> Iterable[str]:
        return model.objects.filter(slug__in=list(values)).values_list("slug", flat=True)

    return known
