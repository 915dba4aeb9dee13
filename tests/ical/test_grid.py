"""Months and weeks, their neighbours and their days, against the standard library's calendar."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_assemblies.ical.grid import Month, Week, day_of, days_from, days_within, parse_day

days = st.dates(date(1970, 1, 1), date(2199, 12, 31))


@given(days, st.integers(0, 6))
def test_month_has_the_weeks_of_the_standard_calendar(day, first_weekday):
    month = Month.of(day)
    numbers = [[each.day if each else 0 for each in week] for week in month.weeks(first_weekday)]
    wanted = calendar.Calendar(first_weekday).monthdayscalendar(day.year, day.month)
    assert numbers == wanted


@given(days)
def test_month_is_read_as_it_is_written(day):
    assert Month.parse(str(Month.of(day))) == Month.of(day)


@given(days)
def test_month_stands_between_its_neighbours(day):
    month = Month.of(day)
    assert month.previous.next == month == month.next.previous
    assert month.previous < month < month.next
    assert month.last_day + timedelta(days=1) == month.next.first_day
    assert month.first_day <= day <= month.last_day


@given(days)
def test_week_is_read_as_it_is_written(day):
    assert Week.parse(str(Week.of(day))) == Week.of(day)


@given(days)
def test_week_stands_between_its_neighbours(day):
    week = Week.of(day)
    assert week.previous.next == week == week.next.previous
    assert week.last_day + timedelta(days=1) == week.next.first_day
    assert week.first_day <= day <= week.last_day


def test_week_at_the_turn_of_the_year_is_named_by_iso_8601():
    assert [str(Week.of(day)) for day in (date(2027, 1, 1), date(2027, 3, 4))] == [
        "2026-W53",
        "2027-W09",
    ]


@given(days, st.integers(0, 40), days, st.integers(0, 40))
def test_days_within_a_stretch_are_those_of_both(first, length, since, span):
    last, until = first + timedelta(days=length), since + timedelta(days=span)
    both = set(days_from(first, last)) & set(days_from(since, until))
    assert list(days_within(first, last, since, until)) == sorted(both)


@given(days, st.integers(0, 40), st.data())
def test_day_of_a_session_counts_from_one(first, length, data):
    last = first + timedelta(days=length)
    numbers = [day_of(day, first, last) for day in days_from(first, last)]
    assert numbers == [(number, length + 1) for number in range(1, length + 2)]


@pytest.mark.parametrize(
    "text",
    ["", "9999-99", "2027-00", "2027-13", "0000-01", "1968-12", "9999-12", "2027-3", "2027-03-04"]
    + ["２０２７-03", "2027-03\n", " 2027-03", "-027-03", "2027-W09", "\0", "a" * 10_000],
)
def test_month_that_is_not_one_is_refused(text):
    with pytest.raises(ValueError):
        Month.parse(text)


@pytest.mark.parametrize(
    "text", ["", "2027-W00", "2027-W53", "2027-W9", "2027-09", "0000-W01", "9999-W52", "2027-W0９"]
)
def test_week_that_is_not_one_is_refused(text):
    with pytest.raises(ValueError):
        Week.parse(text)


@pytest.mark.parametrize("text", ["", "2027-02-29", "9999-12-31", "20270304", "2027-W09-4", "x"])
def test_day_that_is_not_one_is_refused(text):
    with pytest.raises(ValueError):
        parse_day(text)


def test_day_is_read_as_it_is_written():
    assert parse_day("2027-03-04") == date(2027, 3, 4)


@given(st.text())
def test_any_text_is_read_or_refused(text):
    for read in (Month.parse, Week.parse, parse_day):
        try:
            read(text)
        except ValueError:
            continue
