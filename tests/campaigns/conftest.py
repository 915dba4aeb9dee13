"""A campaign page made of any blocks, and how a visitor meets it."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup

from wagtail_assemblies.pages.models import CampaignPage

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock():
    """Time stands still; a test moves it with `clock.move_to`."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def make_campaign(site):
    """Publishes a campaign page from pairs of a block's name and its stored value."""

    def make(*blocks, **fields) -> CampaignPage:
        page = CampaignPage(**{"title": "Why meet?", "slug": "why", **fields})
        page.body = json.dumps(
            [
                {"type": name, "value": value, "id": f"block-{number}"}
                for number, (name, value) in enumerate(blocks)
            ]
        )
        site.root_page.add_child(instance=page)
        page.save_revision(clean=False).publish()
        return CampaignPage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def visit(client):
    """A public page as a visitor's browser parses it."""

    def soup(page) -> BeautifulSoup:
        response = client.get(page.url)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return soup
