"""Stages as one text, licences with their links, languages by their own names."""

from __future__ import annotations

import pytest

from wagtail_assemblies.resources.choices import Licence, Stage, Type, stages_of, stages_text
from wagtail_assemblies.resources.languages import LanguageSelect, language_name


@pytest.mark.parametrize(
    "given, text",
    [
        (None, ""),
        ("", ""),
        ([], ""),
        (["run", "plan"], "|plan|run|"),
        ("|run|plan|", "|plan|run|"),
        ("plan", "|plan|"),
        (["run", "party"], "|run|"),
        ("['run']", ""),
    ],
)
def test_stages_are_stored_in_one_order_and_without_what_is_none(given, text):
    assert stages_text(given) == text


def test_no_stage_is_found_in_another(db):
    for stage in Stage:
        assert [each for each in Stage if f"|{stage}|" in stages_text([each])] == [stage]


def test_all_stages_fit_their_column():
    assert len(stages_text(list(Stage))) <= 100
    assert stages_of(stages_text(list(Stage))) == list(Stage)


@pytest.mark.parametrize(
    "licence, short, url",
    [
        ("cc0", "CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("cc-by-nc-sa", "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("movement", "Free for movement use; ask first for any other", ""),
        ("", "Not known", ""),
        (None, "Not known", ""),
    ],
)
def test_licence_has_a_short_name_and_a_link_where_there_is_one(licence, short, url):
    assert (Licence(licence).short, Licence(licence).url) == (short, url)


def test_every_type_has_a_drawing():
    drawings = {"cards", "letter", "link", "list", "picture", "screen", "text"}
    assert {kind.glyph for kind in Type} == drawings


@pytest.mark.parametrize(
    "code, name",
    [
        ("cy", "Cymraeg"),
        ("CY", "Cymraeg"),
        ("ar", "العربيّة"),
        ("bfi", "British Sign Language"),
        ("qaa", "qaa"),
    ],
)
def test_language_has_its_own_name(code, name):
    assert language_name(code) == name


def test_select_of_languages_keeps_a_code_that_it_does_not_know():
    assert '<option value="qaa" selected>qaa</option>' in LanguageSelect().render("language", "qaa")


def test_select_of_languages_begins_with_the_sites_own(settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("cy", "Welsh")]
    choices = [value for value, _label in LanguageSelect().choices]
    assert choices[:3] == ["", "en", "cy"]
