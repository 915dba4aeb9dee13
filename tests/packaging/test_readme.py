"""What the README promises is there: its settings, its pictures, its links."""

from __future__ import annotations

import re
from pathlib import Path

from wagtail_assemblies.conf import DEFAULTS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_has_a_line_for_every_setting():
    assert sorted(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)) == sorted(DEFAULTS)


def test_readme_links_to_what_is_there():
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [path for path in linked if not (ROOT / path).exists()] == []
