"""What the admin's home page says: what is to be set up, what comes next, what nobody reported."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from tests.factories import PartnerFactory, PlaceFactory, make_assembly, session
from tests.mailers import send_by
from wagtail_assemblies.admin.checklist import checklist
from wagtail_assemblies.admin.todo import coming_up, without_results
from wagtail_assemblies.setup_site import set_up_site
from wagtail_assemblies.site_settings import AssembliesSettings

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
COMPLETE = {"access": "No step.", "introduction": "<p>Because of the cold.</p>"}


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def superuser(db, django_user_model):
    return django_user_model.objects.create_superuser("editor", password=None)


@pytest.fixture
def home(client, superuser):
    """The text of the admin's home page."""
    client.force_login(superuser)
    return lambda: BeautifulSoup(client.get("/admin/").content, "html.parser").get_text(" ")


def make_host(site, **values) -> None:
    AssembliesSettings.objects.update_or_create(
        site=site, defaults={"default_host": PartnerFactory(), "timezone": "UTC", **values}
    )


def mail_tasks(site) -> list[str]:
    return [task.text for task in checklist(site).tasks if task.text.startswith("Mail goes")]


def test_checklist_names_what_a_new_site_lacks(site):
    texts = [task.text for task in checklist(site).tasks]
    assert texts[0] == "There is no page “Assemblies” yet."
    assert "Name your own group: it is filled in as the host of each new assembly." in texts


def test_checklist_of_a_site_that_is_set_up_has_no_page_left_to_make(site):
    set_up_site(site)
    assert [task.text for task in checklist(site).tasks if "page" in task.text] == []


def test_checklist_names_a_page_that_is_not_published(site):
    set_up_site(site)
    page = Page.objects.get(slug="assemblies").specific
    page.unpublish()
    assert checklist(site).tasks[0].text == "“Assemblies” is not published yet."


def test_checklist_asks_for_a_zone_that_nobody_chose(site, settings):
    settings.TIME_ZONE = "UTC"
    assert any("time zone" in task.text for task in checklist(site).tasks)


def test_checklist_does_not_ask_for_a_zone_that_is_chosen(site, settings):
    settings.TIME_ZONE = "UTC"
    make_host(site, timezone="Europe/Berlin")
    assert not any("time zone" in task.text for task in checklist(site).tasks)


def test_checklist_asks_for_a_support_address(site, settings):
    settings.WAGTAIL_ASSEMBLIES = {}
    (task,) = (task for task in checklist(site).tasks if "enquiries" in task.text)
    assert task.text.startswith("Say to which address enquiries go.")
    assert task.url == f"/admin/settings/wagtail_assemblies/assembliessettings/{site.pk}/"


@pytest.mark.parametrize("by", ["site", "project"])
def test_checklist_does_not_ask_for_a_support_address_that_is_set(site, settings, by):
    settings.WAGTAIL_ASSEMBLIES = {"SUPPORT_EMAIL": "a@example.org"} if by == "project" else {}
    make_host(site, support_email="b@example.org" if by == "site" else "")
    assert [task.text for task in checklist(site).tasks if "address" in task.text] == []


@pytest.mark.parametrize(
    ("backend", "where"),
    [
        ("console", "the console of the server"),
        ("locmem", "the memory of the server"),
        ("dummy", "nowhere"),
    ],
)
def test_checklist_says_that_mail_reaches_nobody(site, settings, backend, where):
    send_by(settings, backend)
    assert mail_tasks(site) == [
        f"Mail goes to {where} and reaches nobody. Name a mail server in the project’s settings."
    ]


@pytest.mark.parametrize(("debug", "where"), [(True, "/var/mail/site"), (False, "files")])
def test_checklist_names_the_folder_of_mail_while_debugging(site, settings, tmp_path, debug, where):
    settings.DEBUG = debug
    send_by(settings, "filebased", file_path="/var/mail/site")
    assert [task.split(" and reaches")[0] for task in mail_tasks(site)] == [f"Mail goes to {where}"]


@pytest.mark.parametrize("backend", ["smtp"])
def test_checklist_has_no_word_on_mail_that_is_sent(site, settings, backend):
    send_by(settings, backend)
    assert mail_tasks(site) == []


def test_checklist_speaks_of_mail_at_one_site_only(site):
    other = type(site).objects.create(hostname="other.example.org", root_page=site.root_page)
    assert (len(mail_tasks(site)), mail_tasks(other)) == (1, [])


def test_home_page_shows_the_checklist_to_who_may_do_it(site, home):
    assert "Still to be set up at testserver" in home()


