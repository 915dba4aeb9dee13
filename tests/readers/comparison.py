"""Whether the parsers saw the same events, as lines that say where they did not."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import combinations, takewhile

from . import icalendar_reader
from .read_event import ReadEvent

Events = Iterable[ReadEvent]

TEXTS = ("summary", "description", "location")
ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))
UNESCAPES = (("\\,", ","), ("\\;", ";"), ("\\n", "\n"), ("\\N", "\n"), ("\\\\", "\\"))
HIDDEN = (("\\,", "%2C"), ("\\:", "%3A"), ("\\;", "%3B"), ("\\\\", "%5C"))
SHOWN = (("%2C", ","), ("%3A", ":"), ("%3B", ";"), ("%5C", "\\"))


def _replaced(text: str, *steps: tuple[str, str]) -> str:
    """Every pair replaced throughout the text before the next: the fault of two parsers."""
    for old, new in steps:
        text = text.replace(old, new)
    return text


def _nodeical_text(text: str) -> str:
    r"""What node-ical makes of a text.

    It undoes one kind of escape after the other instead of reading from left
    to right: in `C:\new`, written `C:\\new`, it finds a line break. It also
    takes off quotation marks around a whole value.
    """
    return re.sub(r'\A"(.*)"\Z', r"\1", _replaced(text, *ESCAPES, *UNESCAPES))


def _icalendar_6_text(text: str) -> str:
    """What icalendar makes of a text before version 7.

    It hides escapes as percent codes for a while, so it also decodes those of an
    address, and then undoes escapes a second time, kind by kind as node-ical does.
    """
    return _replaced(text, *ESCAPES, *HIDDEN, *SHOWN, *UNESCAPES)


def _libical_text(text: str) -> str:
    """What libical makes of a text: it takes off blanks around a whole value."""
    return text.strip(" \t")


# Faults of a parser and not of the feed, so the other side of a pair is put
# through the same fault. Nothing is left out: any further difference shows.
QUIRKS: dict[str, Callable[[str], str]] = {
    "nodeical": _nodeical_text,
    "libical": _libical_text,
}
# Two readers that each spoil escapes in their own way cannot be compared in their
# texts; each of them still is with all the others.
INCOMPARABLE: set[str] = set()
if icalendar_reader.BEFORE_7:
    QUIRKS["icalendar"] = _icalendar_6_text
    INCOMPARABLE = {"icalendar", "nodeical"}


def compare(read_by: Mapping[str, Events]) -> list[str]:
    """Differences between each two readers in any field; empty when all agree.

    Takes what each reader read, by its name in READERS. What the site meant may
    stand beside them under any other name: parsers that agree can agree on a
    text that was already wrong when it was written.
    """
    return [
        line
        for one, other in combinations(sorted(read_by), 2)
        for line in _pair(one, read_by[one], other, read_by[other])
    ]


def _pair(one: str, ones: Events, other: str, others: Events) -> Iterator[str]:
    """Events are matched by UID, so that a moved event is one difference and not two."""
    left, right = _by_uid(ones), _by_uid(others)
    for uid in sorted(left.keys() | right.keys()):
        mine, theirs = left.get(uid, []), right.get(uid, [])
        if len(mine) != len(theirs):
            yield f"{uid}: {one} has {len(mine)}, {other} has {len(theirs)}"
            continue
        for a, b in zip(mine, theirs, strict=True):
            yield from _differences(one, a, other, b)


def _by_uid(events: Events) -> dict[str, list[ReadEvent]]:
    found: dict[str, list[ReadEvent]] = {}
    for event in events:
        found.setdefault(event.uid, []).append(event)
    return found


def _differences(one: str, a: ReadEvent, other: str, b: ReadEvent) -> Iterator[str]:
    for field in fields(ReadEvent):
        x, y = getattr(a, field.name), getattr(b, field.name)
        if field.name in TEXTS:
            if {one, other} == INCOMPARABLE:
                continue
            x, y = _as_read_by(other, x), _as_read_by(one, y)
        if x != y:
            x, y = _excerpts(x, y)
            yield f"{a.uid} {field.name}: {one} {x}, {other} {y}"


def _as_read_by(reader: str, text: str) -> str:
    return QUIRKS[reader](text) if reader in QUIRKS else text


def _excerpts(x: str, y: str, around: int = 20) -> tuple[str, str]:
    """Both texts from just before they part, in ASCII: many differences cannot be seen."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(x, y, strict=False))
    start = max(0, sum(1 for _ in alike) - around)
    end = start + 3 * around
    return ascii(x[start:end]), ascii(y[start:end])
