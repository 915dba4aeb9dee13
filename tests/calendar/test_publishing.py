"""Publishing and unpublishing, in all their ways."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import OperationalError, transaction
from wagtail.models import Page

from tests.factories import PartnerFactory, make_assembly, session
from wagtail_assemblies.calendar import actions
from wagtail_assemblies.pages.models import AssemblyPage, AssemblyPartner

from .subscriber import ALL_THE_SAME, NOW, Event, bulk_address, sequence_at, uid_of

pytestmark = pytest.mark.usefixtures("clock")

WARM_HOMES = "/assemblies/warm-homes/"


class Undone(Exception):
    """Raised in a transaction so that it is rolled back."""


def test_published_assembly_is_shown(index, subscriber, visitor):
    assert subscriber.events() == []
    page = make_assembly(index, title="Warm homes", slug="warm-homes")
    assert subscriber.events() == [
        Event(
            uid=uid_of(page),
            summary="Warm homes",
            start=datetime(2027, 3, 4, 18, 30, tzinfo=UTC),
            sequence=sequence_at(NOW),
            url="http://testserver/assemblies/warm-homes/",
        )
    ]
    assert visitor.linked() == [WARM_HOMES]


def test_republished_assembly_shows_its_change(assembly, clock, subscriber):
    before = subscriber.event()
    clock.shift(timedelta(minutes=1))
    assembly.title = "Warmer homes"
    assembly.save_revision().publish()
    after = before._replace(summary="Warmer homes", sequence=before.sequence + 60)
    assert subscriber.events() == [after]


def test_moved_session_keeps_its_uid(assembly, clock, subscriber):
    before = subscriber.event()
    clock.shift(timedelta(minutes=1))
    assembly.sessions[0].value["start_date"] = datetime(2027, 7, 1).date()
    assembly.save_revision().publish()
    start = datetime(2027, 7, 1, 17, 30, tzinfo=UTC)
    assert subscriber.events() == [
        before._replace(start=start, sequence=before.sequence + 60),
    ]


def test_unpublished_assembly_vanishes(assembly, subscriber, visitor):
    assert subscriber.summaries() == ["Warm homes"]
    assembly.unpublish()
    assert subscriber.events() == []
    assert visitor.linked() == []


def test_assembly_unpublished_in_admin_vanishes(assembly, subscriber, admin):
    assert subscriber.summaries() == ["Warm homes"]
    address = f"/admin/pages/{assembly.pk}/unpublish/"
    assert admin.post(address, ALL_THE_SAME).status_code == 302
    assert subscriber.events() == []


def test_assembly_published_again_returns_with_its_uid(assembly, clock, subscriber):
    before = subscriber.event()
    assembly.unpublish()
    assert subscriber.events() == []
    clock.shift(timedelta(minutes=1))
    assembly.save_revision().publish()
    assert subscriber.events() == [before._replace(sequence=before.sequence + 60)]


def test_drafts_published_in_bulk_are_shown(index, subscriber, admin):
    drafts = [make_assembly(index, title=title, live=False) for title in ("One", "Two")]
    assert subscriber.events() == []
    assert admin.post(bulk_address("publish", *drafts)).status_code == 302
    assert sorted(subscriber.summaries()) == ["One", "Two"]


def test_assemblies_unpublished_in_bulk_vanish(index, subscriber, admin):
    pages = [make_assembly(index, title=title) for title in ("One", "Two", "Three")]
    assert sorted(subscriber.summaries()) == ["One", "Three", "Two"]
    address = bulk_address("unpublish", *pages[:2])
    assert admin.post(address, ALL_THE_SAME).status_code == 302
    assert subscriber.summaries() == ["Three"]


def test_plain_save_is_shown(assembly, subscriber):
    assert subscriber.summaries() == ["Warm homes"]
    assembly.title = "Warmer homes"
    assembly.save()
    assert subscriber.summaries() == ["Warmer homes"]


def test_plain_save_of_base_page_is_shown(assembly, subscriber):
    assert subscriber.summaries() == ["Warm homes"]
    page = Page.objects.get(pk=assembly.pk)
    page.title = "Warmer homes"
    page.save()
    assert subscriber.summaries() == ["Warmer homes"]


def test_page_added_live_without_revision_is_shown(index, subscriber):
    page = AssemblyPage(title="Warm homes", slug="warm-homes", question="How?", live=True)
    page.sessions = AssemblyPage._meta.get_field("sessions").to_python([session()])
    index.add_child(instance=page)
    assert subscriber.events() == [
        Event(
            uid=uid_of(page),
            summary="Warm homes",
            start=datetime(2027, 3, 4, 18, 30, tzinfo=UTC),
            sequence=0,
            url="http://testserver/assemblies/warm-homes/",
        )
    ]


def test_publishing_inside_transaction_is_shown_after_commit(index, subscriber):
    with transaction.atomic():
        make_assembly(index, title="One")
        make_assembly(index, title="Two")
    assert sorted(subscriber.summaries()) == ["One", "Two"]


@pytest.mark.parametrize("change", ["save", "publish", "unpublish", "delete"])
def test_change_that_is_rolled_back_changes_nothing(assembly, subscriber, visitor, change):
    before = subscriber.get()
    with pytest.raises(Undone), transaction.atomic():
        assembly.title = "Warmer homes"
        if change == "publish":
            assembly.save_revision().publish()
        else:
            getattr(assembly, change)()
        raise Undone
    assert not subscriber.has_news(before["ETag"])
    assert subscriber.get().content == before.content
    assert visitor.linked() == [WARM_HOMES]


def test_savepoint_that_is_rolled_back_keeps_the_rest(index, subscriber):
    with transaction.atomic():
        make_assembly(index, title="Kept")
        with pytest.raises(Undone), transaction.atomic():
            make_assembly(index, title="Undone")
            raise Undone
    assert subscriber.summaries() == ["Kept"]


@pytest.mark.parametrize("step", ["open_event", "to_json"])
def test_session_that_cannot_be_rendered_is_left_out_and_logged(
    index, subscriber, caplog, monkeypatch, step
):
    def failing(render):
        def rendered(entry):
            if entry.label == "Broken":
                raise ValueError("cannot be rendered")
            return render(entry)

        return rendered

    owner = actions if step == "open_event" else actions.PublicEntry
    monkeypatch.setattr(owner, step, failing(getattr(owner, step)))
    sessions = [session(label="Whole"), session(label="Broken")]
    with caplog.at_level(logging.ERROR, logger="wagtail_assemblies"):
        page = make_assembly(index, title="Warm homes", sessions=sessions)
    assert subscriber.summaries() == ["Warm homes – Whole"]
    assert [record.getMessage() for record in caplog.records] == [
        f"Left out of the calendar: entry {uid_of(page, 1)} of page {page.pk}"
    ]


def test_index_that_fails_does_not_keep_pages_from_being_published(
    assembly, subscriber, caplog, monkeypatch
):
    """What the database refuses for a moment is logged, and put right by the next reindex."""

    def failing(*args):
        raise OperationalError("database is locked")

    partner = PartnerFactory(name="Example Friends")
    assembly.assembly_partners = [AssemblyPartner(partner=partner)]
    assembly.save_revision().publish()
    with monkeypatch.context() as broken:
        broken.setattr(actions, "_write_pages", failing)
        assembly.title = "Warmer homes"
        assembly.save_revision().publish()
        partner.name = "Example Neighbours"
        partner.save()
    assert subscriber.summaries() == ["Warm homes"]
    assert len([record for record in caplog.records if record.exc_info]) == 2
    call_command("assemblies_reindex", verbosity=0)
    assert subscriber.summaries() == ["Warmer homes"]
    assert "Example Neighbours" in subscriber.texts()[0]
