"""Makes the example site's modules importable, without its app being installed in the tests.

Whatever needs the app (its front page, the command) is run as people run it: by manage.py, in a
process of its own with the example's own settings.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests import example_site

sys.path.append(str(example_site.EXAMPLE_SITE))
PORT = 8123


@pytest.fixture(scope="session")
def loaded(tmp_path_factory) -> Path:
    """A folder with the loaded example: its database and its files. Copy it before changing it."""
    folder = tmp_path_factory.mktemp("example")
    example_site.load(folder, PORT)
    return folder
