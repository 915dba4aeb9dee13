"""What cannot be published: said on its field and in terms of what to do, the draft kept."""

from __future__ import annotations

import html

import pytest
from wagtail.test.utils.form_data import inline_formset

from tests.assemblies.forms_data import EMPTY, add_url, edit_url, errors_of, publish
from tests.factories import PartnerFactory, PlaceFactory, make_assembly
from wagtail_assemblies.pages.models import AssemblyPage

GAP = (
    "The clocks go forward over this time, so it does not exist on that day. "
    "Choose a time an hour earlier or later."
)
LATER = (
    "The end must be after the start (2027-03-04 18:30). "
    "If it ends on another day, add its last day."
)
ON_A_DAY = (
    "The end must be after the start (2027-03-04). If it ends on another day, add its last day."
)
DATE_NOTE = "Add a session with its date, or write when it will be: “in the spring”."
HOST = "Add a host: usually your own group. Partners alone are not enough."


@pytest.fixture
def host(index):
    return PartnerFactory()


@pytest.fixture
def refusal(index, host, editor):
    """What the editor is told about a form that cannot be published."""

    def errors(**values) -> dict[str, list[str]]:
        response = publish(editor, add_url(index), **{"hosts": [host], **values})
        assert response.status_code == 200
        assert not AssemblyPage.objects.exists()
        return errors_of(response)

    return errors


THURSDAY = {"start_date": "2027-03-04"}
EVENING = {**THURSDAY, "start_time": "18:30"}
CHANGE = {"start_date": "2027-03-28"}
BAD_SESSIONS = [
    ({**EVENING, "end_time": "17:00"}, "end_time", LATER),
    ({**EVENING, "end_time": "18:30"}, "end_time", LATER),
    ({**EVENING, "end_date": "2027-03-03", "end_time": "20:00"}, "end_date", LATER),
    (
        {**THURSDAY, "end_date": "2027-03-03"},
        "end_date",
        ON_A_DAY,
    ),
    ({**CHANGE, "start_time": "01:30"}, "start_time", GAP),
    ({**CHANGE, "start_time": "00:30", "end_time": "01:30"}, "end_time", GAP),
    (
        {**THURSDAY, "end_time": "20:30"},
        "start_time",
        "Add the time at which it starts, or leave both times empty.",
    ),
    (
        {**EVENING, "end_date": "2027-03-05"},
        "end_time",
        "Add the time at which it ends on its last day.",
    ),
    ({"start_date": "0027-03-04"}, "start_date", "Check the year."),
    ({**EVENING, "end_date": "9999-12-31", "end_time": "20:00"}, "end_date", "Check the year."),
    (
        {**THURSDAY, "end_date": "2037-03-04"},
        "end_date",
        "A session lasts at most a year. Add several sessions instead.",
    ),
]


def test_form_names_each_session_that_is_wrong(refusal):
    sessions = [bad for bad, _field, _message in BAD_SESSIONS]
    assert refusal(sessions=sessions) == {
        f"sessions-{number}-{field}": [message]
        for number, (_bad, field, message) in enumerate(BAD_SESSIONS)
    }


def test_form_refuses_a_gap_in_the_zone_that_was_just_chosen(refusal):
    """02:30 exists on that day in London, where new assemblies are, but not in Berlin."""
    session = {**CHANGE, "start_time": "02:30"}
    assert refusal(sessions=[session], timezone="Europe/Berlin") == {"sessions-0-start_time": [GAP]}


def test_form_names_everything_that_is_missing(refusal):
    """A date or words about it, a town, a link, a host: each beside its own input."""
    assert refusal(sessions=[], mode="hybrid", town="", hosts=[]) == {
        "date_note": [DATE_NOTE],
        "town": ["Add the town, or choose a place that has one."],
        "join_link": ["Add the link, or choose that people ask the organiser for it."],
        "assembly_partners": [HOST],
    }


def test_form_names_what_an_online_assembly_lacks(refusal):
    assert list(refusal(mode="online", town="")) == ["join_link"]


def test_form_refuses_a_chosen_place_without_a_town(refusal):
    assert list(refusal(town="", place=PlaceFactory(town="").pk)) == ["town"]


def test_form_says_what_a_link_must_begin_with(refusal):
    message = "Enter a web address that begins with https://."
    assert refusal(mode="online", join_link="ftp://example.org/") == {"join_link": [message]}


def test_form_refuses_a_link_that_does_something(refusal):
    assert list(refusal(mode="online", join_link="javascript:alert(1)")) == ["join_link"]


def test_form_refuses_partners_without_a_host(refusal, host):
    """A host that is being deleted from the form does not count."""
    rows = inline_formset(
        [
            {"partner": host.pk, "role": "partner"},
            {"partner": host.pk, "role": "host", "DELETE": "1"},
        ]
    )
    assert refusal(hosts=rows) == {"assembly_partners": [HOST]}


def test_form_refuses_a_zone_that_nobody_knows(refusal):
    message = "“Europe/Nowhere” is not a time zone. Choose one such as Europe/London."
    assert refusal(timezone="Europe/Nowhere") == {"timezone": [message]}


def test_form_names_what_a_wholly_empty_page_lacks(refusal):
    found = refusal(**EMPTY, hosts=[])
    assert {"question", "sessions-0-start_date", "assembly_partners"} <= set(found)


def test_form_shows_its_messages_and_what_was_written(index, host, editor):
    bad = {"start_date": "2027-03-28", "start_time": "01:30"}
    response = publish(editor, add_url(index), question="Mine?", sessions=[bad], hosts=[host])
    assert GAP in html.unescape(response.content.decode())
    assert response.context["form"]["question"].value() == "Mine?"


def test_form_keeps_the_draft_that_it_refuses(index, host, editor):
    page = make_assembly(index, title="Draft", question="First?", hosts=[host], live=False)
    response = publish(editor, edit_url(page), question="Second?", town="", hosts=[host])
    assert list(errors_of(response)) == ["town"]
    assert page.get_latest_revision_as_object().question == "First?"
    assert not AssemblyPage.objects.get().live


TOO_LONG = "Ensure this value has at most {most} characters (it has 10000)."
BAD_TEXTS = {
    "question": ("x" * 10_000, TOO_LONG.format(most=255)),
    "summary": ("x" * 10_000, TOO_LONG.format(most=160)),
    "venue": ("x" * 10_000, TOO_LONG.format(most=255)),
    "address": ("1 Sample\0 Street", "Null characters are not allowed."),
    "title": ("Warm\0 homes", "Null characters are not allowed."),
}


@pytest.mark.parametrize("field", BAD_TEXTS)
def test_form_refuses_a_text_that_cannot_be_kept(refusal, field):
    text, message = BAD_TEXTS[field]
    assert refusal(**{field: text})[field] == [message]


def test_form_publishes_marks_of_direction_and_control_characters(index, host, editor, visit, feed):
    """Pasted along unseen: the page and the feed show the words that they stand between."""
    words = "\u202eWarm\u200f homes\x07, \x1b[31mhow?"
    response = publish(editor, add_url(index), hosts=[host], question=words, address="x" * 10_000)
    assert response.status_code == 302
    [page] = AssemblyPage.objects.all()
    assert "homes" in visit(page).h1.get_text()
    entry = feed()
    assert not {"\x07", "\x1b"} & set(entry)
    assert "Warm\u200f homes, [31mhow?" in entry.replace("\r\n ", "").replace("\\,", ",")
