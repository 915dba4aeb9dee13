"""The bytes of a calendar, whatever stands in its texts (RFC 5545, section 3.1)."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from hypothesis import given, settings

from tests.ical.entries import entries_of, hostile_text, links, make_entry
from tests.ical.lines import content_lines, raw_lines, text, value, values
from wagtail_assemblies.ical import write

URL = "https://example.org/assemblies/warm-homes/"
LABELLED = r'(?P<before>.*)LABEL=(?P<label>"[^"]*"|[^":;,]*):https://example\.org/join'
CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def event(url: str = URL, **fields) -> bytes:
    return write.close(write.open_event(make_entry(**fields)), url)


def calendar(*events: bytes, **fields) -> bytes:
    return write.calendar(
        events,
        **{
            "name": "Assemblies",
            "description": "",
            "url": "https://example.org/",
            "source": "https://example.org/calendar/assemblies.ics",
            "zone": "Europe/London",
            "refresh": timedelta(hours=6),
            **fields,
        },
    )


def assert_well_formed(body: bytes) -> None:
    for line in raw_lines(body):
        assert 0 < len(line) <= 75
        line.decode("utf-8")
    for line in content_lines(body):
        assert not CONTROL.search(line)


@settings(deadline=None, max_examples=60)
@given(entry=entries_of(hostile_text), url=links)
def test_bytes_of_any_entry_are_well_formed(entry, url):
    assert_well_formed(write.close(write.open_event(entry), url))


@settings(deadline=None, max_examples=40)
@given(name=hostile_text, description=hostile_text)
def test_bytes_of_any_calendar_are_well_formed(name, description):
    assert_well_formed(calendar(name=name, description=description))


@settings(deadline=None, max_examples=60)
@given(entry=entries_of(hostile_text))
def test_bytes_are_the_same_for_the_same_entry(entry):
    assert write.open_event(entry) == write.open_event(entry)


@settings(deadline=None, max_examples=60)
@given(description=hostile_text)
def test_description_is_read_back_as_it_was_cleaned(description):
    body = event(description=description)
    assert text(body, "DESCRIPTION") == f"{write.clean(description).strip()}\n\n{URL}"


@settings(deadline=None, max_examples=60)
@given(url=links)
def test_closing_link_is_whole_in_the_text_and_as_url(url):
    """Folds may fall anywhere in it, and its separators are escaped in the text alone."""
    body = event(url)
    assert value(body, "URL") == url
    assert text(body, "DESCRIPTION").rpartition("\n")[2] == url


def test_closing_link_is_escaped_in_the_text_and_nowhere_else():
    body = event("https://example.org/a;b,c/")
    assert value(body, "DESCRIPTION").endswith(r"\n\nhttps://example.org/a\;b\,c/")
    assert value(body, "URL") == "https://example.org/a;b,c/"


@pytest.mark.parametrize("length", range(60, 100))
def test_closing_link_folds_at_every_length(length):
    url = "https://example.org/".ljust(length, "a")
    body = event(url)
    assert_well_formed(body)
    assert value(body, "URL") == url


def test_calendar_ends_with_its_last_line():
    assert calendar(event()).endswith(b"END:VEVENT\r\nEND:VCALENDAR\r\n")


def test_calendar_begins_with_its_first_line():
    assert calendar(event()).startswith(b"BEGIN:VCALENDAR\r\n")


def test_lines_fold_by_octets_between_characters():
    body = event(summary="会議" * 100)
    assert_well_formed(body)
    assert text(body, "SUMMARY") == "会議" * 100


def test_lines_fold_emoji_of_several_code_points_whole():
    body = event(summary="👩‍👩‍👧" * 40)
    assert_well_formed(body)
    assert text(body, "SUMMARY") == "👩‍👩‍👧" * 40


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("a; b", r"a\; b"),
        ("a, b", r"a\, b"),
        (r"C:\New", r"C:\\New"),
        (r"C:\new", r"C:\\new"),
        (r"\, \; \n", r"\\\, \\\; \\n"),
        ('"quoted": so', '"quoted": so'),
        ("<b>&amp;</b>", r"<b>&amp\;</b>"),
    ],
)
def test_text_is_escaped_once(written, escaped):
    assert value(event(summary=written), "SUMMARY") == escaped


@pytest.mark.parametrize(
    "line_break", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]
)
def test_line_breaks_of_all_kinds_become_one(line_break):
    body = event(description=f"One{line_break}Two")
    assert value(body, "DESCRIPTION").startswith(r"One\nTwo\n")


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ufeff", "\ud800"])
def test_characters_that_may_not_be_sent_are_left_out(char):
    assert value(event(summary=f"One{char}Two"), "SUMMARY") == "OneTwo"


def test_tab_is_kept_in_the_description():
    assert text(event(description="One\tTwo"), "DESCRIPTION").startswith("One\tTwo")


def test_right_to_left_marks_are_kept():
    assert value(event(summary="\u2067مرحبا\u2069"), "SUMMARY") == "\u2067مرحبا\u2069"


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\u2028", " \t "])
def test_summary_and_location_are_one_line(line_break):
    body = event(summary=f"One{line_break}Two", location=f"Three{line_break}Four")
    assert (value(body, "SUMMARY"), value(body, "LOCATION")) == ("One Two", "Three Four")


def test_join_link_is_not_escaped():
    body = event(join_url="https://example.org/join?a=1;b=2,3")
    assert value(body, "CONFERENCE").endswith(":https://example.org/join?a=1;b=2,3")


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\r\nX-EVIL:1", "\ud800"])
def test_join_link_carries_no_control_character(char):
    """URLValidator lets most of them through, and a paste brings them."""
    assert_well_formed(event(join_url=f"https://example.org/join{char}"))


def label_of(body: bytes) -> str:
    """The LABEL as it stands; quotation marks round it are needed for `:;,` only."""
    return re.fullmatch(LABELLED, value(body, "CONFERENCE"))["label"].strip('"')


def test_join_link_is_video_and_labelled_with_the_title():
    body = event(title="Warm homes", join_url="https://example.org/join")
    found = re.fullmatch(LABELLED, value(body, "CONFERENCE"))
    assert found["before"] == ";VALUE=URI;FEATURE=VIDEO;"
    assert label_of(body) == "Warm homes"


@pytest.mark.parametrize("title", ["Homes: warm", "Homes; warm", "Homes, warm"])
def test_label_of_the_join_link_is_quoted(title):
    body = event(title=title, join_url="https://example.org/join")
    assert f'LABEL="{title}":https://' in value(body, "CONFERENCE")


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ('The "right" to be warm', "The ^'right^' to be warm"),
        ("Warm ^ homes", "Warm ^^ homes"),
        ("Warm\r\nhomes", "Warm homes"),
    ],
)
def test_label_of_the_join_link_holds_no_quotation_mark(title, label):
    """They end a quoted parameter; RFC 6868 has an escape of its own for them."""
    assert label_of(event(title=title, join_url="https://example.org/join")) == label


@settings(deadline=None, max_examples=60)
@given(title=hostile_text)
def test_label_of_the_join_link_never_ends_early(title):
    body = event(title=title, join_url="https://example.org/join")
    assert re.fullmatch(LABELLED, value(body, "CONFERENCE"))


def test_events_cannot_be_injected_by_a_text():
    body = event(summary="a\r\nEND:VEVENT\r\nBEGIN:VEVENT", topics=("a\r\nSTATUS:CANCELLED",))
    assert values(body, "BEGIN") == ["VEVENT"]
    assert values(body, "STATUS") == ["CONFIRMED"]
