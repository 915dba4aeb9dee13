"""The feed: unchanged, conditional, after a change; beside its peers on the same rows."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from unittest import mock

from django.conf import settings
from django.db import connections

from wagtail_assemblies.calendar import feeds
from wagtail_assemblies.calendar.actions import bump_version

from . import fresh
from .client import Client
from .content import region_query
from .measure import Case, interleave
from .peers import COPY
from .report import Row, counted
from .worlds import World

FEED, JSON = "/calendar/assemblies.ics", "/calendar/assemblies.json"
EMPTY, STATIC, DJANGO_ICAL = "an empty view", "a static file of the same bytes", "django-ical"
UNCHANGED, NOT_MODIFIED, CHANGED = "feed, unchanged", "feed, 304", "feed, after a change"
REGION, REGION_CHANGED = "feed of a region, unchanged", "feed of a region, after a change"
JSON_UNCHANGED, JSON_NOT_MODIFIED = "JSON, unchanged", "JSON, 304"
JSON_CHANGED = "JSON, after a change"
THREADS = 16


def measure(worlds: list[World], turns: int) -> list[Case]:
    client = Client()
    return interleave((case for world in worlds for case in _cases(world, client)), turns)


def _cases(world: World, client: Client) -> Iterable[Case]:
    with world.in_use():
        answer = client.get(FEED)
        region = f"{FEED}?{region_query()}"
        json_tag = client.get(JSON).headers["ETag"]
    copy = f"{world.size}-{COPY}"
    (settings.FOLDER / copy).write_bytes(answer.body)
    peer_turns = 2 if world.size > 1000 else 3

    def case(name: str, run: Callable, **options) -> Case:
        return Case(name, run, within=world.in_use, size=world.size, **options)

    whole, part = client.getter(FEED), client.getter(region)
    not_modified = client.getter(FEED, 304, if_none_match=answer.headers["ETag"])
    yield case(EMPTY, client.getter("/peers/empty/"), calls=5)
    yield case(STATIC, client.getter(f"/peers/static/{copy}"), calls=3)
    # What is unchanged is asked for before: the turn of another case may have changed it.
    yield case(UNCHANGED, whole, before=whole, calls=3)
    yield case(NOT_MODIFIED, not_modified, before=whole, calls=5)
    yield case(CHANGED, whole, before=bump_version)
    yield case(REGION, part, before=part, calls=3)
    yield case(REGION_CHANGED, part, before=bump_version)
    json = client.getter(JSON)
    json_not_modified = client.getter(JSON, 304, if_none_match=json_tag)
    yield case(JSON_UNCHANGED, json, before=json, calls=3)
    yield case(JSON_NOT_MODIFIED, json_not_modified, before=json, calls=5)
    yield case(JSON_CHANGED, json, before=bump_version)
    yield case(DJANGO_ICAL, client.getter("/peers/django-ical/"), turns=peer_turns)


def rows(cases: list[Case]) -> list[Row]:
    sizes = sorted({case.size for case in cases})
    found = {(case.name, case.size): case for case in cases}
    return [row for size in sizes for row in _rows_of_size(found, size)] + [
        Row(
            f"304: {sizes[-1]:,} sessions against {sizes[0]:,}",
            found[NOT_MODIFIED, sizes[-1]].ms / found[NOT_MODIFIED, sizes[0]].ms,
            1.1,
            "x",
        )
    ]


def _rows_of_size(found: dict[tuple[str, int], Case], size: int) -> Iterable[Row]:
    def times(name: str, other: str) -> float:
        return found[name, size].ms / found[other, size].ms

    def queries(name: str) -> int:
        return len(found[name, size].queries)

    at = f"at {size:,}"
    changed = found[CHANGED, size]
    if size >= 1000:
        yield Row(
            f"feed {at}, unchanged: against the static file", times(UNCHANGED, STATIC), 1.5, "x"
        )
    if size == 1000:
        faster = times(DJANGO_ICAL, UNCHANGED)
        yield Row(f"feed {at}, unchanged: faster than django-ical", faster, 300, "x", True)
    yield counted(f"feed {at}, unchanged: queries", queries(UNCHANGED), 3)
    yield Row(f"304 {at}: against an empty view", times(NOT_MODIFIED, EMPTY), 4, "x")
    yield counted(f"304 {at}: queries", queries(NOT_MODIFIED), 3)
    if size == 10_000:
        yield Row(f"feed {at}, after a change", changed.ms, 200, " ms")
    yield counted(f"feed {at}, after a change: queries", queries(CHANGED), 12)
    entries = sum('"vevent"' in sql for sql in changed.queries)
    yield counted(f"feed {at}, after a change: queries for the entries", entries, 1)
    yield counted(f"feed of a region {at}, unchanged: queries", queries(REGION), 3)
    yield counted(f"feed of a region {at}, after a change: queries", queries(REGION_CHANGED), 12)
    yield counted(f"JSON {at}, unchanged: queries", queries(JSON_UNCHANGED), 3)
    yield Row(f"JSON {at}, 304: against an empty view", times(JSON_NOT_MODIFIED, EMPTY), 4, "x")
    yield counted(f"JSON {at}, after a change: queries", queries(JSON_CHANGED), 12)
    entries = sum('"public"' in sql for sql in found[JSON_CHANGED, size].queries)
    yield counted(f"JSON {at}, after a change: queries for the entries", entries, 1)


def memory_rows(world: World) -> list[Row]:
    """In a fresh process, since a warm one has the room already; small feeds say nothing of it."""
    if world.size < 10_000:
        return []
    found = fresh.result(fresh.start("feed", world.path))
    what = f"memory added by building the feed at {world.size:,}, against its bytes"
    return [Row(what, found["added"] / found["bytes"], 3, "x")]


def crowd_row(world: World) -> Row:
    """Many clients at one moment after a change: one of them builds, the others wait for it."""
    client = Client()
    builds, answers = [], []
    gate = threading.Barrier(THREADS)
    build = feeds._build

    def counting(*args):
        builds.append(time.perf_counter())
        return build(*args)

    def ask() -> None:
        gate.wait()
        answers.append(client.get(FEED).body)
        connections.close_all()

    with world.in_use(), mock.patch.object(feeds, "_build", counting):
        bump_version()
        threads = [threading.Thread(target=ask) for _thread in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    if len(answers) != THREADS or len(set(answers)) != 1:
        raise SystemExit("Clients that asked at one moment were not all answered with one feed.")
    return counted(
        f"{THREADS} clients at once after a change at {world.size:,}: builds", len(builds), 1
    )
