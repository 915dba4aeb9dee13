"""Reads with python vobject, the parser of Radicale and of many scripts."""

from importlib.util import find_spec

from .read_event import ReadError, ReadEvent, decoded, moment, ordered


def available() -> tuple[bool, str]:
    """It is a test dependency, so a missing one is an incomplete install."""
    if find_spec("vobject") is None:
        return False, "vobject is not installed: install the test dependencies"
    return True, ""


def read(body: bytes) -> list[ReadEvent]:
    """The events of one calendar, as text: vobject guesses the encoding of bytes."""
    from vobject.base import ParseError, readComponents

    try:
        calendar = next(readComponents(decoded(body)), None)
    except ParseError as error:
        raise ReadError(f"vobject: {error}") from error
    if calendar is None or calendar.name != "VCALENDAR":
        raise ReadError("vobject: no calendar")
    return ordered(_event(event) for event in calendar.contents.get("vevent", []))


def _event(event) -> ReadEvent:
    return ReadEvent(
        uid=event.getChildValue("uid", ""),
        start=moment(event.getChildValue("dtstart")),
        end=moment(event.getChildValue("dtend")),
        summary=event.getChildValue("summary", ""),
        description=event.getChildValue("description", ""),
        location=event.getChildValue("location", ""),
    )
