"""Reads with ical.js, the parser of Thunderbird and Nextcloud."""

from . import node_script
from .read_event import ReadEvent


def available() -> tuple[bool, str]:
    return node_script.package_available("ical.js")


def read(body: bytes) -> list[ReadEvent]:
    return node_script.run("read-icaljs.mjs", body)
