"""Work in a process of its own, for what a warm one cannot tell: memory, and the first reindex.

`python -m tests.benchmarks.fresh feed|reindex`, started by `start`, prints one line of JSON.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

STATUS = Path("/proc/self/status")


def start(work: str, database: Path) -> subprocess.Popen:
    """Begins a piece of work on a database, in a new Python; `result` waits for it."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.fresh", work],
        env={**os.environ, "ASSEMBLIES_BENCH_DATABASE": database.name},
        stdout=subprocess.PIPE,
        text=True,
    )


def result(process: subprocess.Popen) -> dict:
    output, _nothing = process.communicate()
    if process.returncode:
        raise SystemExit(f"A fresh process failed: {process.args}")
    return json.loads(output)


class Memory:
    """The most memory that this process has used since this was made, above what it used then."""

    def __init__(self):
        gc.collect()
        if STATUS.exists():
            Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
        self._before = _peak()

    @property
    def added(self) -> int:
        return _peak() - self._before


def _peak() -> int:
    """Bytes; where there is no /proc, the peak of the whole life, so that too little is seen."""
    if STATUS.exists():
        fields = dict(line.split(":", 1) for line in STATUS.read_text().splitlines())
        return int(fields["VmHWM"].split()[0]) * 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def feed() -> dict:
    """The feed built once; a feed without entries first, so that no import is counted."""
    from .client import Client

    client = Client()
    client.get("/calendar/assemblies.ics?mode=online")
    memory = Memory()
    answer = client.get("/calendar/assemblies.ics")
    return {"bytes": len(answer.body), "added": memory.added}


def reindex() -> dict:
    from wagtail_assemblies.calendar.actions import index_page, reindex

    index_page(0)  # of no page: it imports and warms
    memory = Memory()
    began = time.process_time()
    entries = reindex()
    seconds = time.process_time() - began
    return {"entries": entries, "seconds": seconds, "added": memory.added}


def main() -> None:
    import django

    django.setup()
    print(json.dumps({"feed": feed, "reindex": reindex}[sys.argv[1]]()))


if __name__ == "__main__":
    main()
