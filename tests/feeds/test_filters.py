"""Feeds of a part of the calendar: values of one kind widen it, kinds narrow it."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import QueryDict

from tests.factories import (
    PartnerFactory,
    RegionFactory,
    TopicFactory,
    make_assembly,
    session,
)
from tests.feeds.conftest import FEED, NOW
from wagtail_assemblies.calendar.editions import FeedRequest
from wagtail_assemblies.calendar.feeds import get_feed
from wagtail_assemblies.calendar.filters import EntryFilters
from wagtail_assemblies.calendar.ics_body import ics_body
from wagtail_assemblies.partners.models import Partner


@pytest.fixture
def assemblies(index):
    """Three assemblies, on the 4th, 5th and 6th of March."""
    north, south = RegionFactory(name="North"), RegionFactory(name="South")
    RegionFactory(name="East")
    energy, transport = TopicFactory(name="Energy"), TopicFactory(name="Transport")
    group, union = PartnerFactory(name="Group"), PartnerFactory(name="Union")

    def day(number: int):
        return [session(date(2027, 3, number))]

    make_assembly(
        index, title="A", sessions=day(4), region=north, topics=[energy], hosts=[group, union]
    )
    make_assembly(
        index,
        title="B",
        sessions=day(5),
        region=south,
        topics=[energy],
        hosts=[group],
        mode="online",
        join_link="https://example.org/join",
        kind="citizens",
    )
    make_assembly(
        index, title="C", sessions=day(6), region=north, topics=[transport, energy],
        hosts=[union], mode="hybrid", join_link="https://example.org/join",
    )  # fmt: skip


@pytest.fixture
def found(assemblies, summaries):
    """What each of some queries finds."""
    return lambda queries: {query: summaries(f"?{query}") for query in queries}


def test_filter_by_one_value(found):
    expected = {
        "region=north": ["A", "C"],
        "topic=transport": ["C"],
        "partner=group": ["A", "B"],
        "kind=citizens": ["B"],
        "mode=hybrid": ["C"],
        "mode=online": ["B", "C"],
        "mode=in-person": ["A", "C"],
    }
    assert found(expected) == expected


def test_filter_by_several_values_of_a_kind_finds_either(found):
    expected = {
        "region=north&region=south": ["A", "B", "C"],
        "topic=transport&topic=energy": ["A", "B", "C"],
        "region=south&region=east": ["B"],
        "region=south&region=nowhere": ["B"],
    }
    assert found(expected) == expected


def test_filter_by_several_kinds_finds_what_has_all(found):
    expected = {
        "region=north&topic=transport": ["C"],
        "region=south&topic=transport": [],
        "region=north&partner=group&mode=in-person": ["A"],
        "region=north&region=south&partner=group": ["A", "B"],
        "kind=community&topic=energy&region=north&partner=union&mode=online": ["C"],
    }
    assert found(expected) == expected


def test_filter_by_a_value_without_assemblies_finds_nothing(found):
    """Who follows the East must not get the whole country when its last assembly is over."""
    expected = {"region=east": [], "kind=peoples": [], "region=east&topic=energy": []}
    assert found(expected) == expected


def test_filter_that_is_unknown_changes_nothing(assemblies, client):
    queries = ["utm_source=newsletter", "region=nowhere", "region=", "region", "mode=by-post"]
    queries += ["page=2", "REGION=north", "", "language=", "language=fr", "region=nowhere&page=2"]
    whole = client.get(FEED)
    answers = [client.get(f"{FEED}?{query}") for query in queries]
    assert {answer["ETag"] for answer in answers} == {whole["ETag"]}
    assert {answer.content for answer in answers} == {whole.content}


def built(site, query: str = ""):
    filters = EntryFilters.from_query(QueryDict(query))
    wanted = FeedRequest(site, site.root_page.locale_id, filters, FEED, ics_body)
    return get_feed(wanted, NOW)


def test_filter_that_is_unknown_is_not_built_for_itself(assemblies, site):
    """Else a hundred made-up parameters would push the true feed out of memory."""
    queries = ["utm_source=a", "region=nowhere", "page=2", "region=nowhere&region="]
    assert [built(site, query) is built(site) for query in queries] == [True] * len(queries)


def test_filter_in_another_order_is_one_built_feed(assemblies, site):
    first = built(site, "region=north&region=south&topic=transport")
    queries = [
        "topic=transport&region=south&region=north",
        "region=north&region=north&topic=transport&region=south",
        "region=south&utm_source=a&region=north&topic=transport&topic=nothing",
    ]
    assert [built(site, query) is first for query in queries] == [True] * len(queries)


def test_filter_names_itself_in_the_source(assemblies, of_calendar):
    """In one order, or every process would give the feed another ETag."""
    query = "topic=transport&utm_source=a&region=south&region=north&region=east"
    ordered = "region=east&region=north&region=south&topic=transport"
    assert of_calendar("SOURCE", f"?{query}") == f";VALUE=URI:http://testserver{FEED}?{ordered}"


def test_filter_by_a_hidden_partner_finds_nothing(assemblies, summaries):
    """A group that must not be named must not be found by its name either."""
    group = Partner.objects.get(name="Group")
    group.hidden = True
    group.save()
    assert summaries("?partner=group") == []
