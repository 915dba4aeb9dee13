"""What built feeds are made from, without a database: a stamp to change, and builds to count."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Lock

from wagtail_assemblies.calendar.built_feeds import BuiltFeed, BuiltFeeds

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
MEGABYTE = 1024 * 1024


class World:
    """A stamp that can be read and changed, and builds that are counted."""

    def __init__(self, body: bytes = b"body"):
        self.stamp = 1
        self.body = body
        self.built = 0
        self.failures = 0
        self._lock = Lock()

    def read_stamp(self) -> tuple:
        return (self.stamp,)

    def build(self, stamp: tuple) -> BuiltFeed:
        with self._lock:
            self.built += 1
            if self.failures:
                self.failures -= 1
                raise RuntimeError("no entries today")
        return BuiltFeed(self.body, '"etag"', stamp, NOW + timedelta(minutes=15))


def get(feeds: BuiltFeeds, world: World, key="whole", now=NOW, most_bytes=MEGABYTE) -> BuiltFeed:
    return feeds.get(key, now, world.read_stamp, world.build, most_bytes)
