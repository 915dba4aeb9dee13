"""The upcoming list, a month and an assembly's page, through Wagtail and with their templates."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wagtail import hooks

from .client import Client
from .content import region_query
from .measure import Case, interleave, queries_of
from .report import Row, counted
from .worlds import World

UPCOMING, REGION, ASSEMBLY = "upcoming list", "upcoming list of a region", "assembly page"
MONTH = "month"
ASSEMBLY_PATH = "/assemblies/assembly-2/"


@dataclass
class PageCase(Case):
    """A page; the first of its queries are Wagtail's own, which find the site and the page."""

    wagtails: int = 0

    def count(self) -> None:
        found = self.queries
        # The last hook of all, so that it is called when only the page itself is left to serve.
        hook = hooks.register_temporarily("on_serve_page", self._before, order=10_000)
        with self.within(), hook:
            queries_of(self.run, found)

    def _before(self, serve: Callable) -> Callable:
        def marked(*args):
            self.wagtails = len(self.queries)
            return serve(*args)

        return marked

    @property
    def ours(self) -> int:
        return len(self.queries) - self.wagtails


def measure(worlds: list[World], turns: int) -> list[PageCase]:
    client = Client()
    return interleave((case for world in worlds for case in _cases(world, client)), turns)


def _cases(world: World, client: Client) -> Iterable[PageCase]:
    with world.in_use():
        region = f"/assemblies/?{region_query()}"
    paths = {
        UPCOMING: "/assemblies/",
        REGION: region,
        MONTH: "/assemblies/?view=month",
        ASSEMBLY: ASSEMBLY_PATH,
    }
    for name, path in paths.items():
        run = client.getter(path)
        with world.in_use():
            run()  # compiles the templates, and fills Wagtail's cache of root paths
        yield PageCase(name, run, within=world.in_use, size=world.size)


def rows(cases: list[PageCase]) -> Iterable[Row]:
    sizes = sorted({case.size for case in cases})
    found = {(case.name, case.size): case for case in cases}
    for size in sizes:
        upcoming = found[UPCOMING, size]
        yield counted(f"upcoming list at {size:,}: queries of ours", upcoming.ours, 8)
        yield counted(f"month at {size:,}: queries of ours", found[MONTH, size].ours, 10)
    if len(sizes) > 1:
        small, large = sizes[-2:]
        ratio = found[UPCOMING, large].ms / found[UPCOMING, small].ms
        yield Row(f"upcoming list: {large:,} sessions against {small:,}", ratio, 1.6, "x")
    yield counted("assembly page: queries", len(found[ASSEMBLY, sizes[-1]].queries), 15)


def weight_row(world: World) -> Row:
    """The page's HTML; what its styles and pictures weigh, the tests in a browser know."""
    with world.in_use():
        body = Client().get(ASSEMBLY_PATH).body
    return Row("assembly page: HTML, gzipped", len(gzip.compress(body)) / 1000, 15, " kB", slack=1)
