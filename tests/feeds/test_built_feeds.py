"""Bodies that are kept: built once, good while the stamp holds, within a bound of memory."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.feeds.world import MEGABYTE, NOW, World, get
from wagtail_assemblies.calendar.built_feeds import BuiltFeeds


@pytest.fixture
def feeds():
    return BuiltFeeds()


@pytest.fixture
def world():
    return World()


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
