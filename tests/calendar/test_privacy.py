"""Pages that not everybody may see: whoever restricts them, and however."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page, PageViewRestriction

from tests.factories import make_assembly

pytestmark = pytest.mark.usefixtures("clock")

LOGIN = PageViewRestriction.LOGIN


def set_by_save(admin, page):
    PageViewRestriction(page=page, restriction_type=LOGIN).save()


def set_by_bulk_create(admin, page):
    PageViewRestriction.objects.bulk_create([PageViewRestriction(page=page, password="x")])


def set_in_admin(admin, page):
    form = {"restriction_type": "password", "password": "canary"}
    assert admin.post(f"/admin/pages/{page.pk}/privacy/", form).status_code == 200


def set_for_a_group(admin, page):
    form = {"restriction_type": "groups", "groups": [Group.objects.create(name="Members").pk]}
    assert admin.post(f"/admin/pages/{page.pk}/privacy/", form).status_code == 200


def lift_by_delete(admin, page):
    PageViewRestriction.objects.get(page=page).delete()


def lift_by_queryset(admin, page):
    PageViewRestriction.objects.filter(page=page).delete()


def lift_in_admin(admin, page):
    form = {"restriction_type": "none"}
    assert admin.post(f"/admin/pages/{page.pk}/privacy/", form).status_code == 200


WAYS = [
    (set_by_save, lift_by_delete),
    (set_by_bulk_create, lift_by_queryset),
    (set_in_admin, lift_in_admin),
    (set_for_a_group, lift_in_admin),
]


@pytest.mark.parametrize("where", ["page", "parent"])
@pytest.mark.parametrize(("restrict", "lift"), WAYS)
def test_restricted_assembly_vanishes_until_it_is_public_again(
    index, assembly, subscriber, admin, where, restrict, lift
):
    restricted = assembly if where == "page" else index
    before = subscriber.events()
    assert len(before) == 1
    restrict(admin, restricted)
    assert PageViewRestriction.objects.filter(page=restricted).exists()
    assert subscriber.events() == []
    lift(admin, restricted)
    assert not PageViewRestriction.objects.exists()
    assert subscriber.events() == before


def test_restricted_site_has_an_empty_feed(site, assembly, subscriber):
    assert subscriber.summaries() == ["Warm homes"]
    set_by_save(None, site.root_page)
    assert subscriber.events() == []


def test_restriction_leaves_other_assemblies(index, assembly, subscriber, visitor):
    make_assembly(index, title="Clean rivers", slug="clean-rivers")
    assert len(subscriber.events()) == 2
    set_by_save(None, assembly)
    assert subscriber.summaries() == ["Clean rivers"]
    assert visitor.linked() == ["/assemblies/clean-rivers/"]


def test_restriction_put_on_another_page_by_update_is_seen(index, assembly, subscriber):
    make_assembly(index, title="Clean rivers")
    section = index.get_parent().add_child(instance=Page(title="Section", slug="section"))
    set_by_save(None, section)
    assert sorted(subscriber.summaries()) == ["Clean rivers", "Warm homes"]
    PageViewRestriction.objects.update(page=assembly)
    assert subscriber.summaries() == ["Clean rivers"]


def test_restriction_of_another_kind_still_hides(assembly, subscriber):
    set_by_save(None, assembly)
    assert subscriber.events() == []
    PageViewRestriction.objects.update(restriction_type=PageViewRestriction.PASSWORD, password="x")
    assert subscriber.events() == []


def test_restricted_undated_assembly_is_not_listed(index, visitor):
    page = make_assembly(index, slug="undated", sessions=[])
    assert visitor.linked() == ["/assemblies/undated/"]
    set_by_save(None, page)
    assert visitor.linked() == []


def test_assembly_moved_below_a_restricted_page_vanishes(site, index, assembly, subscriber):
    section = site.root_page.add_child(instance=Page(title="Section", slug="section"))
    set_by_save(None, section)
    assert subscriber.summaries() == ["Warm homes"]
    Page.objects.get(pk=index.pk).move(section, pos="last-child")
    assert subscriber.events() == []


def test_two_restrictions_must_both_be_lifted(index, assembly, subscriber):
    set_by_save(None, assembly)
    set_by_save(None, index)
    assert subscriber.events() == []
    lift_by_delete(None, assembly)
    assert subscriber.events() == []
    lift_by_delete(None, index)
    assert subscriber.summaries() == ["Warm homes"]
