"""Every combination of filters gives the same in the calendar, the JSON and the frame."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.factories import (
    PartnerFactory,
    RegionFactory,
    SeriesFactory,
    TopicFactory,
    make_assembly,
)

FACTS = {
    "region": "north",
    "topic": "food",
    "series": "tuesdays",
    "partner": "growers",
    "mode": "online",
    "kind": "citizens",
}
COMBINATIONS = [chosen for count in range(7) for chosen in combinations(FACTS, count)]


@pytest.fixture
def assemblies(index):
    """For each fact an assembly that has all others but that one, and one that has them all."""
    region, topic = RegionFactory(name="North"), TopicFactory(name="Food")
    series, partner = SeriesFactory(name="Tuesdays"), PartnerFactory(name="Growers")
    has = {
        "region": {"region": region},
        "topic": {"topics": [topic]},
        "series": {"series": series},
        "partner": {"hosts": [partner]},
        "mode": {"mode": "hybrid", "join_link": "https://example.org/join"},
        "kind": {"kind": "citizens"},
    }
    for lacking in ("nothing", *FACTS):
        fields = {}
        for name, values in has.items():
            fields |= {} if name == lacking else values
        make_assembly(index, title=f"Lacks {lacking}", slug=f"lacks-{lacking}", **fields)


def test_combinations_of_filters_find_what_has_all_of_them_everywhere(
    assemblies, feed, json_feed, embed
):
    for chosen in COMBINATIONS:
        wanted = {f"Lacks {lacking}" for lacking in ("nothing", *FACTS) if lacking not in chosen}
        query = "?" + "&".join(f"{name}={FACTS[name]}" for name in chosen)
        found = json_feed(query)["entries"]
        assert {entry["title"] for entry in found} == wanted, query
        assert feed(query).count("BEGIN:VEVENT") == len(found) == len(wanted), query
        assert len(embed(f"{query}&most=24").select(".asm-card")) == len(wanted), query
