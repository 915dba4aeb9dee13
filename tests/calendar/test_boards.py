"""The calendar by months and by weeks: which days it shows, what stands on them, where it ends."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from bs4 import BeautifulSoup

from tests.factories import RegionFactory, make_assembly, session

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def look(client, index):
    """A board of the list at an address, parsed."""

    def parsed(query: str) -> BeautifulSoup:
        response = client.get(f"/assemblies/?{query}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return parsed


def cells(soup: BeautifulSoup) -> dict[str, list[str]]:
    """What stands on each day of a month's table that has anything, by its date."""
    found = {}
    for day in soup.select(".asm-month__day:has(.asm-month__item)"):
        items = [" ".join(item.get_text(" ").split()) for item in day.select(".asm-month__item")]
        found[day.select_one("time")["datetime"]] = items
    return found


def agenda(soup: BeautifulSoup) -> dict[str, list[str]]:
    """The same of a list of days, by their names."""
    return {
        day.select_one(".asm-agenda__date").get_text(): [
            " ".join(item.get_text(" ").split()) for item in day.select(".asm-agenda__item")
        ]
        for day in soup.select(".asm-agenda__day")
    }


def weekdays(soup: BeautifulSoup) -> list[str]:
    return [each.get_text() for each in soup.select(".asm-month__weekday .asm-hidden")]


def turns(soup: BeautifulSoup) -> list[str]:
    """Where the links beside a board lead: previous, next and today, as far as they are there."""
    return [each["href"] for each in soup.select(".asm-monthnav a")]


def test_month_shows_an_evening_on_its_day(look, index):
    make_assembly(index, title="Warm homes")
    assert cells(look("view=month&month=2027-03")) == {"2027-03-04": ["6:30 p.m. Warm homes"]}


def test_month_shows_several_days_daily(look, index):
    days = session(date(2027, 3, 30), None, end_date="2027-04-01")
    make_assembly(index, title="Weekend", sessions=[days])
    assert cells(look("view=month&month=2027-03")) == {
        "2027-03-30": ["Weekend (day 1 of 3)"],
        "2027-03-31": ["Weekend (day 2 of 3)"],
    }
    assert cells(look("view=month&month=2027-04")) == {"2027-04-01": ["Weekend (day 3 of 3)"]}


def test_month_shows_a_night_on_both_its_days(look, index):
    night = session(date(2027, 3, 31), time(23, 30), end_date="2027-04-01", end_time="00:30:00")
    make_assembly(index, title="Vigil", sessions=[night])
    assert cells(look("view=month&month=2027-03")) == {
        "2027-03-31": ["11:30 p.m. Vigil (day 1 of 2)"]
    }
    assert cells(look("view=month&month=2027-04")) == {"2027-04-01": ["Vigil (day 2 of 2)"]}


def test_month_shows_an_evening_until_midnight_on_its_day_alone(look, index):
    evening = session(start=time(20), end_date="2027-03-05", end_time="00:00:00")
    make_assembly(index, title="Feast", sessions=[evening])
    assert cells(look("view=month&month=2027-03")) == {"2027-03-04": ["8 p.m. Feast"]}


def test_month_shows_the_days_of_the_assembly_s_own_zone(look, index):
    """In Samoa it is the first of April while it is still March where the site is."""
    make_assembly(index, title="Far", timezone="Pacific/Apia", sessions=[session(date(2027, 4, 1))])
    assert cells(look("view=month&month=2027-04")) == {"2027-04-01": ["6:30 p.m. Far"]}
    assert cells(look("view=month&month=2027-03")) == {}


def test_month_says_what_does_not_take_place(look, index):
    make_assembly(index, title="Warm homes", state="cancelled")
    assert cells(look("view=month&month=2027-03")) == {
        "2027-03-04": ["6:30 p.m. Cancelled: Warm homes"]
    }


def test_month_shows_a_few_and_the_number_of_the_rest(look, index):
    sessions = [session(start=time(hour), label=str(hour)) for hour in range(8, 15)]
    make_assembly(index, title="Busy", sessions=sessions)
    soup = look("view=month&month=2027-03")
    assert cells(soup)["2027-03-04"][3:] == ["4 more Thursday 4 March 2027"]
    assert soup.select_one(".asm-month__more")["href"] == "?day=2027-03-04"


def test_month_has_the_same_as_a_list_of_days_for_narrow_screens(look, index):
    make_assembly(index, title="Warm homes")
    soup = look("view=month&month=2027-03")
    assert list(agenda(soup).values()) == list(cells(soup).values())


