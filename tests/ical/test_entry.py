"""The values of an entry: its identity, its number, its place in words, and JSON."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings

from tests.ical.entries import entries_of, instants, make_entry, text
from wagtail_assemblies.ical.entry import PublicEntry, PublicPlace, entry_uid, sequence

PAGE = UUID("11111111-2222-4333-8444-555555555555")


def test_uid_never_changes():
    """Another UID for the same session would double every entry in every subscriber's calendar."""
    assert entry_uid(PAGE, "block-1") == UUID("ea3fd71e-9e50-5258-9b4a-a8788b3d593f")


def test_uid_differs_by_block():
    assert entry_uid(PAGE, "block-1") != entry_uid(PAGE, "block-2")


def test_uid_differs_by_page():
    assert entry_uid(PAGE, "block-1") != entry_uid(uuid4(), "block-1")


def test_sequence_counts_seconds_from_2020():
    assert sequence(datetime(2020, 1, 1, 0, 1, 0, tzinfo=UTC)) == 60


def test_sequence_is_the_same_within_a_second():
    moment = datetime(2027, 3, 4, 12, 0, 0, tzinfo=UTC)
    assert sequence(moment) == sequence(moment + timedelta(microseconds=999_999))


def test_sequence_fits_into_a_signed_integer_of_32_bits():
    assert sequence(datetime(2087, 12, 31, tzinfo=UTC)) < 2**31


@settings(deadline=None, max_examples=100)
@given(one=instants, other=instants)
def test_sequence_never_falls_and_is_never_negative(one, other):
    earlier, later = sorted([one, other])
    assert 0 <= sequence(earlier) <= sequence(later)


@settings(deadline=None, max_examples=60)
@given(entry=entries_of(text))
def test_entry_comes_back_from_json(entry):
    assert PublicEntry.from_json(json.loads(json.dumps(entry.to_json()))) == entry


def test_entry_without_a_start_time_is_all_day():
    assert make_entry(start_time=None).all_day


@pytest.mark.parametrize(("state", "takes_place"), [("on", True), ("cancelled", False)])
def test_entry_says_whether_it_takes_place(state, takes_place):
    assert make_entry(state=state).takes_place is takes_place


def test_place_in_words_goes_from_near_to_far():
    place = PublicPlace(
        name="Example Hall", address="1 Sample Street\nZZ99 1AA", area="Harbour", town="Exampleton"
    )
    assert place.words == "Example Hall, 1 Sample Street, ZZ99 1AA, Harbour, Exampleton"


def test_place_in_words_names_nothing_twice():
    place = PublicPlace(name="Example Hall", address="Example Hall\nExampleton", town="Exampleton")
    assert place.words == "Example Hall, Exampleton"


def test_place_in_words_leaves_out_empty_lines():
    place = PublicPlace(address="\r\n  1  Sample\tStreet \r\n\r\n", town="Exampleton")
    assert place.words == "1 Sample Street, Exampleton"


def test_place_of_which_nothing_is_known_has_no_words():
    assert PublicPlace().words == ""


@pytest.mark.parametrize(
    ("end", "last_day", "day"),
    [
        (time(0), date(2027, 3, 5), date(2027, 3, 4)),
        (time(0, 30), date(2027, 3, 5), date(2027, 3, 5)),
        (time(22), date(2027, 3, 4), date(2027, 3, 4)),
        (None, date(2027, 3, 4), date(2027, 3, 4)),
    ],
)
def test_entry_until_midnight_does_not_go_on_on_the_next_day(end, last_day, day):
    entry = make_entry(
        first_day=date(2027, 3, 4), last_day=last_day, start_time=time(20), end_time=end
    )
    assert entry.last_day_on == day
