"""The style sheet keeps to itself: one class each under .asm-, nothing forced, small."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

import wagtail_assemblies

STATIC = Path(wagtail_assemblies.__file__).parent / "static" / "wagtail_assemblies"
SHEETS = sorted(STATIC.glob("*.css"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
KILOBYTE = 1024


@pytest.fixture(params=SHEETS, ids=lambda path: path.name)
def css(request) -> str:
    return COMMENT.sub("", request.param.read_text())


def selectors(css: str) -> list[str]:
    """Every selector of the sheet, without the at-rules around it."""
    preludes = re.findall(r"([^{};]+)\{", css)
    rules = [prelude for prelude in preludes if not prelude.strip().startswith("@")]
    return [one.strip() for rule in rules for one in rule.split(",")]


def test_style_sheet_begins_every_selector_with_a_class_of_its_own(css):
    assert [
        one for one in selectors(css) if not re.match(r"\.asm(-|\b)|:where\(\.asm\)", one)
    ] == []


def test_style_sheet_selects_no_elements(css):
    """A host's headings, lists and links are its own business."""
    bare = re.compile(r"(^|[\s>+~(])[a-z][a-z0-9]*", re.IGNORECASE)
    assert [one for one in selectors(css) if bare.search(re.sub(r"\[[^\]]*\]", "", one))] == []


@pytest.mark.parametrize("forbidden", ["!important", "@layer", "@import", "url("])
def test_style_sheet_does_without(css, forbidden):
    assert forbidden not in css


PHYSICAL = re.compile(
    r"(?<![-\w])(left|right|width|height|(margin|padding|border)-(left|right))\s*:"
)


def test_style_sheet_is_the_same_from_right_to_left(css):
    """Sides and sizes are logical, so that nothing has to be mirrored by hand."""
    assert PHYSICAL.findall(re.sub(r"@[^{]+\{", "{", css)) == []


def test_style_sheet_braces_match(css):
    assert css.count("{") == css.count("}")


def test_style_sheet_is_light():
    size = len(gzip.compress((STATIC / "assemblies.css").read_bytes()))
    assert size <= 10 * KILOBYTE


def test_script_is_light():
    assert len(gzip.compress((STATIC / "assemblies.js").read_bytes())) <= 5 * KILOBYTE


@pytest.mark.parametrize("forbidden", ["eval(", "innerHTML", ".style", "cssText", "onclick"])
def test_script_does_nothing_that_a_strict_policy_refuses(forbidden):
    assert forbidden not in (STATIC / "assemblies.js").read_text()
