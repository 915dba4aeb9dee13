"""Who may read, answer, send on, export and delete enquiries in the admin."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from tests.factories import make_site
from wagtail_assemblies.enquiries.choices import EnquiryState
from wagtail_assemblies.enquiries.models import Enquiry
from wagtail_assemblies.enquiries.permissions import enquiry_policy

PEOPLE = {
    "nobody": None,
    "editor of pages": (),
    "reader": ("view_enquiry",),
    "answerer": ("view_enquiry", "change_enquiry"),
    "remover": ("view_enquiry", "delete_enquiry"),
    "superuser": (),
}
# What each of them is answered: 200, 302 after something was done, "home" or "login" if refused.
LOOKS = {
    "index": {"reader", "answerer", "remover", "superuser"},
    "index_results": {"reader", "answerer", "remover", "superuser"},
    "inspect": {"reader", "answerer", "remover", "superuser"},
    "edit": {"answerer", "superuser"},
    "delete": {"remover", "superuser"},
}


@pytest.fixture
def log_in(client, django_user_model):
    """The client as one of the people of PEOPLE."""

    def as_(who: str):
        if who == "superuser":
            client.force_login(django_user_model.objects.create_superuser(who, password=None))
        elif who != "nobody":
            user = django_user_model.objects.create_user("somebody", password=None)
            codenames = ["access_admin", *PEOPLE[who]]
            user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
            client.force_login(user)
        return client

    return as_


def url(name: str, enquiry: Enquiry | None = None) -> str:
    args = [] if name in ("index", "index_results", "add") else [enquiry.pk]
    return reverse(f"assemblies_enquiry:{name}", args=args)


def is_refused(response) -> bool:
    return response.status_code == 302 and (
        response.url == "/admin/" or response.url.startswith("/admin/login/")
    )


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("view", LOOKS)
def test_view_is_open_to_whom_it_is_meant_for(log_in, make_enquiry, view, who):
    response = log_in(who).get(url(view, make_enquiry()))
    expected = (200, False) if who in LOOKS[view] else (302, True)
    assert (response.status_code, is_refused(response)) == expected


@pytest.mark.parametrize("who", PEOPLE)
def test_enquiry_is_sent_on_by_those_who_answer(log_in, make_enquiry, who):
    enquiry = make_enquiry(state=EnquiryState.HELD)
    log_in(who).post(url("release", enquiry))
    enquiry.refresh_from_db()
    assert (enquiry.state == "new") == (who in {"answerer", "superuser"})


@pytest.mark.parametrize("who", PEOPLE)
def test_enquiry_is_deleted_by_those_who_may(log_in, make_enquiry, who):
    log_in(who).post(url("delete", make_enquiry()))
    assert (not Enquiry.objects.exists()) == (who in {"remover", "superuser"})


@pytest.mark.parametrize("who", PEOPLE)
def test_enquiry_is_marked_by_those_who_answer(log_in, make_enquiry, who):
    enquiry = make_enquiry()
    log_in(who).post(url("edit", enquiry), {"state": "answered", "note": ""})
    enquiry.refresh_from_db()
    assert (enquiry.state == "answered") == (who in {"answerer", "superuser"})


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("who", PEOPLE)
def test_enquiries_are_exported_by_those_who_read_them(log_in, make_enquiry, who, kind):
    make_enquiry()
    response = log_in(who).get(url("index"), {"export": kind})
    may = who in {"reader", "answerer", "remover", "superuser"}
    assert (response.status_code, is_refused(response)) == ((200, False) if may else (302, True))


def test_somebody_who_may_not_enter_the_admin_reads_nothing(
    client, django_user_model, make_enquiry
):
    user = django_user_model.objects.create_user("member", password=None)
    user.user_permissions.set(Permission.objects.filter(codename__endswith="_enquiry"))
    client.force_login(user)
    enquiry = make_enquiry(state=EnquiryState.HELD)
    assert is_refused(client.get(url("index")))
    assert is_refused(client.post(url("release", enquiry)))
    enquiry.refresh_from_db()
    assert enquiry.state == "held"


def test_nobody_writes_an_enquiry_in_the_admin_not_even_a_superuser(log_in):
    response = log_in("superuser").get(url("add"))
    assert is_refused(response)


def test_superuser_may_do_everything_but_add(django_user_model, db):
    user = django_user_model.objects.create_superuser("root", password=None)
    actions = ["add", "change", "delete", "view"]
    assert [enquiry_policy.user_has_permission(user, action) for action in actions] == [
        False,
        True,
        True,
        True,
    ]
    assert not enquiry_policy.user_has_any_permission(user, ["add"])


def test_whoever_may_see_one_sees_those_of_all_sites(log_in, make_enquiry):
    make_enquiry(site=make_site("other.example.org", default=False))
    make_enquiry(site=None)
    response = log_in("reader").get(url("index"))
    assert len(response.context["object_list"]) == 2


def test_enquiry_is_not_sent_on_by_a_link(log_in, make_enquiry):
    enquiry = make_enquiry(state=EnquiryState.HELD)
    assert log_in("superuser").get(url("release", enquiry)).status_code == 405
    enquiry.refresh_from_db()
    assert enquiry.state == "held"


@pytest.mark.parametrize("who", ["reader", "answerer"])
def test_menu_leads_there(log_in, site, who):
    home = log_in(who).get("/admin/").content.decode()
    assert "/admin/assemblies_enquiry/" in home


def test_menu_leads_nobody_there_who_may_not_read(log_in, site):
    home = log_in("editor of pages").get("/admin/").content.decode()
    assert "/admin/assemblies_enquiry/" not in home
