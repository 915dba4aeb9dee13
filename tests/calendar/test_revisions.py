"""Older revisions that are published again, and drafts beside what is published."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.factories import make_assembly, session

from .subscriber import uid_of

pytestmark = pytest.mark.usefixtures("clock")

MINUTE = timedelta(minutes=1)


def test_revert_keeps_uid_and_raises_sequence(assembly, clock, subscriber):
    first, oldest = subscriber.event(), assembly.latest_revision
    clock.shift(MINUTE)
    assembly.title = "Warmer homes"
    assembly.save_revision().publish()
    second = first._replace(summary="Warmer homes", sequence=first.sequence + 60)
    assert subscriber.events() == [second]
    clock.shift(MINUTE)
    oldest.publish()
    assert subscriber.events() == [first._replace(sequence=first.sequence + 120)]


def test_revert_by_a_new_revision_keeps_uid_and_raises_sequence(assembly, clock, subscriber):
    first, oldest = subscriber.event(), assembly.latest_revision
    assembly.title = "Warmer homes"
    assembly.save_revision().publish()
    clock.shift(MINUTE)
    oldest.as_object().save_revision(previous_revision=oldest).publish()
    assert subscriber.events() == [first._replace(sequence=first.sequence + 60)]


def test_revision_published_beside_a_newer_draft_shows_itself_alone(assembly, clock, subscriber):
    first = subscriber.event()
    assembly.title = "Warmer homes"
    published = assembly.save_revision()
    assembly.title = "Hottest homes"
    assembly.save_revision()
    assert subscriber.events() == [first]
    clock.shift(MINUTE)
    published.publish()
    assert subscriber.events() == [
        first._replace(summary="Warmer homes", sequence=first.sequence + 60)
    ]
    assembly.refresh_from_db()
    assert assembly.has_unpublished_changes


def test_session_brought_back_by_revert_has_its_old_uid(index, subscriber):
    sessions = [session(label="First"), session(label="Second")]
    page = make_assembly(index, title="Warm homes", sessions=sessions)
    both, first, second = page.latest_revision, uid_of(page, 0), uid_of(page, 1)
    assert set(subscriber.uids()) == {first, second}
    del page.sessions[1]
    page.save_revision().publish()
    assert subscriber.uids() == [first]
    both.publish()
    events = {event.uid: event.summary for event in subscriber.events()}
    assert events == {first: "Warm homes – First", second: "Warm homes – Second"}
    assert len(subscriber.uids()) == 2


def test_session_added_leaves_the_others_uid(assembly, subscriber):
    old = uid_of(assembly)
    assembly.sessions.append(("session", {"start_date": assembly.sessions[0].value["start_date"]}))
    assembly.save_revision().publish()
    assembly.refresh_from_db()
    new = uid_of(assembly, 1)
    assert new != old
    assert sorted(subscriber.uids()) == sorted([old, new])


def test_sessions_in_another_order_keep_their_uids(index, subscriber):
    page = make_assembly(index, sessions=[session(label="First"), session(label="Second")])
    before = {event.uid: event.summary for event in subscriber.events()}
    page.sessions.insert(0, page.sessions.pop())
    page.save_revision().publish()
    assert {event.uid: event.summary for event in subscriber.events()} == before
