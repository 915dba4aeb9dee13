"""The dates of a rule, compared with dates counted by hand and with a slow, obvious search."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_assemblies.ical.repeats import (
    FORTNIGHTLY,
    MONTHLY_DAY,
    MONTHLY_LAST,
    MONTHLY_WEEKDAY,
    MOST_DATES,
    WEEKLY_RULE,
    Repeat,
    UnusableRepeat,
    repeat_dates,
    rules_from,
)

THURSDAY = date(2027, 3, 4)
days = st.dates(min_value=date(1971, 1, 1), max_value=date(2150, 12, 31))
times = st.integers(min_value=1, max_value=60)


def dates(rule: str, first: date = THURSDAY, **end) -> list[date]:
    return repeat_dates(Repeat(rule=rule, first=first, **end))


def problem(rule: str = WEEKLY_RULE, first: date = THURSDAY, **end) -> tuple[str, str]:
    with pytest.raises(UnusableRepeat) as caught:
        dates(rule, first, **end)
    return caught.value.code, caught.value.field


def test_weekly_goes_on_seven_days_later():
    assert dates(WEEKLY_RULE, times=3) == [
        date(2027, 3, 11),
        date(2027, 3, 18),
        date(2027, 3, 25),
    ]


def test_fortnightly_goes_on_fourteen_days_later():
    assert dates(FORTNIGHTLY, times=2) == [date(2027, 3, 18), date(2027, 4, 1)]


def test_day_of_the_month_keeps_its_number():
    assert dates(MONTHLY_DAY, date(2027, 3, 12), times=3) == [
        date(2027, 4, 12),
        date(2027, 5, 12),
        date(2027, 6, 12),
    ]


def test_day_of_the_month_passes_over_months_that_lack_it():
    assert dates(MONTHLY_DAY, date(2027, 1, 31), times=3) == [
        date(2027, 3, 31),
        date(2027, 5, 31),
        date(2027, 7, 31),
    ]


def test_leap_day_waits_for_the_next_month_that_has_a_29th():
    assert dates(MONTHLY_DAY, date(2028, 1, 29), times=2) == [date(2028, 2, 29), date(2028, 3, 29)]


def test_first_tuesday_is_found_in_each_month():
    assert dates(MONTHLY_WEEKDAY, date(2027, 3, 2), times=3) == [
        date(2027, 4, 6),
        date(2027, 5, 4),
        date(2027, 6, 1),
    ]


def test_last_thursday_is_found_in_each_month():
    assert dates(MONTHLY_LAST, date(2027, 3, 25), times=2) == [date(2027, 4, 29), date(2027, 5, 27)]


def test_last_day_that_may_be_a_date_is_one():
    assert dates(WEEKLY_RULE, until=date(2027, 3, 18)) == [date(2027, 3, 11), date(2027, 3, 18)]


def test_rule_may_make_as_many_dates_as_a_year_has_days():
    assert len(dates(WEEKLY_RULE, times=MOST_DATES)) == MOST_DATES


def test_more_times_than_a_year_has_days_are_refused():
    assert problem(times=MOST_DATES + 1) == ("too_many", "times")


def test_end_thousands_of_dates_away_is_refused():
    assert problem(until=date(2199, 12, 31)) == ("too_many", "until")


def test_end_before_the_first_repeat_is_refused():
    assert problem(until=date(2027, 3, 10)) == ("no_dates", "until")


@pytest.mark.parametrize("number", [0, -1])
def test_no_times_at_all_are_refused(number):
    assert problem(times=number) == ("no_dates", "times")


def test_rule_without_an_end_is_refused():
    assert problem() == ("one_end", "until")


def test_rule_with_two_ends_is_refused():
    assert problem(until=date(2027, 6, 1), times=3) == ("one_end", "until")


def test_end_outside_the_years_of_the_calendar_is_refused():
    assert problem(until=date(9999, 12, 31)) == ("out_of_range", "until")


def test_dates_that_run_past_the_calendars_years_are_refused():
    assert problem(first=date(2199, 12, 20), times=9) == ("out_of_range", "times")


def test_fifth_weekday_is_no_rule():
    assert rules_from(date(2027, 3, 30)) == [WEEKLY_RULE, FORTNIGHTLY, MONTHLY_DAY, MONTHLY_LAST]


def test_fourth_weekday_that_is_the_last_may_be_meant_both_ways():
    assert rules_from(date(2027, 2, 25))[3:] == [MONTHLY_WEEKDAY, MONTHLY_LAST]


@pytest.mark.parametrize("rule", ["secondly", "", MONTHLY_LAST])
def test_rule_that_does_not_begin_on_the_day_is_refused(rule):
    assert problem(rule, times=3) == ("not_from_here", "rule")


@given(days, times)
def test_every_date_of_the_month_rule_is_the_same_weekday_and_number(first, number):
    if MONTHLY_WEEKDAY not in rules_from(first):
        return
    place = (first.day - 1) // 7
    found = dates(MONTHLY_WEEKDAY, first, times=number)
    assert {(day.weekday(), (day.day - 1) // 7) for day in found} == {(first.weekday(), place)}


@given(days, times)
def test_last_weekday_has_none_after_it_in_its_month(first, number):
    if MONTHLY_LAST not in rules_from(first):
        return
    found = dates(MONTHLY_LAST, first, times=number)
    assert all(day.day + 7 > monthrange(day.year, day.month)[1] for day in found)


@given(days, times)
def test_weekly_dates_are_evenly_spaced(first, number):
    found = dates(WEEKLY_RULE, first, times=number)
    assert found == [first + timedelta(weeks=week) for week in range(1, number + 1)]


@given(days, st.sampled_from([WEEKLY_RULE, FORTNIGHTLY, MONTHLY_DAY]), times)
def test_until_the_last_of_some_dates_makes_the_same_dates(first, rule, number):
    found = dates(rule, first, times=number)
    assert dates(rule, first, until=found[-1]) == found
