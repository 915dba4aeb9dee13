"""What Chromium makes of JSON-LD, whatever the texts in it, under the strictest policy."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.ical.entries import make_entry
from tests.naughty_strings import naughty_strings
from wagtail_assemblies.assemblies.json_ld import events, script_text

URL = "https://assemblies.example/"
POLICY = "default-src 'none'"
NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
OURS = ["</script><script>alert(1)</script>", "<!-- <script>", "\u2028\u2029", "&lt;/script&gt;"]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return OURS + naughty_strings()


@pytest.fixture(scope="module")
def made(texts) -> list[dict]:
    """An Event for each text, which is its name, its place and its host."""
    entries = [make_entry(title=text or "-", description=text, hosts=(text,)) for text in texts]
    return [
        event
        for entry in entries
        for event in events([entry], page_url=URL, language="en", now=NOW)
    ]


@pytest.fixture(scope="module")
def shown(browser, made):
    """The page with all of them, and what the browser said to it."""
    page, said = browser.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: said.append(request.url))
    block = f'<script type="application/ld+json">{script_text(made)}</script>'
    body = f"<!doctype html><html lang=en><title>Texts</title>{block}<p>The end</p></html>"
    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": POLICY}
    page.route(URL, lambda route: route.fulfill(body=body, headers=headers))
    page.goto(URL)
    yield page, said
    page.close()


def test_browser_reads_every_event_as_it_was_meant(shown, made):
    page, _ = shown
    read = "JSON.parse(document.querySelector('[type=\"application/ld+json\"]').textContent)"
    assert page.evaluate(read) == made


def test_browser_finds_no_element_in_them(shown):
    page, _ = shown
    names = "[...document.querySelectorAll('*')].map(element => element.localName)"
    assert page.evaluate(names) == ["html", "head", "title", "script", "body", "p"]


def test_browser_complains_of_nothing_and_asks_for_nothing_else(shown):
    _, said = shown
    assert [words for words in said if words != URL and "favicon" not in words] == []
