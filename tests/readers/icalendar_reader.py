"""Reads with python icalendar, the library the feed is also written with.

It cannot see a fault that its writer and its parser share, which is why the
other readers exist; it is still what many Python subscribers use.
"""

from icalendar import Calendar, Event, __version__

from .read_event import ReadError, ReadEvent, decoded, moment, ordered

# Version 7 mended the reading of texts; `comparison` allows for the older ones.
BEFORE_7 = int(__version__.partition(".")[0]) < 7


def available() -> tuple[bool, str]:
    """Always: the package itself depends on icalendar."""
    return True, ""


def read(body: bytes) -> list[ReadEvent]:
    """The events of one calendar; any property it could not parse is an error."""
    try:
        calendar = Calendar.from_ical(decoded(body))
    except ValueError as error:
        raise ReadError(f"icalendar: {error}") from error
    for component in calendar.walk():
        if component.errors:
            raise ReadError(f"icalendar: {component.name}: {component.errors}")
    return ordered(_event(event) for event in calendar.walk("VEVENT"))


def _event(event: Event) -> ReadEvent:
    return ReadEvent(
        uid=str(event.get("UID", "")),
        start=_moment(event, "DTSTART"),
        end=_moment(event, "DTEND"),
        summary=str(event.get("SUMMARY", "")),
        description=str(event.get("DESCRIPTION", "")),
        location=str(event.get("LOCATION", "")),
    )


def _moment(event: Event, name: str) -> str:
    value = event.get(name)
    return moment(value.dt if value is not None else None)
