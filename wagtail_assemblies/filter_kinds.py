"""Says to the calendar by what its entries can be filtered; the other rooms do not know it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from .assemblies.choices import Kind, Mode
from .calendar.filters import register_filter
from .partners.models import Partner
from .places.models import Region
from .series.models import Series
from .topics.models import Topic


def register() -> None:
    """In the order in which people are asked: where, what about, what, how and with whom."""
    register_filter("region", _slugs_of(Region), _("Region"))
    register_filter("topic", _slugs_of(Topic), _("Topic"))
    register_filter("kind", _choices_of(Kind), _("Kind"))
    register_filter("mode", _choices_of(Mode), _("In person or online"))
    register_filter("partner", _slugs_of(Partner), _("Organisation"))
    register_filter("series", _slugs_of(Series), _("Series"))


def _slugs_of(model):
    def known(values: Iterable[str]) -> Mapping[str, str]:
        """By name, but for what is hidden: its name is nobody's business any more."""
        found = model.objects.filter(slug__in=list(values))
        return {each.slug: each.slug if _is_hidden(each) else each.name for each in found}

    return known


def _is_hidden(snippet) -> bool:
    """Regions, topics and series cannot be."""
    return getattr(snippet, "hidden", False)


def _choices_of(choices):
    def known(values: Iterable[str]) -> Mapping[str, str]:
        return {value: label for value, label in choices.choices if value in values}

    return known
