"""The first of March 2027 at noon, a site with a directory, and who looks at it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file, get_test_image_file_svg
from wagtail.models import Page

from tests.factories import make_index
from wagtail_assemblies.pages.models import PartnerDirectoryPage

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock():
    """Time stands still; a test moves it with `clock.move_to`."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    """Uploaded files of one test, which may be SVG as a site has to allow."""
    settings.MEDIA_ROOT = tmp_path
    settings.MEDIA_URL = "/media/"
    settings.WAGTAILIMAGES_EXTENSIONS = ["png", "svg"]


def make_directory(parent: Page, **fields) -> PartnerDirectoryPage:
    return parent.add_child(
        instance=PartnerDirectoryPage(**{"title": "Partners", "slug": "partners", **fields})
    )


def make_image(title: str = "A picture", *, svg: bool = False):
    file = get_test_image_file_svg() if svg else get_test_image_file(size=(640, 480))
    return get_image_model().objects.create(title=title, file=file)


@pytest.fixture
def directory(site):
    return make_directory(site.root_page)


@pytest.fixture
def index(site):
    return make_index(site.root_page)


def names(soup: BeautifulSoup) -> list[str]:
    """Whose cards a page shows, in order."""
    return [heading.get_text(strip=True) for heading in soup.main.select("h3")]


def text(soup: BeautifulSoup) -> str:
    return " ".join(soup.main.get_text(" ", strip=True).split())


@pytest.fixture
def visit(client):
    """A public page as a visitor's browser parses it."""

    def soup(address: str) -> BeautifulSoup:
        response = client.get(address)
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return soup
