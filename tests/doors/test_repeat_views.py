"""Adding dates by a rule, previewed first, and scheduling the next assembly."""

from __future__ import annotations

from datetime import date, time
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.assemblies.forms_data import EVENING, edit_url, save
from tests.doors.verbs import FIRST, draft, edit, errors, live, make_evenings, parse, told, url
from tests.factories import SeriesFactory, make_assembly, session
from wagtail_assemblies.admin.repeat_forms import most_sessions
from wagtail_assemblies.pages.models import AssemblyPage

MONTHLY = {"rule": "monthly-weekday", "until": "2027-06-30", "times": ""}


@pytest.fixture
def page(index):
    return make_evenings(index)


def address(page, **rule) -> str:
    return f"{url('add_dates', page, FIRST)}?{urlencode({**MONTHLY, **rule})}"


def boxes(response) -> dict[str, str]:
    """The dates that are offered: "on" if ticked, "off", or "no" if they cannot be."""
    found = {}
    for box in parse(response).select("input[name=dates]"):
        state = "no" if box.has_attr("disabled") else "on" if box.has_attr("checked") else "off"
        found[box["value"]] = state
    return found


def post(client, address: str, dates=None):
    """Looks at the dates and adds those that are ticked, or others."""
    seen = client.get(address)
    token = parse(seen).select_one("[name=token]")["value"]
    ticked = [day for day, state in boxes(seen).items() if state == "on"]
    data = {"token": token, "dates": ticked if dates is None else dates}
    return client.post(address, data), data


def days(page) -> list[date]:
    return sorted(child.value["start_date"] for child in page.sessions)


def test_rules_are_worded_from_the_date(page, editor):
    labels = parse(editor.get(url("add_dates", page, FIRST))).select("#id_rule label")
    assert [" ".join(label.get_text(" ").split()) for label in labels] == [
        "Every week, on Thursday",
        "Every two weeks, on Thursday",
        "On the 4th of each month",
        "On the first Thursday of each month",
    ]


def test_rules_of_a_last_friday(index, editor):
    page = make_assembly(index, sessions=[session(date(2027, 4, 30), block_id=FIRST)])
    labels = parse(editor.get(url("add_dates", page, FIRST))).select("#id_rule label")
    assert [" ".join(label.get_text(" ").split()) for label in labels][2:] == [
        "On the 30th of each month",
        "On the last Friday of each month",
    ]


def test_dates_are_shown_before_they_are_added(page, editor):
    assert boxes(editor.get(address(page))) == {
        "2027-04-01": "off",  # the second evening, which is there
        "2027-05-06": "on",
        "2027-06-03": "on",
    }
    assert len(draft(page).sessions) == 2


def test_date_that_is_there_says_so(page, editor):
    words = parse(editor.get(address(page))).get_text(" ")
    assert "Thursday 1 April 2027 (there is a session on this day already)" in words


def test_date_on_which_the_time_does_not_exist_says_so(index, editor):
    page = make_assembly(index, sessions=[session(date(2027, 3, 21), block_id=FIRST)])
    at_night = make_assembly(
        index, sessions=[{**session(block_id=FIRST), "value": _at_night(date(2027, 3, 21))}]
    )
    rule = {"rule": "weekly", "until": "2027-04-04"}
    assert boxes(editor.get(address(page, **rule)))["2027-03-28"] == "on"
    response = editor.get(address(at_night, **rule))
    assert boxes(response) == {"2027-03-28": "no", "2027-04-04": "on"}
    assert "The clocks go forward over this time" in parse(response).get_text(" ")


def test_ticked_dates_wait_in_the_draft(page, editor):
    response, _data = post(editor, address(page))
    assert told(editor, response).startswith("2 dates are now in the draft.")
    assert days(draft(page)) == [
        date(2027, 3, 4),
        date(2027, 4, 1),
        date(2027, 5, 6),
        date(2027, 6, 3),
    ]
    assert days(live(page)) == [date(2027, 3, 4), date(2027, 4, 1)]


def test_one_date_can_be_left_out(page, editor):
    response, _data = post(editor, address(page), ["2027-06-03"])
    assert told(editor, response).startswith("1 date is now in the draft.")
    assert days(draft(page))[2:] == [date(2027, 6, 3)]


def test_second_click_adds_nothing_twice_and_says_so(page, editor):
    response, data = post(editor, address(page))
    told(editor, response)
    words = told(editor, editor.post(address(page), data))
    assert words == "Nothing was added: these dates are in the draft already."
    assert len(draft(page).sessions) == 4


