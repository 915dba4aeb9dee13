"""The whole run, in the order in which one measurement leaves the databases fit for the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from . import feeds, machine, pages, publishing, reindexing
from .report import Row, cases_table, numbers_table
from .worlds import make_worlds


@dataclass(frozen=True)
class Report:
    rows: list[Row]
    text: str


def run(sizes: list[int], turns: int, say: Callable[[str], None]) -> Report:
    say("making databases with " + ", ".join(f"{size:,}" for size in sizes) + " sessions")
    worlds = make_worlds(sizes)
    largest = worlds[-1]
    say("reindexing each from nothing")
    reindexed = [reindexing.first(world) for world in worlds]
    say("reading the feed, beside django-ical, a file and an empty view")
    read = feeds.measure(worlds, turns)
    at_once = [*feeds.memory_rows(largest), feeds.crowd_row(largest)]
    say("reading pages")
    shown = pages.measure(worlds, turns)
    weight = pages.weight_row(largest)
    say("reindexing again, while the feed is read")
    reindexed.append(reindexing.again(largest))
    say("publishing, moving and renaming")
    written = publishing.measure(largest, turns)
    say("done")
    rows = [
        *feeds.rows(read),
        *at_once,
        *pages.rows(shown),
        weight,
        *publishing.rows(written),
        *reindexing.rows(reindexed),
    ]
    parts = [
        f"Measured on {machine.in_words()}",
        "## Numbers to hold",
        numbers_table(rows),
        "## Calls",
        cases_table([*read, *shown, *written]),
        "## Reindexing",
        reindexing.runs_table(reindexed),
    ]
    return Report(rows, "\n\n".join(parts))
