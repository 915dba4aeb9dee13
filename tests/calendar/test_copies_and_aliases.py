"""Copies, which are assemblies of their own, and aliases, which follow another page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from wagtail.models import Page, PageViewRestriction

from tests.factories import make_assembly, make_index
from wagtail_assemblies.pages.models import AssemblyPage

from .subscriber import NOW, sequence_at, uid_of

pytestmark = pytest.mark.usefixtures("clock")

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def outside(site):
    """An index that belongs to no site."""
    attic = Page.get_first_root_node().add_child(instance=Page(title="Attic", slug="attic"))
    return make_index(attic)


def restrict(page):
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


def test_copy_has_uids_of_its_own(assembly, subscriber):
    copy = assembly.copy(update_attrs={"title": "Copy", "slug": "copy"})
    assert uid_of(copy) != uid_of(assembly)
    events = {event.uid: event.summary for event in subscriber.events()}
    assert events == {uid_of(assembly): "Warm homes", uid_of(copy): "Copy"}


def test_copy_made_in_admin_is_shown_when_published(index, assembly, subscriber, admin):
    form = {"new_title": "Copy", "new_slug": "copy", "new_parent_page": index.pk}
    before = subscriber.get()
    assert admin.post(f"/admin/pages/{assembly.pk}/copy/", form).status_code == 302
    assert not subscriber.has_news(before["ETag"])
    copy = AssemblyPage.objects.get(slug="copy")
    copy.save_revision().publish()
    assert sorted(subscriber.uids()) == sorted([uid_of(assembly), uid_of(copy)])


def test_copy_that_is_published_later_is_shown_then(assembly, clock, subscriber):
    copy = assembly.copy(update_attrs={"title": "Copy", "slug": "copy"}, keep_live=False)
    assert subscriber.uids() == [uid_of(assembly)]
    clock.shift(MINUTE)
    copy.get_latest_revision().publish()
    events = {event.uid: event.sequence for event in subscriber.events()}
    assert events == {
        uid_of(assembly): sequence_at(NOW),
        uid_of(copy): sequence_at(NOW + MINUTE),
    }


def test_copy_reverted_to_a_copied_revision_keeps_its_uids(site, assembly, clock, subscriber):
    assembly.title = "Warmer homes"
    assembly.save_revision().publish()
    copy = assembly.copy(to=make_index(site.root_page, title="Copies", slug="copies"))
    source, of_copy = uid_of(assembly), uid_of(copy)
    events = {event.uid: event.summary for event in subscriber.events()}
    assert events == {source: "Warmer homes", of_copy: "Warmer homes"}
    clock.shift(MINUTE)
    (oldest,) = (each for each in copy.revisions.all() if each.as_object().title == "Warm homes")
    oldest.publish()
    events = {event.uid: (event.summary, event.sequence) for event in subscriber.events()}
    assert events == {
        source: ("Warmer homes", sequence_at(NOW)),
        of_copy: ("Warm homes", sequence_at(NOW + MINUTE)),
    }


def test_copied_tree_shows_its_assemblies_under_new_uids(index, assembly, subscriber):
    copy = Page.objects.get(pk=index.pk).copy(
        recursive=True, update_attrs={"slug": "copies", "title": "Copies"}
    )
    (copied,) = AssemblyPage.objects.descendant_of(copy)
    events = {event.uid: event.url for event in subscriber.events()}
    assert events == {
        uid_of(assembly): "http://testserver/assemblies/warm-homes/",
        uid_of(copied): "http://testserver/copies/warm-homes/",
    }


def test_alias_beside_its_source_changes_nothing(index, assembly, subscriber, visitor):
    before = subscriber.get()
    assembly.create_alias(parent=index, update_slug="alias")
    assert not subscriber.has_news(before["ETag"])
    assert visitor.linked() == ["/assemblies/warm-homes/"]


def test_alias_made_in_admin_changes_nothing(index, assembly, subscriber, admin):
    before = subscriber.get()
    form = {"new_title": "Alias", "new_slug": "alias", "new_parent_page": index.pk, "alias": "on"}
    assert admin.post(f"/admin/pages/{assembly.pk}/copy/", form).status_code == 302
    assert AssemblyPage.objects.get(slug="alias").alias_of_id == assembly.pk
    assert not subscriber.has_news(before["ETag"])


def test_alias_of_an_alias_changes_nothing(index, assembly, subscriber):
    before = subscriber.get()
    alias = assembly.create_alias(parent=index, update_slug="alias")
    alias.create_alias(parent=index, update_slug="second-alias")
    assert not subscriber.has_news(before["ETag"])


def test_alias_whose_source_is_private_is_shown_once(index, assembly, subscriber, visitor):
    alias = assembly.create_alias(parent=index, update_slug="alias")
    restriction = restrict(assembly)
    (event,) = subscriber.events()
    assert (event.uid, event.url) == (uid_of(alias), "http://testserver/assemblies/alias/")
    assert visitor.linked() == ["/assemblies/alias/"]
    restriction.delete()
    assert subscriber.uids() == [uid_of(assembly)]


def test_alias_whose_source_is_on_no_site_is_shown_and_kept_up_to_date(
    index, outside, clock, subscriber
):
    source = make_assembly(outside, title="Warm homes")
    assert subscriber.events() == []
    alias = source.create_alias(parent=index, update_slug="alias")
    before = subscriber.event()
    assert (before.uid, before.summary) == (uid_of(alias), "Warm homes")
    clock.shift(MINUTE)
    source.title = "Warmer homes"
    source.save_revision().publish()
    assert subscriber.events() == [
        before._replace(summary="Warmer homes", sequence=before.sequence + 60)
    ]


def test_alias_whose_source_expires_vanishes_with_it(index, clock, subscriber):
    source = make_assembly(index, expire_at=NOW + HOUR)
    source.create_alias(parent=index, update_slug="alias")
    assert subscriber.uids() == [uid_of(source)]
    clock.shift(HOUR)
    assert subscriber.events() == []


def test_alias_whose_source_is_unpublished_vanishes_with_it(index, assembly, subscriber):
    assembly.create_alias(parent=index, update_slug="alias")
    assembly.unpublish()
    assert subscriber.events() == []


def test_converted_alias_is_an_assembly_of_its_own(index, assembly, subscriber, admin):
    alias = assembly.create_alias(parent=index, update_slug="alias")
    assert subscriber.uids() == [uid_of(assembly)]
    assert admin.post(f"/admin/pages/{alias.pk}/convert_alias/").status_code == 302
    events = {event.uid: event.url for event in subscriber.events()}
    assert events == {
        uid_of(assembly): "http://testserver/assemblies/warm-homes/",
        uid_of(alias): "http://testserver/assemblies/alias/",
    }
    assert len(subscriber.uids()) == 2


def test_alias_of_a_scheduled_draft_waits_for_its_moment(index, clock, subscriber, visitor):
    draft = make_assembly(index, slug="source", live=False)
    alias = draft.create_alias(parent=index, update_slug="alias")
    draft.go_live_at = NOW + HOUR
    draft.save_revision().publish()
    assert subscriber.events() == []
    assert visitor.linked() == []
    clock.shift(HOUR - timedelta(seconds=1))
    assert subscriber.events() == []
    clock.shift(timedelta(seconds=2))
    assert subscriber.uids() == [uid_of(alias)]  # as Wagtail serves it, until the job has run
    call_command("publish_scheduled")
    assert subscriber.uids() == [uid_of(draft)]
    assert visitor.linked() == ["/assemblies/source/"]


def test_alias_of_a_scheduled_undated_draft_waits_for_its_moment(index, visitor):
    draft = make_assembly(index, slug="source", live=False, sessions=[])
    draft.create_alias(parent=index, update_slug="alias")
    draft.go_live_at = NOW + HOUR
    draft.save_revision().publish()
    assert visitor.linked() == []


def test_undated_alias_is_listed_where_its_source_is_not(index, visitor):
    source = make_assembly(index, slug="source", sessions=[])
    source.create_alias(parent=index, update_slug="alias")
    assert visitor.linked() == ["/assemblies/source/"]
    restrict(source)
    assert visitor.linked() == ["/assemblies/alias/"]
