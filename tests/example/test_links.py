"""A crawler's walk through the whole example: no link is dead, no page empty, nothing left over."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

HERE = Path(__file__).resolve().parent
# The front page and the pages of the menu are made of links; all others are pages of the story.
LEFTOVERS = re.compile(r"\b(lorem|ipsum|todo|tbd|fixme|xxx|untitled)\b", re.IGNORECASE)
# Whoever is linked to outside; everything at example.org is invented and leads nowhere.
KNOWN_HOSTS = {
    "creativecommons.org",
    "extinctionrebellion.uk",
    "outlook.live.com",
    "outlook.office.com",
    "rebeltoolkit.extinctionrebellion.uk",
    "www.google.com",
    "www.youtube.com",
}


@pytest.fixture(scope="module")
def met(run_in_example, loaded) -> dict[str, dict]:
    """What was found at each address, from the front page on."""
    result = run_in_example(loaded, HERE / "crawl_site.py")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def pages(met) -> dict[str, dict]:
    return {path: told for path, told in met.items() if told["type"] == "text/html"}


def test_no_link_is_dead(met):
    assert {path: told["status"] for path, told in met.items() if told["status"] != 200} == {}


def test_no_file_is_empty(met):
    assert [path for path, told in met.items() if told["size"] < 100] == []


def test_crawler_met_every_kind_of_thing(met):
    types = {told["type"] for told in met.values()}
    assert {"text/html", "text/calendar", "application/pdf", "image/svg+xml"} <= types


def test_no_page_is_empty(met):
    assert [path for path, told in pages(met).items() if len(told["main_words"]) < 80] == []


def test_no_page_has_words_that_somebody_forgot(met):
    found = {path: LEFTOVERS.findall(told["words"]) for path, told in pages(met).items()}
    assert {path: words for path, words in found.items() if words} == {}


def test_every_page_leads_to_at_least_three_others(met):
    few = {}
    for path, told in pages(met).items():
        others = {link.partition("?")[0] for link in told["main"]} - {path.partition("?")[0]}
        if "?" not in path and len(others) < 3:
            few[path] = sorted(others)
    assert few == {}


def test_links_to_other_sites_are_known_ones(met):
    urls = {url for told in pages(met).values() for url in told["outside"]}
    hosts = {urlsplit(url).netloc for url in urls if url.startswith("http")}
    assert {host for host in hosts if not host.endswith("example.org")} - KNOWN_HOSTS == set()


def test_links_are_of_the_web_or_of_mail_or_a_calendar(met):
    urls = {url for told in pages(met).values() for url in told["outside"]}
    assert {urlsplit(url).scheme for url in urls} <= {"http", "https", "mailto", "webcal", "data"}
