"""A form whose cookie is missing comes back filled in, in place of Django's bare "forbidden"."""

from __future__ import annotations

import pytest
from django.test import Client

from wagtail_assemblies.enquiries.models import Enquiry

from .conftest import PERSON, Visitor


@pytest.fixture
def client(db):
    return Client(enforce_csrf_checks=True)


def textarea(response) -> str:
    return response.context["form"]["message"].value()


def test_form_with_its_cookie_is_taken(visitor):
    token = str(visitor.open().context["csrf_token"])
    assert visitor.send(csrfmiddlewaretoken=token).status_code == 302


def test_form_without_its_cookie_is_not_taken(visitor):
    visitor.send()
    assert not Enquiry.objects.exists()


def test_form_without_its_cookie_comes_back_filled_in(visitor):
    response = visitor.send(name="Ada", message="How do we begin?")
    form = response.context["form"]
    assert (response.status_code, form["name"].value(), form["message"].value()) == (
        403,
        "Ada",
        "How do we begin?",
    )


def test_form_without_its_cookie_says_what_to_do_in_plain_words(visitor):
    response = visitor.send()
    said = "Your browser did not show us that this form is ours. Please send it once more."
    assert f"<p>{said}</p>" in response.content.decode()
    assert "mailto:support@example.org" in response.content.decode()


def test_form_without_its_cookie_is_kept_by_no_cache(visitor):
    assert visitor.send()["Cache-Control"] == "private, no-store"


def test_form_that_came_back_can_be_sent_as_it_is(visitor):
    response = visitor.send()
    fields = {name: response.context["form"][name].value() or "" for name in PERSON}
    visitor.post(
        **fields,
        token=response.context["form"]["token"].value(),
        csrfmiddlewaretoken=str(response.context["csrf_token"]),
    )
    assert Enquiry.objects.get().state == "new"


def test_two_people_behind_a_cache_that_drops_cookies_are_both_heard(page, clock, committing):
    for _person in range(2):
        visitor = Visitor(Client(enforce_csrf_checks=True), page, clock, committing)
        again = visitor.send()
        visitor.post(
            token=again.context["form"]["token"].value(),
            csrfmiddlewaretoken=str(again.context["csrf_token"]),
        )
    assert Enquiry.objects.filter(state="new").count() == 2


def test_page_after_sending_gives_words_back_too(visitor):
    response = visitor.client.post("/enquire/sent/", PERSON)
    assert (response.status_code, textarea(response)) == (403, PERSON["message"])


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/admin/login/", "/calendar/assemblies.ics"])
def test_everything_else_gets_django_s_answer(visitor, path):
    response = visitor.client.post(path, PERSON)
    assert response.status_code == 403
    assert "CSRF verification failed" in response.content.decode()


@pytest.mark.parametrize("restriction_type", ["login", "password"])
def test_form_that_only_some_may_see_is_not_shown_by_a_missing_cookie(
    visitor, page, restriction_type
):
    page.view_restrictions.create(restriction_type=restriction_type, password="secret")
    response = visitor.client.post("/enquire/", PERSON)
    assert response.status_code == 403
    assert page.title not in response.content.decode()


def test_form_that_is_not_published_is_not_shown_by_a_missing_cookie(visitor, page):
    page.unpublish()
    assert page.title not in visitor.client.post("/enquire/", PERSON).content.decode()
