"""Synthetic assemblies: the same for the same seed, varied, and written as publishing would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from wagtail.models import Page

from home.example.bulk import publish_in_bulk
from home.example.pages import publish_assembly
from home.example.snippets import make_snippets
from home.example.synthetic import synthetic_assemblies
from wagtail_assemblies.assemblies.choices import Mode, State
from wagtail_assemblies.calendar.actions import reindex
from wagtail_assemblies.calendar.models import CalendarEntry
from wagtail_assemblies.pages.models import AssemblyPage

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def thousand():
    return list(synthetic_assemblies(1000, seed=1))


@pytest.fixture
def publish(index):
    def write(assemblies):
        publish_in_bulk(assemblies, index, make_snippets(), TODAY)
        reindex()

    return write


def test_synthetic_assemblies_are_equal_for_equal_seeds(thousand):
    assert list(synthetic_assemblies(1000, seed=1)) == thousand


def test_synthetic_assemblies_differ_for_another_seed(thousand):
    assert list(synthetic_assemblies(1000, seed=2)) != thousand


def test_synthetic_assemblies_begin_alike_whatever_their_number(thousand):
    assert list(synthetic_assemblies(10, seed=1)) == thousand[:10]


def test_synthetic_sessions_lie_inside_the_feeds_window(thousand):
    year = timedelta(days=365)
    days = [session.day for each in thousand for session in each.dated_sessions(TODAY)]
    assert [day for day in days if not TODAY - year < day < TODAY + year] == []


def test_synthetic_times_are_never_at_night_when_clocks_change(thousand):
    times = [
        (session.start, session.end)
        for each in thousand
        for session in each.dated_sessions(TODAY)
        if session.start
    ]
    assert [pair for pair in times if not time(9) <= pair[0] < pair[1] <= time(22)] == []


def test_synthetic_assemblies_come_in_the_shares_they_should(thousand):
    shares = {
        "several sessions": sum(len(each.sessions) > 1 for each in thousand),
        "all day": sum(not each.sessions[0].start for each in thousand),
        "cancelled": sum(each.state == State.CANCELLED for each in thousand),
    }
    expected = {"several sessions": 100, "all day": 50, "cancelled": 20}
    assert [name for name in expected if abs(shares[name] - expected[name]) >= 20] == []


def test_synthetic_assemblies_meet_in_every_way(thousand):
    assert {each.mode for each in thousand} == set(Mode)


@pytest.mark.parametrize("text", ["é", "ώ", "🌊"])
def test_synthetic_texts_have_accents_greek_and_emoji(thousand, text):
    assert any(text in each.title + each.question for each in thousand)


def test_synthetic_feed_of_a_thousand_sessions_is_below_a_megabyte(publish, thousand, client):
    publish(thousand[:200])
    size = len(client.get("/calendar/assemblies.ics").content)
    assert size / CalendarEntry.objects.count() < 1000


def test_bulk_leaves_the_tree_without_problems(publish, thousand):
    publish(thousand[:20])
    publish(thousand[20:40])
    assert Page.find_problems() == ([], [], [], [], [])


def test_bulk_page_shows_what_a_published_one_shows(publish, index, thousand):
    original = thousand[0]
    published = publish_assembly(replace(original, slug="other"), index, make_snippets(), TODAY)
    publish([original])
    written = AssemblyPage.objects.get(slug=original.slug)
    assert [shown(written), written.get_facets()] == [shown(published), published.get_facets()]


def test_bulk_page_is_served_at_its_address(publish, client, thousand):
    publish(thousand[:1])
    assert client.get(f"/assemblies/{thousand[0].slug}/").status_code == 200


def test_bulk_page_can_be_published_again(publish, thousand):
    publish(thousand[:1])
    page = AssemblyPage.objects.get(slug=thousand[0].slug)
    page.title = "Another title"
    page.save_revision().publish()
    assert {entry.entry.title for entry in CalendarEntry.objects.all()} == {"Another title"}


def shown(page: AssemblyPage) -> list:
    """A page's entries, but for what differs between any two pages."""
    nothing = {"uid": None, "assembly": None, "changed": None, "summary": "", "description": ""}
    return [replace(entry, **nothing) for entry in page.entries]
