"""What a site gets that installs the wheel."""

from __future__ import annotations

from email import message_from_string

import pytest

from wagtail_assemblies import __version__

DIST_INFO = f"wagtail_assemblies-{__version__}.dist-info"


@pytest.fixture
def package_files(wheel) -> set[str]:
    """The package's files as the sources have them."""
    found = (wheel.sources / "wagtail_assemblies").rglob("*")
    return {each.relative_to(wheel.sources).as_posix() for each in found if each.is_file()}


@pytest.fixture
def metadata(wheel):
    return message_from_string(wheel.read(f"{DIST_INFO}/METADATA"))


def test_the_wheel_holds_the_package_whole_and_nothing_else(wheel, package_files):
    assert {name for name in wheel.names if not name.startswith(f"{DIST_INFO}/")} == package_files


@pytest.mark.parametrize(
    "name",
    [
        "py.typed",
        "migrations/0001_initial.py",
        "pages/migrations/0001_initial.py",
        "management/commands/assemblies_setup.py",
        "templates/wagtail_assemblies/base.html",
        "templates/wagtail_assemblies/assemblies/assembly_page.html",
        "static/wagtail_assemblies/assemblies.css",
    ],
)
def test_the_wheel_holds_what_a_site_needs(wheel, name):
    assert f"wagtail_assemblies/{name}" in wheel.names


def test_the_wheel_is_for_every_machine(wheel):
    assert wheel.path.name == f"wagtail_assemblies-{__version__}-py3-none-any.whl"


def test_the_metadata_says_what_it_is(metadata):
    said = {key: metadata[key] for key in ("Name", "Version", "License-Expression")}
    assert said == {
        "Name": "wagtail-assemblies",
        "Version": __version__,
        "License-Expression": "BSD-3-Clause",
    }
    assert metadata["Requires-Python"] == ">=3.11"


def test_the_licence_is_in_the_wheel(wheel):
    text = (wheel.sources / "LICENSE").read_text(encoding="utf-8")
    assert wheel.read(f"{DIST_INFO}/licenses/LICENSE") == text


def test_no_dependency_has_an_upper_bound(metadata):
    needed = [line.partition(";")[0] for line in metadata.get_all("Requires-Dist")]
    assert [line for line in needed if "<" in line or "==" in line or "~=" in line] == []


def test_the_readme_is_the_description(metadata, wheel):
    assert metadata["Description-Content-Type"] == "text/markdown"
    text = (wheel.sources / "README.md").read_text(encoding="utf-8")
    assert metadata.get_payload().strip() == text.strip()
