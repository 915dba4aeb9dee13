"""A stranger's way: `wagtail start`, the wheel, the README's steps, and the first assembly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.projects.editor import five_inputs
from tests.projects.published import assert_all_read_the_same

pytestmark = pytest.mark.slow

HERE = Path(__file__).resolve().parent
README = HERE.parent.parent / "README.md"

# What the README tells people to write, line by line as it stands there.
APPS = ['"wagtail_assemblies",', '"wagtail_assemblies.pages",', '"wagtail.contrib.settings",']
SETTINGS = ["INSTALLED_APPS = [", *APPS]
TIME_ZONE = 'TIME_ZONE = "Europe/London"'
URL = 'path("calendar/", include("wagtail_assemblies.urls")),'
SQLITE = (
    '"OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 10, '
    '"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL"}'
)
COMMANDS = ["python manage.py migrate", "python manage.py assemblies_setup"]


@dataclass(frozen=True)
class Project:
    """A project on disk, and the folder in which the wheel is installed for it."""

    folder: Path
    packages: Path

    def run(self, *command) -> str:
        """What a command prints that is run in the project with the venv's own Python."""
        environment = {key: value for key, value in os.environ.items() if "DJANGO" not in key}
        environment["PYTHONPATH"] = os.pathsep.join([str(self.packages), str(self.folder)])
        environment["DJANGO_SETTINGS_MODULE"] = "mysite.settings.dev"
        done = subprocess.run(
            [sys.executable, *map(str, command)],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def follow(self, command: str) -> list[str]:
        """A command of the README, which begins with "python"."""
        return self.run(*command.split()[1:]).splitlines()

    def replace(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text()
        assert text.count(old) == 1, f"{name} has {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new))


@pytest.fixture(scope="module")
def project(tmp_path_factory, wheel) -> Project:
    """A project as `wagtail start` makes it, with the wheel installed and the README's lines."""
    made = Project(tmp_path_factory.mktemp("stock"), tmp_path_factory.mktemp("packages"))
    subprocess.run(
        [sys.executable, "-m", "wagtail.bin.wagtail", "start", "mysite", str(made.folder)],
        check=True,
        capture_output=True,
    )
    options = ["--no-deps", "--no-index", "--quiet", "--disable-pip-version-check"]
    made.run("-m", "pip", "install", *options, "--target", made.packages, wheel.path)
    ours = "\n    ".join(SETTINGS)
    made.replace("mysite/settings/base.py", "INSTALLED_APPS = [", ours)
    made.replace("mysite/settings/base.py", 'TIME_ZONE = "UTC"', TIME_ZONE)
    database = '"NAME": BASE_DIR / "db.sqlite3",'
    made.replace("mysite/settings/base.py", database, f"{database}\n        {SQLITE},")
    wagtails = 'path("", include(wagtail_urls)),'
    made.replace("mysite/urls.py", wagtails, f"{URL}\n    {wagtails}")
    return made


@pytest.fixture(scope="module")
def commands(project) -> dict[str, list[str]]:
    return {command: project.follow(command) for command in COMMANDS}


@pytest.fixture(scope="module")
def story(project, commands) -> dict:
    return json.loads(project.run(HERE / "stock_story.py"))


def test_the_readme_tells_what_this_test_does(wheel):
    lines = [line.strip() for line in README.read_text(encoding="utf-8").splitlines()]
    text = "\n".join(lines)
    assert f"pip install {wheel.path.name}" in text
    assert "\n".join(SETTINGS) in text
    assert TIME_ZONE in text
    assert URL in text
    assert "\n".join(COMMANDS) in text
    assert SQLITE in " ".join(lines)


def test_setting_up_says_what_it_made(commands):
    assert commands["python manage.py assemblies_setup"] == [
        "Site: localhost",
        "Usual host: localhost (made); "
        "give it your group's name in the admin, under Assemblies, Partners",
        "Page: Assemblies http://localhost/assemblies/ (made)",
        "Page: Resources http://localhost/resources/ (made)",
        "Page: Partners http://localhost/partners/ (made)",
        "Page: Write to us http://localhost/enquire/ (made)",
        "Group: Assembly editors (made)",
        "Group: Assembly publishers (made)",
        "Group: Assembly enquiries (made)",
    ]


def test_the_project_runs_the_wheel(project, story):
    assert Path(story["package"]) == project.packages / "wagtail_assemblies" / "__init__.py"


def test_what_was_left_empty_has_no_heading(story):
    """An untouched rich text field is not stored empty, but as an empty paragraph."""
    assert "Why it matters" not in story["page"]["text"]


def test_the_first_assembly_takes_five_inputs_and_is_read_everywhere(story):
    assert len(five_inputs()) == 5
    assert_all_read_the_same(story)
