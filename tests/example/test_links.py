"""A crawler's walk through the whole example: no link is dead, no page empty, nothing left over."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests import example_site

HERE = Path(__file__).resolve().parent
LEFTOVERS = re.compile(r"\b(lorem|ipsum|todo|tbd|fixme|xxx|untitled)\b", re.IGNORECASE)
# All that is linked to outside, without what is asked there; example.org is invented and nobody's.
KNOWN_LINKS = {
    "https://creativecommons.org/licenses/by-sa/4.0/",
    "https://creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org/publicdomain/zero/1.0/",
    "https://extinctionrebellion.uk/the-big-one/collective-demand/",
    "https://outlook.live.com/calendar/0/addfromweb",
    "https://outlook.office.com/calendar/0/addfromweb",
    "https://rebeltoolkit.extinctionrebellion.uk/books/choosing-our-future---community-assemblies"
    "/page/community-assembly-resources",
    "https://rebeltoolkit.extinctionrebellion.uk/books/choosing-our-future---community-assemblies"
    "/page/community-assembly-social-media-and-flyer-design-templates",
    "https://rebeltoolkit.extinctionrebellion.uk/books/community-assemblies",
    "https://www.google.com/calendar/render",
    "https://www.youtube.com/watch",
}


@pytest.fixture(scope="module")
def met(loaded) -> dict[str, dict]:
    """What was found at each address, from the front page on."""
    result = example_site.run(loaded, HERE / "crawl_site.py")
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
    assert {
        "text/html",
        "text/calendar",
        "application/json",
        "application/pdf",
        "image/svg+xml",
    } <= types


def test_crawler_met_what_other_sites_can_show(met):
    assert {"/calendar/embed/", "/calendar/assemblies.json"} <= set(met)


def test_no_page_is_empty(met):
    assert [path for path, told in pages(met).items() if len(told["main_words"]) < 80] == []


def test_no_page_has_words_that_somebody_forgot(met):
    found = {path: LEFTOVERS.findall(told["words"]) for path, told in pages(met).items()}
    assert {path: words for path, words in found.items() if words} == {}


def test_no_sentence_ends_twice(met):
    assert [path for path, told in pages(met).items() if ".m.." in told["words"]] == []


def test_dates_have_the_day_first_as_in_britain(met):
    month_first = re.compile(r"\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b")
    found = {path: month_first.findall(told["words"]) for path, told in pages(met).items()}
    assert {path: dates for path, dates in found.items() if dates} == {}


def test_every_page_leads_to_at_least_three_others(met):
    few = {}
    for path, told in pages(met).items():
        others = {link.partition("?")[0] for link in told["main"]} - {path.partition("?")[0]}
        if "?" not in path and len(others) < 3:
            few[path] = sorted(others)
    assert few == {}


def test_links_to_other_sites_are_the_known_ones(met):
    urls = {url.partition("?")[0] for told in pages(met).values() for url in told["outside"]}
    real = {url for url in urls if not (urlsplit(url).hostname or "").endswith("example.org")}
    assert {url for url in real if url.startswith("http")} == KNOWN_LINKS


def test_video_is_the_talk_it_says(met):
    urls = {url for told in pages(met).values() for url in told["outside"]}
    assert {url for url in urls if "youtube" in urlsplit(url).netloc} == {
        "https://www.youtube.com/watch?v=kQyh3Tp1mpo"
    }


def test_crawler_went_on_to_other_months_weeks_and_years(met):
    on = [path for path in met if path.startswith("/assemblies/?")]
    assert {kind for kind in ("month=", "week=", "year=") if any(kind in each for each in on)} == {
        "month=",
        "week=",
        "year=",
    }


def test_links_are_of_the_web_or_of_mail_or_a_calendar(met):
    urls = {url for told in pages(met).values() for url in told["outside"]}
    assert {urlsplit(url).scheme for url in urls} <= {"http", "https", "mailto", "webcal", "data"}
