"""The kernel alone, and then page types of one's own on Wagtail's Page, in the same database."""

import pytest

from tests.projects.published import assert_all_read_the_same

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    return tmp_path_factory.mktemp("own") / "db.sqlite3"


@pytest.fixture(scope="module")
def kernel(prove, database):
    """A site with the kernel and no assembly pages, neither ours nor its own."""
    return prove("kernel_only", database)


@pytest.fixture(scope="module")
def own_pages(prove, database, kernel):
    """The same site after it has got pages of its own; `wagtail_assemblies.pages` is left out."""
    return prove("own_pages", database)


def test_the_kernel_alone_checks_and_migrates(kernel):
    assert kernel["check"] == "System check identified no issues (0 silenced)."
    assert kernel["migrate"] == ""


def test_the_kernel_alone_needs_no_new_migration(kernel):
    assert kernel["pending"] == "No changes detected in app 'wagtail_assemblies'"


def test_setting_up_the_kernel_alone_says_that_there_is_no_page_type(kernel):
    assert (kernel["host"], kernel["index"]) == ("localhost", None)
    assert kernel["index_problem"] == (
        "This project has no page type for a list of assemblies. Add “wagtail_assemblies.pages” "
        "to INSTALLED_APPS or subclass AssemblyIndexMixin."
    )


def test_own_pages_check_and_migrate(own_pages):
    assert own_pages["check"] == "System check identified no issues (0 silenced)."
    assert own_pages["migrate"] == ""


def test_own_pages_write_no_migration_into_the_package(own_pages):
    assert own_pages["pending"].startswith("No changes detected in apps ")


def test_setting_up_takes_the_own_index_that_may_stand_below_the_root(own_pages):
    assert own_pages["index"] == {"type": "meetings.MeetingsPage", "url": "/assemblies/"}


def test_setting_up_again_gives_the_groups_the_index_that_was_missing(kernel, own_pages):
    assert kernel["permissions"] == []
    assert own_pages["permissions"] == ["add_page", "change_page", "publish_page"]


def test_own_pages_are_published_and_read(own_pages):
    assert_all_read_the_same(own_pages)


def test_an_own_field_is_kept_and_shown_by_an_own_template(own_pages):
    assert own_pages["kept"] == [{"what_to_bring": "a chair"}]
    assert "Bring a chair" in own_pages["page"]["text"]
