"""Changes at one and the same moment."""

from __future__ import annotations

import time
from threading import Thread

import pytest
from django.db import connection, transaction
from wagtail.models import Page, PageViewRestriction

from tests.factories import make_assembly
from wagtail_assemblies.calendar.actions import index_page
from wagtail_assemblies.pages.models import AssemblyPage

pytestmark = pytest.mark.usefixtures("clock")

postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite has one writer at a time"
)
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


class Meanwhile(Thread):
    """Does something on a connection of its own, and keeps what went wrong."""

    def __init__(self, action):
        super().__init__()
        self.action = action
        self.problem = None

    def run(self):
        try:
            self.action()
        except Exception as problem:
            self.problem = problem
        finally:
            connection.close()

    def start_and_wait_for_a_lock(self):
        """Starts, and returns when the database has it wait for this thread's transaction."""
        self.start()
        while self.is_alive():
            with connection.cursor() as cursor:
                cursor.execute(WAITING)
                if cursor.fetchone()[0]:
                    return
            time.sleep(0.01)

    def finish(self):
        self.join(timeout=20)
        assert not self.is_alive()
        assert self.problem is None


@pytest.mark.parametrize("change", ["unpublish", "restrict", "delete"])
def test_page_hidden_while_a_feed_is_built_is_gone_on_the_next_request(
    assembly, subscriber, change
):
    changes = []

    def change_after_entries_are_read(execute, sql, params, many, context):
        result = execute(sql, params, many, context)
        if "vevent" in sql and not changes:
            changes.append(change)
            if change == "restrict":
                PageViewRestriction.objects.create(page=assembly, restriction_type="login")
            else:
                getattr(AssemblyPage.objects.get(pk=assembly.pk), change)()
        return result

    with connection.execute_wrapper(change_after_entries_are_read):
        subscriber.get()
    assert changes == [change]
    assert subscriber.events() == []


@postgresql
def test_page_published_twice_at_one_moment_shows_what_was_published_last(assembly, subscriber):
    for number in range(5):
        publishing = [
            Meanwhile(assembly_publisher(assembly.pk, f"Number {number} of {name}"))
            for name in ("one", "two")
        ]
        for each in publishing:
            each.start()
        for each in publishing:
            each.finish()
        assert subscriber.summaries() == [AssemblyPage.objects.get(pk=assembly.pk).title]


def assembly_publisher(pk, title):
    def publish():
        page = AssemblyPage.objects.get(pk=pk)
        page.title = title
        page.save_revision().publish()

    return publish


@postgresql
def test_pages_published_in_bulk_do_not_lock_out_an_editor_of_one(index, assembly, subscriber):
    other = make_assembly(index, title="Clean rivers")
    editor = Meanwhile(assembly_publisher(assembly.pk, "Warmer homes"))
    with transaction.atomic():
        assembly_publisher(other.pk, "Cleaner rivers")()
        editor.start_and_wait_for_a_lock()
        assembly_publisher(assembly.pk, "Warm homes, all year")()
    editor.finish()
    titles = AssemblyPage.objects.values_list("title", flat=True)
    assert sorted(subscriber.summaries()) == sorted(titles)


@postgresql
def test_tree_moved_while_a_page_below_it_is_indexed(site, index, assembly, subscriber):
    section = site.root_page.add_child(instance=Page(title="Section", slug="section"))
    Page.objects.filter(pk=assembly.pk).update(title="Warmer homes")
    AssemblyPage.objects.get(pk=assembly.pk).sessions
    mover = Meanwhile(lambda: Page.objects.get(pk=index.pk).move(section, pos="last-child"))
    with transaction.atomic():
        AssemblyPage.objects.get(pk=assembly.pk)
        from wagtail_assemblies.calendar.actions import bump_version
        from wagtail_assemblies.calendar.models import CalendarEntry

        bump_version()
        mover.start_and_wait_for_a_lock()
        CalendarEntry.objects.all().delete()
        index_page(assembly.pk)
    mover.finish()
    assert subscriber.event().url == "http://testserver/section/assemblies/warm-homes/"
