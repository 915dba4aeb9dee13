"""The wheel, built once from a copy of the sources, so that no build is left in the checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_SOURCES = ("__pycache__", "node_modules", "*.pyc", "*.sqlite3*", "media", "mail")


@dataclass(frozen=True)
class Wheel:
    """A built wheel and the copy of the sources that it was built from."""

    path: Path
    sources: Path

    @property
    def names(self) -> set[str]:
        with ZipFile(self.path) as archive:
            return {name for name in archive.namelist() if not name.endswith("/")}

    def read(self, name: str) -> str:
        with ZipFile(self.path) as archive:
            return archive.read(name).decode()


@pytest.fixture(scope="session")
def wheel(tmp_path_factory) -> Wheel:
    return build_once(tmp_path_factory.getbasetemp())


@lru_cache(maxsize=1)
def build_once(folder: Path) -> Wheel:
    """Cached, since two conftests have the fixture. It needs setuptools here, and no network."""
    sources, dist = folder / "sources", folder / "dist"
    copy_sources(sources)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-index", "--quiet"]
    command += ["--disable-pip-version-check", "--no-build-isolation"]
    done = subprocess.run(
        [*command, "--wheel-dir", str(dist), str(sources)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = dist.iterdir()
    return Wheel(path, sources)


def copy_sources(to: Path) -> None:
    """Everything a build may look at, what must not get into the wheel as well."""
    to.mkdir()
    for name in ("pyproject.toml", "setup.cfg", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, to)
    for folder in ("wagtail_assemblies", "example_site", "tests", "scripts"):
        shutil.copytree(ROOT / folder, to / folder, ignore=shutil.ignore_patterns(*NOT_SOURCES))
