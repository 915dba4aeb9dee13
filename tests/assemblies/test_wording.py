"""The sentences about an assembly, in the active language."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from django.utils import translation

from wagtail_assemblies.assemblies import wording
from wagtail_assemblies.ical.entry import CANCELLED, ON, POSTPONED, PublicPlace
from wagtail_assemblies.ical.zones import SessionTimes

THURSDAY, FRIDAY = date(2027, 3, 4), date(2027, 3, 5)
NO_MATTER = datetime(2027, 3, 4, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def when(start=None, end=None, last_day=THURSDAY, zone="Europe/London", language="en") -> str:
    times = SessionTimes(NO_MATTER, NO_MATTER, THURSDAY, last_day, start, end)
    with translation.override(language):
        return wording.when_in_words(times, zone)


def test_when_of_an_evening():
    assert when(time(18, 30), time(20, 30)) == (
        "Thursday 4 March 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)"
    )


def test_when_without_an_end():
    assert when(time(18, 30)) == "Thursday 4 March 2027, 6:30 p.m. (Europe/London time)"


def test_when_across_midnight():
    assert when(time(22), time(1), FRIDAY) == (
        "Thursday 4 March 2027, 10 p.m., to Friday 5 March 2027, 1 a.m. (Europe/London time)"
    )


def test_when_of_a_day():
    assert when() == "Thursday 4 March 2027"


def test_when_of_several_days():
    assert when(last_day=FRIDAY) == "Thursday 4 March 2027 to Friday 5 March 2027"


def test_when_at_midnight_and_noon_cannot_be_mistaken():
    assert when(time(0), time(12)) == (
        "Thursday 4 March 2027, midnight to noon (Europe/London time)"
    )


def test_when_names_the_zone_as_people_write_it():
    zone = "America/Argentina/Buenos_Aires"
    assert when(time(18), zone=zone).endswith("(America/Argentina/Buenos Aires time)")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Donnerstag 4 März 2027, 18:30 to 20:30 (Europe/London time)"),
        ("cy", "Dydd Iau 4 Mawrth 2027, 6:30 y.h. to 8:30 y.h. (Europe/London time)"),
    ],
)
def test_when_uses_the_language_for_what_django_knows(language, words):
    """And English for our own words, until there is a catalogue."""
    assert when(time(18, 30), time(20, 30), language=language) == words


@pytest.mark.parametrize(
    ("state", "reason", "sentence"),
    [
        (ON, "", ""),
        (ON, "Forgotten when it was put right again.", ""),
        (CANCELLED, "", "Cancelled."),
        (CANCELLED, "The boiler is 100% broken.", "Cancelled: The boiler is 100% broken."),
        (POSTPONED, "", "Postponed."),
        (POSTPONED, "A storm.", "Postponed: A storm."),
        ("perhaps", "Who knows.", ""),
    ],
)
def test_state_sentence(state, reason, sentence):
    assert wording.state_sentence(state, reason) == sentence


def test_where_is_the_place():
    assert wording.where_sentence(PublicPlace(name="Hall", town="Exampleton")) == "Hall, Exampleton"


def test_where_says_whom_to_ask():
    place = PublicPlace(area="near the harbour", ask_organiser=True)
    assert wording.where_sentence(place) == (
        "near the harbour: ask the organiser for the exact place."
    )


def test_where_says_whom_to_ask_if_nothing_is_known():
    place = PublicPlace(ask_organiser=True)
    assert wording.where_sentence(place) == "Ask the organiser for the place."


def test_where_is_nothing_if_nothing_is_known():
    assert wording.where_sentence(PublicPlace()) == ""


@pytest.mark.parametrize(
    ("link", "ask", "sentence"),
    [
        ("https://example.org/%20", False, "Join online: https://example.org/%20"),
        ("", True, "Online: ask the organiser for the link."),
        ("", False, ""),
    ],
)
def test_link_sentence(link, ask, sentence):
    assert wording.link_sentence(link, ask) == sentence


def test_hosts_sentence():
    assert wording.hosts_sentence(()) == ""
    assert wording.hosts_sentence(("One", "Two, Three")) == "Hosted by One, Two, Three."


@pytest.mark.parametrize(
    ("title", "label", "state", "summary"),
    [
        ("Warm homes", "", ON, "Warm homes"),
        ("Warm homes", "Evening", ON, "Warm homes – Evening"),
        ("Warm homes", "", CANCELLED, "Cancelled: Warm homes"),
        ("Warm homes", "Evening", POSTPONED, "Postponed: Warm homes – Evening"),
        ("100% homes", "", CANCELLED, "Cancelled: 100% homes"),
        ("", "", ON, "Assembly"),
        ("", "Evening", CANCELLED, "Cancelled: Assembly – Evening"),
    ],
)
def test_summary(title, label, state, summary):
    assert wording.summary(title, label, state) == summary


@pytest.mark.parametrize(
    ("place", "link", "online", "location"),
    [
        (PublicPlace(name="Hall"), "https://example.org", True, "Hall"),
        (PublicPlace(), "https://example.org", True, "https://example.org"),
        (PublicPlace(), "", True, "Online"),
        (PublicPlace(), "", False, ""),
    ],
)
def test_location(place, link, online, location):
    assert wording.location(place, link, online) == location


def test_description_leaves_out_what_is_empty():
    assert wording.description("", "One", "", "Two", "") == "One\nTwo"


@pytest.mark.parametrize(
    ("language", "doors", "sentence"),
    [
        ("en", time(18), "Doors open at 6 p.m."),
        ("en", time(12), "Doors open at noon."),
        ("de", time(18), "Doors open at 18:00."),
        ("en", None, ""),
    ],
)
def test_doors_sentence_ends_once(language, doors, sentence):
    with translation.override(language):
        assert wording.doors_sentence(doors) == sentence


def test_a_meeting_without_doors_is_joined():
    assert wording.doors_sentence(time(18, 45), has_place=False) == "You can join from 6:45 p.m."
