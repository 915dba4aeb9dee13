"""What nobody should write into the forms of the verbs: answered, never a failure, nothing lost."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode
from uuid import uuid4

import pytest

from tests.doors.verbs import FIRST, draft, errors, live, make_evenings, url

TEXTS = {
    "long": "x" * 10_000,
    "nul": "a\0b",
    "control characters": "\x1b\x0b\x07",
    "right to left": "\u202eyadot ton",
    "markup": "</script><script>alert(1)</script>",
    "nothing": " \u200f ",
    "digits": "9" * 5000,
}
OUTLETS = [
    "/assemblies/",
    "/assemblies/?view=month&month=2027-03",
    "/calendar/assemblies.ics",
    "/calendar/assemblies.json",
    "/calendar/embed/",
]
MOVE = {"start_date": "2027-03-05", "start_time": "18:30", "note": "The hall is taken."}


@pytest.fixture
def page(index):
    return make_evenings(index)


@pytest.mark.parametrize(
    "name",
    [
        "cancel",
        "move",
        pytest.param("cancel_session", marks=pytest.mark.slow),
        pytest.param("postpone", marks=pytest.mark.slow),
    ],
)
def test_any_sentence_is_taken_or_refused_with_a_message(page, editor, client, name):
    more = (FIRST,) if name in ("cancel_session", "move") else ()
    for about, text in TEXTS.items():
        response = editor.post(url(name, page, *more), {**MOVE, "reason": text, "note": text})
        assert response.status_code == 302 or errors(response), about
        if response.status_code == 302:
            answers = {client.get(address).status_code for address in [page.url, *OUTLETS]}
            assert answers == {200}, about


@pytest.mark.parametrize("field", ["start_date", "start_time", "end_date", "end_time", "place"])
def test_what_is_no_day_time_or_place_moves_nothing(page, editor, field):
    for about, text in TEXTS.items():
        if about != "nothing":  # a place that is left empty is the assembly's own
            response = editor.post(url("move", page, FIRST), {**MOVE, field: text})
            assert errors(response), about
    assert live(page).sessions[0].value["start_date"] == date(2027, 3, 4)


@pytest.mark.parametrize("field", ["rule", "until", "times"])
def test_what_is_no_rule_adds_no_dates(page, editor, field):
    for about, text in TEXTS.items():
        rule = {"rule": "weekly", "until": "", "times": "", field: text}
        address = f"{url('add_dates', page, FIRST)}?{urlencode(rule)}"
        data = {"token": str(uuid4()), "dates": ["2027-03-11", "rubbish", "9999-99-99"]}
        assert errors(editor.post(address, data)), about
    assert len(draft(page).sessions) == 2
