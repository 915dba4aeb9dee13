"""Reads with libical, the C parser of GNOME Calendar, Evolution and KDE.

Debian's shared library is called through ctypes, so no compiler is needed.
Kinds are looked up by name, since the numbers of C enumerations may change
between versions; times are read as text, which needs no struct layout either.
"""

import ctypes
from collections.abc import Iterator
from functools import cache

from .read_event import ReadError, ReadEvent, decoded, ordered

SONAME = "libical.so.3"

# name: (what it returns, what it takes). Handles and strings that we have to
# free are void pointers: ctypes would turn a char pointer into bytes and lose
# the address. Strings that stay libical's are char pointers.
SIGNATURES = {
    "icalparser_parse_string": (ctypes.c_void_p, [ctypes.c_char_p]),
    "icalcomponent_free": (None, [ctypes.c_void_p]),
    "icalcomponent_string_to_kind": (ctypes.c_int, [ctypes.c_char_p]),
    "icalcomponent_isa": (ctypes.c_int, [ctypes.c_void_p]),
    "icalcomponent_get_first_component": (ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
    "icalcomponent_get_next_component": (ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
    "icalcomponent_get_first_property": (ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
    "icalcomponent_get_next_property": (ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_int]),
    "icalproperty_string_to_kind": (ctypes.c_int, [ctypes.c_char_p]),
    "icalproperty_get_value_as_string_r": (ctypes.c_void_p, [ctypes.c_void_p]),
    "icalproperty_get_parameter_as_string_r": (
        ctypes.c_void_p,
        [ctypes.c_void_p, ctypes.c_char_p],
    ),
    "icalproperty_get_uid": (ctypes.c_char_p, [ctypes.c_void_p]),
    "icalproperty_get_summary": (ctypes.c_char_p, [ctypes.c_void_p]),
    "icalproperty_get_description": (ctypes.c_char_p, [ctypes.c_void_p]),
    "icalproperty_get_location": (ctypes.c_char_p, [ctypes.c_void_p]),
    "icalmemory_free_buffer": (None, [ctypes.c_void_p]),
}


@cache
def _library() -> ctypes.CDLL:
    """The library with every function that we call declared; OSError where it is missing."""
    library = ctypes.CDLL(SONAME)
    for name, (returns, takes) in SIGNATURES.items():
        function = getattr(library, name)
        function.restype, function.argtypes = returns, takes
    return library


def available() -> tuple[bool, str]:
    try:
        _library()
    except OSError:
        return False, f"{SONAME} is missing: install Debian's libical3"
    return True, ""


def read(body: bytes) -> list[ReadEvent]:
    """The events of one calendar; lines that libical complains about are an error."""
    if "\0" in decoded(body):
        raise ReadError("libical: NUL byte, a C parser would stop there")
    root = _library().icalparser_parse_string(body)
    if not root:
        raise ReadError("libical: no calendar")
    try:
        _require_calendar(root)
        _raise_complaints(root)
        return ordered(_event(event) for event in _components(root, b"VEVENT"))
    finally:
        _library().icalcomponent_free(root)


def _require_calendar(root: int) -> None:
    """Several calendars, or a bare event, parse as another kind of root."""
    kind = _library().icalcomponent_string_to_kind(b"VCALENDAR")
    if _library().icalcomponent_isa(root) != kind:
        raise ReadError("libical: the body is not one VCALENDAR")


def _components(parent: int, name: bytes) -> Iterator[int]:
    kind = _library().icalcomponent_string_to_kind(name)
    child = _library().icalcomponent_get_first_component(parent, kind)
    while child:
        yield child
        child = _library().icalcomponent_get_next_component(parent, kind)


def _properties(component: int, name: bytes) -> Iterator[int]:
    kind = _library().icalproperty_string_to_kind(name)
    found = _library().icalcomponent_get_first_property(component, kind)
    while found:
        yield found
        found = _library().icalcomponent_get_next_property(component, kind)


def _raise_complaints(component: int) -> None:
    """libical does not fail on a bad line: it drops it and leaves X-LIC-ERROR in its place."""
    for complaint in _properties(component, b"X-LIC-ERROR"):
        raise ReadError(f"libical: {_value(complaint)}")
    for child in _components(component, b"ANY"):
        _raise_complaints(child)


def _event(event: int) -> ReadEvent:
    library = _library()
    return ReadEvent(
        uid=_text(event, b"UID", library.icalproperty_get_uid),
        start=_moment(event, b"DTSTART"),
        end=_moment(event, b"DTEND"),
        summary=_text(event, b"SUMMARY", library.icalproperty_get_summary),
        description=_text(event, b"DESCRIPTION", library.icalproperty_get_description),
        location=_text(event, b"LOCATION", library.icalproperty_get_location),
    )


def _text(event: int, name: bytes, getter) -> str:
    """The unescaped text, copied before the component that owns it is freed."""
    for found in _properties(event, name):
        return (getter(found) or b"").decode("utf-8")
    return ""


def _moment(event: int, name: bytes) -> str:
    """20270304T183000Z or 20270304, with the dashes and colons put in."""
    for found in _properties(event, name):
        value = _value(found)
        if len(value) == 8:
            return f"{value[:4]}-{value[4:6]}-{value[6:]}"
        if not value.endswith("Z"):
            raise ReadError(f"libical: not a UTC time: {value} {_parameter(found, b'TZID')}")
        day, time = value[:8], value[9:15]
        return f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}Z"
    return ""


def _value(found: int) -> str:
    return _owned(_library().icalproperty_get_value_as_string_r(found))


def _parameter(found: int, name: bytes) -> str:
    return _owned(_library().icalproperty_get_parameter_as_string_r(found, name))


def _owned(pointer: int | None) -> str:
    """The text of a string that libical handed over to us, and the string freed."""
    if not pointer:
        return ""
    try:
        return ctypes.string_at(pointer).decode("utf-8")
    finally:
        _library().icalmemory_free_buffer(pointer)
