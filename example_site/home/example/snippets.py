"""Writes regions, topics, places, series and organisations, and finds them by their short names."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from wagtail.models import Locale

from wagtail_assemblies.partners.models import Partner
from wagtail_assemblies.places.models import Place, Region
from wagtail_assemblies.series.models import Series
from wagtail_assemblies.topics.models import Topic

from .content import PLACES, REGIONS, SERIES, TOPICS
from .organisations import PARTNERS, PartnerData
from .pictures import add_image, logo_file


@dataclass(frozen=True)
class Snippets:
    """What assemblies name, by short name."""

    regions: dict[str, Region]
    topics: dict[str, Topic]
    partners: dict[str, Partner]
    places: dict[str, Place]
    series: dict[str, Series]
    # Only where the whole example is written; without them assemblies name none.
    pictures: dict = field(default_factory=dict)
    resources: dict = field(default_factory=dict)


def make_snippets() -> Snippets:
    """Writes what is missing of them, and gives them all. What is there is kept as it is."""
    regions = {slug: _kept(Region, slug, name=name) for slug, name in REGIONS.items()}
    return Snippets(
        regions=regions,
        topics={slug: _kept(Topic, slug, name=name) for slug, name in TOPICS.items()},
        partners={slug: _partner(slug, data, regions) for slug, data in PARTNERS.items()},
        places={
            slug: _kept(Place, slug, **asdict(place) | {"region": regions[place.region]})
            for slug, place in PLACES.items()
        },
        series={
            slug: _kept(Series, slug, name=name, description=description)
            for slug, (name, description) in SERIES.items()
        },
    )


def _partner(slug: str, data: PartnerData, regions: dict[str, Region]) -> Partner:
    known = Partner.objects.filter(slug=slug, locale=Locale.get_default()).first()
    if known is not None:
        return known
    drawn = logo_file(slug)
    return Partner.objects.create(
        slug=slug,
        **asdict(data) | {"region": regions[data.region]},
        logo=add_image(drawn, f"Logo of {data.name}") if drawn else None,
    )


def _kept(model, slug: str, **fields):
    snippet, _made = model.objects.get_or_create(
        slug=slug, locale=Locale.get_default(), defaults=fields
    )
    return snippet
