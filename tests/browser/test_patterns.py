"""Every piece of the look on one page of a host with a reset, with words that do not break."""

from __future__ import annotations

import pytest

from .checkers import HERE, axe_findings, axe_script

# Rules about a whole page, which a sheet of patterns is not.
OF_PAGES = ("heading-order", "landmark", "region", "empty-table-header")


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request):
    return request.param


@pytest.fixture
def patterns(browser):
    """Opens the sheet of patterns at a width."""
    opened = []

    def open_at(width: int, **options):
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        opened.append(context)
        page = context.new_page()
        page.goto((HERE / "patterns.html").as_uri())
        return page

    yield open_at
    for context in opened:
        context.close()


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [320, 640, 1280])
def test_patterns_stay_inside_the_page(patterns, width, direction):
    """Not only no scrolling: the edge of .asm would cut off what hangs over."""
    page = patterns(width)
    page.evaluate("direction => document.documentElement.dir = direction", direction)
    over = page.evaluate(
        "[...document.querySelectorAll('.asm *')].filter(e => { const r = "
        "e.getBoundingClientRect(); return r.width && (r.left < -1 || r.right > innerWidth + 1) })"
        ".map(e => e.outerHTML.slice(0, 80))"
    )
    assert over == []


@pytest.mark.parametrize("width", [320, 1280])
def test_patterns_break_no_rule_of_accessibility(patterns, scheme, width):
    page = patterns(width, color_scheme=scheme)
    page.evaluate(axe_script())
    assert [one for one in axe_findings(page) if not one.startswith(OF_PAGES)] == []


def test_patterns_need_no_colour(patterns):
    """In forced colours the edges of what is told by a block are drawn."""
    page = patterns(1280, forced_colors="active")
    for selector in (".asm-banner", ".asm-cta", ".asm-band"):
        assert page.locator(selector).evaluate("e => getComputedStyle(e).borderTopWidth") == "2px"


def test_patterns_print_black_on_white_without_what_one_clicks(patterns):
    page = patterns(720, color_scheme="dark")
    page.emulate_media(media="print")
    style = page.locator(".asm").evaluate("e => [getComputedStyle(e).color, e.innerText]")
    assert style[0] == "rgb(0, 0, 0)"
    assert "Show these" not in style[1]
