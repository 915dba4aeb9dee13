"""Which time zone rules this machine has: a new version may move instants that were computed."""

from __future__ import annotations

import zoneinfo
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def zone_database_version() -> str:
    """The version of the zone database that zoneinfo reads, such as "2026b"; "" if unknown.

    zoneinfo prefers the system's files (zoneinfo.TZPATH) to the tzdata package.
    """
    for folder in map(Path, zoneinfo.TZPATH):
        if (folder / "UTC").exists():
            return _system_version(folder)
    try:
        import tzdata  # the fallback of zoneinfo, and not needed where the system has its own
    except ImportError:
        return ""
    return tzdata.IANA_VERSION


def _system_version(folder: Path) -> str:
    """From the first line of tzdata.zi ("# version 2026b") or from the +VERSION file of BSDs."""
    for name in ("tzdata.zi", "+VERSION"):
        if (folder / name).is_file():
            with (folder / name).open(encoding="utf-8") as lines:
                words = lines.readline().split()
            return words[-1][:20] if words else ""
    return ""
