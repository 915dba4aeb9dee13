"""What is withheld in one field and written in another is found, whatever the field."""

from __future__ import annotations

import pytest
from wagtail.models import Locale

from tests.factories import make_site, session
from wagtail_assemblies.assemblies.leaks import leaks
from wagtail_assemblies.pages.models import AssemblyPage

ADDRESS = "12 Orchard Lane\nZZ99 1AA"
LINK = "https://www.meet.example.org/harbour"


@pytest.fixture
def locale(db):
    make_site()
    return Locale.get_default()


@pytest.fixture
def found(locale):
    """Which words of a page that is not saved are found in which fields."""

    def look(**fields) -> dict[str, tuple[str, ...]]:
        values = {"venue": "Youth Rooms", "address": ADDRESS, "town": "Exampleton"}
        values |= {"place_disclosure": "area", "locale": locale, **fields}
        return {leak.words: leak.fields for leak in leaks(AssemblyPage(**values))}

    return look


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("title", "title"),
        ("question", "question"),
        ("summary", "in one sentence"),
        ("introduction", "why it matters"),
        ("programme", "what happens"),
        ("access", "getting in and taking part"),
        ("date_note", "if there is no date yet"),
        ("area", "area"),
        ("state_reason", "reason"),
        ("headline", "what came of it"),
        ("results_go_to", "who gets the results"),
        ("seo_title", "title tag"),
        ("search_description", "meta description"),
    ],
)
def test_leak_is_found_in_every_text_that_anybody_reads(found, name, label):
    assert found(**{name: "Come to the Youth Rooms."}) == {"Youth Rooms": (label,)}


def test_leak_is_found_in_the_address_of_the_page(found):
    """Which the form makes of the title, and does not change when the title is put right."""
    assert found(slug="youth-rooms-exampleton") == {"Youth Rooms": ("slug",)}


def test_leak_of_a_link_is_found_in_the_link_to_sign_up(found):
    leaked = found(
        mode="online", join_link=LINK, link_disclosure="organiser", signup_url=f"{LINK}?from=page"
    )
    assert leaked == {LINK: ("link to sign up",)}


@pytest.mark.parametrize("name", ["label", "reason", "moved_note"])
def test_leak_is_found_in_every_text_of_a_session(found, name):
    sessions = [session(**{name: "in the Youth Rooms"})]
    block = AssemblyPage._meta.get_field("sessions").to_python(sessions)
    assert list(found(sessions=block)) == ["Youth Rooms"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("12, orchard  LANE", ["12 Orchard Lane", "Orchard Lane"]),
        ("in Orchard Lane", ["Orchard Lane"]),
        ("<p>Orchard <b>Lane</b></p>", ["Orchard Lane"]),
        ("at zz991aa", ["ZZ99 1AA"]),
        ("the Orchard", []),
        ("the Youth Roomshare", []),
        ("in Exampleton", []),
    ],
)
def test_leak_is_found_by_its_words(found, text, words):
    assert list(found(introduction=text)) == words


def test_leak_of_a_link_is_found_by_where_it_leads(found):
    fields = {"mode": "online", "join_link": LINK, "link_disclosure": "organiser"}
    assert list(found(programme="<p>meet.example.org/harbour</p>", **fields)) == [LINK]
    assert found(programme="<p>meet.example.org</p>", **fields) == {}


def test_nothing_leaks_of_what_is_public(found):
    assert found(title="Youth Rooms", place_disclosure="full") == {}


def test_a_page_with_nothing_in_it_leaks_nothing(locale):
    assert leaks(AssemblyPage(locale=locale)) == []
