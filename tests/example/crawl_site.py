"""Follows every link of the loaded example site and prints what it met as JSON.

It runs in a process of its own, with the example's settings. A link with a query is followed only
from a page without one, or from the calendar one step further, so that months and combined filters
come to an end.
"""

from __future__ import annotations

import json
from collections import deque
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

SITE = "http://127.0.0.1:8123"
# Served by somebody else: the admin by its log-in, static files by the web server.
NOT_FOLLOWED = ("/admin/", "/static/")
LEADS_ONE_STEP_ON = ("/assemblies/?view=month", "/assemblies/?view=week", "/assemblies/?when=past")


class Read(HTMLParser):
    """What a page says and where it leads: in all, and in its main part alone."""

    silent = {"script", "style", "title", "template", "svg"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.links, self.main_links, self.words, self.main_words = [], [], [], []
        self._main = self._silent = 0

    def handle_starttag(self, tag, attrs):
        self._main += tag == "main"
        self._silent += tag in self.silent
        found = dict(attrs)
        sets = (found.get("srcset") or "").split(",")
        for link in (found.get("href"), found.get("src"), *(each.split(" ")[0] for each in sets)):
            if link and tag != "base":
                self.links.append(link)
                if self._main and tag == "a":
                    self.main_links.append(link)

    def handle_endtag(self, tag):
        self._main -= tag == "main"
        self._silent -= tag in self.silent

    def handle_data(self, data):
        if not self._silent and data.strip():
            self.words.append(data)
            if self._main:
                self.main_words.append(data)


def crawl(client) -> dict[str, dict]:
    """What was met at each address of the site, from the front page on."""
    met, waiting = {}, deque(["/"])
    while waiting:
        path = waiting.popleft()
        if path in met:
            continue
        response = client.get(path)
        met[path] = told = {
            "status": response.status_code,
            "type": response.headers.get("Content-Type", "").partition(";")[0],
            "size": sum(map(len, response)),
        }
        if told["type"] == "text/html":
            told |= read(response.content.decode(), path)
            waiting.extend(link for link in told["inside"] if is_followed(link, path))
    return met


def is_followed(link: str, path: str) -> bool:
    ends = "?" in link and "?" in path and path not in LEADS_ONE_STEP_ON
    return not link.startswith(NOT_FOLLOWED) and not ends


def read(html: str, path: str) -> dict:
    """What a page of HTML says; `inside` and `main` are the site's paths, `outside` the rest."""
    page = Read()
    page.feed(html)
    here = SITE + path
    links = {urldefrag(urljoin(here, link)).url for link in page.links}
    inside = {link for link in links if link.startswith(f"{SITE}/")}
    main = {urldefrag(urljoin(here, link)).url for link in page.main_links} & inside
    return {
        "inside": sorted(without_site(link) for link in inside),
        "main": sorted(without_site(link) for link in main),
        "outside": sorted(links - inside),
        "words": " ".join(" ".join(page.words).split()),
        "main_words": " ".join(" ".join(page.main_words).split()),
    }


def without_site(url: str) -> str:
    return url.removeprefix(SITE) if urlsplit(url).netloc else url


def main() -> None:
    import django

    django.setup()
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1:8123"})
    client.raise_request_exception = False
    print(json.dumps(crawl(client)))


if __name__ == "__main__":
    main()