def test_going_back_ticks_nothing_that_was_added(page, editor):
    """A browser would restore the ticks of a form that it may complete, beside a new token."""
    post(editor, address(page))
    response = editor.get(address(page))
    assert set(boxes(response).values()) == {"off"}
    assert parse(response).select_one("form:has([name=token])")["autocomplete"] == "off"


def test_second_click_with_one_date_more_adds_that_one(page, editor):
    _response, data = post(editor, address(page), ["2027-05-06"])
    words = told(
        editor, editor.post(address(page), {**data, "dates": ["2027-05-06", "2027-06-03"]})
    )
    assert words.endswith("The others were in the draft already.")
    assert days(draft(page))[2:] == [date(2027, 5, 6), date(2027, 6, 3)]


def test_adding_keeps_what_an_open_draft_says(page, editor):
    edit(page, question="Half a thought")
    post(editor, address(page))
    assert (draft(page).question, live(page).question) == ("Half a thought", page.question)


BAD_RULES = {
    "no rule": ({"rule": ""}, "Choose how often."),
    "rule of another day": ({"rule": "monthly-last"}, "Select a valid choice."),
    "no end": ({"until": ""}, "Fill in one of the two"),
    "two ends": ({"times": "3"}, "Fill in one of the two"),
    "end before the start": ({"until": "2027-03-01"}, "There is no such date after Thursday 4"),
    "none": ({"until": "", "times": "0"}, "Write how many dates you want, from 1 to 366."),
    "fewer than none": ({"until": "", "times": "-5"}, "Write how many dates you want"),
    "thousands": ({"until": "", "times": "9999"}, "These are more than 366 dates."),
    "a century": ({"rule": "weekly", "until": "2127-01-01"}, "These are more than 366 dates."),
    "year": ({"until": "9999-01-01"}, "Check the year."),
    "rubbish": ({"until": "soon"}, "Enter a valid date."),
    "digits": ({"until": "", "times": "9" * 5000}, "Enter a whole number."),
}


@pytest.mark.parametrize(("rule", "message"), BAD_RULES.values(), ids=list(BAD_RULES))
def test_rule_that_makes_no_dates_says_why_and_is_kept(page, editor, rule, message):
    response = editor.get(address(page, **rule))
    [error] = errors(response)
    assert error.startswith(message)
    shown = parse(response).select_one("[name=until]").get("value", "")
    assert (shown, boxes(response)) == ({**MONTHLY, **rule}["until"], {})


@pytest.mark.parametrize(("rule", "message"), BAD_RULES.values(), ids=list(BAD_RULES))
def test_rule_that_makes_no_dates_adds_none(page, editor, rule, message):
    errors(editor.post(address(page, **rule), {"dates": ["2027-05-06"]}))
    assert len(draft(page).sessions) == 2


@pytest.mark.parametrize("day", ["2027-05-07", "soon", "2027-02-30"])
def test_date_that_the_rule_does_not_make_is_refused(page, editor, day):
    response, _data = post(editor, address(page), [day])
    assert errors(response) == [f"“{day}” is none of these dates."]
    assert len(draft(page).sessions) == 2


def test_nothing_ticked_is_asked_about(page, editor):
    response, _data = post(editor, address(page), [])
    assert errors(response) == ["Tick at least one date."]


@pytest.mark.parametrize("token", ["", "rubbish"])
def test_dates_without_a_token_are_shown_again(page, editor, token):
    response = editor.post(address(page), {"token": token, "dates": ["2027-05-06"]})
    assert "Please look at the dates once more" in parse(response).get_text(" ")
    assert len(draft(page).sessions) == 2


def test_the_only_date_is_the_one_that_is_repeated(index, editor):
    page = make_assembly(index, sessions=[session(block_id=FIRST)])
    assert editor.get(url("choose_date", page)).url == url("add_dates", page, FIRST)


def test_one_of_several_dates_is_chosen(page, editor):
    links = parse(editor.get(url("choose_date", page))).select(".nice-padding a")
    assert [link.get_text() for link in links] == [
        "Thursday 4 March 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)",
        "Thursday 1 April 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)",
    ]


@pytest.mark.parametrize("method", ["get", "post"])
def test_repeating_a_date_that_is_gone_says_so(page, editor, method):
    response = getattr(editor, method)(url("add_dates", page, "gone"))
    assert told(editor, response).startswith("That date is not on the page any more.")


# The next one


