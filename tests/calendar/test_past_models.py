"""Writes that pass the models by: seen after 15 minutes, or at once after a reindex."""

from __future__ import annotations

import json
import logging
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from wagtail.models import Page

from tests.factories import PartnerFactory, make_assembly
from wagtail_assemblies.pages.models import AssemblyPage
from wagtail_assemblies.partners.models import Partner

from .subscriber import uid_of

pytestmark = pytest.mark.usefixtures("clock")

QUARTER = timedelta(minutes=15)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("change", [{"live": False}, {"go_live_at": "2030-01-01T00:00Z"}])
def test_page_hidden_past_models_vanishes_within_15_minutes(assembly, clock, subscriber, change):
    assert subscriber.summaries() == ["Warm homes"]
    Page.objects.filter(pk=assembly.pk).update(**change)
    clock.shift(QUARTER - SECOND)
    assert subscriber.summaries() == ["Warm homes"]
    clock.shift(SECOND)
    assert subscriber.events() == []


def test_page_hidden_past_models_vanishes_after_reindex(assembly, subscriber):
    assert subscriber.summaries() == ["Warm homes"]
    Page.objects.filter(pk=assembly.pk).update(live=False)
    call_command("assemblies_reindex", verbosity=0)
    assert subscriber.events() == []


def test_page_deleted_past_models_vanishes_within_15_minutes(index, assembly, clock, subscriber):
    other = make_assembly(index)
    assert len(subscriber.events()) == 2
    with connection.cursor() as cursor:
        for table in ("entryfacet", "entrydependency", "calendarentry"):
            cursor.execute(f"DELETE FROM wagtail_assemblies_{table}")
    clock.shift(QUARTER)
    assert subscriber.events() == []
    call_command("assemblies_reindex", verbosity=0)
    assert sorted(subscriber.uids()) == sorted([uid_of(assembly), uid_of(other)])


def test_words_changed_past_models_are_seen_after_reindex(assembly, clock, subscriber):
    before = subscriber.event()
    Page.objects.filter(pk=assembly.pk).update(title="Warmer homes")
    clock.shift(QUARTER)
    assert subscriber.events() == [before]
    call_command("assemblies_reindex", verbosity=0)
    assert subscriber.events() == [before._replace(summary="Warmer homes")]


def test_partner_changed_past_models_is_seen_after_reindex(index, subscriber):
    partner = PartnerFactory(name="Example Friends")
    make_assembly(index, hosts=[partner])
    assert "Example Friends" in subscriber.texts()[0]
    Partner.objects.update(name="Example Neighbours")
    call_command("assemblies_reindex", verbosity=0)
    assert "Example Neighbours" in subscriber.texts()[0]


def test_page_made_live_past_models_is_seen_after_reindex(index, subscriber):
    draft = make_assembly(index, live=False)
    AssemblyPage.objects.filter(pk=draft.pk).update(live=True)
    call_command("assemblies_reindex", verbosity=0)
    assert subscriber.uids() == [uid_of(draft)]


def test_page_that_cannot_be_read_does_not_stop_a_reindex(index, subscriber, caplog):
    """A session that is no session, written past the models, fails as soon as it is read."""
    broken = make_assembly(index, title="Broken")
    last = make_assembly(index, title="Warm homes")
    sessions = [{"type": "session", "id": "broken", "value": None}]
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE wagtail_assemblies_pages_assemblypage SET sessions = %s WHERE page_ptr_id = %s",
            [json.dumps(sessions), broken.pk],
        )
    Page.objects.filter(pk=last.pk).update(title="Warmer homes")
    with caplog.at_level(logging.ERROR, logger="wagtail_assemblies"):
        call_command("assemblies_reindex", verbosity=0)
    assert subscriber.summaries() == ["Warmer homes"]
    assert [str(broken.pk) in record.getMessage() for record in caplog.records] == [True]
