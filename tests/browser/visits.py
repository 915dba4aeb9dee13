"""A page as Chromium meets it: what it asked for, what it complained of, how wide it came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from .checkers import axe_findings, axe_script

HEIGHT = 900


@dataclass
class Visit:
    """What was seen of one page at one width, gathered once and judged by several tests."""

    path: str
    width: int
    status: int = 0
    html: str = ""
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    accessibility: list[str] = field(default_factory=list)
    overflow: int = 0
    cookies: list[str] = field(default_factory=list)
    weight: dict[str, int] = field(default_factory=dict)

    def foreign_requests(self, site: str) -> list[str]:
        host = urlsplit(site).netloc
        return [url for url in self.requests if urlsplit(url).netloc not in ("", host)]


def context_of(browser, width: int, **options):
    """A fresh browser profile of a width: no cookies, nothing cached."""
    # The checker is put in past the policy; what the page itself may not do is still refused.
    return browser.new_context(
        viewport={"width": width, "height": HEIGHT}, reduced_motion="reduce", **options
    )


def visit(browser, site: str, path: str, width: int, **options) -> Visit:
    """Opens a page and looks at it."""
    seen = Visit(path, width)
    context = context_of(browser, width, **options)
    page = context.new_page()
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("console", lambda message: _note(seen, message))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    response = page.goto(site + path, wait_until="load")
    seen.status, seen.html = response.status, response.text()
    seen.cookies = [cookie["name"] for cookie in context.cookies()]
    seen.overflow = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    if options.get("java_script_enabled", True):
        page.evaluate(axe_script())
        seen.accessibility = axe_findings(page)
    context.close()
    return seen


def _note(seen: Visit, message) -> None:
    if message.type in ("error", "warning"):
        seen.complaints.append(f"{message.type}: {message.text}")
