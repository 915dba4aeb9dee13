"""The machine and the versions, in words: a number without them says nothing."""

from __future__ import annotations

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("Django", "wagtail", "icalendar", "django-ical")


def in_words() -> str:
    names = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    python = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    return f"{_cores()} of {_processor()}{_memory()}, {platform.system()}; {python}; {names}."


def _cores() -> str:
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return "1 core" if count == 1 else f"{count} cores"


def _processor() -> str:
    for line in _lines("/proc/cpuinfo"):
        name, _colon, value = line.partition(":")
        if name.strip() == "model name":
            return f"an {value.strip()}" if value.strip()[0] in "AEIO" else f"a {value.strip()}"
    return f"a machine of type {platform.machine()}"


def _memory() -> str:
    for line in _lines("/proc/meminfo"):
        if line.startswith("MemTotal:"):
            return f", {round(int(line.split()[1]) / 1024**2)} GiB"
    return ""


def _lines(path: str) -> list[str]:
    file = Path(path)
    return file.read_text().splitlines() if file.exists() else []
