"""The list as it stands on somebody else's page: copied from ours, and framed there in Chromium."""

from __future__ import annotations

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from .visits import context_of

PAGE = "<!doctype html><html lang='en'><title>A partner</title><h1>Our page</h1>{}</html>"


@contextmanager
def partner_site(content: str):
    """Another site, which has one page with some lines on it; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.format(content).encode())

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def partner(browser, address):
    """The address of a page of another site, with the lines on it that our list gives."""
    context = context_of(browser, 1280)
    page = context.new_page()
    page.goto(f"{address}/assemblies/")
    lines = page.input_value("#asm-share-html")
    context.close()
    with partner_site(lines) as served_at:
        yield served_at


@pytest.fixture
def frame(browser, partner):
    """Opens the partner's page; gives it, the frame on it, and what the browser complained of."""
    opened = []

    def open_at(width: int, **options):
        context = context_of(browser, width, **options)
        opened.append(context)
        page = context.new_page()
        complaints = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(partner)
        page.frame_locator("iframe").locator("h1").wait_for()
        return page, page.frames[1], complaints

    yield open_at
    for context in opened:
        context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_frame_shows_the_next_assemblies_on_any_site(frame, width):
    page, framed, complaints = frame(width)
    assert framed.locator("article").count() == 6
    assert framed.locator("article .asm-pill", has_text="Cancelled").count() >= 1
    root = "document.documentElement"
    assert framed.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0
    assert complaints == []
    assert page.context.cookies() == []


def test_frame_shows_them_without_a_script(frame):
    _page, framed, _complaints = frame(1280, java_script_enabled=False)
    assert framed.locator("article").count() == 6


def test_frame_is_left_by_a_link_in_the_whole_window(frame, address):
    page, framed, _complaints = frame(1280)
    framed.locator("article a").first.click()
    page.wait_for_url(f"{address}/assemblies/**")
    assert len(page.frames) == 1


def test_frame_of_any_other_page_stays_empty(browser, address):
    context = context_of(browser, 1280)
    page = context.new_page()
    refused = []
    page.on("console", lambda message: refused.append(message.text))
    with partner_site(f'<iframe src="{address}/assemblies/" title="Theirs"></iframe>') as partner:
        page.goto(partner)
        assert page.frames[1].locator("article").count() == 0
    assert any("frame-ancestors" in each for each in refused)
    context.close()
