"""The whole index anew: how long, how much memory, and whether the site answers meanwhile."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from . import fresh
from .client import Client
from .report import Row, table
from .worlds import World

FEED = "/calendar/assemblies.ics"


@dataclass
class Reindexed:
    """One reindex in a process of its own; `waits` are those of who reads the feed meanwhile."""

    name: str
    size: int
    seconds: float  # of the processor, as everywhere
    added: int  # bytes of memory
    waits: list[float] = field(default_factory=list)  # milliseconds


def first(world: World) -> Reindexed:
    """Of an index that is empty: every entry is written."""
    found = fresh.result(fresh.start("reindex", world.path))
    if found["entries"] != world.size:
        raise SystemExit(f"{world.size} sessions gave {found['entries']} entries.")
    return Reindexed("reindex, all new", world.size, found["seconds"], found["added"])


def again(world: World) -> Reindexed:
    """Of an index that is right already, while a visitor asks for the feed without a pause."""
    client, waits = Client(), []
    process = fresh.start("reindex", world.path)
    with world.in_use():
        while _runs(process):
            began = time.perf_counter()
            client.get(FEED)
            waits.append((time.perf_counter() - began) * 1000)
    found = fresh.result(process)
    what = "reindex, nothing new, feed read meanwhile"
    return Reindexed(what, world.size, found["seconds"], found["added"], waits)


def _runs(process: subprocess.Popen) -> bool:
    """Waits a moment as well: the process shall have the machine, and the visitor a turn."""
    try:
        process.wait(timeout=0.05)
    except subprocess.TimeoutExpired:
        return True
    return False


def rows(done: list[Reindexed]) -> Iterable[Row]:
    new = sorted((each for each in done if not each.waits), key=lambda each: each.size)
    if len(new) < 2:
        return
    small, large = new[-2:]
    growth = (large.seconds / large.size) / (small.seconds / small.size)
    sizes = f"{large.size:,} pages against {small.size:,}"
    yield Row(f"reindex: time for a page, {sizes}", growth, 1.2, "x")
    more = (large.added - small.added) / 1e6
    yield Row(f"reindex: memory added, {sizes}", max(more, 0), 10, " MB more")


def runs_table(done: Iterable[Reindexed]) -> str:
    head = ["what", "pages", "CPU seconds", "ms a page", "memory added", "feed read meanwhile"]
    lines = (
        [
            each.name,
            f"{each.size:,}",
            f"{each.seconds:.1f}",
            f"{each.seconds / each.size * 1000:.2f}",
            f"{each.added / 1e6:.1f} MB",
            _waits(each.waits),
        ]
        for each in done
    )
    return table(head, list(lines))


def _waits(waits: list[float]) -> str:
    if not waits:
        return ""
    return f"{len(waits)} times, median {median(waits):.0f} ms, slowest {max(waits):.0f} ms"
