"""Bodies that are kept: built once, good while the stamp holds, within a bound of memory."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Condition, Event, Lock, Thread
from typing import NamedTuple

import pytest

from wagtail_assemblies.calendar.built_feeds import BuiltFeed, BuiltFeeds

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
PATIENCE = 30
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


@pytest.fixture
def feeds():
    return BuiltFeeds()


@pytest.fixture
def world():
    return World()


def get(feeds: BuiltFeeds, world: World, key="whole", now=NOW, most_bytes=MEGABYTE) -> BuiltFeed:
    return feeds.get(key, now, world.read_stamp, world.build, most_bytes)


def at_once(threads: int, ask) -> list:
    """What some threads get; an error stands in the place of a result."""

    def answer(_):
        try:
            return ask()
        except RuntimeError as error:
            return error

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(answer, range(threads)))


class Watched(NamedTuple):
    """A stamp that tells its crowd whenever the stamp of a kept feed is compared with it."""

    number: int
    crowd: Crowd

    def __eq__(self, other):
        self.crowd.note()
        return self.number == other.number

    __hash__ = None


class Crowd(World):
    """Threads that all find an old feed out of date before one of them may build the new one."""

    def __init__(self, threads: int):
        super().__init__()
        self._threads = threads
        self._compared = 0
        self._changed = Condition()

    def read_stamp(self) -> tuple:
        return Watched(self.stamp, self)

    def note(self) -> None:
        with self._changed:
            self._compared += 1
            self._changed.notify_all()

    def build(self, stamp: tuple) -> BuiltFeed:
        with self._changed:
            # Each has looked once, and the one that builds twice.
            everybody = self._threads + 1
            assert self._changed.wait_for(lambda: self._compared >= everybody, PATIENCE)
        return super().build(stamp)


@pytest.fixture
def crowd_at(feeds):
    """A crowd in front of a feed that has just changed."""

    def gather(threads: int) -> Crowd:
        crowd = Crowd(threads)
        old = BuiltFeed(b"old", '"old"', Watched(0, crowd), NOW + timedelta(minutes=15))
        feeds.get("whole", NOW, crowd.read_stamp, lambda stamp: old, MEGABYTE)
        return crowd

    return gather


def test_feed_is_built_once_for_many_threads(feeds, crowd_at):
    crowd = crowd_at(16)
    found = at_once(16, lambda: get(feeds, crowd))
    assert crowd.built == 1
    assert {id(feed) for feed in found} == {id(found[0])}


def test_feed_that_fails_once_is_built_by_the_next_thread(feeds, crowd_at):
    crowd = crowd_at(8)
    crowd.failures = 1
    found = at_once(8, lambda: get(feeds, crowd))
    assert crowd.built == 2
    assert sorted(type(each).__name__ for each in found) == ["BuiltFeed"] * 7 + ["RuntimeError"]


def test_feed_that_fails_tells_its_caller(feeds, world):
    world.failures = 1
    with pytest.raises(RuntimeError, match="no entries today"):
        get(feeds, world)


def test_feed_that_failed_is_built_when_asked_again(feeds, world):
    world.failures = 1
    with pytest.raises(RuntimeError):
        get(feeds, world)
    assert get(feeds, world).body == b"body"


def test_feed_that_failed_leaves_the_one_before_it_out_of_date(feeds, world):
    get(feeds, world)
    world.stamp, world.failures = 2, 1
    with pytest.raises(RuntimeError):
        get(feeds, world)
    assert get(feeds, world).stamp == (2,)


def test_feed_is_kept_while_nothing_changes(feeds, world):
    assert get(feeds, world) is get(feeds, world)
    assert world.built == 1


def test_feed_is_built_again_after_a_change(feeds, world):
    get(feeds, world)
    world.stamp = 2
    assert get(feeds, world).stamp == (2,)
    assert world.built == 2


@pytest.mark.parametrize(
    ("later", "builds"), [(timedelta(minutes=14, seconds=59), 1), (timedelta(minutes=15), 2)]
)
def test_feed_is_good_until_its_moment(feeds, world, later, builds):
    get(feeds, world)
    get(feeds, world, now=NOW + later)
    assert world.built == builds


def test_feed_changed_while_it_was_built_is_built_again(feeds, world):
    """The stamp is read before the entries: a change in between is seen by the next request."""

    def build_and_change(stamp):
        world.stamp = 2
        return world.build(stamp)

    first = feeds.get("whole", NOW, world.read_stamp, build_and_change, MEGABYTE)
    assert first.stamp == (1,)
    assert get(feeds, world).stamp == (2,)


def test_feed_waited_for_is_not_taken_if_it_changed_meanwhile(feeds, world):
    found = []
    waiting = Event()

    def read_and_say_so():
        waiting.set()
        return world.read_stamp()

    def second():
        found.append(feeds.get("whole", NOW, read_and_say_so, world.build, MEGABYTE))

    def build_while_another_waits(stamp):
        thread.start()
        assert waiting.wait(PATIENCE)
        built = world.build(stamp)
        world.stamp = 2
        return built

    thread = Thread(target=second)
    feeds.get("whole", NOW, world.read_stamp, build_while_another_waits, MEGABYTE)
    thread.join(PATIENCE)
    assert [feed.stamp for feed in found] == [(2,)]


def test_feed_of_another_key_does_not_wait(feeds, world):
    def build_with_another_in_between(stamp):
        [other] = at_once(1, lambda: get(feeds, world, key="another"))
        assert other.body == b"body"
        return world.build(stamp)

    feeds.get("whole", NOW, world.read_stamp, build_with_another_in_between, MEGABYTE)
    assert world.built == 2


def builds_for(feeds: BuiltFeeds, keys: str, most_bytes: int) -> str:
    """The keys that had to be built, of some that are asked for in a row."""
    built = []
    for key in keys:
        world = World(b"x" * 100)
        get(feeds, world, key, most_bytes=most_bytes)
        if world.built:
            built.append(key)
    return "".join(built)


def test_feeds_are_kept_within_the_bound(feeds):
    assert builds_for(feeds, "abcabc", most_bytes=300) == "abc"


def test_feeds_beyond_the_bound_push_out_the_oldest(feeds):
    assert builds_for(feeds, "abcd" + "bcd" + "a", most_bytes=300) == "abcd" + "a"


def test_feed_that_is_asked_for_stays(feeds):
    assert builds_for(feeds, "abc" + "a" + "d" + "a" + "b", most_bytes=300) == "abc" + "d" + "b"


def test_feed_larger_than_the_bound_is_served(feeds):
    world = World(b"x" * 1000)
    assert get(feeds, world, most_bytes=10).body == b"x" * 1000


def test_feed_larger_than_the_bound_is_kept_while_no_other_is_asked_for(feeds):
    assert builds_for(feeds, "aaba", most_bytes=10) == "aba"


def test_feed_larger_than_the_bound_pushes_out_the_others(feeds):
    builds_for(feeds, "ab", most_bytes=300)
    get(feeds, World(b"x" * 1000), "large", most_bytes=300)
    assert builds_for(feeds, "ab", most_bytes=300) == "ab"


def test_feeds_are_forgotten_when_cleared(feeds, world):
    get(feeds, world)
    feeds.clear()
    get(feeds, world)
    assert world.built == 2
