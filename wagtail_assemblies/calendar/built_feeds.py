"""The bodies that this process has built, and the promise that each is built once."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock


class Built:
    """Something made from the index: good while `stamp` holds and until `valid_until` (UTC)."""

    stamp: tuple
    valid_until: datetime
    size: int

    def is_good(self, stamp: tuple, now: datetime) -> bool:
        return self.stamp == stamp and now < self.valid_until


@dataclass(frozen=True)
class BuiltFeed(Built):
    """A feed's bytes and their ETag."""

    body: bytes
    etag: str
    stamp: tuple
    valid_until: datetime

    @property
    def size(self) -> int:
        return len(self.body)


class BuiltFeeds:
    """The feeds that were asked for last, as many as fit into a number of bytes.

    They are kept in the process and not in Django's cache: a cache may be off, full, slow or too
    small for a feed (memcached's limit is a megabyte), and copies what it is given. The price is
    one build for each process after a change.
    """

    def __init__(self):
        self._feeds: OrderedDict[Hashable, BuiltFeed] = OrderedDict()
        self._building: defaultdict[Hashable, Lock] = defaultdict(Lock)
        self._lock = Lock()

    def get(
        self,
        key: Hashable,
        now: datetime,
        read_stamp: Callable[[], tuple],
        build: Callable[[tuple], BuiltFeed],
        most_bytes: int,
    ) -> BuiltFeed:
        """The good feed of a key; however many threads ask at one moment, one of them builds it.

        The stamp is read before the entries are, so that a change in between makes the feed out
        of date and not the other way round. Threads that waited read it again.
        """
        feed = self._good(key, read_stamp(), now)
        if feed:
            return feed
        with self._lock:
            building = self._building[key]
        with building:
            stamp = read_stamp()
            feed = self._good(key, stamp, now)
            if not feed:
                feed = build(stamp)
                self._keep(key, feed, most_bytes)
            return feed

    def clear(self) -> None:
        with self._lock:
            self._feeds.clear()
            self._building.clear()

    def _good(self, key: Hashable, stamp: tuple, now: datetime) -> BuiltFeed | None:
        with self._lock:
            feed = self._feeds.get(key)
            if feed is None or not feed.is_good(stamp, now):
                return None
            self._feeds.move_to_end(key)
            return feed

    def _keep(self, key: Hashable, feed: BuiltFeed, most_bytes: int) -> None:
        with self._lock:
            self._feeds[key] = feed
            self._feeds.move_to_end(key)
            while len(self._feeds) > 1 and self._size() > most_bytes:
                oldest, _feed = self._feeds.popitem(last=False)
                self._building.pop(oldest, None)

    def _size(self) -> int:
        return sum(feed.size for feed in self._feeds.values())
