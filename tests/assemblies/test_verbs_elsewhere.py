"""What a verb changes is true at the next request for other sites too: in JSON and in frames."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.factories import make_assembly, session
from wagtail_assemblies.assemblies import actions
from wagtail_assemblies.assemblies.actions import NewTimes

FIRST, SECOND = "0b6b2e00-0000-4000-8000-000000000001", "0b6b2e00-0000-4000-8000-000000000002"
REASON = "The boiler of the hall has failed."


@pytest.fixture
def page(index, client):
    """An assembly of two evenings that programs and frames have seen already."""
    page = make_assembly(
        index, sessions=[session(block_id=FIRST), session(date(2027, 4, 1), block_id=SECOND)]
    )
    for path in ("/calendar/assemblies.json", "/calendar/embed/"):
        assert client.get(path).status_code == 200
    return page


@pytest.fixture
def entries(json_feed):
    return lambda: json_feed()["entries"]


@pytest.fixture
def cards(embed):
    """For each card of the frame, what the pill says and how the day is told."""

    def read() -> list[tuple[str, str]]:
        found = []
        for card in embed().select("article"):
            pill, day = card.select_one(".asm-pill"), card.select_one(".asm-tile")
            found.append((pill.get_text() if pill else "", day.get_text()))
        return found

    return read


def test_cancelling_reaches_json_and_frame(page, entries, cards):
    actions.cancel(page.pk, reason=REASON)
    assert [(entry["state"], entry["reason"]) for entry in entries()] == [("cancelled", REASON)] * 2
    assert cards() == [("Cancelled", "Thu 4 Mar"), ("Cancelled", "Thu 1 Apr")]


def test_cancelling_one_session_reaches_json_and_frame(page, entries, cards):
    actions.cancel_session(page.pk, FIRST, reason=REASON)
    states = [(entry["state"], entry["reason"]) for entry in entries()]
    assert states == [("cancelled", REASON), ("on", None)]
    assert cards() == [("Cancelled", "Thu 4 Mar"), ("", "Thu 1 Apr")]


def test_postponing_reaches_json_and_frame(page, entries, cards):
    actions.postpone(page.pk, reason=REASON)
    assert [(entry["state"], entry["reason"]) for entry in entries()] == [("postponed", REASON)] * 2
    assert cards() == [("Postponed", "Thu 4 Mar"), ("Postponed", "Thu 1 Apr")]


def test_putting_back_on_reaches_json_and_frame(page, entries, cards):
    actions.cancel(page.pk, reason=REASON)
    entries(), cards()
    actions.put_back_on(page.pk)
    assert [(entry["state"], entry["reason"]) for entry in entries()] == [("on", None)] * 2
    assert cards() == [("", "Thu 4 Mar"), ("", "Thu 1 Apr")]


def test_moving_reaches_json_and_frame(page, entries, cards, embed, clock):
    before = {entry["uid"]: entry for entry in entries()}
    clock.shift(60)
    times = NewTimes(start_date=date(2027, 3, 9), start_time=time(19))
    actions.move_session(page.pk, FIRST, times, note="The hall is being painted.")
    moved, other = entries()
    assert moved["starts"] == {"date": "2027-03-09", "time": "19:00", "utc": "2027-03-09T19:00:00Z"}
    words = "Moved from Thursday 4 March 2027, 6:30 p.m.: The hall is being painted."
    assert moved["moved"] == {"date": "2027-03-04", "time": "18:30", "words": words}
    assert {moved["uid"], other["uid"]} == set(before)
    assert moved["sequence"] == before[moved["uid"]]["sequence"] + 60
    assert cards() == [("", "Tue 9 Mar"), ("", "Thu 1 Apr")]
    assert words in embed().article.get_text()
