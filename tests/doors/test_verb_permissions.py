"""Who may use which verb, and what a lock, an alias or another page answers."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission

from tests.doors.verbs import FIRST, REASON, edit, live, make_evenings, told, url
from tests.factories import make_index
from wagtail_assemblies.pages.models import AssemblyPage

MOVE = {"start_date": "2027-03-11", "start_time": "19:00", "end_time": "", "end_date": ""}
RULE = "?rule=weekly&times=2"
PUBLIC = {
    "cancel": (),
    "postpone": (),
    "put_back_on": (),
    "move": (FIRST,),
    "cancel_session": (FIRST,),
    "put_session_back_on": (FIRST,),
}
DRAFT = {"change": (), "choose_date": (), "add_dates": (FIRST,)}
NEXT = {"schedule_next": ()}
ALL = {**PUBLIC, **DRAFT, **NEXT}
# These two are only looked at, and say so to whoever posts.
LOOKS = ("change", "choose_date")
ACTIONS = {
    "nobody": None,
    "reader": (),
    "editor": ("change",),
    "writer": ("add", "change"),
    "publisher": ("add", "change", "publish"),
    "publisher elsewhere": (),
}


@pytest.fixture
def page(index):
    return make_evenings(index)


@pytest.fixture
def log_in(client, django_user_model, index, site):
    """The client as one of the people of ACTIONS, or a superuser."""

    def as_(who: str):
        if who == "superuser":
            client.force_login(django_user_model.objects.create_superuser("s", password=None))
        elif who != "nobody":
            user = django_user_model.objects.create_user("u", password=None)
            group = Group.objects.create(name=who)
            group.permissions.add(Permission.objects.get(codename="access_admin"))
            for action in ACTIONS[who]:
                _allow(group, index, action)
            if who == "publisher elsewhere":
                other = make_index(site.root_page, slug="elsewhere")
                for action in ACTIONS["publisher"]:
                    _allow(group, other, action)
            user.groups.add(group)
            client.force_login(user)
        return client

    return as_


def _allow(group, page, action: str) -> None:
    GroupPagePermission.objects.create(group=group, page=page, permission_type=action)


MAY = {
    "nobody": set(),
    "reader": set(),
    "publisher elsewhere": set(),
    "editor": set(DRAFT),
    "writer": {*DRAFT, *NEXT},
    "publisher": set(ALL),
    "superuser": set(ALL),
}
# Those next to where somebody may more or less; the others are left to the slow proofs.
TELLING = {"editor", "writer", "publisher", "publisher elsewhere"}
MATRIX = [
    pytest.param(who, verb, marks=[] if who in TELLING else pytest.mark.slow)
    for who in MAY
    for verb in ALL
]


def state(page) -> tuple:
    """All that a verb may have changed."""
    found = live(page)
    return found.state, found.latest_revision_id, AssemblyPage.objects.count()


def refused(response) -> bool:
    """Whether somebody was sent to log in, or home with the words that they may not."""
    away = (reverse("wagtailadmin_login"), reverse("wagtailadmin_home"))
    return response.status_code == 302 and response.url.split("?")[0] in away


@pytest.mark.parametrize(("who", "verb"), MATRIX)
def test_looking_at_a_verb(page, log_in, who, verb):
    response = log_in(who).get(url(verb, page, *ALL[verb]))
    assert refused(response) is (verb not in MAY[who])


@pytest.mark.parametrize(("who", "verb"), MATRIX)
def test_using_a_verb(page, log_in, who, verb):
    before = state(page)
    data = {**MOVE, "reason": REASON, "token": uuid4(), "dates": ["2027-03-11"]}
    response = log_in(who).post(url(verb, page, *ALL[verb]) + RULE, data)
    assert refused(response) is (verb not in MAY[who])
    changed = state(page) != before
    assert changed is (verb in MAY[who] and verb not in LOOKS)


@pytest.mark.parametrize("verb", ALL)
def test_page_of_another_type_has_no_verb(index, editor, verb):
    assert editor.get(url(verb, index, *ALL[verb])).status_code == 404


@pytest.mark.parametrize("verb", ALL)
def test_page_that_is_gone_has_no_verb(page, editor, verb):
    address = url(verb, page, *ALL[verb])
    page.delete()
    assert editor.post(address).status_code == 404


@pytest.mark.parametrize("verb", {**PUBLIC, **DRAFT})
def test_alias_is_changed_by_its_source(page, index, editor, verb):
    alias = page.create_alias(parent=index, update_slug="again")
    response = editor.post(url(verb, alias, *ALL[verb]), {"reason": REASON})
    if verb not in LOOKS:
        assert response.url == reverse("wagtailadmin_pages:edit", args=(alias.pk,))
        assert live(alias).state == "on"
    response = editor.get(url(verb, alias, *ALL[verb]))
    assert told(editor, response).startswith("This page repeats another one.")


@pytest.mark.parametrize("verb", [*PUBLIC, "choose_date", "add_dates"])
def test_page_that_somebody_has_locked_stays_as_it_is(page, editor, verb):
    AssemblyPage.objects.update(locked=True)
    before = state(page)
    editor.post(url(verb, page, *ALL[verb]), {**MOVE, "reason": REASON})
    response = editor.get(url(verb, page, *ALL[verb]))
    assert "is locked" in told(editor, response)
    assert state(page) == before


def test_schedule_does_not_keep_from_cancelling(page, editor):
    scheduled = edit(page, go_live_at=datetime(2027, 3, 2, 9, tzinfo=UTC))
    scheduled.publish()
    editor.post(url("cancel", page), {"reason": REASON})
    assert (live(page).state, live(page).approved_schedule) == ("cancelled", True)


def test_editor_may_change_a_draft(index, log_in):
    page = make_evenings(index, live=False)
    response = log_in("editor").post(url("cancel", page), {"reason": REASON})
    assert not refused(response)


def test_editor_may_not_change_a_draft_that_is_scheduled(index, log_in):
    page = make_evenings(index, live=False, go_live_at=datetime(2027, 3, 2, 9, tzinfo=UTC))
    page.latest_revision.publish()
    assert refused(log_in("editor").post(url("cancel", page), {"reason": REASON}))
