"""Moments at which a page goes live or expires, before and after Wagtail's cron job has run."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from wagtail.models import Page

from tests.factories import make_assembly

from .subscriber import NOW, sequence_at, uid_of

pytestmark = pytest.mark.usefixtures("clock")

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


@pytest.fixture
def scheduled(index):
    """An assembly that goes live in an hour."""
    page = make_assembly(index, title="Warm homes", slug="warm-homes", live=False)
    page.go_live_at = NOW + HOUR
    page.save_revision().publish()
    return page


def test_scheduled_assembly_waits_for_its_moment(scheduled, clock, subscriber, visitor):
    assert subscriber.events() == []
    clock.shift(HOUR - SECOND)
    call_command("publish_scheduled")
    assert subscriber.events() == []
    assert visitor.linked() == []
    clock.shift(2 * SECOND)
    call_command("publish_scheduled")
    event = subscriber.event()
    assert (event.uid, event.sequence) == (uid_of(scheduled), sequence_at(NOW + HOUR + SECOND))
    assert visitor.linked() == ["/assemblies/warm-homes/"]


def test_scheduled_assembly_waits_for_the_cron_job(scheduled, clock, subscriber, visitor):
    """As in Wagtail: until the job has run the page answers 404."""
    assert subscriber.events() == []
    clock.shift(2 * HOUR)
    assert visitor.client.get("/assemblies/warm-homes/").status_code == 404
    assert subscriber.events() == []


def test_scheduled_change_of_published_assembly_waits(assembly, clock, subscriber):
    before = subscriber.event()
    assembly.title = "Warmer homes"
    assembly.go_live_at = NOW + HOUR
    assembly.save_revision().publish()
    assert subscriber.events() == [before]
    clock.shift(2 * HOUR)
    call_command("publish_scheduled")
    assert subscriber.events() == [
        before._replace(summary="Warmer homes", sequence=before.sequence + 7200)
    ]


def test_schedule_that_is_called_off_shows_nothing(scheduled, clock, subscriber, admin):
    revision = scheduled.scheduled_revision
    address = f"/admin/pages/{scheduled.pk}/revisions/{revision.pk}/unschedule/"
    assert admin.post(address).status_code == 302
    clock.shift(2 * HOUR)
    call_command("publish_scheduled")
    assert subscriber.events() == []


def test_expired_assembly_vanishes_at_its_moment_without_cron(index, clock, subscriber, visitor):
    moment = NOW + timedelta(minutes=5)
    make_assembly(index, title="Warm homes", slug="warm-homes", expire_at=moment)
    assert subscriber.summaries() == ["Warm homes"]
    clock.shift(timedelta(minutes=5) - SECOND)
    assert subscriber.summaries() == ["Warm homes"]
    assert visitor.linked() == ["/assemblies/warm-homes/"]
    clock.shift(SECOND)
    assert subscriber.events() == []
    assert visitor.linked() == []


def test_expired_assembly_stays_away_after_cron(index, clock, subscriber):
    make_assembly(index, expire_at=NOW + HOUR)
    assert len(subscriber.events()) == 1
    clock.shift(HOUR + SECOND)
    gone = subscriber.get()
    call_command("publish_scheduled")
    assert subscriber.events() == []
    assert not subscriber.has_news(gone["ETag"])


def test_expiry_that_is_put_off_keeps_the_assembly(index, clock, subscriber):
    page = make_assembly(index, title="Warm homes", expire_at=NOW + HOUR)
    assert len(subscriber.events()) == 1
    page.expire_at = NOW + 3 * HOUR
    page.save_revision().publish()
    clock.shift(2 * HOUR)
    assert subscriber.summaries() == ["Warm homes"]
    clock.shift(HOUR)
    assert subscriber.events() == []


def test_expiry_set_past_models_is_seen_by_the_feed_that_is_built_next(assembly, clock, subscriber):
    Page.objects.filter(pk=assembly.pk).update(expire_at=NOW + timedelta(minutes=5))
    assert subscriber.summaries() == ["Warm homes"]
    clock.shift(timedelta(minutes=5))
    assert subscriber.events() == []


def test_expired_assembly_published_again_returns(index, clock, subscriber):
    page = make_assembly(index, title="Warm homes", expire_at=NOW + HOUR)
    before = subscriber.event()
    clock.shift(2 * HOUR)
    call_command("publish_scheduled")
    assert subscriber.events() == []
    page.refresh_from_db()
    page.expire_at = None
    page.save_revision().publish()
    assert subscriber.events() == [before._replace(sequence=before.sequence + 7200)]


def test_undated_assembly_is_listed_until_it_expires(index, clock, visitor):
    make_assembly(index, slug="undated", sessions=[], expire_at=NOW + HOUR)
    assert visitor.linked() == ["/assemblies/undated/"]
    clock.shift(HOUR)
    assert visitor.linked() == []
