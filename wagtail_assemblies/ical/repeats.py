"""The dates of a rule, such as "every first Tuesday until June": shown first, then added.

A rule is never stored and never sent. It makes dates once, and each of them is a session that
can be moved or cancelled by itself.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from itertools import islice

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from .zones import EARLIEST_YEAR, LATEST_YEAR

WEEKLY_RULE = "weekly"
FORTNIGHTLY = "fortnightly"
MONTHLY_DAY = "monthly-day"
MONTHLY_WEEKDAY = "monthly-weekday"
MONTHLY_LAST = "monthly-last"

MOST_DATES = 366

# A month has a fifth Tuesday only now and then, so it is no rule that people mean.
_MOST_ORDINAL = 4


class UnusableRepeat(ValueError):
    """A rule that makes no dates, or more than anybody means.

    `code` says what is wrong and `field` which part of the rule should change.
    """

    def __init__(self, code: str, field: str):
        super().__init__(f"{field}: {code}")
        self.code = code
        self.field = field


@dataclass(frozen=True, kw_only=True)
class Repeat:
    """A rule counted from a first day, which is there already and is not made again.

    Either `until` (the last day that may be one of the dates) or `times` (how many dates more)
    ends it.
    """

    rule: str
    first: date
    until: date | None = None
    times: int | None = None


def ordinal_in_month(day: date) -> int:
    """Which of its weekday in the month a day is: 1 for the first Tuesday, up to 5."""
    return (day.day - 1) // 7 + 1


def is_last_in_month(day: date) -> bool:
    """Whether a day is the last of its weekday in the month."""
    return day.day + 7 > monthrange(day.year, day.month)[1]


def rules_from(first: date) -> list[str]:
    """The rules that a first day can be the beginning of, in the order of a form's choices."""
    rules = [WEEKLY_RULE, FORTNIGHTLY, MONTHLY_DAY]
    if ordinal_in_month(first) <= _MOST_ORDINAL:
        rules.append(MONTHLY_WEEKDAY)
    if is_last_in_month(first):
        rules.append(MONTHLY_LAST)
    return rules


def repeat_dates(repeat: Repeat) -> list[date]:
    """The dates of a rule after its first day, in order; raises UnusableRepeat.

    A month that has no such day (the 31st of June) is passed over, as in RFC 5545, section
    3.3.10.
    """
    if repeat.rule not in rules_from(repeat.first):
        raise UnusableRepeat("not_from_here", "rule")
    if (repeat.until is None) == (repeat.times is None):
        raise UnusableRepeat("one_end", "until")
    if repeat.times is not None and repeat.times < 1:
        raise UnusableRepeat("no_dates", "times")
    if repeat.times is not None and repeat.times > MOST_DATES:
        raise UnusableRepeat("too_many", "times")
    dates = _dates(repeat)
    if not dates:
        raise UnusableRepeat("no_dates", "until" if repeat.until else "times")
    if len(dates) > MOST_DATES:
        raise UnusableRepeat("too_many", "until")
    return dates


def _dates(repeat: Repeat) -> list[date]:
    for day in filter(None, (repeat.first, repeat.until)):
        if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            raise UnusableRepeat("out_of_range", "until")
    days = (moment.date() for moment in _rule(repeat))
    later = (day for day in days if day > repeat.first)
    wanted = repeat.times or MOST_DATES + 1
    dates = []
    for day in islice(later, wanted):
        if repeat.until and day > repeat.until:
            break
        if day.year > LATEST_YEAR:
            raise UnusableRepeat("out_of_range", "times")
        dates.append(day)
    return dates


def _rule(repeat: Repeat) -> rrule:
    """The rule as dateutil counts it, without an end: it is read only as far as is wanted."""
    first = repeat.first
    if repeat.rule == WEEKLY_RULE:
        return rrule(WEEKLY, dtstart=first)
    if repeat.rule == FORTNIGHTLY:
        return rrule(WEEKLY, interval=2, dtstart=first)
    if repeat.rule == MONTHLY_DAY:
        return rrule(MONTHLY, bymonthday=first.day, dtstart=first)
    which = -1 if repeat.rule == MONTHLY_LAST else ordinal_in_month(first)
    return rrule(MONTHLY, byweekday=weekday(first.weekday(), which), dtstart=first)
