"""Writes the regions, topics, places and organisations, and finds them by their short names."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from wagtail.models import Locale

from wagtail_assemblies.partners.models import Partner
from wagtail_assemblies.places.models import Place, Region
from wagtail_assemblies.topics.models import Topic

from .content import PARTNERS, PLACES, REGIONS, TOPICS


@dataclass(frozen=True)
class Snippets:
    """What assemblies name, by short name."""

    regions: dict[str, Region]
    topics: dict[str, Topic]
    partners: dict[str, Partner]
    places: dict[str, Place]


def make_snippets() -> Snippets:
    """Writes what is missing of them, and gives them all. What is there is kept as it is."""
    regions = {slug: _kept(Region, slug, name=name) for slug, name in REGIONS.items()}
    return Snippets(
        regions=regions,
        topics={slug: _kept(Topic, slug, name=name) for slug, name in TOPICS.items()},
        partners={
            slug: _kept(Partner, slug, name=name, website=website)
            for slug, (name, website) in PARTNERS.items()
        },
        places={
            slug: _kept(Place, slug, **asdict(place) | {"region": regions[place.region]})
            for slug, place in PLACES.items()
        },
    )


def _kept(model, slug: str, **fields):
    snippet, _made = model.objects.get_or_create(
        slug=slug, locale=Locale.get_default(), defaults=fields
    )
    return snippet