def test_month_begins_its_weeks_as_its_language_does(look):
    assert weekdays(look("view=month"))[0] == "Sunday"


def test_month_begins_its_weeks_on_monday_where_people_do(look, settings):
    settings.LANGUAGE_CODE = "en-gb"
    assert weekdays(look("view=month"))[0] == "Monday"


def test_month_keeps_its_filters(look, index):
    region = RegionFactory(name="North")
    make_assembly(index, title="Warm homes", region=region)
    make_assembly(index, title="Clean rivers")
    soup = look("view=month&month=2027-03&region=north")
    assert cells(soup) == {"2027-03-04": ["6:30 p.m. Warm homes"]}
    assert all("region=north" in address for address in turns(soup))


def test_months_end_with_the_last_entry(look, index, client):
    make_assembly(index)
    assert not any("2027-04" in address for address in turns(look("view=month&month=2027-03")))
    assert client.get("/assemblies/?view=month&month=2027-04").status_code == 404


def test_months_begin_with_this_one_where_nothing_is_past(look, index, client):
    make_assembly(index)
    assert not any("2026-12" in address for address in turns(look("view=month&month=2027-01")))
    assert client.get("/assemblies/?view=month&month=2026-12").status_code == 404


def test_months_between_entries_are_there_for_people_and_not_for_search_engines(look, index):
    make_assembly(index)
    robots = look("view=month&month=2027-02").select_one('meta[name="robots"]')
    assert robots["content"] == "noindex, follow"


def test_month_without_any_entry_is_this_one_alone(look, client):
    assert turns(look("view=month")) == turns(look("view=month&month=2027-01"))
    assert client.get("/assemblies/?view=month&month=2027-02").status_code == 404


def test_week_shows_its_days_that_have_something(look, index):
    make_assembly(index, title="Warm homes")
    make_assembly(
        index, title="Camp", sessions=[session(date(2027, 3, 6), None, end_date="2027-03-09")]
    )
    assert agenda(look("view=week&week=2027-W09")) == {
        "Thursday 4 March 2027": ["6:30 p.m. Warm homes"],
        "Saturday 6 March 2027": ["Camp (day 1 of 4)"],
        "Sunday 7 March 2027": ["Camp (day 2 of 4)"],
    }


def test_weeks_end_with_the_month_of_the_last_entry(client, index):
    make_assembly(index)
    answers = [
        client.get(f"/assemblies/?view=week&week={week}").status_code
        for week in ("2026-W52", "2026-W53", "2027-W13", "2027-W14")
    ]
    assert answers == [404, 200, 200, 404]


def test_day_shows_all_that_is_on_it(look, index):
    sessions = [session(start=time(hour), label=str(hour)) for hour in range(8, 15)]
    make_assembly(index, title="Busy", sessions=sessions)
    assert len(look("day=2027-03-04").select(".asm-card")) == 7


def test_archive_has_the_years_of_which_something_is_over(look, index, clock):
    make_assembly(index, title="Old", sessions=[session(date(2025, 5, 1))])
    make_assembly(index, title="Older", sessions=[session(date(2023, 5, 1))])
    make_assembly(index, title="To come")
    links = [each["href"] for each in look("when=past").select("a") if "year=" in each["href"]]
    assert list(dict.fromkeys(links)) == ["?when=past&year=2025", "?when=past&year=2023"]


def test_archive_of_a_year_has_that_year_alone(look, index):
    make_assembly(index, title="Old", sessions=[session(date(2025, 5, 1))])
    make_assembly(index, title="Older", sessions=[session(date(2023, 5, 1))])
    titles = [
        each.get_text().strip() for each in look("when=past&year=2023").select(".asm-card__title")
    ]
    assert len(titles) == 1


@pytest.mark.parametrize("year", [2022, 2024, 2027])
def test_archive_of_a_year_of_which_nothing_is_over_is_not_found(client, index, year):
    make_assembly(index, title="Old", sessions=[session(date(2025, 5, 1))])
    make_assembly(index, title="To come")
    assert client.get(f"/assemblies/?when=past&year={year}").status_code == 404


def test_session_is_past_from_the_moment_of_its_end(look, index, clock):
    make_assembly(index, sessions=[session(end_time="20:30:00")])
    clock.move_to(datetime(2027, 3, 4, 20, 29, tzinfo=UTC))
    assert len(look("").select(".asm-card")) == 1
    clock.move_to(datetime(2027, 3, 4, 20, 30, tzinfo=UTC))
    assert [len(look(query).select(".asm-card")) for query in ("", "when=past")] == [0, 1]
