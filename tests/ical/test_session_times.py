"""What an editor wrote of a session, as instants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ical.entries import days
from tests.ical.test_instant import zones
from wagtail_assemblies.ical.zones import SessionTimes, UnusableTimes, session_times

THURSDAY = date(2027, 3, 4)


def times(start_date, start_time=None, end_date=None, end_time=None, zone="Europe/London"):
    return session_times(
        start_date=start_date,
        start_time=start_time,
        end_date=end_date,
        end_time=end_time,
        zone=zone,
        default_minutes=90,
    )


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def bounds(found: SessionTimes) -> tuple[datetime, datetime]:
    return found.starts_at, found.ends_at


def test_session_of_an_evening():
    assert times(THURSDAY, time(18, 30), None, time(20, 30)) == SessionTimes(
        utc("2027-03-04T18:30"),
        utc("2027-03-04T20:30"),
        THURSDAY,
        THURSDAY,
        time(18, 30),
        time(20, 30),
    )


def test_session_across_midnight():
    friday = THURSDAY + timedelta(days=1)
    assert times(THURSDAY, time(22), friday, time(1)) == SessionTimes(
        utc("2027-03-04T22:00"), utc("2027-03-05T01:00"), THURSDAY, friday, time(22), time(1)
    )


def test_session_of_several_days():
    found = times(THURSDAY, time(9), date(2027, 3, 7), time(17))
    assert bounds(found) == (utc("2027-03-04T09:00"), utc("2027-03-07T17:00"))
    assert (found.first_day, found.last_day) == (THURSDAY, date(2027, 3, 7))


def test_session_that_ends_when_it_began_on_another_day():
    found = times(THURSDAY, time(9), date(2027, 3, 5), time(9))
    assert found.ends_at - found.starts_at == timedelta(days=1)


def test_session_without_an_end_lasts_the_default():
    assert times(THURSDAY, time(18, 30)) == SessionTimes(
        utc("2027-03-04T18:30"), utc("2027-03-04T20:00"), THURSDAY, THURSDAY, time(18, 30), None
    )


def test_session_without_an_end_may_repeat_its_date():
    assert times(THURSDAY, time(18, 30), THURSDAY) == times(THURSDAY, time(18, 30))


def test_session_without_an_end_lasts_real_minutes_over_the_spring_change():
    found = times(date(2027, 3, 28), time(0, 30))
    assert bounds(found) == (utc("2027-03-28T00:30"), utc("2027-03-28T02:00"))


def test_session_of_a_day():
    assert times(THURSDAY) == SessionTimes(
        utc("2027-03-04T00:00"), utc("2027-03-05T00:00"), THURSDAY, THURSDAY, None, None
    )


def test_session_of_a_day_has_no_times():
    assert times(THURSDAY).all_day


def test_session_at_midnight_is_not_all_day():
    assert not times(THURSDAY, time(0)).all_day


def test_session_of_several_whole_days():
    found = times(THURSDAY, end_date=date(2027, 3, 7))
    assert bounds(found) == (utc("2027-03-04T00:00"), utc("2027-03-08T00:00"))
    assert (found.first_day, found.last_day) == (THURSDAY, date(2027, 3, 7))


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2027, 3, 28), 23), (date(2027, 10, 31), 25), (THURSDAY, 24)]
)
def test_session_of_a_day_is_as_long_as_the_day(day, hours):
    found = times(day)
    assert found.ends_at - found.starts_at == timedelta(hours=hours)


def test_session_over_the_night_of_the_spring_change():
    found = times(date(2027, 3, 27), time(22), date(2027, 3, 28), time(4))
    assert bounds(found) == (utc("2027-03-27T22:00"), utc("2027-03-28T03:00"))


def test_session_over_the_night_of_the_autumn_change():
    found = times(date(2027, 10, 30), time(22), date(2027, 10, 31), time(4))
    assert bounds(found) == (utc("2027-10-30T21:00"), utc("2027-10-31T04:00"))


def test_session_of_a_day_that_begins_with_a_gap():
    found = times(date(2018, 11, 4), zone="America/Sao_Paulo")
    assert bounds(found) == (utc("2018-11-04T03:00"), utc("2018-11-05T02:00"))


def test_session_over_a_day_that_the_zone_skips():
    found = times(date(2011, 12, 29), end_date=date(2011, 12, 31), zone="Pacific/Apia")
    assert bounds(found) == (utc("2011-12-29T10:00"), utc("2011-12-31T10:00"))


@pytest.mark.parametrize("day", [date(1970, 1, 1), date(2199, 12, 31), date(2028, 2, 29)])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_session_on_the_first_and_last_day_that_are_allowed(day, zone):
    assert times(day, zone=zone).first_day == day


def test_session_may_last_a_year_over_a_leap_day():
    found = times(THURSDAY, end_date=date(2028, 3, 4))
    assert found.last_day == date(2028, 3, 4)


@settings(deadline=None, max_examples=100)
@given(day=days, clock=st.times(), zone=zones, length=st.integers(0, 400), end=st.times())
def test_session_ends_after_it_starts_or_is_refused(day, clock, zone, length, end):
    try:
        found = times(day, clock, day + timedelta(days=length), end, zone)
    except UnusableTimes:
        return
    assert found.starts_at < found.ends_at
