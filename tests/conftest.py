"""Fixtures that most tests share."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.cache import cache
from django.utils import translation

from tests.factories import make_index, make_site
from wagtail_assemblies.calendar.feeds import built_feeds
from wagtail_assemblies.calendar.overview import built_overviews


@pytest.fixture(autouse=True)
def nothing_kept_between_tests():
    """What was built, Wagtail's root paths and the last request's language live in the process."""
    built_feeds.clear()
    built_overviews.clear()
    cache.clear()
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def site(transactional_db):
    """A site in a database whose transactions really commit, since the index waits for that."""
    return make_site()


@pytest.fixture
def index(site):
    return make_index(site.root_page)


@pytest.fixture
def feed(client):
    """The feed's body as text, for a test's site."""

    def get(query: str = "", **headers) -> str:
        response = client.get(f"/calendar/assemblies.ics{query}", **headers)
        assert response.status_code == 200
        return response.content.decode()

    return get


@pytest.fixture
def json_feed(client):
    """The feed as JSON, read, for a test's site."""

    def get(query: str = "") -> dict:
        response = client.get(f"/calendar/assemblies.json{query}")
        assert response.status_code == 200
        return json.loads(response.content)

    return get


@pytest.fixture
def embed(client):
    """The list for other sites' pages, parsed, for a test's site."""

    def get(query: str = "") -> BeautifulSoup:
        response = client.get(f"/calendar/embed/{query}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return get
