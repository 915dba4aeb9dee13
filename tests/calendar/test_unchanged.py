"""What is nobody's news: drafts, locks, comments, and an index that is made anew."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Comment, Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.factories import PartnerFactory, PlaceFactory, TopicFactory, make_assembly, session
from wagtail_assemblies.calendar.feeds import built_feeds
from wagtail_assemblies.calendar.models import CalendarEntry
from wagtail_assemblies.pages.models import AssemblyPage

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def no_news(subscriber):
    """A block after which a subscriber is told "not modified", without another build."""

    @contextmanager
    def block():
        etag = subscriber.get()["ETag"]
        yield
        with CaptureQueriesContext(connection) as queries:
            assert not subscriber.has_news(etag)
        assert len(queries) <= 3

    return block


def test_unchanged_feed_is_not_modified(assembly, no_news):
    with no_news():
        pass


def test_draft_changes_nothing(assembly, no_news):
    with no_news():
        assembly.title = "Warmer homes"
        assembly.sessions = []
        assembly.save_revision()


def test_draft_written_over_changes_nothing(assembly, no_news):
    with no_news():
        assembly.title = "Warmer homes"
        draft = assembly.save_revision()
        assembly.title = "Hottest homes"
        assembly.save_revision(overwrite_revision=draft, clean=False)


def test_draft_saved_and_autosaved_in_admin_changes_nothing(assembly, no_news, admin):
    address, block = f"/admin/pages/{assembly.pk}/edit/", assembly.sessions[0]
    form = {
        "title": "Warmer homes",
        "slug": "warmer-homes",
        "question": "",
        "introduction": "null",
        "programme": "null",
        "resources_used-count": "0",
        "recommendations-count": "0",
        "sessions": streamfield([("session", {"start_date": "", "state": "on"})]),
        "sessions-0-id": block.id,
        "assembly_partners": inline_formset([]),
        "comments": inline_formset([]),
    }
    with no_news():
        assert admin.post(address, nested_form_data(form)).status_code == 302
    assembly.refresh_from_db()
    draft = assembly.latest_revision
    assert draft.as_object().title == "Warmer homes"
    again = nested_form_data({**form, "title": "Hottest homes", "overwrite_revision_id": draft.pk})
    with no_news():
        response = admin.post(address, again, headers={"accept": "application/json"})
        assert (response.status_code, response.json()["success"]) == (200, True)
    draft.refresh_from_db()
    assert draft.as_object().title == "Hottest homes"


def test_new_draft_page_changes_nothing(index, assembly, no_news):
    with no_news():
        make_assembly(index, live=False)


def test_lock_changes_nothing(assembly, no_news, admin):
    with no_news():
        assert admin.post(f"/admin/pages/{assembly.pk}/lock/").status_code == 302
        assert admin.post(f"/admin/pages/{assembly.pk}/unlock/").status_code == 302


def test_comment_changes_nothing(assembly, no_news, admin):
    user = get_user_model().objects.get()
    comment = Comment(user=user, contentpath="title", text="Is this right?")
    with no_news():
        assembly.wagtail_admin_comments.add(comment)
        assembly.save_revision()
    assert Comment.objects.count() == 1


def test_page_of_another_kind_changes_nothing(site, assembly, no_news):
    with no_news():
        page = site.root_page.add_child(instance=Page(title="About", slug="about"))
        page.title = "About us"
        page.save_revision().publish()


def test_draft_does_not_outlast_publishing(assembly, subscriber):
    assembly.title = "Warmer homes"
    draft = assembly.save_revision()
    assert subscriber.summaries() == ["Warm homes"]
    draft.publish()
    assert subscriber.summaries() == ["Warmer homes"]


@pytest.fixture
def everything(index):
    """Assemblies that have something of everything, in several states."""
    hosts, topics = [PartnerFactory(), PartnerFactory(hidden=True)], [TopicFactory()]
    place = PlaceFactory()
    sessions = [session(), session(start=None), session(place=place.pk, state="cancelled")]
    full = make_assembly(index, sessions=sessions, hosts=hosts, topics=topics, place=place)
    make_assembly(index, sessions=[])
    make_assembly(index, live=False)
    full.create_alias(parent=index, update_slug="alias")
    full.title = "An open draft"
    full.save_revision()
    return full


# Whatever is built of the index for others, and a page of the list itself.
BUILT = [
    "/calendar/assemblies.ics",
    "/calendar/assemblies.ics?mode=in-person&kind=community",
    "/calendar/assemblies.json",
    "/calendar/embed/",
    "/assemblies/?view=month&month=2027-03",
]


@pytest.fixture
def bodies(client):
    return lambda: {address: client.get(address).content for address in BUILT}


def test_index_made_anew_gives_the_same_bytes(everything, bodies, clock):
    before = bodies()
    clock.shift(timedelta(minutes=1))
    call_command("assemblies_reindex", verbosity=0)
    assert bodies() == before


def test_index_made_anew_is_no_news_to_a_subscriber(everything, subscriber, clock):
    before = subscriber.get()
    clock.shift(timedelta(minutes=1))
    call_command("assemblies_reindex", verbosity=0)
    assert not subscriber.has_news(before["ETag"])


def test_index_made_from_nothing_gives_the_same_bytes(everything, subscriber, bodies, clock):
    before = bodies()
    CalendarEntry.objects.all().delete()
    built_feeds.clear()
    assert subscriber.events() == []
    clock.shift(timedelta(minutes=1))
    call_command("assemblies_reindex", verbosity=0)
    assert bodies() == before


def test_index_made_anew_beside_a_draft_gives_the_same_bytes(index, subscriber, clock):
    """Of a page that was made live by a program and never published through a revision."""
    page = AssemblyPage(title="Warm homes", slug="warm-homes", question="How?", live=True)
    page.sessions = AssemblyPage._meta.get_field("sessions").to_python([session()])
    index.add_child(instance=page)
    before = subscriber.get()
    clock.shift(timedelta(minutes=1))
    page.title = "Warmer homes"
    page.save_revision()
    call_command("assemblies_reindex", verbosity=0)
    assert subscriber.summaries() == ["Warm homes"]
    assert subscriber.get().content == before.content


def test_published_assembly_touches_its_own_entries_alone(index, assembly, subscriber):
    """A mark in the row of another page is still there: that row was not written."""
    other = make_assembly(index, title="Clean rivers")
    CalendarEntry.objects.filter(page=other).update(state="postponed")
    assembly.title = "Warmer homes"
    assembly.save_revision().publish()
    states = dict(CalendarEntry.objects.values_list("page_id", "state"))
    assert states == {assembly.pk: "on", other.pk: "postponed"}
    assert sorted(subscriber.summaries()) == ["Clean rivers", "Warmer homes"]
