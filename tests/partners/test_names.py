"""Initials where there is no logo, and the order from A to Z."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_assemblies.partners.names import alphabetical_key, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Exampleton Growers", "EG"),
        ("Samplewick Tenants’ Union", "ST"),
        ("Acorn", "A"),
        ("“Open” (Hall)", "OH"),
        ("écoute voisine", "ÉV"),
        ("e\u0301coute voisine", "ÉV"),
        ("ßtraße", "S"),
        ("Ωμέγα Κήπος", "ΩΚ"),
        ("350 Exampleton", "3E"),
        ("🌻 Sunflower Kitchen", "SK"),
        ("🌻 🌻", ""),
        ("مجلس الحي", "م"),
        ("東京住民会議", "東"),
        ("שכנים יחד", "ש"),
        ("   ", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_initials_are_the_letters_that_stand_for_a_name(name, letters):
    assert initials(name) == letters


@given(st.text())
def test_initials_of_anything_are_at_most_two_characters(name):
    assert len(initials(name)) <= 2


def test_names_are_sorted_without_regard_to_accents_and_capitals():
    names = ["Zebra", "école", "acorn", "Éclair", "Echo"]
    assert sorted(names, key=alphabetical_key) == ["acorn", "Echo", "Éclair", "école", "Zebra"]
