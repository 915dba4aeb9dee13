"""What the calendar adds to Wagtail's own publish, and to a move or rename with much below it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db.models.signals import post_save, pre_delete
from wagtail.models import Page
from wagtail.signals import post_page_move

from tests.factories import make_assembly
from wagtail_assemblies import signal_handlers
from wagtail_assemblies.pages.models import AssemblyIndexPage, AssemblyPage
from wagtail_assemblies.partners.models import Partner
from wagtail_assemblies.places.models import Place, Region
from wagtail_assemblies.topics.models import Topic

from . import content
from .measure import Case, interleave
from .report import Row, counted
from .worlds import World

SESSIONS = (1, 2, 12)
RECEIVERS = {
    "wagtail_assemblies.page_saved": post_save,
    "wagtail_assemblies.page_deleted": pre_delete,
    "wagtail_assemblies.page_moved": post_page_move,
}
MOVE, RENAME = "move the index", "rename the index"
ENTRIES_TABLE = "wagtail_assemblies_calendarentry"


@contextmanager
def without_us() -> Iterator[None]:
    """Wagtail alone: nothing of ours hears of a page that is saved, moved or deleted."""
    for uid, signal in RECEIVERS.items():
        if not signal.disconnect(dispatch_uid=uid):
            raise SystemExit(f"No receiver is called {uid} any more: the benchmark must be told.")
    try:
        yield
    finally:
        signal_handlers.connect()


def the_index() -> AssemblyIndexPage:
    """The one with the assemblies below it, wherever it was moved to."""
    return AssemblyIndexPage.objects.order_by("pk").first()


def measure(world: World, turns: int) -> list[Case]:
    """With the receivers and without them, in turn; each publishes, moves or renames for real."""
    with world.in_use():
        works = [Publishing(count) for count in SESSIONS]
        cases = [case for work in works for case in _pair(work.name, work, world)]
        published = interleave(cases, turns)
        works = [Moving(), Renaming()]
        cases = [case for work in works for case in _pair(work.name, work, world)]
        return published + interleave(cases, min(turns, 3))


def _pair(name: str, work, world: World) -> Iterable[Case]:
    options = {"before": work.prepare, "size": world.size}
    yield Case(name, work.do, **options)
    yield Case(f"{name}, Wagtail alone", work.do, within=without_us, **options)


class Publishing:
    """An editor's click on "Publish", from the revision on."""

    def __init__(self, sessions: int):
        self.name = f"publish {sessions} session{'s' if sessions > 1 else ''}"
        self._page_id = make_assembly(
            the_index(),
            slug=f"published-{sessions}",
            sessions=json.loads(content.session_json(sessions, sessions)),
            hosts=Partner.objects.all()[:2],
            topics=Topic.objects.all()[:2],
            region=Region.objects.first(),
            place=Place.objects.first(),
            introduction=content.INTRODUCTION,
        ).pk
        self._times = 0

    def prepare(self) -> None:
        self._times += 1
        page = AssemblyPage.objects.get(pk=self._page_id)
        page.question = f"How can we keep every home warm, {self._times}?"
        self._revision = page.save_revision(clean=False)

    def do(self) -> None:
        self._revision.publish()


class Moving:
    """The index, to and fro between the root and a page below it."""

    name = MOVE

    def __init__(self):
        self._index_id = the_index().pk
        home = the_index().get_parent()
        other = AssemblyIndexPage(title="Elsewhere", slug="elsewhere")
        self._parents = [home.pk, home.add_child(instance=other).pk]

    def prepare(self) -> None:
        self._index = AssemblyIndexPage.objects.get(pk=self._index_id)
        self._parents.reverse()
        self._target = Page.objects.get(pk=self._parents[0])

    def do(self) -> None:
        self._index.move(self._target, pos="last-child")


class Renaming:
    """The index's part of the address, which stands in the address of every page below it."""

    name = RENAME

    def __init__(self):
        self._index_id = the_index().pk
        self._times = 0

    def prepare(self) -> None:
        self._times += 1
        self._index = AssemblyIndexPage.objects.get(pk=self._index_id)
        self._index.slug = f"assemblies-{self._times}"

    def do(self) -> None:
        self._index.save()


def rows(cases: list[Case]) -> Iterable[Row]:
    found = {case.name: case for case in cases}

    def added(name: str) -> float:
        return found[name].ms - found[f"{name}, Wagtail alone"].ms

    one, *_between, most = (
        f"publish {count} session{'s' if count > 1 else ''}" for count in SESSIONS
    )
    yield Row(f"{one}: more than Wagtail's own", added(one), 5, " ms")
    further = (added(most) - added(one)) / (SESSIONS[-1] - SESSIONS[0])
    yield Row("publish: each further session", further, 2, " ms")
    for name in (MOVE, RENAME):
        case = found[name]
        written = sum(ENTRIES_TABLE in sql for sql in case.queries if not sql.startswith("SELECT"))
        yield counted(f"{name} with {case.size:,} below it: entries rewritten", written, 0)
