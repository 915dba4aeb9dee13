"""Forty days on which the example might be loaded."""

from __future__ import annotations

from datetime import date, timedelta

LEAP_DAY = date(2028, 2, 29)
CLOCKS_GO_FORWARD = date(2027, 3, 28)
CLOCKS_GO_BACK = date(2027, 10, 31)

# 35 days in steps of three weeks and a day, so that they fall on every weekday and in every month
# of two years; then the days that are not like others.
FORTY_DAYS = [
    *(date(2026, 11, 22) + timedelta(days=22 * number) for number in range(35)),
    CLOCKS_GO_FORWARD,
    CLOCKS_GO_BACK,
    LEAP_DAY,
    date(2027, 2, 2),  # a first Tuesday
    date(2027, 12, 31),
]
