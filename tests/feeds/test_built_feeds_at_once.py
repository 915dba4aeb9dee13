"""Bodies that many threads ask for at one moment: one of them builds, the others wait for it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Condition, Event, Thread
from typing import NamedTuple

import pytest

from tests.feeds.world import MEGABYTE, NOW, World, get
from wagtail_assemblies.calendar.built_feeds import BuiltFeed, BuiltFeeds

# A test that waits this long, in seconds, has failed.
PATIENCE = 30


@pytest.fixture
def feeds():
    return BuiltFeeds()


@pytest.fixture
def world():
    return World()


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

    def _all_have_looked(self) -> bool:
        return self._compared >= self._threads

    def build(self, stamp: tuple) -> BuiltFeed:
        with self._changed:
            assert self._changed.wait_for(self._all_have_looked, PATIENCE)
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
