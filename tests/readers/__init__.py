"""The feed as the parsers inside five kinds of calendar program read it.

A feed that its own library can read back proves little. These readers are in
three languages and stand behind one function: `read(body)` gives a list of
`ReadEvent`, ordered by start and UID.
"""

import os
from types import ModuleType

import pytest

from . import icalendar_reader, icaljs_reader, libical_reader, nodeical_reader, vobject_reader
from .comparison import compare
from .read_event import ReadError, ReadEvent

__all__ = ["READERS", "ReadError", "ReadEvent", "compare", "read_with_all", "require"]

READERS: dict[str, ModuleType] = {
    "icalendar": icalendar_reader,
    "vobject": vobject_reader,
    "icaljs": icaljs_reader,
    "nodeical": nodeical_reader,
    "libical": libical_reader,
}


def require(name: str) -> ModuleType:
    """The reader, or a skip that says what to install; in CI a missing one is a failure."""
    present, reason = READERS[name].available()
    if not present and os.environ.get("CI"):
        pytest.fail(f"{name}: {reason}")
    if not present:
        pytest.skip(f"{name}: {reason}")
    return READERS[name]


def read_with_all(body: bytes) -> dict[str, list[ReadEvent]]:
    """What every reader that is installed reads, by its name: what `compare` takes.

    In CI all have to be installed. Elsewhere the missing ones are left out,
    since the others are still worth comparing.
    """
    return {
        name: require(name).read(body)
        for name, reader in READERS.items()
        if os.environ.get("CI") or reader.available()[0]
    }
