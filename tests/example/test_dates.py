"""Days said relative to the day of loading."""

from __future__ import annotations

from datetime import date

from home.example.dates import FRIDAY, SATURDAY, FirstTuesday, InDays, Nearest

from .days import FORTY_DAYS


def test_forty_days_are_forty():
    assert len(set(FORTY_DAYS)) == 40


def test_nearest_is_the_day_itself_if_it_has_the_weekday():
    assert Nearest(SATURDAY, 7).on(date(2026, 11, 21)) == date(2026, 11, 28)


def test_nearest_goes_back_three_days_at_most():
    assert Nearest(SATURDAY, 0).on(date(2026, 11, 24)) == date(2026, 11, 21)


def test_nearest_goes_forward_three_days_at_most():
    assert Nearest(SATURDAY, 0).on(date(2026, 11, 25)) == date(2026, 11, 28)


def test_nearest_then_follows_its_weekday():
    assert Nearest(FRIDAY, 0, then=2).on(date(2026, 11, 20)) == date(2026, 11, 22)


def test_in_days_counts_over_a_leap_day():
    assert InDays(2).on(date(2028, 2, 28)) == date(2028, 3, 1)


def test_first_tuesday_zero_is_today_on_a_first_tuesday():
    assert FirstTuesday(0).on(date(2026, 12, 1)) == date(2026, 12, 1)


def test_first_tuesday_zero_is_next_month_once_it_is_over():
    assert FirstTuesday(0).on(date(2026, 12, 2)) == date(2027, 1, 5)


def test_first_tuesday_counts_back_over_the_end_of_a_year():
    assert FirstTuesday(-1).on(date(2027, 1, 5)) == date(2026, 12, 1)
