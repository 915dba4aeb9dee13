"""From a date and a time on a wall clock to instants in UTC, with gaps and folds decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

EARLIEST_YEAR = 1970
LATEST_YEAR = 2199
LONGEST = timedelta(days=366)


class UnusableTimes(ValueError):
    """A session's dates and times name no stretch of time.

    `code` says what is wrong and `field` which of the session's fields should change, so that
    a form can put its own words beside the right input.
    """

    def __init__(self, code: str, field: str):
        super().__init__(f"{field}: {code}")
        self.code = code
        self.field = field


@dataclass(frozen=True)
class SessionTimes:
    """When a session is: instants for machines, the calendar days and wall times for people.

    `starts_at` and `ends_at` are UTC instants; of an all-day session they are the beginning of
    the first day and of the day after the last, in the session's zone. `end_time` stays None
    where nobody has said when it ends; `ends_at` then follows from the default length.
    """

    starts_at: datetime
    ends_at: datetime
    first_day: date
    last_day: date
    start_time: time | None
    end_time: time | None

    @property
    def all_day(self) -> bool:
        return self.start_time is None


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Every IANA zone this machine knows; asked once, since it reads a whole folder tree."""
    return frozenset(available_timezones())


def is_zone(name: str | None) -> bool:
    return name in zone_names()


def instant(day: date, clock: time, zone: str) -> datetime | None:
    """The UTC instant at which a wall clock in `zone` shows this day and time.

    None for a time that the spring change leaps over. Of an hour that the autumn change
    repeats, the first pass is meant (fold=0), as people mean it who write "01:30".
    """
    local = datetime.combine(day, clock.replace(tzinfo=None, fold=0), ZoneInfo(zone))
    moment = local.astimezone(UTC)
    shown = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return moment if shown == local.replace(tzinfo=None) else None


def day_begins(day: date, zone: str) -> datetime:
    """The UTC instant at which a local day begins: midnight, or the end of a gap over it.

    A zone may also skip a whole day (Samoa, 30 December 2011); that day then has no length.
    """
    local = datetime.combine(day, time(0), ZoneInfo(zone))
    # Before a gap the old offset holds; fold=1 reads a missing time by the offset after it,
    # which lands on the instant of the change or just before it.
    before, after = (local.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    if before <= after:
        return before
    return _end_of_gap(after, before, zone)


def _end_of_gap(low: datetime, high: datetime, zone: str) -> datetime:
    """The instant between two instants at which the zone's offset changes, to the second."""
    offset = low.astimezone(ZoneInfo(zone)).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        if middle.astimezone(ZoneInfo(zone)).utcoffset() == offset:
            low = middle
        else:
            high = middle
    return high.replace(microsecond=0)


def session_times(
    *,
    start_date: date | None,
    start_time: time | None,
    end_date: date | None,
    end_time: time | None,
    zone: str,
    default_minutes: int,
) -> SessionTimes:
    """What an editor wrote of a session, as instants; raises UnusableTimes.

    Without a start time the session lasts all day. Without an end, a timed session is given
    `default_minutes`, because calendars draw an entry without an end as a point (RFC 5545,
    section 3.6.1). Without an end date it ends on the day on which it starts.
    """
    if start_date is None:
        raise UnusableTimes("no_date", "start_date")
    last_day = end_date or start_date
    for field, day in (("start_date", start_date), ("end_date", last_day)):
        if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            raise UnusableTimes("out_of_range", field)
    if last_day < start_date:
        raise UnusableTimes("end_before_start", "end_date")
    if last_day - start_date > LONGEST:
        raise UnusableTimes("too_long", "end_date")
    if not is_zone(zone):
        raise UnusableTimes("unknown_zone", "start_date")
    if start_time is None:
        return _all_day(start_date, last_day, end_time, zone)
    return _timed(start_date, start_time, end_date, end_time, zone, default_minutes)


def _all_day(first_day: date, last_day: date, end_time: time | None, zone: str) -> SessionTimes:
    if end_time is not None:
        raise UnusableTimes("no_start_time", "start_time")
    begins = day_begins(first_day, zone)
    ends = day_begins(last_day + timedelta(days=1), zone)
    if ends <= begins:
        raise UnusableTimes("gap", "start_date")
    return SessionTimes(begins, ends, first_day, last_day, None, None)


def _timed(
    first_day: date,
    start_time: time,
    end_date: date | None,
    end_time: time | None,
    zone: str,
    default_minutes: int,
) -> SessionTimes:
    starts_at = instant(first_day, start_time, zone)
    if starts_at is None:
        raise UnusableTimes("gap", "start_time")
    if end_time is None:
        if end_date not in (None, first_day):
            raise UnusableTimes("no_end_time", "end_time")
        ends_at = starts_at + timedelta(minutes=default_minutes)
        return SessionTimes(starts_at, ends_at, first_day, first_day, start_time, None)
    last_day = end_date or first_day
    ends_at = instant(last_day, end_time, zone)
    if ends_at is None:
        raise UnusableTimes("gap", "end_time")
    if ends_at <= starts_at:
        raise UnusableTimes("end_before_start", "end_time")
    return SessionTimes(starts_at, ends_at, first_day, last_day, start_time, end_time)
