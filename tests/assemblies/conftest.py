"""The first of March 2027 at noon, and the ways in which people meet an assembly."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup

from tests.ical.lines import values

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock():
    """Time stands still; a test moves it with `clock.move_to`."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def visit(client):
    """A public page as a visitor's browser parses it."""

    def soup(page, query: str = "") -> BeautifulSoup:
        response = client.get(page.url + query)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return soup


@pytest.fixture
def editor(client, django_user_model):
    """The client, logged in to the admin as somebody who may do everything."""
    client.force_login(django_user_model.objects.create_superuser("editor", password=None))
    return client


@pytest.fixture
def summaries_of(feed):
    """The summaries in the feed, in its order."""
    return lambda query="": values(feed(query).encode(), "SUMMARY")
