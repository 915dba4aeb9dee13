"""A base page model of one's own (WAGTAIL_PAGE_MODEL), with pages made of the mixins."""

import pytest
import wagtail

from tests.projects.published import assert_all_read_the_same

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        wagtail.VERSION < (8, 0), reason="Wagtail 8.0 is the first with WAGTAIL_PAGE_MODEL"
    ),
]


@pytest.fixture(scope="module")
def proof(prove):
    return prove("custom_base")


def test_a_custom_base_checks_and_migrates(proof):
    assert proof["check"] == "System check identified no issues (0 silenced)."
    assert proof["migrate"] == ""


def test_a_custom_base_writes_no_migration_into_the_package(proof):
    assert proof["pending"].startswith("No changes detected in apps ")


def test_the_groups_permissions_are_named_after_the_base_page(proof):
    assert proof["permissions"] == ["add_basepage", "change_basepage", "publish_basepage"]


def test_pages_on_a_custom_base_are_published_and_read(proof):
    assert_all_read_the_same(proof)


def test_a_field_of_the_base_page_is_kept(proof):
    assert proof["kept"] == [{"campaign": "Warm homes"}]