def test_home_page_shows_no_checklist_to_an_editor(site, client, django_user_model):
    user = django_user_model.objects.create_user("writer", password=None)
    set_up_site(site)
    user.groups.add(Group.objects.get(name="Assembly editors"))
    AssembliesSettings.objects.all().delete()
    client.force_login(user)
    assert "Still to be set up" not in client.get("/admin/").content.decode()


def test_missing_pages_are_made_at_one_click(site, client, superuser):
    client.force_login(superuser)
    client.post(reverse("wagtail_assemblies_admin:make_what_is_missing", args=[site.pk]))
    assert checklist(site).can_make is False


def test_missing_pages_are_not_made_by_looking(site, client, superuser):
    client.force_login(superuser)
    url = reverse("wagtail_assemblies_admin:make_what_is_missing", args=[site.pk])
    assert client.get(url).status_code == 405


def test_editor_may_not_make_missing_pages(site, client, django_user_model):
    user = django_user_model.objects.create_user("writer", password=None)
    set_up_site(site)
    user.groups.add(Group.objects.get(name="Assembly publishers"))
    Page.objects.filter(slug="assemblies").delete()
    client.force_login(user)
    client.post(reverse("wagtail_assemblies_admin:make_what_is_missing", args=[site.pk]))
    assert not Page.objects.filter(slug="assemblies").exists()


def test_checklist_asks_the_database_three_times(site, django_assert_num_queries):
    set_up_site(site)
    site = type(site).objects.select_related("root_page").get(pk=site.pk)
    with django_assert_num_queries(3):
        checklist(site)


def test_coming_up_has_the_next_five_in_order(index, superuser):
    for day in (9, 3, 20, 8, 5, 30):
        make_assembly(index, title=f"On day {day}", sessions=[session(date(2027, 3, day))])
    assert [line.entry.title for line in coming_up(superuser, NOW)] == [
        "On day 3",
        "On day 5",
        "On day 8",
        "On day 9",
        "On day 20",
    ]


def test_coming_up_names_the_gaps_of_a_page(index, superuser):
    make_assembly(index, town="")
    assert [line.gaps for line in coming_up(superuser, NOW)] == [
        ("no place yet", "nothing about access", "nothing about why it matters")
    ]


def test_coming_up_names_no_gap_of_a_complete_page(index, superuser):
    make_assembly(index, place=PlaceFactory(), **COMPLETE)
    assert [line.gaps for line in coming_up(superuser, NOW)] == [()]


def test_coming_up_leaves_out_what_somebody_may_not_edit(index, django_user_model):
    make_assembly(index)
    stranger = django_user_model.objects.create_user("stranger", password=None)
    assert coming_up(stranger, NOW) == []


def test_coming_up_has_what_a_group_may_edit(index, django_user_model):
    make_assembly(index, title="Ours")
    user = django_user_model.objects.create_user("writer", password=None)
    group = Group.objects.create(name="Ours alone")
    GroupPagePermission.objects.create(group=group, page=index, permission_type="change")
    user.groups.add(group)
    assert [line.entry.title for line in coming_up(user, NOW)] == ["Ours"]


def test_coming_up_asks_the_database_twice(index, superuser, django_assert_num_queries):
    for _ in range(3):
        make_assembly(index)
    with django_assert_num_queries(2):
        coming_up(superuser, NOW)


def test_assembly_that_was_held_waits_for_its_results(index, superuser):
    make_assembly(index, title="Held", sessions=[session(date(2027, 2, 4))])
    assert [line.entry.title for line in without_results(superuser, NOW)] == ["Held"]


def test_assembly_with_a_headline_waits_for_nothing(index, superuser):
    make_assembly(index, sessions=[session(date(2027, 2, 4))], headline="We agreed.")
    assert without_results(superuser, NOW) == []


@pytest.mark.parametrize(
    "values",
    [
        {"state": "cancelled"},
        {"sessions": [session(date(2026, 2, 4))]},
        {"sessions": [session(date(2027, 2, 4)), session(date(2027, 3, 9))]},
    ],
    ids=["cancelled", "long ago", "goes on"],
)
def test_assembly_that_has_nothing_to_report_waits_for_nothing(index, superuser, values):
    make_assembly(index, **{"sessions": [session(date(2027, 2, 4))], **values})
    assert without_results(superuser, NOW) == []


def test_home_page_shows_both_lists(index, home):
    make_assembly(index, title="To come")
    make_assembly(index, title="Held", sessions=[session(date(2027, 2, 4))])
    text = home()
    assert ("To come" in text, "Held, and nobody knows yet" in text) == (True, True)
