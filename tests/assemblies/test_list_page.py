"""The list of assemblies: upcoming, past, undated, paged."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import PartnerFactory, PlaceFactory, RegionFactory, make_assembly, session
from wagtail_assemblies.calendar.models import CalendarEntry

FIRST = date(2027, 3, 4)
# The site, the language, the page and again in its own class, and twice what restricts it.
WAGTAIL_S_OWN_QUERIES = 6


def on(day: date, start: time | None = time(18, 30), **values) -> list[dict]:
    return [session(day, start, **values)]


def many(index, number: int, **fields) -> None:
    """Assemblies on as many days, one after another."""
    for count in range(number):
        day = FIRST + timedelta(days=count)
        make_assembly(index, title=f"Day {count}", question="", sessions=on(day), **fields)


def cards(soup) -> list[str]:
    """The headings of the cards, in order."""
    return [heading.get_text(strip=True) for heading in soup.select("ol.asm-list h3")]


def text(soup) -> str:
    return soup.main.get_text(" ", strip=True)


def test_list_without_assemblies_says_what_to_do(index, visit):
    assert "No assembly is planned at the moment. Follow the calendar" in text(visit(index))


def test_list_of_one(index, visit):
    page = make_assembly(index, title="Warm homes", question="How warm?", sessions=on(FIRST))
    soup = visit(index)
    assert cards(soup) == ["How warm?"]
    assert soup.select_one("ol.asm-list a")["href"] == page.url
    assert soup.select_one("ol.asm-list time")["datetime"] == "2027-03-04T18:30:00+00:00"
    assert soup.select_one(".asm-count").get_text(strip=True) == "1 assembly coming up"


def test_list_card_says_when_what_where_and_who(index, visit):
    host = PartnerFactory(name="Our Group")
    make_assembly(index, title="Warm homes", venue="Hall", hosts=[host], sessions=on(FIRST))
    card = visit(index).select_one("ol.asm-list article")
    assert card.get_text(" ", strip=True) == (
        "Thu 4 Mar Warm homes How can we keep every home warm? 6:30 p.m. "
        "Hall, Exampleton Hosted by Our Group"
    )


def test_list_card_of_a_day_is_dated_by_the_day(index, visit):
    make_assembly(index, sessions=on(FIRST, None))
    assert visit(index).select_one("ol.asm-list time")["datetime"] == "2027-03-04"


def test_list_card_says_that_it_is_cancelled(index, visit):
    make_assembly(index, title="Warm homes", state="cancelled")
    assert "Cancelled Warm homes" in text(visit(index))


def test_list_card_of_an_online_assembly_does_not_print_the_link(index, visit):
    make_assembly(index, mode="online", join_link="https://example.org/join")
    card = visit(index).select_one("ol.asm-list article").get_text(" ", strip=True)
    assert card.endswith(" Online")


def test_list_is_by_start(index, visit):
    make_assembly(index, question="Second?", sessions=on(date(2027, 3, 5)))
    make_assembly(index, question="First?", sessions=on(FIRST))
    assert cards(visit(index)) == ["First?", "Second?"]


def test_list_keeps_what_is_going_on(index, visit, clock):
    make_assembly(index, question="Now?", sessions=on(FIRST, time(18), end_time="20:00"))
    clock.move_to(datetime(2027, 3, 4, 19, 59, 59, tzinfo=UTC), tick=False)
    assert (cards(visit(index)), cards(visit(index, "?when=past"))) == (["Now?"], [])
    clock.move_to(datetime(2027, 3, 4, 20, 0, 0, tzinfo=UTC), tick=False)
    assert (cards(visit(index)), cards(visit(index, "?when=past"))) == ([], ["Now?"])


def test_list_of_the_past_has_the_latest_first(index, visit):
    make_assembly(index, question="Older?", sessions=on(date(2027, 1, 5)))
    make_assembly(index, question="Newer?", sessions=on(date(2027, 2, 5)))
    make_assembly(index, question="To come?", sessions=on(FIRST))
    assert cards(visit(index, "?when=past")) == ["Newer?", "Older?"]


def test_list_of_the_past_without_any_says_so(index, visit):
    make_assembly(index)
    assert "No assembly has been held yet." in text(visit(index, "?when=past"))


def test_list_says_which_view_it_is(index, visit):
    def current(query: str) -> list[str]:
        return [link.get_text() for link in visit(index, query).select('a[aria-current="page"]')]

    assert [current(""), current("?when=past"), current("?when=xyz")] == [
        ["Coming up"],
        ["Past"],
        ["Coming up"],
    ]


@pytest.fixture(autouse=True)
def two_on_a_page(settings):
    settings.WAGTAIL_ASSEMBLIES = {"LIST_PAGE_SIZE": 2}


def test_list_shows_a_page_whatever_is_asked_for(index, visit):
    many(index, 3)
    asked = {
        "": ["Day 0", "Day 1"],
        "?page=1": ["Day 0", "Day 1"],
        "?page=2": ["Day 2"],
        "?page=abc": ["Day 0", "Day 1"],
        "?page=0": ["Day 2"],
        "?page=-1": ["Day 2"],
        "?page=9999": ["Day 2"],
        "?page=": ["Day 0", "Day 1"],
        "?page=%00": ["Day 0", "Day 1"],
    }
    assert {query: cards(visit(index, query)) for query in asked} == asked


def test_list_pages_keep_view_and_filters(index, visit):
    region = RegionFactory(name="North")
    for number in range(3):
        day = date(2027, 1, 1 + number)
        make_assembly(index, region=region, sessions=on(day))
    soup = visit(index, "?when=past&region=north&utm_source=a")
    assert soup.select_one('a[rel="next"]')["href"] == "?region=north&when=past&page=2"


def test_list_names_assemblies_without_a_date(index, visit):
    page = make_assembly(
        index, title="Some day", question="When?", sessions=[], date_note="in the spring"
    )
    section = visit(index).select_one('section[aria-labelledby="asm-undated-heading"]')
    assert section.get_text(" ", strip=True) == (
        "Date to be confirmed When? Some day · in the spring"
    )
    assert section.a["href"] == page.url


def test_list_names_assemblies_without_a_date_only_where_they_belong(index, visit):
    make_assembly(index, question="Dated?")
    make_assembly(index, question="Draft?", sessions=[], live=False)
    undated = "asm-undated-heading"
    assert undated not in str(visit(index))
    make_assembly(index, question="Undated?", sessions=[])
    assert undated in str(visit(index))
    assert undated not in str(visit(index, "?when=past"))
    assert undated not in str(visit(index, "?mode=in-person"))


def test_list_survives_titles_that_nobody_expects(index, visit):
    titles = [
        "W" * 200,
        "مجلس المجتمع المحلي",
        "<script>alert(1)</script>",
        "{{ title }} {% now %}",
    ]
    for number, title in enumerate(titles):
        day = FIRST + timedelta(days=number)
        make_assembly(index, title=title, question=title, slug=f"t-{number}", sessions=on(day))
    soups = [visit(index), visit(index, "?page=2")]
    assert sum((cards(soup) for soup in soups), []) == titles
    assert all(not soup.select("main script") for soup in soups)


def test_list_asks_the_database_as_often_for_few_as_for_many(index, client, settings):
    settings.WAGTAIL_ASSEMBLIES = {"LIST_PAGE_SIZE": 50}
    host, place = PartnerFactory(), PlaceFactory()

    def queries() -> int:
        client.get(index.url)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(index.url).status_code == 200
        return len(captured)

    many(index, 3, hosts=[host], place=place)
    for_few = queries()
    rows = CalendarEntry.objects.count()
    many(index, 12, hosts=[host], place=place)
    assert CalendarEntry.objects.count() == rows + 12
    assert queries() == for_few <= 8 + WAGTAIL_S_OWN_QUERIES
