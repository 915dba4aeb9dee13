"""A tab that was opened before a verb: its words are saved, and it undoes nothing."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

import pytest

from tests.assemblies.forms_data import edit_url, publish, save
from tests.factories import PartnerFactory, make_assembly, session
from wagtail_assemblies.assemblies import actions
from wagtail_assemblies.assemblies.actions import NewTimes
from wagtail_assemblies.pages.models import AssemblyPage

BLOCK = "0b6b2e00-0000-4000-8000-000000000001"
REASON = "The boiler of the hall has failed."


@pytest.fixture
def host(db):
    return PartnerFactory()


@pytest.fixture
def page(index, host):
    return make_assembly(
        index, hosts=[host], sessions=[session(block_id=BLOCK, end_time="20:30:00")]
    )


@pytest.fixture
def stale(page, host) -> dict:
    """What a tab sends that was opened on the page as it is now; its session has the old date."""
    opened = page.latest_revision
    fields = {
        "loaded_revision_id": str(opened.pk),
        "loaded_revision_created_at": opened.created_at.isoformat(),
        "question": "What an editor has written meanwhile",
        "slug": page.slug,
        "sessions-0-id": BLOCK,
    }
    return {"hosts": [host], **fields}


def draft(page) -> AssemblyPage:
    return AssemblyPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def move(page) -> None:
    times = NewTimes(start_date=date(2027, 3, 11), start_time=time(19), end_time=time(21))
    actions.move_session(page.pk, BLOCK, times, note="The hall is taken.")


def test_stale_tab_does_not_undo_a_move(page, stale, editor):
    move(page)
    save(editor, edit_url(page), **stale)
    found = draft(page).sessions[0].value
    assert (found["start_date"], found["moved_note"]) == (date(2027, 3, 11), "The hall is taken.")


def test_stale_tab_does_not_undo_a_cancelling(page, stale, editor):
    actions.cancel(page.pk, reason=REASON)
    save(editor, edit_url(page), **stale)
    assert (draft(page).state, draft(page).state_reason) == ("cancelled", REASON)


def test_stale_tab_that_publishes_does_not_undo_a_cancelling(page, stale, editor, summaries_of):
    actions.cancel(page.pk, reason=REASON)
    title = page.title
    publish(editor, edit_url(page), **stale, title=title)
    assert summaries_of() == [f"Cancelled: {title}"]


def test_stale_tab_keeps_what_was_written_in_it(page, stale, editor):
    move(page)
    save(editor, edit_url(page), **stale)
    assert draft(page).question == "What an editor has written meanwhile"


def test_editor_of_a_stale_tab_is_told(page, stale, editor):
    move(page)
    response = save(editor, edit_url(page), **stale)
    told = editor.get(response.url).content.decode()
    assert "Your words are saved, and so is that change." in told


def test_editor_of_a_fresh_tab_is_told_nothing(page, stale, editor):
    response = save(editor, edit_url(page), **stale)
    assert "so is that change" not in editor.get(response.url).content.decode()


def test_stale_tab_does_not_bring_back_what_was_taken_back(page, stale, editor):
    actions.cancel(page.pk, reason=REASON)
    actions.put_back_on(page.pk)
    save(editor, edit_url(page), **stale)
    assert draft(page).state == "on"


def test_stale_tab_does_not_lose_added_dates(page, stale, editor):
    days = [date(2027, 4, 1), date(2027, 5, 6)]
    actions.add_dates(page.pk, BLOCK, days, token=UUID(BLOCK))
    ids = [child.id for child in draft(page).sessions]
    save(editor, edit_url(page), **stale)
    assert {child.id for child in draft(page).sessions} == set(ids)
    assert sorted(child.value["start_date"] for child in draft(page).sessions)[1:] == days


def test_stale_tab_does_not_bring_back_added_dates_that_were_taken_out(page, stale, editor):
    actions.add_dates(page.pk, BLOCK, [date(2027, 4, 1)], token=UUID(BLOCK))
    without = draft(page)
    del without.sessions[1]
    without.save_revision(clean=False)
    save(editor, edit_url(page), **stale)
    assert [child.id for child in draft(page).sessions] == [BLOCK]
