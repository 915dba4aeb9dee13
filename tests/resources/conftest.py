"""A library, and the ways in which people meet what is in it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup

from tests.factories import make_library

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock():
    """Time stands still at the first of March 2027, at noon."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def library(site):
    return make_library(site.root_page)


@pytest.fixture
def visit(client):
    """A public page as a visitor's browser parses it."""

    def soup(page, query=None) -> BeautifulSoup:
        response = client.get(page.url, query)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return soup


@pytest.fixture
def titles(visit, library):
    """The titles of the cards that the library shows for a query, in their order."""

    def listed(**query) -> list[str]:
        return texts(visit(library, query), ".asm-card__title")

    return listed


def text(element) -> str:
    return " ".join(element.get_text().split())


def texts(soup, selector: str) -> list[str]:
    return [text(element) for element in soup.select(selector)]
