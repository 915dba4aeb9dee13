"""The instant at which a local day begins, over gaps and folds at midnight."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from tests.ical.entries import days
from tests.ical.test_instant import zones
from wagtail_assemblies.ical.zones import day_begins


def local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone))


@settings(deadline=None, max_examples=150)
@given(day=days, zone=zones)
def test_day_begins_at_the_first_second_that_is_not_before_it(day, zone):
    begins = day_begins(day, zone)
    shown_before = local(begins - timedelta(seconds=1), zone).date()
    assert shown_before < day <= local(begins, zone).date()


@pytest.mark.parametrize(
    ("zone", "day", "expected"),
    [
        ("Europe/London", date(2027, 3, 4), "2027-03-04T00:00"),
        ("Europe/London", date(2027, 7, 4), "2027-07-03T23:00"),
        ("Asia/Kathmandu", date(2027, 3, 4), "2027-03-03T18:15"),
        ("Europe/London", date(2025, 3, 30), "2025-03-30T00:00"),
    ],
)
def test_day_begins_at_midnight(zone, day, expected):
    assert day_begins(day, zone) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "day", "expected"),
    [
        ("America/Sao_Paulo", date(2018, 11, 4), "2018-11-04T03:00"),
        ("Africa/Cairo", date(2024, 4, 26), "2024-04-25T22:00"),
        ("Asia/Beirut", date(2025, 3, 30), "2025-03-29T22:00"),
        ("America/Havana", date(2025, 3, 9), "2025-03-09T05:00"),
        ("America/Asuncion", date(2023, 10, 1), "2023-10-01T04:00"),
    ],
)
def test_day_begins_at_the_end_of_a_gap_over_midnight(zone, day, expected):
    begins = day_begins(day, zone)
    assert begins == datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert local(begins, zone).hour == 1


@pytest.mark.parametrize(
    ("zone", "day", "expected"),
    [
        # 01:00 becomes 00:00, so that midnight comes twice.
        ("America/Havana", date(2025, 11, 2), "2025-11-02T04:00"),
        # 00:01 becomes 23:01 of the day before.
        ("America/St_Johns", date(2010, 11, 7), "2010-11-07T02:30"),
        # 24:00 becomes 23:00, so that midnight comes once and an hour later.
        ("America/Sao_Paulo", date(2018, 2, 18), "2018-02-18T03:00"),
    ],
)
def test_day_begins_at_its_first_midnight_where_the_clock_goes_back(zone, day, expected):
    assert day_begins(day, zone) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


def test_day_begins_with_the_next_where_a_zone_skips_it():
    change = datetime(2011, 12, 30, 10, 0, tzinfo=UTC)
    assert day_begins(date(2011, 12, 30), "Pacific/Apia") == change
    assert day_begins(date(2011, 12, 31), "Pacific/Apia") == change
