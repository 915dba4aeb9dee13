"""Changes at one and the same moment."""

from __future__ import annotations

import time
from threading import Thread

import pytest
from django.db import connection, transaction
from wagtail.models import PageViewRestriction

from tests.factories import make_assembly
from wagtail_assemblies.pages.models import AssemblyPage

pytestmark = pytest.mark.usefixtures("clock")

postgresql = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="SQLite has one writer at a time"
)
WAITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'
"""


class Meanwhile(Thread):
    """Does something on a connection of its own, and keeps what went wrong."""

    def __init__(self, action):
        super().__init__(daemon=True)
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
        """Starts, and returns as soon as it waits for another's lock or has done without."""
        self.start()
        for _attempt in range(1000):
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_stat_clear_snapshot()")
                cursor.execute(WAITING)
                if cursor.fetchone()[0] or not self.is_alive():
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


def assembly_publisher(pk, title):
    def publish():
        page = AssemblyPage.objects.get(pk=pk)
        page.title = title
        page.save_revision().publish()

    return publish


@postgresql
def test_page_published_twice_at_one_moment_shows_what_was_published_last(assembly, subscriber):
    for number in range(5):
        publishing = [
            Meanwhile(assembly_publisher(assembly.pk, f"{name} number {number}"))
            for name in ("First", "Second")
        ]
        for each in publishing:
            each.start()
        for each in publishing:
            each.finish()
        assert subscriber.summaries() == [AssemblyPage.objects.get(pk=assembly.pk).title]


@postgresql
def test_bulk_action_and_the_editor_of_one_of_its_pages_both_succeed(index, assembly, subscriber):
    other = make_assembly(index, title="Clean rivers")
    editor = Meanwhile(assembly_publisher(assembly.pk, "Warmer homes"))
    with transaction.atomic():
        assembly_publisher(other.pk, "Cleaner rivers")()
        editor.start_and_wait_for_a_lock()
        assembly_publisher(assembly.pk, "Warm homes, all year")()
    editor.finish()
    titles = AssemblyPage.objects.values_list("title", flat=True)
    assert sorted(subscriber.summaries()) == sorted(titles)
