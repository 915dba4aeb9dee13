"""Dates and times that name no stretch of time: what is wrong, and which field should change."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.ical.test_session_times import THURSDAY, times
from wagtail_assemblies.ical.zones import UnusableTimes

SPRING = date(2027, 3, 28)


def why(*args, **kwargs) -> tuple[str, str]:
    with pytest.raises(UnusableTimes) as refusal:
        times(*args, **kwargs)
    return refusal.value.code, refusal.value.field


def test_no_date():
    assert why(None) == ("no_date", "start_date")


def test_no_date_with_everything_else():
    assert why(None, time(18), THURSDAY, time(20)) == ("no_date", "start_date")


@pytest.mark.parametrize("day", [date.min, date(1969, 12, 31), date(2200, 1, 1), date.max])
def test_start_in_a_year_that_cannot_be_meant(day):
    assert why(day, time(18)) == ("out_of_range", "start_date")


@pytest.mark.parametrize("day", [date(2200, 1, 1), date.max])
def test_end_in_a_year_that_cannot_be_meant(day):
    assert why(date(2199, 12, 31), end_date=day) == ("out_of_range", "end_date")


def test_last_day_before_the_first():
    assert why(THURSDAY, end_date=date(2027, 3, 3)) == ("end_before_start", "end_date")


def test_longer_than_a_year():
    assert why(THURSDAY, end_date=date(2028, 3, 5)) == ("too_long", "end_date")


@pytest.mark.parametrize("zone", ["", None, "Europe/Nowhere", "europe/london", "/etc/passwd"])
def test_unknown_zone(zone):
    assert why(THURSDAY, time(18), zone=zone) == ("unknown_zone", "start_date")


def test_end_time_without_a_start_time():
    assert why(THURSDAY, end_time=time(20)) == ("no_start_time", "start_time")


def test_last_day_without_an_end_time():
    assert why(THURSDAY, time(18), date(2027, 3, 5)) == ("no_end_time", "end_time")


def test_start_in_the_spring_gap():
    assert why(SPRING, time(1, 30)) == ("gap", "start_time")


def test_end_in_the_spring_gap():
    assert why(SPRING, time(0, 30), None, time(1, 30)) == ("gap", "end_time")


def test_day_that_the_zone_skips():
    assert why(date(2011, 12, 30), zone="Pacific/Apia") == ("gap", "start_date")


def test_end_before_start():
    assert why(THURSDAY, time(20), None, time(18)) == ("end_before_start", "end_time")


def test_end_at_the_start():
    assert why(THURSDAY, time(20), None, time(20)) == ("end_before_start", "end_time")


def test_end_at_midnight_of_the_day_on_which_it_starts():
    assert why(THURSDAY, time(20), None, time(0)) == ("end_before_start", "end_time")


def test_refusal_says_field_and_code():
    assert str(UnusableTimes("gap", "start_time")) == "start_time: gap"
