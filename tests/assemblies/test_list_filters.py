"""The list with filters: what is in force, how to be rid of it, and what it does not know."""

from __future__ import annotations

from datetime import date

import pytest

from tests.assemblies.test_list_page import cards, on, text
from tests.factories import RegionFactory, TopicFactory, make_assembly


@pytest.fixture
def assemblies(index):
    north, south = RegionFactory(name="The North"), RegionFactory(name="The South")
    RegionFactory(name="The East")
    energy = TopicFactory(name="Energy")
    make_assembly(
        index, question="A?", region=north, topics=[energy], sessions=on(date(2027, 3, 4))
    )
    make_assembly(index, question="B?", region=south, sessions=on(date(2027, 3, 5)))
    make_assembly(index, question="Old?", region=north, sessions=on(date(2027, 2, 5)))


def removals(soup) -> dict[str, str]:
    return {link.get_text(): link["href"] for link in soup.select("ul.asm-chips a")}


def test_filter_narrows_the_list(assemblies, index, visit):
    assert cards(visit(index, "?region=the-north")) == ["A?"]
    assert cards(visit(index, "?region=the-north&when=past")) == ["Old?"]


def test_filter_in_force_can_be_removed(assemblies, index, visit):
    soup = visit(index, "?region=the-south&region=the-north&topic=energy&when=past")
    assert removals(soup) == {
        "Remove: The North": "?region=the-south&topic=energy&when=past",
        "Remove: The South": "?region=the-north&topic=energy&when=past",
        "Remove: Energy": "?region=the-north&region=the-south&when=past",
        "Clear all": "?when=past",
    }


def test_filter_that_finds_nothing_says_how_to_see_more(assemblies, index, visit):
    soup = visit(index, "?region=the-east")
    assert "Nothing here matches what you chose. You asked for: The East" in text(soup)
    links = {link.get_text(): link["href"] for link in soup.select(".asm-empty a")}
    assert links == {
        "Clear all filters": "?",
        "See past assemblies": "?when=past",
        "Follow the calendar": "#asm-follow-heading",
    }


def test_filter_goes_on_into_views_and_feed(assemblies, index, visit):
    soup = visit(index, "?region=the-north&utm_source=a")
    assert [link["href"] for link in soup.select(".asm-views a")] == [
        "?region=the-north",
        "?region=the-north&view=month",
        "?region=the-north&view=week",
        "?region=the-north&when=past",
    ]
    feeds = soup.select('link[rel="alternate"][type="text/calendar"]')
    assert {link["title"]: link["href"] for link in feeds} == {
        "Example site: The North": "/calendar/assemblies.ics?region=the-north",
        "Example site": "/calendar/assemblies.ics",
    }


def note(soup) -> str:
    return " ".join(soup.select_one(".asm-note").get_text().split())


def test_filter_that_is_unknown_is_said_and_ignored(assemblies, index, visit):
    soup = visit(index, "?region=atlantis")
    assert cards(soup) == ["A?", "B?"]
    assert note(soup) == "We do not know this filter, and have left it out: Region: atlantis"


def test_several_unknown_filters_are_said_together(assemblies, index, visit):
    assert note(visit(index, "?region=atlantis&mode=by-post")) == (
        "We do not know these filters, and have left them out: "
        "In person or online: by-post, Region: atlantis"
    )


def test_what_links_from_elsewhere_bring_along_is_ignored_in_silence(assemblies, index, visit):
    soup = visit(index, "?utm_source=letter&fbclid=x")
    assert (cards(soup), soup.select(".asm-note")) == (["A?", "B?"], [])


def test_filter_of_others_is_not_taken_for_one(assemblies, index, visit):
    assert visit(index, "?when=xyz&page=2&language=de").select(".asm-note") == []


def test_filtered_list_is_not_for_search_engines(assemblies, index, visit):
    def robots(query: str) -> list[str]:
        return [meta["content"] for meta in visit(index, query).select('meta[name="robots"]')]

    found = {query: robots(query) for query in ("", "?when=past", "?region=the-north", "?a=b")}
    assert found == {
        "": [],
        "?when=past": [],
        "?region=the-north": ["noindex, follow"],
        "?a=b": ["noindex, follow"],
    }


def test_hostile_filters_break_nothing(assemblies, index, client):
    client.raise_request_exception = False
    queries = {
        "nul": "region=%00",
        "not utf-8": "region=%ff",
        "script": "region=<script>alert(1)</script>",
        "long": "region=" + "a" * 50_000,
        "often": "&".join(["region=the-north"] * 900),
        "names": "&".join(f"n{number}=1" for number in range(900)),
    }
    answers = {name: client.get(f"{index.url}?{query}") for name, query in queries.items()}
    assert {name: answer.status_code for name, answer in answers.items()} == dict.fromkeys(
        queries, 200
    )
    assert b"<script>alert" not in answers["script"].content
    assert max(len(answer.content) for answer in answers.values()) < 20_000


@pytest.mark.parametrize(
    "query, back, on",
    [
        ("?view=month&month=2027-03", "Back to February 2027", "On to April 2027"),
        (
            "?view=week&week=2027-W10",
            "Back to the week from Monday 1 March 2027",
            "On to the week from Monday 15 March 2027",
        ),
    ],
)
def test_ways_back_and_on_are_whole_sentences(assemblies, index, visit, query, back, on):
    links = visit(index, query).select(".asm-monthnav__link")
    assert {link.get_text() for link in links} <= {back, "Today", on}
    assert len(links) > 1
