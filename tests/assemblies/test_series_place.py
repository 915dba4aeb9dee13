"""An assembly's page leads to the ones before and after it in its series, as far as all may see."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories import SeriesFactory, make_assembly, session
from wagtail_assemblies.series.models import Series


@pytest.fixture
def series(site) -> Series:
    return SeriesFactory(name="First Thursdays", slug="first-thursdays", description="With soup.")


@pytest.fixture
def make_evening(index, series):
    """An assembly of the series on a day of March."""
    return lambda day, **fields: make_assembly(
        index,
        **{
            "series": series,
            "slug": f"march-{day}",
            "sessions": [session(date(2027, 3, day))],
            **fields,
        },
    )


def neighbours(soup) -> dict[str, str]:
    """The addresses of the assemblies before and after."""
    return {link["rel"][0]: link["href"] for link in soup.main.select("a[rel=prev], a[rel=next]")}


def test_page_leads_to_the_evenings_before_and_after_it(make_evening, visit):
    for day in (4, 11, 25, 31):
        make_evening(day)
    assert neighbours(visit(make_evening(18))) == {
        "prev": "/assemblies/march-11/",
        "next": "/assemblies/march-25/",
    }


def test_first_evening_has_none_before_it(make_evening, visit):
    make_evening(11)
    assert neighbours(visit(make_evening(4))) == {"next": "/assemblies/march-11/"}


def test_last_evening_has_none_after_it(make_evening, visit):
    make_evening(4)
    assert neighbours(visit(make_evening(11))) == {"prev": "/assemblies/march-4/"}


def test_other_evenings_of_the_same_assembly_are_not_its_neighbours(make_evening, visit):
    page = make_evening(4, sessions=[session(date(2027, 3, day)) for day in (4, 11)])
    assert neighbours(visit(page)) == {}


def test_assembly_of_another_series_is_no_neighbour(make_evening, visit):
    make_evening(4, series=SeriesFactory())
    assert neighbours(visit(make_evening(11))) == {}


def test_assembly_that_is_not_public_is_no_neighbour(make_evening, visit):
    make_evening(4, live=False)
    make_evening(25).view_restrictions.create(restriction_type="login")
    assert neighbours(visit(make_evening(11))) == {}


def test_assembly_without_a_date_comes_after_what_has_been(make_evening, visit):
    make_evening(4)
    make_evening(1, sessions=[session(date(2027, 2, 1))])
    page = make_evening(9, sessions=[], date_note="In the spring")
    assert neighbours(visit(page)) == {
        "prev": "/assemblies/march-1/",
        "next": "/assemblies/march-4/",
    }


def test_page_names_its_series_and_offers_its_list_and_calendar(make_evening, visit):
    soup = visit(make_evening(4))
    part = soup.select_one("section[aria-labelledby=asm-series-heading]")
    assert part.h2.get_text(strip=True) == "First Thursdays"
    assert part.p.get_text(strip=True) == "With soup."
    assert [link["href"] for link in part.select("a")] == [
        "/assemblies/?series=first-thursdays",
        "/calendar/assemblies.ics?series=first-thursdays",
    ]


def test_page_of_no_series_says_nothing_of_one(make_evening, visit):
    assert visit(make_evening(4, series=None)).select("#asm-series-heading") == []
