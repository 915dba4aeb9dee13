"""Whatever editors do in whatever order, subscribers keep one entry for each session.

Random sequences of what is done to an assembly, over a clock that moves; after each step a
subscriber reads the feed. What must hold: an entry's UID lasts, its SEQUENCE never falls, nothing
stands there twice, a feed that has not changed answers 304, and reindexing makes the same bytes.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from uuid import uuid5
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from tests.factories import make_assembly, session
from wagtail_assemblies.assemblies import actions
from wagtail_assemblies.assemblies.new_times import NewTimes
from wagtail_assemblies.calendar.actions import reindex
from wagtail_assemblies.ical.zones import UnusableTimes
from wagtail_assemblies.pages.models import AssemblyPage

from .subscriber import NOW, Subscriber

ZONES = [
    "Europe/London",
    pytest.param("America/New_York", marks=pytest.mark.slow),
    pytest.param("Asia/Kathmandu", marks=pytest.mark.slow),
    pytest.param("Pacific/Chatham", marks=pytest.mark.slow),
]
FIRST_DAY = date(2027, 3, 10)
numbers = count(1)


class Editors:
    """One site's editors, and one subscriber who compares each reading with the last."""

    def __init__(self, index, clock, zone: str):
        self.index, self.clock, self.zone = index, clock, zone
        self.subscriber = Subscriber()
        self.sequences: dict[str, int] = {}
        self.etag = ""
        days = [session(FIRST_DAY, time(18, 30)), session(FIRST_DAY + timedelta(days=20))]
        self.pages = [make_assembly(index, sessions=days, timezone=zone).pk]

    def page(self, which: int) -> AssemblyPage:
        return AssemblyPage.objects.get(pk=self.pages[which % len(self.pages)])

    def edit(self, which, day, hour):
        page = self.page(which)
        page.title = f"Edited {day}"
        page.save_revision(clean=False)

    def publish(self, which, day, hour):
        self.page(which).get_latest_revision().publish()

    def unpublish(self, which, day, hour):
        self.page(which).unpublish()

    def move(self, which, day, hour):
        page = self.page(which)
        times = NewTimes(start_date=FIRST_DAY + timedelta(days=day), start_time=time(hour, 15))
        with suppress(UnusableTimes):  # an hour that the spring change leaps over
            actions.move_session(page.pk, page.sessions[day % 2].id, times)

    def cancel(self, which, day, hour):
        page = self.page(which)
        actions.cancel_session(page.pk, page.sessions[day % 2].id, reason="The boiler")

    def put_back(self, which, day, hour):
        page = self.page(which)
        actions.put_session_back_on(page.pk, page.sessions[day % 2].id)

    def cancel_all(self, which, day, hour):
        actions.cancel(self.page(which).pk, reason="The boiler")

    def put_all_back(self, which, day, hour):
        actions.put_back_on(self.page(which).pk)

    def copy(self, which, day, hour):
        if len(self.pages) < 4:
            attributes = {"slug": f"copy-{next(numbers)}"}
            self.pages.append(self.page(which).copy(update_attrs=attributes).pk)

    def revert(self, which, day, hour):
        revisions = list(self.page(which).revisions.order_by("pk"))
        revisions[day % len(revisions)].publish()

    def reindex(self, which, day, hour):
        before = self.subscriber.get()
        reindex()
        after = self.subscriber.get()
        assert (after.content, after["ETag"]) == (before.content, before["ETag"])

    def wait(self, which, day, hour):
        self.clock.shift(timedelta(minutes=7))

    def check(self, changed: bool) -> None:
        """What a subscriber must find after each step."""
        if not changed:
            assert not self.subscriber.has_news(self.etag)
        events = self.subscriber.events()
        assert sorted(event.uid for event in events) == sorted(self.expected())
        for event in events:
            assert event.start == self.expected()[event.uid]
            assert event.sequence >= self.sequences.get(event.uid, 0)
            self.sequences[event.uid] = event.sequence
        self.etag = self.subscriber.get()["ETag"]
        assert not self.subscriber.has_news(self.etag)

    def expected(self) -> dict[str, datetime]:
        """The instant of each session of the live pages, as zoneinfo alone would have it."""
        zone = ZoneInfo(self.zone)
        return {
            str(uuid5(page.translation_key, child.id)): datetime.combine(
                child.value["start_date"], child.value["start_time"], zone
            ).astimezone(UTC)
            for page in AssemblyPage.objects.filter(pk__in=self.pages, live=True)
            for child in page.sessions
        }


STEPS = [
    "edit",
    "publish",
    "unpublish",
    "move",
    "move",
    "cancel",
    "put_back",
    "cancel_all",
    "put_all_back",
    "copy",
    "revert",
    "reindex",
    "wait",
]
# What changes nothing that anybody may see.
QUIET = {"edit", "reindex"}

steps = st.tuples(st.sampled_from(STEPS), st.integers(0, 3), st.integers(0, 25), st.integers(0, 23))


@pytest.mark.parametrize("zone", ZONES)
@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(todo=st.lists(steps, min_size=6, max_size=14))
def test_sequence_of_changes_keeps_every_entry(index, clock, zone, todo):
    clock.move_to(NOW)
    Page.objects.filter(pk__in=AssemblyPage.objects.values("pk")).delete()
    editors = Editors(index, clock, zone)
    editors.check(changed=True)
    for name, which, day, hour in todo:
        getattr(editors, name)(which, day, hour)
        editors.check(changed=name not in QUIET)
