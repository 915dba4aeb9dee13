"""What judges a page from outside: axe for accessibility, html-validate for the markup."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def missing() -> str:
    """What is not here that the checks need; empty if all is."""
    if shutil.which("node") is None:
        return "node is not installed"
    for package in ("axe-core", "html-validate"):
        if not (MODULES / package / "package.json").exists():
            return f"{package} is missing: npm ci --ignore-scripts in tests/browser"
    return ""


def axe_script() -> str:
    return (MODULES / "axe-core" / "axe.min.js").read_text()


def axe_findings(page) -> list[str]:
    """Each rule of WCAG 2.2 AA that a page breaks, with where.

    The script runs in a world of its own, because the site's policy refuses inline scripts.
    """
    found = page.evaluate(
        "async (tags) => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']}))"
        ".violations.map(v => [v.id, v.nodes.map(n => n.target.join(' '))])",
        WCAG,
    )
    return [f"{rule}: {' | '.join(nodes[:3])}" for rule, nodes in found]


def markup_findings(bodies: dict[str, str]) -> dict[str, list[str]]:
    """What html-validate has against each of some documents, by name."""
    done = subprocess.run(
        ["node", str(HERE / "validate.mjs")],
        input=json.dumps(bodies),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
