"""Searching the library and narrowing it down, with sense and without."""

from __future__ import annotations

import pytest

from tests.factories import make_document, make_resource
from tests.resources.conftest import text, texts
from wagtail_assemblies.resources.selection import words_of


@pytest.fixture
def shelf(library):
    """Three resources that differ in everything."""
    make_resource(library, title="Facilitator guide", type="handbook", stages=["run"])
    make_resource(library, title="Flyer", type="flyer", stages=["promote", "run"], language="cy")
    make_resource(library, title="Budget", type="budget", stages=["plan"])
    return library


def choices(soup) -> dict[str, str]:
    """Each choice that is offered, by its name, value and number."""
    return {
        f"{box['name']}={box['value']}": text(box.parent.select_one(".asm-filters__count")).strip(
            "()"
        )
        for box in soup.select("input[type=checkbox]")
    }


def chips(soup) -> dict[str, str]:
    return {text(link): link["href"] for link in soup.select(".asm-chips__link")}


# Facets


def test_choices_are_those_that_exist_with_their_numbers(shelf, visit):
    assert choices(visit(shelf)) == {
        "stage=plan": "1",
        "stage=promote": "1",
        "stage=run": "2",
        "type=handbook": "1",
        "type=flyer": "1",
        "type=budget": "1",
        "language=cy": "1",
        "language=en": "2",
    }


def test_numbers_say_what_is_left_by_the_choices_of_other_kinds(shelf, visit):
    found = choices(visit(shelf, {"stage": "run"}))
    assert (found["stage=plan"], found["type=flyer"], found["language=en"]) == ("1", "1", "1")
    assert "type=budget" not in found


@pytest.mark.parametrize(
    "query, found",
    [
        ({"stage": "run"}, ["Facilitator guide", "Flyer"]),
        ({"stage": ["plan", "promote"]}, ["Budget", "Flyer"]),
        ({"type": "flyer"}, ["Flyer"]),
        ({"language": "en"}, ["Budget", "Facilitator guide"]),
        ({"stage": "run", "language": "cy"}, ["Flyer"]),
        ({"stage": "plan", "type": "flyer"}, []),
    ],
)
def test_values_of_one_kind_widen_and_kinds_narrow(shelf, visit, query, found):
    assert texts(visit(shelf, query), ".asm-card__title") == found


def test_what_matches_nothing_says_so_and_leads_back(shelf, visit):
    soup = visit(shelf, {"stage": "plan", "type": "flyer"})
    assert text(soup.select_one(".asm-empty__title")) == "Nothing here matches all of that."
    assert soup.select_one(".asm-empty a")["href"] == "?all=1"
    assert choices(soup)["type=flyer"] == "0"


def test_chips_take_one_choice_away_or_all(shelf, visit):
    soup = visit(shelf, {"q": "flyer", "stage": "run", "language": "cy"})
    assert chips(soup) == {
        "Remove: “flyer”": "?stage=run&language=cy",
        "Remove: How do we run the day?": "?q=flyer&language=cy",
        "Remove: Cymraeg": "?q=flyer&stage=run",
        "Clear all": "/resources/",
    }


def test_a_selection_is_kept_in_the_form_and_from_page_to_page(library, visit):
    for _ in range(21):
        make_resource(library, stages=["run"])
    soup = visit(library, {"stage": "run"})
    assert [box["value"] for box in soup.select("input[checked]")] == ["run"]
    assert soup.select_one("a[rel=next]")["href"] == "?stage=run&page=2"


def test_only_the_whole_library_is_for_search_engines(shelf, visit):
    assert visit(shelf).select("meta[name=robots]") == []
    assert visit(shelf, {"stage": "run"}).select("meta[name=robots]") != []


@pytest.mark.parametrize("kind", ["stage", "type", "language"])
@pytest.mark.parametrize("value", ["nowhere", "\0", "<script>", "x" * 5000, "run'--"])
def test_an_unknown_value_is_ignored_and_said(shelf, visit, kind, value):
    soup = visit(shelf, {"all": "1", kind: value})
    assert len(soup.select(".asm-card")) == 3
    assert f"{kind}: " in text(soup.select_one(".asm-note"))


def test_a_parameter_of_somebody_else_is_ignored_in_silence(shelf, visit):
    soup = visit(shelf, {"all": "1", "utm_source": "letter"})
    assert len(soup.select(".asm-card")) == 3
    assert soup.select(".asm-note") == []


# Search


def test_search_finds_words_in_title_summary_text_and_labels(library, titles):
    make_resource(library, title="One", summary="Hold a group of six.")
    make_resource(library, title="Two", body="<p>For every group.</p>")
    make_resource(library, title="Three", files=[{"label": "group", "link": "https://example.org"}])
    make_resource(library, title="Four for a group")
    make_resource(library, title="Five")
    assert set(titles(q="group")) == {"One", "Two", "Three", "Four for a group"}


def test_search_finds_files_right_after_the_first_publishing(library, titles):
    files = [{"label": "Hand signals", "document": make_document()}]
    make_resource(library, title="Poster", files=files)
    assert titles(q="signals") == ["Poster"]


def test_search_needs_all_the_words(shelf, titles):
    assert titles(q="facilitator budget") == []


def test_search_and_choices_narrow_together(shelf, titles, visit):
    assert titles(q="flyer", stage="plan") == []
    assert choices(visit(shelf, {"q": "flyer"})) == {
        "stage=promote": "1",
        "stage=run": "1",
        "type=flyer": "1",
        "language=cy": "1",
    }


def test_search_finds_nothing_that_is_not_public(library, titles):
    make_resource(library, title="Secret plan", live=False)
    assert titles(q="secret") == []


@pytest.mark.parametrize(
    "question",
    [
        'fly"er',
        '"',
        "'",
        "flyer OR",
        "NEAR(flyer)",
        "flyer*",
        "title:flyer",
        "(flyer",
        "-flyer ^x",
        "100% \\",
        "flyer\0",
        "f" * 10_000,
        "word " * 3_000,
        "<script>alert(1)</script>",
        "قاعة القرية",
        "\ud7ff\U0001f41d",
    ],
)
def test_no_question_makes_the_search_fail(shelf, visit, question):
    soup = visit(shelf, {"q": question})
    assert soup.select("script:not([src])") == []
    assert len(soup.select_one("#asm-q")["value"]) <= 200


def test_signs_around_a_word_do_not_hide_it(shelf, titles):
    assert titles(q='"flyer"*') == ["Flyer"]


def test_a_question_without_a_word_is_ignored_and_said(shelf, visit):
    soup = visit(shelf, {"all": "1", "q": '"?!'})
    assert len(soup.select(".asm-card")) == 3
    assert text(soup.select_one(".asm-note")).endswith('q: "?!')


@pytest.mark.parametrize(
    "question, words",
    [
        ('fly"er AND (A5*)', "fly er AND A5"),
        ("snake_case", "snake case"),
        ("हिन्दी पाठ", "हिन्दी पाठ"),
        ("  ", ""),
        ("a " * 100, " ".join(["a"] * 20)),
        ("x" * 300, "x" * 200),
    ],
)
def test_words_are_letters_with_their_marks_and_digits(question, words):
    assert words_of(question) == words
