"""The admin's list of assemblies: in the order in which an editor needs them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import PlaceFactory, RegionFactory, SeriesFactory, make_assembly, session

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
NAME = "assemblies_wagtail_assemblies_pages_assemblypage"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def editor(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("editor", password=None))
    return client


@pytest.fixture
def rows(editor):
    """The rows of the list as the text of their cells, without the check box."""

    def read(query: str = "") -> list[list[str]]:
        response = editor.get(reverse(f"{NAME}:index") + query)
        assert response.status_code == 200
        table = BeautifulSoup(response.content, "html.parser").find("table", class_="listing")
        return [_cells(row) for row in table.find("tbody").find_all("tr")] if table else []

    return read


def _cells(row) -> list[str]:
    title = row.find("td", class_="title").find("a").get_text(" ", strip=True)
    others = [" ".join(cell.get_text(" ", strip=True).split()) for cell in row.find_all("td")[2:5]]
    return [title, *others]


@pytest.fixture
def four(index):
    """One in a month, one in a week, one without a date, one that is over."""
    make_assembly(index, title="In a month", sessions=[session(date(2027, 4, 1))])
    make_assembly(index, title="Undated", sessions=[], date_note="in the spring")
    make_assembly(index, title="Over", sessions=[session(date(2027, 2, 4))])
    make_assembly(index, title="In a week", sessions=[session(date(2027, 3, 8))])


def titles(found) -> list[str]:
    return [row[0] for row in found]


def test_listing_begins_with_the_next_one_and_ends_with_what_is_over(rows, four):
    assert titles(rows()) == ["In a week", "In a month", "Undated", "Over"]


def test_listing_says_of_what_is_over_that_it_was_held(rows, four):
    assert {row[0]: row[3] for row in rows()} == {
        "In a week": "Goes ahead",
        "In a month": "Goes ahead",
        "Undated": "Goes ahead",
        "Over": "Was held",
    }


def test_listing_says_when_where_and_whether(rows, index):
    make_assembly(index, title="Warm homes", place=PlaceFactory(name="The Hall"), state="cancelled")
    assert rows() == [
        [
            "Warm homes",
            "Thursday 4 March 2027, 6:30 p.m. (Europe/London time)",
            "The Hall, 1 Sample Street, ZZ99 1AA, Exampleton",
            "Cancelled",
        ]
    ]


def test_listing_shows_a_withheld_place_as_visitors_see_it(rows, index):
    place = PlaceFactory(name="The Hall")
    make_assembly(index, place=place, place_disclosure="area")
    assert [row[2] for row in rows()] == ["near the harbour, Exampleton"]


def test_listing_says_what_is_known_of_one_without_a_date(rows, index):
    make_assembly(index, title="Undated", sessions=[], date_note="in the spring")
    assert rows()[0][1] == "in the spring"


def test_listing_shows_a_draft(rows, index):
    make_assembly(index, title="Half done", live=False)
    assert rows()[0][:2] == ["Half done", "Not published"]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("upcoming", ["In a week", "In a month"]),
        ("past", ["Over"]),
        ("undated", ["Undated"]),
    ],
)
def test_listing_is_filtered_by_when(rows, four, when, expected):
    assert titles(rows(f"?when={when}")) == expected


def test_listing_is_filtered_by_region(rows, index):
    north = RegionFactory(name="The North")
    make_assembly(index, title="Up there", region=north)
    make_assembly(index, title="Elsewhere")
    assert titles(rows(f"?region={north.pk}")) == ["Up there"]


def test_listing_is_filtered_by_series(rows, index):
    tuesdays = SeriesFactory(name="First Tuesdays")
    make_assembly(index, title="One of them", series=tuesdays)
    make_assembly(index, title="Alone")
    assert titles(rows(f"?series={tuesdays.pk}")) == ["One of them"]


def test_listing_is_sorted_by_date_backwards_when_asked(rows, four):
    assert titles(rows("?ordering=-listed_start")) == ["In a month", "In a week", "Over", "Undated"]


def test_listing_finds_words_of_a_question(rows, index):
    make_assembly(index, title="Buses", question="How might we get a reliable bus service?")
    make_assembly(index, title="Homes")
    assert titles(rows("?q=reliable")) == ["Buses"]


def test_empty_listing_is_no_error(rows, index):
    assert rows() == []


@pytest.mark.parametrize("query", ["?when=rubbish", "?region=999999", "?ordering=rubbish"])
def test_listing_takes_rubbish_without_an_error(rows, four, query):
    rows(query)


def test_listing_asks_the_database_as_often_for_ten_as_for_two(editor, index):
    def count() -> int:
        with CaptureQueriesContext(connection) as caught:
            editor.get(reverse(f"{NAME}:index"))
        return len(caught)

    for _ in range(2):
        make_assembly(index)
    count()  # the first request also reads what is kept afterwards
    few = count()
    for _ in range(8):
        make_assembly(index)
    assert count() == few
