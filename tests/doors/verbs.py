"""An assembly with two evenings, and the addresses of its verbs in the admin."""

from __future__ import annotations

from datetime import date

from bs4 import BeautifulSoup
from django.urls import reverse

from tests.factories import make_assembly, session

FIRST, SECOND = "0b6b2e00-0000-4000-8000-000000000001", "0b6b2e00-0000-4000-8000-000000000002"
REASON = "The boiler of the hall has failed."


def make_evenings(index, **fields):
    """Two evenings, on the first Thursdays of March and April 2027."""
    sessions = [
        session(block_id=FIRST, end_time="20:30:00"),
        session(date(2027, 4, 1), block_id=SECOND, end_time="20:30:00"),
    ]
    return make_assembly(index, **{"sessions": sessions, "title": "Warm homes", **fields})


def url(name: str, page, *more: str) -> str:
    return reverse(f"wagtail_assemblies_admin:{name}", args=(page.pk, *more))


def live(page):
    return type(page).objects.get(pk=page.pk)


def draft(page):
    return live(page).get_latest_revision_as_object()


def edit(page, **values):
    """Saves an unfinished draft, as autosave does; gives its revision."""
    edited = draft(page)
    for name, value in values.items():
        setattr(edited, name, value)
    return edited.save_revision(clean=False)


def parse(response) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def told(client, response) -> str:
    """What the page says to which a view leads."""
    assert response.status_code == 302
    words = parse(client.get(response.url)).select_one(".messages")
    return " ".join(words.get_text(" ").split()) if words else ""


def errors(response) -> list[str]:
    """The messages beside the fields of a form that came back."""
    assert response.status_code == 200
    found = parse(response).select(".error-message, .messages .error")
    return [" ".join(each.get_text(" ").split()) for each in found]
