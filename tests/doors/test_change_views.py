"""Cancelling, postponing, moving, putting back on in the admin: what visitors meet then."""

from __future__ import annotations

from datetime import date, time

import pytest
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Locale, Workflow, WorkflowTask

from tests.doors.verbs import (
    FIRST,
    REASON,
    SECOND,
    draft,
    edit,
    errors,
    live,
    make_evenings,
    parse,
    told,
    url,
)
from tests.factories import PlaceFactory, make_assembly, session
from tests.ical.lines import values
from wagtail_assemblies.admin.change_forms import MoveForm
from wagtail_assemblies.admin.change_views import MoveView
from wagtail_assemblies.assemblies.actions import find_session
from wagtail_assemblies.site_settings import AssembliesSettings

# 4 March 2027, 18:30 to 20:30, as its form shows it.
AS_IT_IS = {
    "start_date": "2027-03-04",
    "start_time": "18:30",
    "end_time": "20:30",
    "end_date": "",
    "doors_time": "",
    "place": "",
    "note": "",
}
MOVED = {**AS_IT_IS, "start_date": "2027-03-11", "start_time": "19:00", "note": "Paint is wet."}


@pytest.fixture
def page(index):
    return make_evenings(index)


@pytest.fixture
def summaries(feed):
    return lambda: values(feed().encode(), "SUMMARY")


def session_of(page, block_id=FIRST):
    return find_session(page, block_id).value


@pytest.fixture
def zone_changes_meanwhile(monkeypatch):
    """Somebody gives the assembly another zone between the form's check and the move."""

    class Overtaken(MoveForm):
        def clean(self):
            data = super().clean()
            page = live(self.page)
            page.timezone = "Europe/London"
            page.save_revision(clean=False).publish()
            return data

    monkeypatch.setattr(MoveView, "form_class", Overtaken)


# Each verb reaches page, list and feed


def test_cancelling_reaches_the_feed(page, editor, summaries):
    editor.post(url("cancel", page), {"reason": REASON})
    assert summaries() == ["Cancelled: Warm homes"] * 2


def test_cancelling_reaches_a_strict_feed(page, editor, feed):
    AssembliesSettings.objects.create(site=page.get_site(), cancelled_style="strict")
    editor.post(url("cancel_session", page, FIRST), {"reason": REASON})
    assert values(feed().encode(), "STATUS") == ["CANCELLED", "CONFIRMED"]


def test_cancelling_reaches_the_page(page, editor):
    editor.post(url("cancel", page), {"reason": REASON})
    assert f"Cancelled: {REASON}" in parse(editor.get(page.url)).get_text(" ")


def test_cancelling_reaches_the_list(page, index, editor):
    editor.post(url("cancel", page), {"reason": REASON})
    assert "Cancelled" in parse(editor.get(index.url)).get_text(" ")


def test_postponing_reaches_the_feed(page, editor, summaries):
    editor.post(url("postpone", page), {"reason": REASON})
    assert summaries() == ["Postponed: Warm homes"] * 2


def test_putting_back_on_reaches_the_feed(page, editor, summaries):
    editor.post(url("cancel", page), {"reason": REASON})
    editor.post(url("put_back_on", page))
    assert summaries() == ["Warm homes"] * 2


def test_cancelling_one_date_leaves_the_other(page, editor, summaries):
    editor.post(url("cancel_session", page, FIRST), {"reason": REASON})
    assert summaries() == ["Cancelled: Warm homes", "Warm homes"]


def test_putting_one_date_back_on_reaches_the_feed(page, editor, summaries):
    editor.post(url("cancel_session", page, FIRST), {"reason": REASON})
    editor.post(url("put_session_back_on", page, FIRST))
    assert summaries() == ["Warm homes"] * 2


def test_moving_reaches_the_feed(page, editor, feed):
    editor.post(url("move", page, FIRST), MOVED)
    assert values(feed().encode(), "DTSTART") == ["20270311T190000Z", "20270401T173000Z"]


def test_moving_says_on_the_page_from_when_and_why(page, editor):
    editor.post(url("move", page, FIRST), MOVED)
    words = parse(editor.get(page.url)).get_text(" ")
    assert "Moved from Thursday 4 March 2027, 6:30 p.m.: Paint is wet." in words


