"""Wall clock to instant: zoneinfo is believed, gaps are refused, folds mean the first pass."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ical.entries import days
from wagtail_assemblies.ical.zones import instant, is_zone, zone_names

zones = st.sampled_from(sorted(zone_names()))


def instants_that_show(local: datetime, zone: str) -> list[datetime]:
    """Every UTC instant at which the zone's clock shows a time, by trying all offsets around."""
    around = (local.replace(tzinfo=UTC) + timedelta(hours=hours) for hours in range(-30, 31))
    offsets = {moment.astimezone(ZoneInfo(zone)).utcoffset() for moment in around}
    tried = [(local - offset).replace(tzinfo=UTC) for offset in offsets]
    return sorted(
        moment
        for moment in tried
        if moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == local
    )


@settings(deadline=None, max_examples=150)
@given(day=days, clock=st.times().map(lambda clock: clock.replace(microsecond=0)), zone=zones)
def test_instant_is_the_first_that_shows_the_time_or_none(day, clock, zone):
    found = instants_that_show(datetime.combine(day, clock), zone)
    assert instant(day, clock, zone) == (found[0] if found else None)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "expected"),
    [
        ("Europe/London", date(2027, 3, 4), time(18, 30), "2027-03-04T18:30"),
        ("Europe/London", date(2027, 7, 4), time(18, 30), "2027-07-04T17:30"),
        ("Asia/Kathmandu", date(2027, 3, 4), time(0, 15), "2027-03-03T18:30"),
        ("America/St_Johns", date(2027, 1, 31), time(23, 0), "2027-02-01T02:30"),
        ("Pacific/Kiritimati", date(2027, 1, 1), time(0, 0), "2026-12-31T10:00"),
    ],
)
def test_instant_of_an_ordinary_time(zone, day, clock, expected):
    assert instant(day, clock, zone) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


GAPS = [
    ("Europe/London", date(2025, 3, 30), time(1, 0)),
    ("Europe/London", date(2025, 3, 30), time(1, 59, 59)),
    ("Europe/Dublin", date(2025, 3, 30), time(1, 30)),
    ("America/New_York", date(2025, 3, 9), time(2, 30)),
    ("Australia/Lord_Howe", date(2024, 10, 6), time(2, 15)),
    ("America/Sao_Paulo", date(2018, 11, 4), time(0, 30)),
    ("Africa/Casablanca", date(2024, 4, 14), time(2, 30)),
    ("Pacific/Apia", date(2011, 12, 30), time(12, 0)),
]


@pytest.mark.parametrize(("zone", "day", "clock"), GAPS)
def test_instant_is_none_in_a_gap(zone, day, clock):
    assert instant(day, clock, zone) is None


@pytest.mark.parametrize(
    ("zone", "day", "clock", "expected"),
    [
        ("Europe/London", date(2025, 3, 30), time(0, 59, 59), "2025-03-30T00:59:59"),
        ("Europe/London", date(2025, 3, 30), time(2, 0), "2025-03-30T01:00"),
        ("Australia/Lord_Howe", date(2024, 10, 6), time(2, 30), "2024-10-05T15:30"),
    ],
)
def test_instant_beside_a_gap(zone, day, clock, expected):
    assert instant(day, clock, zone) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "expected"),
    [
        ("Europe/London", date(2025, 10, 26), time(1, 30), "2025-10-26T00:30"),
        ("Europe/Dublin", date(2025, 10, 26), time(1, 30), "2025-10-26T00:30"),
        ("America/New_York", date(2025, 11, 2), time(1, 30), "2025-11-02T05:30"),
        ("Africa/Casablanca", date(2024, 3, 10), time(2, 30), "2024-03-10T01:30"),
    ],
)
def test_instant_in_a_fold_is_the_first_pass(zone, day, clock, expected):
    assert instant(day, clock, zone) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


def test_instant_of_the_second_pass_cannot_be_asked_for():
    """A time from a form has no fold; one that has it by accident means the same."""
    day = date(2025, 10, 26)
    second = instant(day, time(1, 30, fold=1), "Europe/London")
    assert second == instant(day, time(1, 30), "Europe/London")


def test_instant_is_in_utc():
    assert instant(date(2027, 7, 4), time(18, 30), "Europe/London").tzinfo is UTC


@pytest.mark.parametrize("name", ["Europe/London", "UTC", "America/Argentina/Buenos_Aires"])
def test_is_zone_knows_iana_names(name):
    assert is_zone(name)


@pytest.mark.parametrize(
    "name", [None, "", "London", "europe/london", "GMT Standard Time", "../etc", "BST", "+01:00"]
)
def test_is_zone_knows_nothing_else(name):
    assert not is_zone(name)
