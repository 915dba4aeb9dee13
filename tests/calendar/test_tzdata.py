"""Which time zone rules a machine has is read from where zoneinfo itself would read them."""

from __future__ import annotations

import sys
import zoneinfo
from types import ModuleType

import pytest

from wagtail_assemblies.calendar.tzdata import zone_database_version


@pytest.fixture(autouse=True)
def nothing_remembered():
    before = zoneinfo.TZPATH
    zone_database_version.cache_clear()
    yield
    zoneinfo.reset_tzpath(before)
    zone_database_version.cache_clear()


@pytest.fixture
def system(tmp_path):
    """A machine whose zone files are in one folder, with the files that a test puts there."""

    def make(*, zones: bool = True, **files: str):
        for name, words in files.items():
            (tmp_path / name).write_text(words)
        if zones:
            (tmp_path / "UTC").write_bytes(b"TZif2")
        zoneinfo.reset_tzpath([str(tmp_path)])

    return make


def test_version_of_linux_is_in_the_first_line_of_its_rules(system):
    system(**{"tzdata.zi": "# version 2026b\n# This zic input file is in the public domain.\n"})
    assert zone_database_version() == "2026b"


def test_version_of_a_bsd_has_a_file_of_its_own(system):
    system(**{"+VERSION": "2026a\n"})
    assert zone_database_version() == "2026a"


@pytest.mark.parametrize("files", [{}, {"tzdata.zi": ""}, {"+VERSION": "\n"}])
def test_version_that_the_system_does_not_tell_is_unknown(system, files):
    system(**files)
    assert zone_database_version() == ""


def test_version_is_kept_short_whatever_the_file_says(system):
    system(**{"tzdata.zi": "# version " + "x" * 500})
    assert zone_database_version() == "x" * 20


def test_version_of_the_package_counts_where_the_system_has_no_zones(system, monkeypatch):
    package = ModuleType("tzdata")
    package.IANA_VERSION = "2025c"
    monkeypatch.setitem(sys.modules, "tzdata", package)
    system(zones=False, **{"tzdata.zi": "# version 2026b"})
    assert zone_database_version() == "2025c"


def test_version_is_unknown_where_there_are_no_zones_at_all(system, monkeypatch):
    monkeypatch.setitem(sys.modules, "tzdata", None)
    system(zones=False)
    assert zone_database_version() == ""


def test_version_of_the_first_folder_with_zones_counts(system, tmp_path):
    system(**{"tzdata.zi": "# version 2026b"})
    empty = tmp_path / "empty"
    empty.mkdir()
    zoneinfo.reset_tzpath([str(empty), str(tmp_path)])
    assert zone_database_version() == "2026b"
