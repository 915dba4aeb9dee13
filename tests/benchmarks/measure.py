"""Time, CPU and queries of calls that are made in turn, so that a loaded moment hits them all."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from statistics import median

from django.db import connection


def nothing() -> None:
    """What happens before a call that needs no preparing."""


@dataclass
class Case:
    """Something to measure.

    `within` and `before` are not timed. `turns` bounds how often a slow one is called; a quick one
    has several `calls` at each turn, since one call of a millisecond tells little.
    """

    name: str
    run: Callable[[], object]
    before: Callable[[], object] = nothing
    within: Callable[[], AbstractContextManager] = nullcontext
    turns: int | None = None
    calls: int = 1
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    queries: list[str] = field(default_factory=list)
    size: int | None = None

    @property
    def ms(self) -> float:
        """The median of the processor's time: what a machine with other work disturbs least."""
        return median(self.cpu)

    @property
    def wall_ms(self) -> float:
        """The median of the wall clock; on a quiet machine the same."""
        return median(self.wall)

    def time(self) -> None:
        with self.within():
            for _call in range(self.calls):
                self.before()
                gc.collect()
                wall, cpu = time.perf_counter(), time.process_time()
                self.run()
                self.cpu.append((time.process_time() - cpu) * 1000)
                self.wall.append((time.perf_counter() - wall) * 1000)

    def count(self) -> None:
        """The queries of one call that is not timed; it also warms what a process keeps."""
        with self.within():
            self.before()
            self.queries = queries_of(self.run)


def interleave(cases: Iterable[Case], turns: int) -> list[Case]:
    """Each case once to count its queries, then all of them in turn: A B C A B C."""
    cases = list(cases)
    for case in cases:
        case.count()
    gc.collect()
    # What is alive by now stays: without this, gc before each call would take most of the run.
    gc.freeze()
    for turn in range(turns):
        for case in cases:
            if case.turns is None or turn < case.turns:
                case.time()
    gc.unfreeze()
    return cases


def queries_of(run: Callable[[], object], found: list[str] | None = None) -> list[str]:
    """The SQL that a call sends to the database, without what opens and closes transactions."""
    found = [] if found is None else found

    def record(execute, sql, params, many, context):
        if sql.startswith(("SELECT", "INSERT", "UPDATE", "DELETE")):
            found.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(record):
        run()
    return found
