"""`python -m tests.benchmarks [--quick] [--sizes 100,1000] [--write docs/performance.md]`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

BEGAN = time.monotonic()


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="assemblies-bench-") as folder:
        os.environ["ASSEMBLIES_BENCH_FOLDER"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.benchmarks.settings"
        import django

        django.setup()
        from .run import run

        report = run(options.sizes, turns=3 if options.quick else 11, say=_say)
    print(f"\n{report.text}\n")
    if options.write:
        from .report import write_into

        write_into(options.write, report.text)
    missed = [row.what for row in report.rows if row.verdict == "MISSED"]
    for what in missed:
        print(f"Missed: {what}", file=sys.stderr)
    return 1 if missed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes and few turns")
    parser.add_argument("--sizes", type=_sizes, help="how many sessions: 100,1000,10000")
    parser.add_argument("--write", type=Path, help="a document to put the tables into")
    options = parser.parse_args()
    options.sizes = options.sizes or ([100, 1000] if options.quick else [100, 1000, 10_000])
    return options


def _sizes(text: str) -> list[int]:
    return sorted({int(size) for size in text.split(",")})


def _say(what: str) -> None:
    """Progress, on the other stream than the tables."""
    print(f"{time.monotonic() - BEGAN:5.0f} s  {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
