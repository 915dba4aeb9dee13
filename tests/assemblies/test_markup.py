"""The skeleton of every public page, and the seams by which a site makes it its own."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.factories import PartnerFactory, make_assembly

OWN = {
    "own_base.html": (
        "<html><body class='{% block body_class %}{% endblock %}'><p>Our own base</p>"
        "{% block content %}{% endblock %}</body></html>"
    ),
    "own_page.html": (
        "{% extends 'wagtail_assemblies/assemblies/assembly_page.html' %}"
        "{% block assemblies_introduction %}<p>Our own block</p>{% endblock %}"
    ),
}


@pytest.fixture
def templates(settings):
    """Puts templates before all others, as a site's own stand before an app's."""

    def put(**files: str) -> None:
        engine = settings.TEMPLATES[0]
        loaders = [
            ("django.template.loaders.locmem.Loader", files),
            "django.template.loaders.filesystem.Loader",
            "django.template.loaders.app_directories.Loader",
        ]
        options = {**engine["OPTIONS"], "loaders": loaders}
        settings.TEMPLATES = [{**engine, "APP_DIRS": False, "OPTIONS": options}]

    return put


@pytest.fixture(scope="module")
def kept() -> dict[str, BeautifulSoup]:
    """The pages are only read, so one set of them serves all tests here."""
    return {}


@pytest.fixture
def pages(kept, request) -> dict[str, BeautifulSoup]:
    """Every kind of public page that there is."""
    if not kept:
        kept |= _pages(request.getfixturevalue("index"), request.getfixturevalue("visit"))
    return kept


def _pages(index, visit) -> dict[str, BeautifulSoup]:
    empty = visit(index)
    page = make_assembly(
        index,
        introduction="<h2>A heading</h2><p>Winters are cold.</p>",
        hosts=[PartnerFactory(website="https://group.example.org")],
        mode="hybrid",
        join_link="https://example.org/join",
    )
    undated = make_assembly(index, sessions=[], question="", state="cancelled")
    return {
        "empty list": empty,
        "list": visit(index),
        "past": visit(index, "?when=past"),
        "filtered list": visit(index, "?mode=online&colour=red"),
        "assembly": visit(page),
        "undated assembly": visit(undated),
    }


def counts(pages, selector: str) -> dict[str, int]:
    return {name: len(soup.select(selector)) for name, soup in pages.items()}


def test_markup_has_one_heading_and_one_main_part(pages):
    assert counts(pages, "h1") == counts(pages, "main") == dict.fromkeys(pages, 1)


def test_markup_has_nothing_inline(pages):
    """A strict content security policy would refuse it; a block of data is no script to it."""
    inline = (
        "style, script:not([src], [type='application/ld+json']), [style], [onclick], [onload], "
        "[onerror], a[href^='javascript:']"
    )
    assert counts(pages, inline) == dict.fromkeys(pages, 0)


def test_markup_asks_no_other_site_for_anything(pages):
    foreign = (
        "[src^='http'], [src^='//'], link[href^='http']:not([rel=canonical]), link[href^='//']"
    )
    assert counts(pages, foreign) == dict.fromkeys(pages, 0)


def test_markup_has_every_id_once(pages):
    for soup in pages.values():
        ids = [tag["id"] for tag in soup.select("[id]")]
        assert sorted(set(ids)) == sorted(ids)


def test_markup_labels_point_at_what_is_there(pages):
    for soup in pages.values():
        for tag in soup.select("[aria-labelledby]"):
            assert soup.find(id=tag["aria-labelledby"])


def test_markup_headings_leave_out_no_level(pages):
    for soup in pages.values():
        levels = [int(tag.name[1]) for tag in soup.select("h1, h2, h3, h4")]
        steps = [later - earlier for earlier, later in zip(levels, levels[1:], strict=False)]
        assert all(step <= 1 for step in steps)


def test_markup_links_somewhere_and_say_where(pages):
    for soup in pages.values():
        for link in soup.select("a"):
            assert link.get("href")
            assert link.get_text(strip=True)


def test_base_template_is_a_setting(index, visit, templates, settings):
    templates(**OWN)
    settings.WAGTAIL_ASSEMBLIES = {"BASE_TEMPLATE": "own_base.html"}
    page = make_assembly(index, question="How warm?")
    for soup in (visit(index), visit(page)):
        assert soup.body.p.get_text() == "Our own base"
    assert visit(page).h1.get_text() == "How warm?"


def test_base_template_is_the_project_s_own_else(index, visit):
    assert visit(index).html["lang"] == "en"


def test_page_type_s_own_template_comes_first(index, visit, templates):
    templates(**{"wagtail_assemblies_pages/assembly_page.html": OWN["own_page.html"]})
    soup = visit(make_assembly(index, question="How warm?", introduction="<p>Theirs</p>"))
    assert soup.h1.get_text() == "How warm?"
    assert "Our own block" in soup.main.get_text()
    assert "Theirs" not in soup.main.get_text()


def test_adapter_can_be_replaced(index, visit, templates):
    """A base with a main part of its own would else have two."""
    adapter = (
        "{% extends assemblies_base_template %}{% block content %}<div class='asm'>"
        "{% block assemblies_content %}{% endblock %}</div>{% endblock %}"
    )
    templates(**{"wagtail_assemblies/base.html": adapter})
    assert visit(index).select("main") == []
