"""What can be saved and published from the editor's form, and how little it takes."""

from __future__ import annotations

from datetime import time

import pytest
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from tests.assemblies.forms_data import (
    EMPTY,
    add_url,
    edit_url,
    errors_of,
    form_data,
    publish,
    save,
    session_data,
)
from tests.factories import PartnerFactory, PlaceFactory, make_assembly
from wagtail_assemblies.pages.models import AssemblyPage
from wagtail_assemblies.site_settings import AssembliesSettings

GAP = {"start_date": "2027-03-28", "start_time": "01:30"}


@pytest.fixture
def host(index):
    return PartnerFactory(name="Our Group")


@pytest.fixture
def published(index, host, editor):
    """The page that a form makes when it is published."""

    def page(**values) -> AssemblyPage:
        response = publish(editor, add_url(index), **{"hosts": [host], **values})
        assert response.status_code == 302, errors_of(response)
        return AssemblyPage.objects.get(live=True)

    return page


def test_form_publishes_with_five_inputs(site, index, host, editor, summaries_of):
    """Title, question, date and town; the fifth, the host, is there already."""
    AssembliesSettings.objects.create(site=site, default_host=host)
    page = editor.get(add_url(index)).content.decode()
    data = querydict_from_html(page, form_id="page-edit-form").dict()
    typed = {
        "title": "Warm homes",
        "slug": "warm-homes",  # the browser makes it from the title
        "question": "How can we keep every home warm?",
        "town": "Exampleton",
        "sessions": streamfield([("session", session_data(start_date="2027-03-04"))]),
        # The other streams are empty; in a browser a script counts their blocks.
        "resources_used": streamfield([]),
        "recommendations": streamfield([]),
        "action-publish": "action-publish",
    }
    response = editor.post(add_url(index), data | nested_form_data(typed))
    assert response.status_code == 302, errors_of(response)
    assert AssemblyPage.objects.get(live=True).hosts == [host]
    assert summaries_of() == ["Warm homes"]


def test_form_publishes_without_a_date_but_with_words_about_it(published):
    page = published(sessions=[], date_note="in the spring")
    assert page.entries == []


def test_form_publishes_with_a_place_that_has_the_town(published):
    page = published(town="", place=PlaceFactory(town="Exampleton").pk)
    assert page.public_place.town == "Exampleton"


def test_form_publishes_online_without_a_town(published):
    page = published(mode="online", town="", join_link="https://example.org/join")
    assert page.public_join_link == "https://example.org/join"


def test_form_publishes_without_a_link_if_people_ask_for_it(published):
    assert published(mode="online", link_disclosure="organiser").asks_for_link


def test_form_publishes_in_the_zone_of_the_assembly(published):
    """01:30 on that day is in London's gap and nobody else's."""
    [entry] = published(sessions=[GAP], timezone="Asia/Kathmandu").entries
    assert entry.starts_at.isoformat() == "2027-03-27T19:45:00+00:00"


def test_form_saves_a_draft_with_everything_empty(index, editor):
    response = save(editor, add_url(index), **EMPTY)
    assert response.status_code == 302, errors_of(response)
    [page] = AssemblyPage.objects.all()
    assert (page.live, page.question) == (False, "")


def test_form_saves_a_draft_that_could_not_be_published(index, editor):
    sessions = [GAP, {"start_date": "2027-03-04", "end_time": "20:00"}, {"start_time": "18:30"}]
    response = save(editor, add_url(index), sessions=sessions, mode="online", town="")
    assert response.status_code == 302, errors_of(response)
    [draft] = AssemblyPage.objects.all()
    kept = draft.get_latest_revision_as_object().sessions
    assert [child.value["start_time"] for child in kept] == [time(1, 30), None, time(18, 30)]


def test_form_saves_a_draft_of_a_live_page_and_leaves_the_page(index, host, editor):
    page = make_assembly(index, hosts=[host])
    assert save(editor, edit_url(page), **EMPTY).status_code == 302
    page.refresh_from_db()
    assert (page.live, page.question) == (True, "How can we keep every home warm?")
    assert len(page.entries) == 1


def test_form_refuses_to_publish_a_draft_with_everything_empty(index, editor):
    save(editor, add_url(index), **EMPTY)
    page = AssemblyPage.objects.get()
    response = publish(editor, edit_url(page), **EMPTY)
    assert response.status_code == 200
    assert {"question", "assembly_partners"} <= set(errors_of(response))
    assert not AssemblyPage.objects.get().live


def test_form_asks_for_dates_again_after_a_draft_was_saved(index, host, editor):
    """While a draft is saved Wagtail takes "required" off blocks that all requests share."""
    save(editor, add_url(index), **EMPTY)
    response = editor.post(
        add_url(index),
        form_data(sessions=[{}], hosts=[host], action="action-publish", slug="another"),
    )
    assert list(errors_of(response)) == ["sessions-0-start_date"]


def test_form_keeps_a_zone_that_this_machine_does_not_know(index, editor):
    """After an update of the zone database, or on another machine, a draft may name one."""
    page = make_assembly(index, timezone="Europe/Nowhere", live=False)
    content = editor.get(edit_url(page)).content.decode()
    assert querydict_from_html(content, form_id="page-edit-form")["timezone"] == "Europe/Nowhere"
