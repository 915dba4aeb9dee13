"""What came of an assembly: recommendations with their replies or silence, and how many came."""

from __future__ import annotations

from datetime import date

import pytest

from wagtail_assemblies.assemblies.choices import RecommendationState
from wagtail_assemblies.assemblies.outcomes import Recommendation, public_recommendation
from wagtail_assemblies.pages.models import AssemblyPage

TODAY = date(2027, 3, 1)
ASKED = date(2026, 12, 29)  # 62 days before


def silence(**values) -> str:
    block = {"text": "A repair café.", "state": "sent", "asked_on": ASKED} | values
    return public_recommendation(block, TODAY).silence


# Recommendations


def test_recommendation_that_nobody_has_answered_counts_the_days():
    assert silence() == "No reply for 62 days."


def test_one_day_of_silence_is_one_day():
    assert silence(asked_on=date(2027, 2, 28)) == "No reply for 1 day."


@pytest.mark.parametrize("asked_on", [TODAY, date(2027, 4, 1), None, "last year"])
def test_nobody_is_silent_before_the_first_day_is_over(asked_on):
    assert silence(asked_on=asked_on) == ""


@pytest.mark.parametrize("state", RecommendationState.values)
def test_silence_is_that_of_somebody_who_owes_an_answer(state):
    assert (silence(state=state) != "") == (state in {"noted", "sent", "no_reply"})


@pytest.mark.parametrize("reply", [{"reply": "We will."}, {"reply_date": date(2027, 1, 9)}])
def test_reply_ends_the_silence_whatever_the_state_says(reply):
    assert silence(**reply) == ""


def test_draft_of_a_recommendation_may_be_empty():
    assert public_recommendation({}, TODAY) == Recommendation(text="")


def test_reply_is_linked_by_its_host():
    block = {"text": "x", "link": "https://council.example.org/minutes/7"}
    assert public_recommendation(block, TODAY).link_host == "council.example.org"


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "//evil.example.org"])
def test_reply_is_linked_by_honest_links_only(link):
    assert public_recommendation({"text": "x", "link": link}, TODAY).link == ""


@pytest.fixture
def make_page(db):
    """An assembly that is stored nowhere, with recommendations of the values that are given."""

    def make(*, recommendations=(), **fields) -> AssemblyPage:
        blocks = [{"type": "recommendation", "value": value} for value in recommendations]
        page = AssemblyPage(**fields)
        page.recommendations = AssemblyPage._meta.get_field("recommendations").to_python(blocks)
        return page

    return make


def test_recommendations_keep_their_order_and_those_without_words_are_left_out(make_page):
    page = make_page(recommendations=[{"text": "B"}, {"text": ""}, {"text": "A"}])
    assert [each.text for each in page.public_recommendations] == ["B", "A"]


# How many came


@pytest.mark.parametrize(
    ("attendance", "precision", "sentence"),
    [
        (None, "estimate", ""),
        (0, "counted", ""),
        (1, "counted", "Fewer than 5 people came."),
        (4, "estimate", "Fewer than 5 people came."),
        (5, "counted", "5 people came."),
        (120, "estimate", "About 120 people came."),
        (120, "", "About 120 people came."),
    ],
)
def test_number_of_people_is_told_so_that_nobody_is_singled_out(
    make_page, attendance, precision, sentence
):
    page = make_page(attendance=attendance, attendance_precision=precision)
    assert page.attendance_sentence == sentence


@pytest.mark.parametrize(
    ("fields", "has", "public"),
    [
        ({}, False, False),
        ({"headline": "We agreed."}, True, True),
        ({"attendance": 40}, False, True),
        ({"report_id": 7}, True, False),
        ({"recommendations": [{"text": "A"}]}, True, True),
        ({"recommendations": [{"text": ""}]}, True, False),
    ],
)
def test_page_tells_what_came_of_it_where_there_is_something_to_tell(
    make_page, fields, has, public
):
    page = make_page(**fields)
    assert (page.has_outcomes, page.has_public_outcomes) == (has, public)
