"""Where editors meet the verbs of an assembly: in its menus, and before they take it away."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.doors.verbs import live, make_evenings, parse, url
from wagtail_assemblies.pages.models import AssemblyPage


@pytest.fixture
def page(index):
    return make_evenings(index)


def menu(response) -> list[str]:
    return [link["href"] for link in parse(response).find_all("a", href=True)]


def edit_page(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=(page.pk,)))


def test_header_and_foot_of_an_assembly_lead_to_its_verbs(page, editor):
    assert menu(edit_page(editor, page)).count(url("change", page)) == 2


def test_row_of_an_assembly_leads_to_its_verbs(page, index, editor):
    response = editor.get(reverse("wagtailadmin_explore", args=(index.pk,)))
    assert url("change", page) in menu(response)


def test_header_of_another_page_leads_to_no_verb(index, editor):
    assert url("change", index) not in menu(edit_page(editor, index))


def test_locked_assembly_leads_to_no_verb(page, editor):
    AssemblyPage.objects.update(locked=True)
    assert url("change", page) not in menu(edit_page(editor, page))


def test_alias_leads_to_no_verb(page, index, editor):
    alias = page.create_alias(parent=index, update_slug="again")
    assert url("change", alias) not in menu(edit_page(editor, alias))


# Before it is taken away

NOT_WAITED_FOR = {"cancelled": {"state": "cancelled"}, "no date": {"sessions": []}}


def delete_question(client, page):
    return client.get(reverse("wagtailadmin_pages:delete", args=(page.pk,)))


def unpublish(client, page, **data):
    return client.post(reverse("wagtailadmin_pages:unpublish", args=(page.pk,)), data)


def test_question_whether_to_delete_offers_to_cancel(page, editor):
    assert url("cancel", page) in menu(delete_question(editor, page))


@pytest.mark.parametrize("fields", NOT_WAITED_FOR.values(), ids=list(NOT_WAITED_FOR))
def test_deleting_what_nobody_waits_for_offers_nothing(index, editor, fields):
    page = make_evenings(index, **fields)
    assert url("cancel", page) not in menu(delete_question(editor, page))


def test_question_whether_to_delete_counts_what_is_below(page, index, editor):
    make_evenings(index)
    words = parse(delete_question(editor, index)).get_text(" ")
    assert "2 assemblies to come are below this page." in words


def test_unpublishing_asks_whether_cancelling_is_meant(page, editor):
    response = unpublish(editor, page)
    assert (url("cancel", page) in menu(response), live(page).live) == (True, True)


def test_unpublishing_all_the_same_does_so(page, editor):
    form = parse(unpublish(editor, page, next="/admin/")).select_one(".nice-padding form")
    fields = form.select("[name]:not([name=csrfmiddlewaretoken])")
    response = unpublish(editor, page, **{each["name"]: each["value"] for each in fields})
    assert (response.url, live(page).live) == ("/admin/", False)


@pytest.mark.parametrize("fields", NOT_WAITED_FOR.values(), ids=list(NOT_WAITED_FOR))
def test_unpublishing_what_nobody_waits_for_asks_nothing(index, editor, fields):
    page = make_evenings(index, **fields)
    unpublish(editor, page)
    assert not live(page).live


def bulk(client, action: str, *pages, **data):
    address = reverse("wagtail_bulk_action", args=("wagtailcore", "page", action))
    return client.post(f"{address}?{'&'.join(f'id={page.pk}' for page in pages)}", data)


@pytest.mark.parametrize("action", ["delete", "unpublish"])
def test_taking_several_away_asks_about_those_that_are_waited_for(page, index, editor, action):
    other = make_evenings(index, state="cancelled")
    links = menu(bulk(editor, action, page, other))
    assert (url("cancel", page) in links, url("cancel", other) in links) == (True, False)
    assert AssemblyPage.objects.filter(live=True).count() == 2


@pytest.mark.parametrize("action", ["delete", "unpublish"])
def test_taking_several_away_all_the_same_does_so(page, index, editor, action):
    other = make_evenings(index, state="cancelled")
    form = parse(bulk(editor, action, page, other)).select_one(".nice-padding form")
    editor.post(form["action"], {form.button["name"]: form.button["value"]})
    assert not AssemblyPage.objects.filter(live=True).exists()