def click_next(client, page):
    """Sends the form of the page "Change or repeat", once or again."""
    form = parse(client.get(url("change", page))).select_one("form:has([name=token])")
    data = {"token": form.select_one("[name=token]")["value"]}
    return client.post(form["action"], data), data


def test_next_one_is_a_draft_that_opens(index, editor):
    page = make_evenings(index, series=SeriesFactory(name="First Thursdays"))
    response, _data = click_next(editor, page)
    new = AssemblyPage.objects.exclude(pk=page.pk).get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=(new.pk,))
    assert (new.live, new.title) == (False, "First Thursdays")


def test_next_one_says_when_it_is_and_what_it_needs(page, editor):
    words = told(editor, click_next(editor, page)[0])
    assert words == (
        "This is the draft of the next one, on Thursday 1 April 2027, 6:30 p.m. to 8:30 p.m. "
        "(Europe/London time). It needs its own question."
    )


def test_next_one_of_an_assembly_without_a_date_needs_one(index, editor):
    page = make_assembly(index, sessions=[], date_note="in the spring")
    words = told(editor, click_next(editor, page)[0])
    assert words == "This is the draft of the next one. It needs its own question and a date."


def test_second_click_leads_to_the_draft_that_the_first_made(page, editor):
    first, data = click_next(editor, page)
    told(editor, first)
    second = editor.post(url("schedule_next", page), data)
    assert (second.url, AssemblyPage.objects.count()) == (first.url, 2)
    assert told(editor, second) == "The draft of the next one was made already. This is it."


def test_form_that_is_opened_again_makes_another_draft(page, editor):
    click_next(editor, page)
    click_next(editor, page)
    assert AssemblyPage.objects.count() == 3


@pytest.mark.parametrize("token", ["", "rubbish"])
def test_next_one_without_a_token_is_asked_for_once_more(page, editor, token):
    response = editor.post(url("schedule_next", page), {"token": token})
    assert (response.url, AssemblyPage.objects.count()) == (url("change", page), 1)
    assert told(editor, response) == "Nothing was made. Please press the button once more."


def test_next_one_is_not_made_by_looking(page, editor):
    assert editor.get(url("schedule_next", page)).url == url("change", page)
    assert AssemblyPage.objects.count() == 1


def _at_night(day: date) -> dict:
    return session(day, time(1, 30))["value"]


def test_page_gets_no_more_dates_than_its_form_can_hold(page, editor, settings):
    """Django refuses a form of more inputs, whoever has written whatever in it."""
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
    weekly = address(page, rule="weekly", until="2027-12-31")
    response, _data = post(editor, weekly)
    assert errors(response) == [
        "The page has room for 33 dates more. Tick no more than that, or begin another assembly."
    ]
    response, _data = post(editor, weekly, list(boxes(editor.get(weekly)))[:33])
    assert told(editor, response).startswith("33 dates are now in the draft.")


def test_page_with_as_many_dates_as_it_has_room_for_can_be_saved(page, editor, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
    evenings = [EVENING] * most_sessions(page)
    response = save(editor, edit_url(page), slug=page.slug, sessions=evenings)
    assert (response.status_code, len(draft(page).sessions)) == (302, len(evenings))


# What drafts say that nobody has checked yet, and what becomes of the dates of a rule.
ODD_DRAFTS = [
    ({"start_date": "9999-12-31"}, set()),
    ({"start_date": "9999-11-15"}, set()),
    ({"start_date": "0001-01-01"}, set()),
    ({"end_date": "9999-12-31", "end_time": "10:00"}, {"no"}),
    ({"end_date": "0001-01-01", "end_time": "10:00"}, {"no"}),
    ({"end_date": "2027-02-30"}, {"on"}),
]


def odd_draft(index, values: dict) -> AssemblyPage:
    block = session(block_id=FIRST)
    return make_assembly(
        index, live=False, sessions=[{**block, "value": {**block["value"], **values}}]
    )


@pytest.mark.parametrize(("values", "states"), ODD_DRAFTS, ids=str)
def test_dates_of_an_odd_draft_are_offered_or_not(index, editor, values, states):
    response = editor.get(address(odd_draft(index, values)))
    assert (response.status_code, set(boxes(response).values())) == (200, states)


@pytest.mark.parametrize(("values", "_states"), ODD_DRAFTS, ids=str)
def test_next_one_of_an_odd_draft_is_made(index, editor, values, _states):
    page = odd_draft(index, values)
    response = editor.post(url("schedule_next", page), {"token": str(uuid4())})
    assert told(editor, response).startswith("This is the draft of the next one")
