"""Moving and renaming pages and what is above them."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from tests.factories import make_assembly, make_index, make_site

from .subscriber import Subscriber, bulk_address

pytestmark = pytest.mark.usefixtures("clock")

ROOT = "http://testserver"


@pytest.fixture
def elsewhere(site):
    """A second index on the same site."""
    return make_index(site.root_page, title="Elsewhere", slug="elsewhere")


@pytest.fixture
def section(site):
    """A plain page on the same site."""
    return site.root_page.add_child(instance=Page(title="Section", slug="section"))


@pytest.fixture
def attic(site):
    """A page that belongs to no site."""
    return Page.get_first_root_node().add_child(instance=Page(title="Attic", slug="attic"))


def fresh(page) -> Page:
    return Page.objects.get(pk=page.pk)


def entry_writes(queries) -> list[str]:
    """The statements among some captured ones that write into the table of entries."""
    write = re.compile(
        r"(INSERT INTO|UPDATE|DELETE FROM) .wagtail_assemblies_(calendarentry|entry)"
    )
    return [query["sql"] for query in queries if write.match(query["sql"])]


def move_by_page(admin, page, target):
    fresh(page).move(fresh(target), pos="last-child")


def move_in_admin(admin, page, target):
    assert admin.post(f"/admin/pages/{page.pk}/move/{target.pk}/confirm/").status_code == 302


def move_in_bulk(admin, page, target):
    response = admin.post(bulk_address("move", page), {"chooser": target.pk})
    assert response.status_code == 302


WAYS = [move_by_page, move_in_admin, move_in_bulk]


@pytest.mark.parametrize("move", WAYS)
def test_moved_assembly_has_its_new_address(assembly, elsewhere, subscriber, visitor, admin, move):
    before = subscriber.event()
    assert before.url == f"{ROOT}/assemblies/warm-homes/"
    move(admin, assembly, elsewhere)
    assert subscriber.events() == [before._replace(url=f"{ROOT}/elsewhere/warm-homes/")]
    assert visitor.client.get("/elsewhere/warm-homes/").status_code == 200


@pytest.mark.parametrize("move", WAYS)
def test_assembly_below_moved_ancestor_has_its_new_address(
    index, assembly, section, subscriber, admin, move
):
    before = subscriber.event()
    move(admin, index, section)
    new = f"{ROOT}/section/assemblies/warm-homes/"
    assert subscriber.events() == [before._replace(url=new)]


@pytest.mark.parametrize("move", WAYS)
def test_assembly_moved_out_of_the_site_vanishes_and_returns(
    site, index, assembly, attic, subscriber, admin, move
):
    before = subscriber.events()
    assert len(before) == 1
    move(admin, index, attic)
    assert subscriber.events() == []
    move(admin, index, site.root_page)
    assert subscriber.events() == before


def test_assembly_moved_to_another_site_is_in_its_feed(assembly, subscriber):
    other_site = make_site("other.example.org", default=False)
    other_index = make_index(other_site.root_page)
    other = Subscriber("other.example.org")
    before = subscriber.event()
    assert other.events() == []
    fresh(assembly).move(other_index, pos="last-child")
    assert subscriber.events() == []
    new = "http://other.example.org/assemblies/warm-homes/"
    assert other.events() == [before._replace(url=new)]


def test_moved_site_root_keeps_addresses(site, assembly, attic, subscriber):
    before = subscriber.events()
    fresh(site.root_page).move(attic, pos="last-child")
    assert subscriber.events() == before


def test_renamed_assembly_has_its_new_address(assembly, subscriber, visitor):
    before = subscriber.event()
    assembly.slug = "warmer-homes"
    assembly.save_revision().publish()
    new = "/assemblies/warmer-homes/"
    assert subscriber.events() == [before._replace(url=ROOT + new)]
    assert visitor.linked() == [new]


@pytest.mark.parametrize("way", ["publish", "save", "save base", "save one field"])
def test_assembly_below_renamed_ancestor_has_its_new_address(index, assembly, subscriber, way):
    before = subscriber.event()
    parent = fresh(index) if way == "save base" else fresh(index).specific
    parent.slug = "meetings"
    if way == "publish":
        parent.save_revision().publish()
    elif way == "save one field":
        parent.save(update_fields=["slug"])
    else:
        parent.save()
    assert subscriber.events() == [before._replace(url=f"{ROOT}/meetings/warm-homes/")]


def test_assembly_with_letters_of_other_scripts_has_a_readable_address(index, subscriber):
    make_assembly(index, slug="wärme")
    assert subscriber.event().url == f"{ROOT}/assemblies/w%C3%A4rme/"


def test_assembly_below_unpublished_ancestor_stays(index, assembly, subscriber, visitor):
    before = subscriber.events()
    assert len(before) == 1
    fresh(index).specific.unpublish()
    assert subscriber.events() == before
    assert visitor.client.get("/assemblies/").status_code == 404
    assert visitor.client.get("/assemblies/warm-homes/").status_code == 200


def test_ancestor_unpublished_with_its_descendants_takes_them_along(
    index, assembly, subscriber, admin
):
    assert len(subscriber.events()) == 1
    form = {"include_descendants": "on"}
    assert admin.post(f"/admin/pages/{index.pk}/unpublish/", form).status_code == 302
    assert subscriber.events() == []


def test_reordered_siblings_change_nothing(index, assembly, subscriber):
    other = make_assembly(index)
    before = subscriber.get()
    fresh(other).move(fresh(assembly), pos="left")
    assert not subscriber.has_news(before["ETag"])


@pytest.mark.parametrize("change", ["move", "rename", "unpublish"])
def test_change_of_an_ancestor_writes_no_entry(index, assembly, section, subscriber, change):
    assert len(subscriber.events()) == 1
    parent = fresh(index).specific
    with CaptureQueriesContext(connection) as queries:
        if change == "move":
            parent.move(section, pos="last-child")
        elif change == "rename":
            parent.slug = "meetings"
            parent.save_revision().publish()
        else:
            parent.unpublish()
    assert len(queries) > 5
    assert entry_writes(queries) == []


def test_move_of_an_assembly_writes_no_entry(assembly, elsewhere):
    with CaptureQueriesContext(connection) as queries:
        fresh(assembly).move(elsewhere, pos="last-child")
    assert entry_writes(queries) == []


def test_published_assembly_writes_entries(index):
    """That the tests above look for what is really written."""
    with CaptureQueriesContext(connection) as queries:
        make_assembly(index)
    assert len(entry_writes(queries)) == 2  # the entry and its facets
