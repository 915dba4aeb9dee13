"""One database of each size, all open in one process, so that sizes can be measured in turn."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from wagtail_assemblies.calendar import feeds, overview
from wagtail_assemblies.calendar.built_feeds import BuiltFeeds

from . import content


def make_worlds(sizes: list[int]) -> list[World]:
    """Migrates and lays out one database, then fills a copy of it for each size; none is indexed.

    They differ in their assemblies alone, so that what a process keeps of sites, locales and
    content types is true in all of them.
    """
    call_command("migrate", verbosity=0)
    content.lay_out()
    empty = Path(connections["default"].settings_dict["NAME"])
    connections["default"].close()  # which also empties the write-ahead log into the file
    return [World.make(size, empty) for size in sizes]


class World:
    """A site with some number of sessions: its database, and the feeds that are built from it."""

    def __init__(self, size: int, path: Path):
        self.size = size
        self.path = path
        self._settings = {**connections.settings["default"], "NAME": path}
        self._connection = None
        self._built, self._counted = BuiltFeeds(), BuiltFeeds()

    @classmethod
    def make(cls, size: int, empty: Path) -> World:
        world = cls(size, settings.FOLDER / f"{size}.sqlite3")
        shutil.copyfile(empty, world.path)
        with world.in_use():
            content.fill(size)
        return world

    @contextmanager
    def in_use(self) -> Iterator[World]:
        """Makes this the database of the process and of the threads that it starts."""
        outer = connections.settings["default"], connections["default"]
        kept = feeds.built_feeds, overview.built_overviews
        connections.settings["default"] = self._settings
        self._connection = self._connection or connections.create_connection("default")
        connections["default"] = self._connection
        feeds.built_feeds, overview.built_overviews = self._built, self._counted
        try:
            yield self
        finally:
            connections.settings["default"], connections["default"] = outer
            feeds.built_feeds, overview.built_overviews = kept