def test_moving_to_another_place_reaches_the_feed(page, editor, feed):
    place = PlaceFactory(name="The library")
    editor.post(url("move", page, FIRST), {**AS_IT_IS, "place": place.pk})
    locations = values(feed().encode(), "LOCATION")
    assert [each.split("\\,")[0] for each in locations] == ["The library", "Exampleton"]


def test_moving_takes_the_opening_of_the_doors_along(index, editor):
    page = make_assembly(index, sessions=[session(block_id=FIRST, doors_time="18:00:00")])
    editor.post(url("move", page, FIRST), {**MOVED, "end_time": "", "doors_time": "18:45"})
    assert session_of(live(page))["doors_time"] == time(18, 45)


# What the editor is told


def test_editor_comes_back_to_the_page(page, editor):
    response = editor.post(url("cancel", page), {"reason": REASON})
    assert response.url == reverse("wagtailadmin_pages:edit", args=(page.pk,))


def test_editor_is_told_what_visitors_read(page, editor):
    response = editor.post(url("cancel", page), {"reason": REASON})
    assert f"Visitors read: “Cancelled: {REASON}" in told(editor, response)


def test_editor_is_told_where_a_date_went(page, editor):
    words = told(editor, editor.post(url("move", page, FIRST), MOVED))
    assert (
        "Visitors read: “Thursday 11 March 2027, 7 p.m. to 8:30 p.m. (Europe/London time). "
        "Moved from Thursday 4 March 2027, 6:30 p.m.: Paint is wet."
    ) in words


def test_open_draft_is_kept_and_said_to_be(page, editor):
    edit(page, question="Half a thought")
    words = told(editor, editor.post(url("cancel", page), {"reason": REASON}))
    assert "Your unfinished draft is kept, with this change in it." in words
    assert (live(page).question, draft(page).question, draft(page).state) == (
        page.question,
        "Half a thought",
        "cancelled",
    )


def test_editor_is_told_that_a_review_began_anew(page, editor, django_user_model):
    workflow = Workflow.objects.create(name="Review")
    task = GroupApprovalTask.objects.create(name="Somebody looks")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    edit(page, question="Please look at this")
    workflow.start(live(page), django_user_model.objects.get())
    words = told(editor, editor.post(url("cancel", page), {"reason": REASON}))
    assert "Its review began anew." in words


def test_editor_is_told_of_a_page_in_another_language(page, editor):
    """It is another page, with words of its own, and people follow its calendar too."""
    welsh = Locale.objects.create(language_code="cy")
    translated = page.copy_for_translation(welsh, copy_parents=True)
    translated.save_revision().publish()
    response = editor.post(url("cancel", page), {"reason": REASON})
    words = parse(editor.get(response.url)).select_one(".messages")
    assert "The page in Cymraeg says what it said before. Change it as well." in words.get_text()
    assert words.find("a", href=url("change", translated))


def test_editor_is_told_of_no_translation_that_nobody_sees(page, editor):
    welsh = Locale.objects.create(language_code="cy")
    page.copy_for_translation(welsh, copy_parents=True)
    response = editor.post(url("cancel", page), {"reason": REASON})
    assert "Cymraeg" not in told(editor, response)


def test_editor_of_a_draft_is_told_that_nobody_sees_it(index, editor):
    page = make_evenings(index, live=False)
    words = told(editor, editor.post(url("move", page, FIRST), MOVED))
    assert "Saved in the draft." in words
    assert (live(page).live, session_of(draft(page))["start_date"]) == (False, date(2027, 3, 11))


def test_editor_is_warned_of_a_withheld_place_in_the_reason(index, editor):
    page = make_evenings(index, address="7 Secret Lane", place_disclosure="area")
    words = told(editor, editor.post(url("cancel", page), {"reason": "No key to 7 Secret Lane."}))
    assert "is not public, but everybody can read it" in words


# Forms that come back


@pytest.mark.parametrize("verb", ["cancel", "postpone"])
def test_reason_is_asked_for(page, editor, verb):
    assert errors(editor.post(url(verb, page), {"reason": " "})) == [
        "Give the reason: people will ask for it."
    ]


