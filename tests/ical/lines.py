"""A calendar's bytes taken apart by hand, so that no library's reading hides a fault."""

from __future__ import annotations

import re

UNESCAPED = {"n": "\n", "N": "\n", "\\": "\\", ";": ";", ",": ","}


def raw_lines(body: bytes) -> list[bytes]:
    """The lines as they stand, without their ends; the last one must have one too."""
    *lines, rest = body.split(b"\r\n")
    assert rest == b""
    return lines


def content_lines(body: bytes) -> list[str]:
    """The unfolded lines."""
    return body.replace(b"\r\n ", b"").decode("utf-8").removesuffix("\r\n").split("\r\n")


def values(body: bytes, name: str) -> list[str]:
    """What stands after the name of a property, parameters included, once for each of its lines."""
    found = []
    for line in content_lines(body):
        start = re.match(r"[A-Z-]+", line)
        if start and start[0] == name:
            found.append(line[len(name) :].removeprefix(":"))
    return found


def value(body: bytes, name: str) -> str:
    [only] = values(body, name)
    return only


def text(body: bytes, name: str) -> str:
    """A TEXT value with its escapes undone from left to right."""
    return unescaped(value(body, name))


def unescaped(escaped: str) -> str:
    return re.sub(r"\\(.)", lambda found: UNESCAPED[found[1]], escaped)
