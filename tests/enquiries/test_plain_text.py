"""What people type is made safe to keep, and nothing of it that a person can see is taken away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from wagtail_assemblies.enquiries.plain_text import clean_text, one_line

# Any text at all, with more controls and halves of characters in it than chance would bring.
texts = st.text(
    st.one_of(st.characters(), st.characters(codec=None, categories=["Cc", "Cs", "Cf"]))
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("", ""),
        (" a b ", "a b"),
        ("a\nb", "a\nb"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c\x0bd\x0ce\x85f", "a\nb\nc\nd\ne\nf"),
        ("a\x00\x07\x1b\x7f\x9fb", "ab"),
        ("a\ud800b", "ab"),
        ("a\u202d\u202eb", "ab"),
        ("e\u0301", "é"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("\u2067عربي\u2069 a", "\u2067عربي\u2069 a"),
    ],
)
def test_text_keeps_its_lines_and_loses_its_controls(text, cleaned):
    assert clean_text(text) == cleaned


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        (" a  b\t c ", "a b c"),
        ("a\r\nBcc: b", "a Bcc: b"),
        ("a\u2028b", "a b"),
        ("\u200e\u200fa\u200b\u2060\ufeff", "a"),
        ("\u2067عربي\u2069", "عربي"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_line_is_one_line_of_what_is_seen(text, line):
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [("x" * 5, "xxxxx"), ("x" * 6, "xxxx…"), ("abc defg", "abc…"), ("é" * 6, "éééé…")],
)
def test_line_that_is_too_long_is_cut_and_says_so(text, line):
    assert one_line(text, most=5) == line


@given(texts)
def test_clean_text_can_be_encoded_stored_and_put_into_a_workbook(text):
    cleaned = clean_text(text)
    cleaned.encode()
    assert "\0" not in cleaned
    assert ILLEGAL_CHARACTERS_RE.search(cleaned) is None


@given(texts)
def test_clean_text_is_clean(text):
    assert clean_text(clean_text(text)) == clean_text(text)


@given(texts)
def test_line_stays_within_its_line(text):
    line = one_line(text, most=20)
    assert (len(line.splitlines()) < 2, len(line) <= 20) == (True, True)


@given(texts)
def test_line_that_is_short_enough_is_left_alone(text):
    assert one_line(one_line(text)) == one_line(text)
