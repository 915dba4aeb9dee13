"""How a project is proved: in a process of its own, with its own settings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.wheel import wheel  # noqa: F401

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def prove(tmp_path_factory):
    """Runs tests/projects/proof.py in one of the projects and returns what it saw."""

    def run(project: str, database: Path | str = ":memory:") -> dict:
        made = tmp_path_factory.mktemp("migrations")
        (made / "made_migrations").mkdir()
        (made / "made_migrations" / "__init__.py").touch()
        environment = {
            **os.environ,
            "PROJECT_DATABASE": str(database),
            "DJANGO_SETTINGS_MODULE": f"tests.projects.{project}.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(made)]),
        }
        done = subprocess.run(
            [sys.executable, "-m", "tests.projects.proof"],
            cwd=made,
            env=environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
