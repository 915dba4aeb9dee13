"""What gets past the form: bulk publishing, schedules, scripts and fixtures. Nothing breaks."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page

from tests.assemblies.forms_data import EMPTY, add_url, edit_url, save
from tests.factories import PartnerFactory, PlaceFactory, TopicFactory, make_assembly, session
from wagtail_assemblies.pages.models import AssemblyPage, AssemblyPartner


def write(page: AssemblyPage, **fields) -> AssemblyPage:
    """Fields of the live page, as a script writes them."""
    for name, value in fields.items():
        setattr(page, name, value)
    Page.save(page, clean=False)
    return AssemblyPage.objects.get(pk=page.pk)


def write_sessions(page: AssemblyPage, *blocks: dict) -> AssemblyPage:
    stored = AssemblyPage._meta.get_field("sessions").to_python(list(blocks))
    return write(page, sessions=stored)


@pytest.fixture
def everywhere(client, visit, index, summaries_of):
    """Asks for page, list and feed, none of which may fail; gives the page and the feed."""

    def look(page: AssemblyPage):
        visit(index)
        return visit(page).main.get_text(" ", strip=True), summaries_of()

    return look


UNUSABLE = [
    {},
    {"start_date": None, "start_time": "18:30"},
    {"start_date": "on Thursday"},
    {"start_date": "0027-03-04", "start_time": "18:30"},
    {"start_date": "9999-12-31"},
    {"start_date": "2027-03-04", "end_time": "17:00"},
    {"start_date": "2027-03-04", "start_time": "18:30", "end_time": "17:00"},
    {"start_date": "2027-03-28", "start_time": "01:30"},
    {"start_date": "2027-03-04", "start_time": "18:30", "end_date": "2027-03-05"},
]
NO_SUCH_DAY = {"start_date": "2027-02-30", "start_time": "18:30"}
NO_SUCH_TIME = {"start_date": "2027-03-04", "start_time": "25:99"}


def blocks(*values: dict) -> list[dict]:
    return [
        {"type": "session", "id": f"block-{number}", "value": value}
        for number, value in enumerate(values)
    ]


def test_sessions_without_usable_times_have_no_entry(index, everywhere):
    words, summaries = everywhere(write_sessions(make_assembly(index), *blocks(*UNUSABLE)))
    assert "Date to be confirmed" in words
    assert summaries == []


@pytest.mark.parametrize("value", [NO_SUCH_DAY, NO_SUCH_TIME], ids=["day", "time"])
def test_session_that_no_calendar_knows_has_no_entry(index, everywhere, value):
    """Well-formed, so that Django refuses to read it: an import may write such a thing."""
    words, summaries = everywhere(write_sessions(make_assembly(index), *blocks(value)))
    assert "Date to be confirmed" in words
    assert summaries == []


def test_session_without_usable_times_leaves_the_others(index, everywhere):
    page = make_assembly(index, title="Warm homes")
    words, summaries = everywhere(write_sessions(page, *blocks(*UNUSABLE), session()))
    assert "Thursday 4 March 2027" in words
    assert summaries == ["Warm homes"]


def test_session_that_no_calendar_knows_leaves_the_others(index, everywhere):
    page = make_assembly(index, title="Warm homes")
    page = write_sessions(page, *blocks(NO_SUCH_DAY), session())
    assert everywhere(page)[1] == ["Warm homes"]


def test_session_of_a_kind_that_is_gone_leaves_the_others(index, everywhere):
    old = {"type": "workshop", "id": "a", "value": {"day": "2027-03-05"}}
    page = write_sessions(make_assembly(index, title="Warm homes"), old, session())
    assert everywhere(page)[1] == ["Warm homes"]


def test_session_that_is_there_twice_is_one_entry(index, everywhere):
    twice = session(block_id="same")
    page = write_sessions(make_assembly(index, title="Warm homes"), twice, twice)
    assert everywhere(page)[1] == ["Warm homes"]


def test_session_without_an_id_has_an_entry(index, everywhere):
    stored = {"type": "session", "value": {"start_date": "2027-03-04"}}
    page = write_sessions(make_assembly(index, title="Warm homes"), stored)
    assert everywhere(page)[1] == ["Warm homes"]


CHOICES = ("mode", "kind", "state", "place_disclosure", "link_disclosure")


@pytest.mark.parametrize("value", ["", "by-post"])
def test_choices_that_nobody_knows_break_nothing(index, editor, everywhere, value):
    page = write(make_assembly(index, title="Warm homes"), **dict.fromkeys(CHOICES, value))
    assert everywhere(page)[1] == ["Warm homes"]
    assert editor.get(edit_url(page)).status_code == 200


def test_choices_that_nobody_knows_disclose_nothing(index, everywhere, feed):
    page = make_assembly(
        index, mode="hybrid", venue="Secret Hall", join_link="https://secret.example"
    )
    page = write(page, place_disclosure="friends", link_disclosure="friends")
    words, _summaries = everywhere(page)
    assert "ecret" not in words + feed()


def test_zone_that_nobody_knows_leaves_the_date_open(index, everywhere):
    words, summaries = everywhere(write(make_assembly(index), timezone="Europe/Nowhere"))
    assert "Date to be confirmed" in words
    assert summaries == []


def test_online_assembly_without_a_link_keeps_its_entry(index, everywhere, feed):
    page = make_assembly(index, title="Warm homes", mode="online", join_link="")
    assert everywhere(page)[1] == ["Warm homes"]
    assert "CONFERENCE" not in feed()


def test_doors_that_open_after_the_start_are_left_out(index):
    """As where a program has moved the start; whole days have no doors either."""
    page = write_sessions(
        make_assembly(index),
        session(doors_time="19:00:00"),
        session(date(2027, 3, 5), None, doors_time="19:00:00"),
    )
    doors = [(each.doors_time, each.doors) for each in page.get_public_entries()]
    assert doors == [(None, "")] * 2


def test_link_that_is_not_of_the_web_is_shown_nowhere(index, visit, feed):
    page = write(make_assembly(index, mode="online"), join_link="javascript:alert(1)")
    assert "javascript:" not in str(visit(page)) + feed()


def test_bulk_publishing_an_empty_draft(index, editor, everywhere):
    save(editor, add_url(index), **EMPTY)
    page = AssemblyPage.objects.get()
    url = reverse("wagtail_bulk_action", args=("wagtailcore", "page", "publish"))
    assert editor.post(f"{url}?id={page.pk}").status_code == 302
    page.refresh_from_db()
    assert page.live
    assert "Date to be confirmed" in everywhere(page)[0]


def test_schedule_of_an_empty_draft(index, editor, everywhere, clock):
    save(editor, add_url(index), **EMPTY, go_live_at="2027-03-01 13:00")
    page = AssemblyPage.objects.get()
    page.get_latest_revision().publish()
    clock.shift(2 * 60 * 60)
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert page.live
    assert "Date to be confirmed" in everywhere(page)[0]


def test_draft_that_names_what_is_gone_still_opens(index, editor):
    """Only what is published is protected from being deleted."""
    partner, place, topic = PartnerFactory(), PlaceFactory(), TopicFactory()
    page = make_assembly(index)
    page.assembly_partners = [AssemblyPartner(partner=partner)]
    page.place = place
    page.topics = [topic]
    page.save_revision()
    for gone in (partner, place, topic):
        gone.delete()
    assert editor.get(edit_url(page)).status_code == 200
    page.get_latest_revision().publish()
    assert AssemblyPage.objects.get().live


def test_session_that_no_calendar_knows_can_be_mended_in_the_admin(index, editor):
    page = write_sessions(make_assembly(index), *blocks(NO_SUCH_DAY, NO_SUCH_TIME))
    assert editor.get(edit_url(page)).status_code == 200
