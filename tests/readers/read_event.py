"""One event as a foreign parser read it, in a form that can be compared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta


class ReadError(ValueError):
    """A parser refused the body, complained about it, or found a time it cannot place."""


@dataclass(frozen=True)
class ReadEvent:
    """What a subscriber sees of an event.

    `start` and `end` are `2027-03-04T18:30:00Z` or, for all-day events,
    `2027-03-04`. `end` is "" where the event has none.
    """

    uid: str
    start: str
    end: str
    summary: str = ""
    description: str = ""
    location: str = ""


def decoded(body: bytes) -> str:
    """The body as text. Strict, since some parsers would put a replacement character."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(f"not UTF-8: {error}") from error


def ordered(events: Iterable[ReadEvent]) -> list[ReadEvent]:
    """By start, then UID: the order in the file is not part of what a client shows."""
    return sorted(events, key=lambda event: (event.start, event.uid))


def moment(value: date | None) -> str:
    """A Python date or UTC datetime as text.

    Floating and zone-bound times are refused: clients place them differently
    (some take the device's zone), so a feed that is right everywhere has none.
    """
    if value is None:
        return ""
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.utcoffset() != timedelta(0) or value.tzname() not in ("UTC", "Z"):
        raise ReadError(f"not a UTC time: {value!r}")
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
