"""The twelve assemblies on forty days. Dates are a pure function of the day, so this is quick."""

from __future__ import annotations

import re
from datetime import date, time
from itertools import chain

import pytest

from home.example.assemblies import ASSEMBLIES
from home.example.content import PLACES, REGIONS, TOPICS
from home.example.mockbridge import MOCKBRIDGE
from home.example.organisations import PARTNERS
from wagtail_assemblies.assemblies.choices import State

from .days import FORTY_DAYS

PROMISED_WEEKDAYS = {
    "exampleton-warm-homes": ["Sat"],
    "testham-buses": ["Thu"],
    "fictionford-flood-readiness": ["Thu"],
    "demo-valley-farms-and-food": ["Fri", "Sat", "Sun"],
    "northexample-rural-voices": ["Wed"],
    "placeholder-bay-harbour": ["Sat"],
    "young-samplewick": ["Sat"],
    "little-mocking-roofs": [],
    "mockbridge-food-growing": ["Tue"],
    "mockbridge-buses": ["Tue"],
    "mockbridge-young-peoples-evenings": ["Tue"],
    "mockbridge-flooding": ["Tue"],
    "mockbridge-repair-and-reuse": ["Tue"],
    "mockbridge-council-tax": ["Tue"],
    "samplewick-the-river": ["Sun"],
    "example-university-campus-and-town": ["Wed"],
    "great-example-mass-assembly": ["Sun", "Wed", "Wed", "Wed"],
}


def days_of(assembly, today: date) -> list[date]:
    return [session.day for session in assembly.dated_sessions(today)]


def upcoming(today: date) -> list[str]:
    """The assemblies that go ahead and are not over when the day is."""
    return [
        assembly.slug
        for assembly in ASSEMBLIES
        if assembly.state == State.SCHEDULED
        and any(day > today for day in days_of(assembly, today))
    ]


@pytest.mark.parametrize("today", FORTY_DAYS, ids=str)
def test_example_has_at_least_six_assemblies_to_come(today):
    assert len(upcoming(today)) >= 6


@pytest.mark.parametrize("today", FORTY_DAYS, ids=str)
def test_example_weekdays_are_as_promised(today):
    weekdays = {
        assembly.slug: [f"{day:%a}" for day in days_of(assembly, today)] for assembly in ASSEMBLIES
    }
    assert weekdays == PROMISED_WEEKDAYS


@pytest.mark.parametrize("today", FORTY_DAYS, ids=str)
def test_mockbridge_has_four_evenings_behind_it_and_two_ahead(today):
    evenings = list(chain.from_iterable(days_of(assembly, today) for assembly in MOCKBRIDGE))
    assert [day < today for day in evenings] == [True] * 4 + [False] * 2


@pytest.mark.parametrize("today", FORTY_DAYS, ids=str)
def test_mockbridge_evenings_are_first_tuesdays_of_consecutive_months(today):
    evenings = list(chain.from_iterable(days_of(assembly, today) for assembly in MOCKBRIDGE))
    months = [day.year * 12 + day.month for day in evenings]
    assert (months, [day.day <= 7 for day in evenings]) == (
        list(range(months[0], months[0] + 6)),
        [True] * 6,
    )


def test_example_slugs_are_unique():
    slugs = [assembly.slug for assembly in ASSEMBLIES]
    assert len(set(slugs)) == len(slugs)


def test_example_times_are_never_at_night_when_clocks_change():
    times = [
        (session.start, session.end)
        for assembly in ASSEMBLIES
        for session in assembly.dated_sessions(FORTY_DAYS[0])
    ]
    assert [pair for pair in times if not time(9) <= pair[0] < pair[1] <= time(22)] == []


def test_example_names_only_snippets_that_there_are():
    named = {
        "region": {assembly.region for assembly in ASSEMBLIES},
        "topic": {slug for assembly in ASSEMBLIES for slug in assembly.topics},
        "partner": {slug for each in ASSEMBLIES for slug in (*each.hosts, *each.partners)},
        "place": {
            slug
            for assembly in ASSEMBLIES
            for slug in (assembly.place, *(session.place for session in assembly.sessions))
            if slug
        },
    }
    known = {"region": REGIONS, "topic": TOPICS, "partner": PARTNERS, "place": PLACES}
    assert {kind: slugs - set(known[kind]) for kind, slugs in named.items()} == {
        kind: set() for kind in known
    }


def test_example_links_lead_to_example_org_alone():
    links = [partner.website for partner in PARTNERS.values() if partner.website]
    links += [assembly.join_link for assembly in ASSEMBLIES if assembly.join_link]
    links += [
        session.join_link
        for assembly in ASSEMBLIES
        for session in assembly.sessions
        if session.join_link
    ]
    ours = re.compile(r"https://([a-z-]+\.)+example\.org/")
    assert [link for link in links if not ours.match(link)] == []
