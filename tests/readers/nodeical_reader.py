"""Reads with node-ical, the parser of MagicMirror and of many dashboards.

Its two misreadings of text are described in `comparison`. It also makes up an
end where there is none, and keeps one event of several with the same UID.
"""

from . import node_script
from .read_event import ReadEvent


def available() -> tuple[bool, str]:
    return node_script.package_available("node-ical")


def read(body: bytes) -> list[ReadEvent]:
    return node_script.run("read-nodeical.mjs", body)
