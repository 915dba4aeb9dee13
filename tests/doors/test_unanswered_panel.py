"""The enquiries on the admin's home page that nobody has answered yet."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.urls import reverse

from tests.doors.conftest import NOW
from wagtail_assemblies.admin.unanswered import unanswered
from wagtail_assemblies.enquiries.models import MOST_ATTEMPTS, Enquiry


@pytest.fixture
def ask(site):
    """An enquiry that came so many days ago."""

    def make(days: float = 0, **fields) -> Enquiry:
        values = {
            "submission_key": str(uuid4()),
            "message_id": f"<{uuid4()}@example.org>",
            "site": site,
            "topic": "start",
            "email": "ada@example.org",
            "message": "How do we begin?",
            "created_at": NOW - timedelta(days=days),
            "emailed_at": NOW,
        }
        return Enquiry.objects.create(**(values | fields))

    return make


@pytest.fixture
def panel(client):
    """The words of the panel, empty where there is none."""

    def read() -> str:
        page = BeautifulSoup(client.get("/admin/").content, "html.parser")
        content = page.find(id="assemblies-unanswered-content")
        found = content and content.find_parent("section")
        return " ".join(found.get_text(" ").split()) if found else ""

    return read


def test_oldest_come_first_and_five_at_most(ask):
    for days in (2, 9, 1, 30, 5, 4):
        ask(days, message=f"{days} days")
    found = unanswered(NOW)
    assert [line.enquiry.message for line in found.oldest] == [
        "30 days",
        "9 days",
        "5 days",
        "4 days",
        "2 days",
    ]
    assert found.number == 6


def test_enquiry_says_how_long_it_waits(ask):
    ask(9.5)
    (line,) = unanswered(NOW).oldest
    assert line.waited == "1\xa0week"


def test_answered_enquiry_waits_for_nobody(ask):
    ask(state="answered")
    assert unanswered(NOW).number == 0


def test_held_and_unmailed_are_counted_apart(ask):
    ask()
    ask(state="held", suspicion="trap", emailed_at=None)
    ask(emailed_at=None)
    ask(emailed_at=None, attempts=MOST_ATTEMPTS)
    found = unanswered(NOW)
    assert (found.number, found.held, found.unmailed) == (4, 1, 2)


def test_database_is_asked_twice(ask, django_assert_num_queries):
    for days in range(7):
        ask(days)
    with django_assert_num_queries(2):
        unanswered(NOW)


def test_home_page_says_what_waits(ask, editor, panel):
    ask(3)
    ask(2, state="held", suspicion="fast", emailed_at=None)
    ask(1, emailed_at=None)
    words = panel()
    assert "3 enquiries wait for an answer" in words
    assert "1 of them is held back until somebody has looked at it." in words
    assert "1 of them has not been mailed to the support address." in words


def test_home_page_leads_to_the_enquiry_and_to_the_list(ask, editor):
    enquiry = ask()
    page = BeautifulSoup(editor.get("/admin/").content, "html.parser")
    links = {link["href"] for link in page.select("#main a, .w-panel a")}
    assert {
        reverse("assemblies_enquiry:edit", args=[enquiry.pk]),
        reverse("assemblies_enquiry:index"),
    } <= links


def test_home_page_repeats_no_words_of_a_visitor(ask, editor):
    ask(name="Ada Example", message="A secret", email="canary@example.net")
    page = editor.get("/admin/").content.decode()
    assert [word for word in ("Ada Example", "A secret", "canary") if word in page] == []


def test_home_page_has_no_panel_where_nothing_waits(site, editor, panel):
    assert panel() == ""


@pytest.mark.parametrize(
    ("codenames", "shown"),
    [((), False), (("view_enquiry",), False), (("view_enquiry", "change_enquiry"), True)],
)
def test_panel_is_for_those_who_may_answer(ask, client, django_user_model, panel, codenames, shown):
    ask()
    user = django_user_model.objects.create_user("somebody", password=None)
    named = Permission.objects.filter(codename__in=["access_admin", *codenames])
    user.user_permissions.set(named)
    client.force_login(user)
    assert bool(panel()) is shown
