"""Deleting pages, in all the ways there are."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from tests.factories import PartnerFactory, TopicFactory, make_assembly
from wagtail_assemblies.calendar.models import CalendarEntry, EntryDependency, EntryFacet
from wagtail_assemblies.pages.models import AssemblyIndexPage, AssemblyPage

from .subscriber import ALL_THE_SAME, bulk_address, uid_of

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def other(index):
    """A second assembly, which stays."""
    return make_assembly(index, title="Clean rivers", slug="clean-rivers")


def delete_by_page(admin, page):
    page.delete()


def delete_by_base_page(admin, page):
    Page.objects.get(pk=page.pk).delete()


def delete_by_queryset(admin, page):
    type(page).objects.filter(pk=page.pk).delete()


def delete_by_base_queryset(admin, page):
    Page.objects.filter(pk=page.pk).delete()


def delete_in_admin(admin, page):
    assert admin.post(f"/admin/pages/{page.pk}/delete/").status_code == 302


def delete_in_bulk(admin, page):
    assert admin.post(bulk_address("delete", page), ALL_THE_SAME).status_code == 302


WAYS = [
    delete_by_page,
    delete_by_base_page,
    delete_by_queryset,
    delete_by_base_queryset,
    delete_in_admin,
    delete_in_bulk,
]


@pytest.mark.parametrize("delete", WAYS)
def test_deleted_assembly_vanishes(assembly, other, subscriber, visitor, admin, delete):
    assert sorted(subscriber.uids()) == sorted([uid_of(assembly), uid_of(other)])
    delete(admin, assembly)
    assert not AssemblyPage.objects.filter(pk=assembly.pk).exists()
    assert subscriber.uids() == [uid_of(other)]
    assert visitor.linked() == ["/assemblies/clean-rivers/"]


@pytest.mark.parametrize("delete", [delete_by_page, delete_by_base_queryset, delete_in_bulk])
def test_deleted_page_without_entries_vanishes(index, other, subscriber, visitor, admin, delete):
    undated = make_assembly(index, slug="undated", sessions=[])
    assert sorted(visitor.linked()) == ["/assemblies/clean-rivers/", "/assemblies/undated/"]
    before = subscriber.get()
    delete(admin, undated)
    assert not AssemblyPage.objects.filter(pk=undated.pk).exists()
    assert visitor.linked() == ["/assemblies/clean-rivers/"]
    assert not subscriber.has_news(before["ETag"])


@pytest.mark.parametrize("delete", [delete_by_page, delete_by_queryset, delete_in_admin])
def test_deleted_ancestor_takes_its_assemblies_along(
    index, assembly, other, subscriber, visitor, admin, delete
):
    assert len(subscriber.events()) == 2
    delete(admin, AssemblyIndexPage.objects.get(pk=index.pk))
    assert subscriber.events() == []
    assert visitor.client.get("/assemblies/").status_code == 404


def test_deleted_draft_changes_nothing(index, other, subscriber):
    draft = make_assembly(index, live=False)
    before = subscriber.get()
    draft.delete()
    assert not subscriber.has_news(before["ETag"])


def test_deleted_pages_leave_no_rows_behind(index):
    host, topic = PartnerFactory(), TopicFactory()
    for _number in range(2):
        make_assembly(index, hosts=[host], topics=[topic])
    rows = (CalendarEntry, EntryFacet, EntryDependency)
    assert all(model.objects.exists() for model in rows)
    Page.objects.get(pk=index.pk).delete()
    assert [model.objects.count() for model in rows] == [0, 0, 0]


def test_several_deleted_in_bulk_vanish(index, assembly, other, subscriber, admin):
    third = make_assembly(index, title="Buses")
    assert len(subscriber.events()) == 3
    address = bulk_address("delete", assembly, other)
    assert admin.post(address, ALL_THE_SAME).status_code == 302
    assert subscriber.uids() == [uid_of(third)]


def test_deleted_source_takes_its_alias_along(index, assembly, subscriber):
    """Wagtail unpublishes the aliases of a page that goes; they are shown when published again."""
    alias = assembly.create_alias(parent=index, update_slug="alias")
    assert subscriber.uids() == [uid_of(assembly)]
    AssemblyPage.objects.get(pk=assembly.pk).delete()
    assert subscriber.events() == []
    AssemblyPage.objects.get(pk=alias.pk).save_revision().publish()
    assert subscriber.uids() == [uid_of(alias)]
