"""The example site as it runs: its own settings, its command, its pages and their headers."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import django
import pytest

from home.example.assemblies import ASSEMBLIES
from tests import example_site

from .conftest import PORT

ASK = Path(__file__).with_name("ask_site.py")
POLICY = {
    "default-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
}


@pytest.fixture(scope="module")
def copy_of(loaded, tmp_path_factory):
    """Makes a copy of the loaded example in a new folder."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(loaded, tmp_path_factory.mktemp(name) / "example"))

    return copy


@pytest.fixture(scope="module")
def loaded_again(copy_of):
    """What the second loading said, and the database's contents before and after it."""
    folder = copy_of("again")
    query(folder, "UPDATE wagtailcore_page SET title = 'Mine' WHERE slug = 'testham-buses'")
    before = contents(folder)
    result = example_site.run(folder, "manage.py", "load_example", f"--port={PORT}")
    assert result.returncode == 0, result.stderr
    return SimpleNamespace(said=result.stdout, before=before, after=contents(folder))


@pytest.fixture(scope="module")
def extended(copy_of):
    """A copy to which synthetic assemblies were added, and which is served on another port."""
    folder = copy_of("extended")
    arguments = ["--port=8124", "--assemblies=20", "--seed=7"]
    result = example_site.run(folder, "manage.py", "load_example", *arguments)
    assert result.returncode == 0, result.stderr
    return folder


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    """What came of loading with DEBUG off."""
    folder = tmp_path_factory.mktemp("refused")
    result = example_site.run(folder, "manage.py", "load_example", EXAMPLE_DEBUG="0")
    return SimpleNamespace(result=result, folder=folder)


@pytest.fixture(scope="module")
def answers(loaded):
    return ask(loaded)


def ask(folder: Path, *without) -> dict:
    result = example_site.run(folder, ASK, *without)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def connected(folder: Path):
    return closing(sqlite3.connect(folder / "db.sqlite3"))


def contents(folder: Path) -> list[str]:
    """All that the database holds, and the files beside it."""
    with connected(folder) as connection:
        tables = list(connection.iterdump())
    return tables + sorted(str(path) for path in (folder / "media").rglob("*"))


def query(folder: Path, sql: str) -> list[tuple]:
    with connected(folder) as connection, connection:
        return connection.execute(sql).fetchall()


def directives(answer) -> set[str]:
    return {part.strip() for part in answer["policy"].split(";") if part.strip()}


def test_settings_pass_djangos_checks(loaded):
    arguments = ["check", "--fail-level=DEBUG", "--database=default"]
    result = example_site.run(loaded, "manage.py", *arguments)
    assert result.stdout == "System check identified no issues (0 silenced).\n"


def test_load_example_twice_changes_nothing_not_even_what_somebody_wrote(loaded_again):
    assert loaded_again.after == loaded_again.before


def test_load_example_twice_says_that_it_is_there(loaded_again):
    assert loaded_again.said == (
        "The example content is there already; everything is kept as it is.\n"
    )


def test_load_example_follows_the_port(extended):
    site = query(extended, "SELECT hostname, port, is_default_site FROM wagtailcore_site")
    assert site == [("127.0.0.1", 8124, 1)]


def test_load_example_adds_synthetic_assemblies_to_what_is_there(extended):
    pages = query(extended, "SELECT count(*) FROM wagtail_assemblies_pages_assemblypage")
    assert pages == [(len(ASSEMBLIES) + 20,)]


def test_load_example_without_debug_writes_nothing(refused):
    assert contents(refused.folder) == ["BEGIN TRANSACTION;", "COMMIT;"]


def test_load_example_without_debug_says_why(refused):
    assert (refused.result.returncode, refused.result.stderr) == (
        1,
        "CommandError: The example content is for trying things out: it brings the user “admin” "
        "with the password “admin”. It is loaded only while DEBUG is on, and here DEBUG is off.\n",
    )


def test_welcome_page_of_wagtail_is_gone(loaded):
    assert query(loaded, "SELECT slug FROM wagtailcore_page WHERE depth = 2") == [("example-site",)]


def test_every_example_page_is_published_by_a_revision(answers):
    root, *pages = answers["live by revision"]
    assert [page for page in pages if None in page or not page[1]] == []


def test_every_example_page_has_an_address_of_its_own(loaded):
    paths = [path for (path,) in query(loaded, "SELECT url_path FROM wagtailcore_page")]
    assert len(set(paths)) == len(paths)


def test_editors_form_takes_every_example_page_as_it_is(answers):
    assert answers["complaints"] == {each.slug: [] for each in ASSEMBLIES}


@pytest.mark.parametrize("path", ["/", "/assemblies/", "/assemblies/testham-buses/"])
def test_public_page_is_sent_with_the_policy(answers, path):
    assert directives(answers[path]) == POLICY


def test_admin_is_sent_without_the_policy(answers):
    assert answers["/admin/login/"]["policy"] == ""


def test_preview_of_a_page_may_be_framed_by_the_admin(answers):
    assert directives(answers["preview"]) == POLICY - {"frame-ancestors 'none'"} | {
        "frame-ancestors 'self'"
    }


@pytest.mark.skipif(django.VERSION >= (6, 0), reason="Django has a middleware of its own from 6.0")
def test_policy_is_the_same_where_django_csp_is_not_installed(loaded, answers):
    without = ask(loaded, "csp")
    paths = ["/", "/admin/login/", "preview"]
    assert [directives(without[path]) for path in paths] == [
        directives(answers[path]) for path in paths
    ]


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/assemblies/",
        "/assemblies/?when=past",
        "/assemblies/testham-buses/",
        "/calendar/assemblies.ics",
        "/admin/login/",
    ],
)
def test_site_answers_at_the_addresses_it_promises(answers, path):
    assert answers[path]["status"] == 200


def test_front_page_leads_to_the_assemblies(answers):
    assert 'href="/assemblies/"' in answers["/"]["body"]


@pytest.mark.parametrize("path", ["/", "/assemblies/", "/assemblies/testham-buses/"])
def test_public_page_has_one_main_landmark_for_the_skip_link(answers, path):
    assert answers[path]["body"].count('<main id="main-content"') == 1


def test_assembly_without_a_date_says_when_it_may_be(answers):
    body = answers["/assemblies/little-mocking-roofs/"]["body"]
    assert "Date to be confirmed: in the spring" in body


def test_feed_shows_the_cancelled_assembly(answers):
    feed = answers["/calendar/assemblies.ics"]["body"]
    assert "SUMMARY:Cancelled: Testham community assembly: buses" in feed


@pytest.mark.parametrize("withheld", ["meet.example.org/northexample", "Youth Rooms", "9 Orchard"])
def test_feed_keeps_back_what_the_organiser_gives(answers, withheld):
    assert withheld not in answers["/calendar/assemblies.ics"]["body"].replace("\r\n ", "")
