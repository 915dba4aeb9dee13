"""Assemblies without usable dates: pages that say so, and no entries."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.factories import make_assembly, session
from wagtail_assemblies.pages.models import AssemblyPage

from .subscriber import NOW, bulk_address

pytestmark = pytest.mark.usefixtures("clock")


TYPED = ("question", "date_note", "town", "venue", "address", "join_link", "area", "place")
TYPED += ("region", "state_reason", "slug", "seo_title")
CHOSEN = {
    "kind": "community",
    "mode": "in-person",
    "place_disclosure": "full",
    "link_disclosure": "public",
    "state": "on",
    "timezone": "Europe/London",
}
EMPTY_SESSION = dict.fromkeys(
    ("start_date", "start_time", "end_time", "end_date", "label", "place", "join_link", "reason"),
    "",
)


def create_in_admin(admin, index, slug="empty", chosen=CHOSEN, sessions=(), **fields):
    """A draft, saved in the editor by somebody who has typed nothing but its title."""
    address = f"/admin/pages/add/wagtail_assemblies_pages/assemblypage/{index.pk}/"
    form = {
        **dict.fromkeys(TYPED, ""),
        **chosen,
        "title": "Empty",
        "slug": slug,
        "introduction": "null",
        "programme": "null",
        "resources_used-count": "0",
        "recommendations-count": "0",
        "sessions": streamfield(sessions),
        "assembly_partners": inline_formset([]),
        "comments": inline_formset([]),
        **fields,
    }
    response = admin.post(address, nested_form_data(form))
    assert response.status_code == 302, response.context["form"].errors
    return AssemblyPage.objects.get(slug=slug)


@pytest.mark.parametrize("chosen", [CHOSEN, dict.fromkeys(CHOSEN, "")], ids=["typed", "all"])
@pytest.mark.parametrize(
    "sessions",
    [[], [("session", {**EMPTY_SESSION, "state": "on"})]],
    ids=["no session", "empty session"],
)
def test_empty_draft_published_in_bulk_is_to_be_confirmed(
    index, subscriber, visitor, admin, chosen, sessions
):
    draft = create_in_admin(admin, index, chosen=chosen, sessions=sessions)
    assert not draft.live
    assert admin.post(bulk_address("publish", draft)).status_code == 302
    response = visitor.client.get("/assemblies/empty/")
    assert response.status_code == 200
    assert "Date to be confirmed" in response.content.decode()
    assert subscriber.events() == []
    assert visitor.linked() == ["/assemblies/empty/"]


def test_empty_draft_that_is_scheduled_does_not_keep_others_waiting(
    index, subscriber, visitor, admin, clock
):
    hour = timedelta(hours=1)
    empty = create_in_admin(admin, index)
    full = make_assembly(index, title="Warm homes", slug="warm-homes", live=False)
    for minute, page in enumerate([empty, full]):
        page.go_live_at = NOW + hour - timedelta(minutes=2 - minute)
        page.save_revision(clean=False)
    assert admin.post(bulk_address("publish", empty, full)).status_code == 302
    assert visitor.linked() == []
    clock.shift(hour)
    call_command("publish_scheduled")
    assert subscriber.summaries() == ["Warm homes"]
    assert sorted(visitor.linked()) == ["/assemblies/empty/", "/assemblies/warm-homes/"]


def test_assembly_is_undated_when_its_last_session_goes(assembly, subscriber, visitor):
    assert subscriber.summaries() == ["Warm homes"]
    assembly.sessions = []
    assembly.save_revision().publish()
    assert subscriber.events() == []
    assert visitor.linked() == ["/assemblies/warm-homes/"]


@pytest.mark.parametrize(
    "times",
    [
        {"start_time": "18:30", "end_time": "17:30"},
        {"start_time": None, "end_time": "17:30"},
        {"start_date": None},
        {"start_date": "2027-03-28", "start_time": "01:30"},  # the clocks leap over it
    ],
)
def test_session_without_usable_times_has_no_entry(index, subscriber, times):
    unusable = session()
    unusable["value"].update(times)
    make_assembly(index, title="Warm homes", sessions=[unusable, session(label="Second")])
    assert subscriber.summaries() == ["Warm homes – Second"]


def test_online_assembly_without_link_keeps_its_entry(index, subscriber):
    make_assembly(index, title="Warm homes", mode="online", join_link="")
    assert subscriber.summaries() == ["Warm homes"]
