"""Makes the example site's modules importable, without its app being installed in the tests.

Whatever needs the app (its front page, the command) is run as people run it: by manage.py, in a
process of its own with the example's own settings.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE_SITE = ROOT / "example_site"
sys.path.append(str(EXAMPLE_SITE))


@pytest.fixture(scope="session")
def run_in_example():
    """Runs Python with the example's settings and a database; gives what it printed, and failed."""

    def run(database: Path, *command, **variables) -> subprocess.CompletedProcess:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "EXAMPLE_DATABASE": str(database),
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(EXAMPLE_SITE)]),
            **variables,
        }
        return subprocess.run(
            [sys.executable, *map(str, command)],
            cwd=EXAMPLE_SITE,
            env=environment,
            capture_output=True,
            text=True,
        )

    return run


@pytest.fixture(scope="session")
def loaded(run_in_example, tmp_path_factory) -> Path:
    """A database into which the example has been loaded. Copy it before changing it."""
    database = tmp_path_factory.mktemp("example") / "db.sqlite3"
    for arguments in (["migrate", "--verbosity=0"], ["load_example", "--port=8123"]):
        result = run_in_example(database, "manage.py", *arguments)
        assert result.returncode == 0, result.stderr
    return database