def test_reason_that_is_too_long_comes_back_whole(page, editor):
    reason = "so " * 100 + "end"
    response = editor.post(url("cancel", page), {"reason": reason})
    assert parse(response).select_one("#id_reason")["value"] == reason
    assert live(page).state == "on"


def test_move_form_begins_with_what_is_there(page, editor):
    form = parse(editor.get(url("move", page, FIRST)))
    names = ("start_date", "start_time", "end_time")
    found = [form.select_one(f"[name={name}]")["value"] for name in names]
    assert found == ["2027-03-04", "18:30", "20:30"]


BAD_MOVES = {
    "no date": ({"start_date": ""}, "Add the date."),
    "no such date": ({"start_date": "2027-02-30"}, "Enter a valid date."),
    "end before start": ({"end_time": "17:00"}, "The end must be after the start"),
    "spring gap": ({"start_date": "2027-03-28", "start_time": "01:30"}, "The clocks go forward"),
    "year": ({"start_date": "0027-03-04"}, "Check the year."),
    "doors after the start": ({"doors_time": "19:00"}, "The doors must open before it starts"),
    "nothing new": ({}, "Nothing is different yet: change the date, a time or the place."),
}


@pytest.mark.parametrize(("values", "message"), BAD_MOVES.values(), ids=list(BAD_MOVES))
def test_move_that_cannot_be_says_why_and_keeps_the_words(page, editor, values, message):
    response = editor.post(
        url("move", page, FIRST), {**AS_IT_IS, "note": "Paint is wet.", **values}
    )
    [error] = errors(response)
    assert error.startswith(message)
    assert parse(response).select_one("[name=note]")["value"] == "Paint is wet."
    assert session_of(live(page))["start_date"] == date(2027, 3, 4)


@pytest.mark.parametrize("verb", ["move", "cancel_session", "put_session_back_on"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_date_that_is_gone_is_said_to_be(page, editor, verb, method):
    response = getattr(editor, method)(url(verb, page, "gone"), {**MOVED, "reason": REASON})
    assert told(editor, response).startswith("That date is not on the page any more.")


# The page to choose from


def choices(response) -> list[str]:
    links = parse(response).select(".nice-padding a.button, .nice-padding button")
    return [" ".join(each.get_text(" ").split()) for each in links]


def test_choices_of_an_assembly_that_goes_ahead(page, editor):
    assert choices(editor.get(url("change", page))) == [
        "Postpone it",
        "Cancel it",
        "Move Thursday 4 March 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)",
        "Cancel Thursday 4 March 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)",
        "Move Thursday 1 April 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)",
        "Cancel Thursday 1 April 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)",
        "Add dates",
        "Schedule the next one",
    ]


def test_choices_of_a_cancelled_assembly(page, editor):
    editor.post(url("cancel", page), {"reason": REASON})
    assert choices(editor.get(url("change", page)))[:2] == ["Put it back on", "Postpone it"]


def test_choices_of_a_cancelled_date(page, editor):
    editor.post(url("cancel_session", page, SECOND), {"reason": REASON})
    assert "Put back on Thursday 1 April 2027" in " ".join(choices(editor.get(url("change", page))))


def test_choices_of_an_assembly_without_a_date(index, editor):
    page = make_assembly(index, sessions=[], date_note="in the spring")
    assert "It has no date yet." in parse(editor.get(url("change", page))).get_text(" ")


@pytest.mark.usefixtures("zone_changes_meanwhile")
def test_move_to_a_time_that_another_zone_lacks_says_so_and_keeps_the_words(index, editor):
    page = make_evenings(index, timezone="Africa/Lagos")
    at_night = {**MOVED, "start_date": "2027-03-28", "start_time": "01:30", "end_time": ""}
    response = editor.post(url("move", page, FIRST), at_night)
    [error] = errors(response)
    assert error.startswith("The clocks go forward over this time")
    assert parse(response).select_one("[name=note]")["value"] == "Paint is wet."
    assert session_of(live(page))["start_date"] == date(2027, 3, 4)


def test_moving_within_a_cancelled_assembly_says_that_it_is_on_again(page, editor):
    editor.post(url("cancel", page), {"reason": REASON})
    words = parse(editor.get(url("move", page, FIRST))).get_text(" ")
    assert "Moving one date puts it back on, with all its dates." in words
