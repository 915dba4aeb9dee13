"""What a page weighs and asks for: the numbers of the design, for every kind of page."""

from __future__ import annotations

import gzip
import urllib.request
from urllib.parse import urlsplit

import pytest

HTML, STYLE, SCRIPT = 15_000, 10_000, 5_000  # bytes, compressed
WITHOUT_PHOTOS, WITH_PHOTOS = 40_000, 150_000
REQUESTS = 12
PATHS = [
    "/",
    "/assemblies/",
    "/assemblies/?view=month",
    "/assemblies/samplewick-the-river/",
    "/resources/",
    "/partners/",
    "/enquire/",
    "/calendar/embed/",
]
PICTURES = (".avif", ".gif", ".jpg", ".jpeg", ".png", ".webp")
every_page = pytest.mark.parametrize("path", PATHS)


@pytest.fixture(scope="module")
def weigh(address):
    """The compressed size of what stands at an address; pictures are compressed already."""
    weighed = {}

    def size_of(url: str) -> int:
        if url not in weighed:
            with urllib.request.urlopen(url, timeout=20) as answer:
                body = answer.read()
            weighed[url] = len(body) if url.endswith(PICTURES) else len(gzip.compress(body))
        return weighed[url]

    return size_of


def asked(look, path: str) -> list[str]:
    """The addresses that a page asked for, each once, at the width of a desk."""
    return list(dict.fromkeys(look(path, 1280).requests))


@every_page
def test_page_weighs_at_most_fifteen_kilobytes(address, weigh, path):
    assert weigh(address + path) <= HTML


@pytest.mark.parametrize(
    ("name", "most"),
    [("assemblies.css", STYLE), ("assemblies.js", SCRIPT)],
    ids=["style", "script"],
)
def test_apps_own_file_keeps_to_its_weight(address, weigh, name, most):
    assert weigh(f"{address}/static/wagtail_assemblies/{name}") <= most


@every_page
def test_page_asks_for_at_most_twelve_things(look, path):
    # The site's own drawings of partners are many, and are fetched as one scrolls.
    pictures = [url for url in asked(look, path) if "/media/" in urlsplit(url).path]
    assert len(asked(look, path)) - len(pictures[3:]) <= REQUESTS


@every_page
def test_page_with_its_pictures_weighs_at_most_150_kilobytes(look, weigh, path):
    assert sum(map(weigh, asked(look, path))) <= WITH_PHOTOS


def test_page_without_pictures_weighs_at_most_40_kilobytes(look, address, weigh):
    # The site's own display face comes on top; the app itself brings no font.
    ours = [url for url in asked(look, "/enquire/") if not url.endswith(".woff2")]
    assert sum(map(weigh, ours)) <= WITHOUT_PHOTOS


@every_page
def test_page_sets_no_cookie_but_that_of_its_form(look, path):
    assert look(path, 1280).cookies == (["csrftoken"] if path == "/enquire/" else [])
