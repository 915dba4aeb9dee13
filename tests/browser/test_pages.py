"""Every kind of public page, narrow and wide, in light and dark: what a browser has against it."""

from __future__ import annotations

import pytest

from .checkers import markup_findings

PATHS = [
    "/",
    "/assemblies/",
    "/assemblies/?when=past",
    "/assemblies/exampleton-warm-homes/",
    "/assemblies/samplewick-the-river/",
    "/assemblies/?view=month",
    "/resources/",
    "/resources/hand-signals-poster/",
    "/partners/",
    "/partners/exampleton-climate-group/",
    "/enquire/",
    "/calendar/embed/",
]
WIDTHS = [320, 1280]

every_page = pytest.mark.parametrize("path", PATHS)
every_width = pytest.mark.parametrize("width", WIDTHS)


@every_width
@every_page
def test_page_breaks_no_rule_of_accessibility(look, path, width):
    assert look(path, width).accessibility == []


@pytest.mark.slow
@every_page
def test_page_in_the_dark_breaks_no_rule_of_accessibility(look, path):
    assert look(path, 1280, color_scheme="dark").accessibility == []


@every_width
@every_page
def test_page_does_not_scroll_sideways(look, path, width):
    assert look(path, width).overflow == 0


@every_width
@every_page
def test_page_asks_nobody_else_for_anything(look, address, path, width):
    assert look(path, width).foreign_requests(address) == []


@every_width
@every_page
def test_page_makes_the_browser_complain_of_nothing(look, path, width):
    assert look(path, width).complaints == []


@pytest.mark.slow
@every_page
def test_page_without_javascript_does_not_scroll_sideways(look, path):
    assert look(path, 320, java_script_enabled=False).overflow == 0


def test_markup_of_every_page_is_valid(look):
    bodies = {path: look(path, 1280).html for path in PATHS}
    assert markup_findings(bodies) == {path: [] for path in PATHS}
