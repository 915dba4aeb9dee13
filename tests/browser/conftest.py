"""A server of the loaded example site, and Debian's Chromium to look at it with."""

from __future__ import annotations

import os
import shutil
from email import message_from_bytes
from email.message import Message

import pytest
from aiosmtpd.controller import Controller

from tests import example_site

from . import checkers
from .visits import visit

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(checkers.HERE):
            item.add_marker(pytest.mark.browser)


def _unavailable() -> str:
    if CHROMIUM is None:
        return "Chromium is not installed"
    return checkers.missing()


@pytest.fixture(scope="session")
def available():
    """Skips where there is nothing to look with; on the gate that is a failure."""
    if reason := _unavailable():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


@pytest.fixture(scope="module")
def browser(available):
    """Chromium for one module: its event loop must be over before others use the database."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def example(available, tmp_path_factory):
    """The folder and the port of a loaded example site."""
    folder, port = tmp_path_factory.mktemp("browsed"), example_site.free_port()
    example_site.load(folder, port)
    return folder, port


class Mailbox:
    """A handler of aiosmtpd that keeps what arrives."""

    def __init__(self):
        self.messages: list[Message] = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 -- aiosmtpd's own name
        self.messages.append(message_from_bytes(envelope.content))
        return "250 kept"


@pytest.fixture(scope="session")
def mailbox():
    """A mail server on this machine, and what the example site has sent to it."""
    handler = Mailbox()
    controller = Controller(handler, hostname="127.0.0.1", port=example_site.free_port())
    controller.start()
    handler.address = f"127.0.0.1:{controller.port}"
    yield handler
    controller.stop()


@pytest.fixture(scope="session")
def address(example, mailbox):
    """The address of the example site, served until the last browser test is over.

    It is told of the mail server only here: content is not loaded where mail would be sent.
    """
    folder, port = example
    with example_site.served(folder, port, EXAMPLE_SMTP=mailbox.address) as served_at:
        yield served_at


@pytest.fixture(scope="session")
def seen():
    """What was seen already, by all modules."""
    return {}


@pytest.fixture(scope="module")
def look(browser, address, seen):
    """Looks at a path of the site at a width, once for all tests that ask."""

    def look_at(path: str, width: int, **options):
        key = (path, width, *sorted(options.items()))
        if key not in seen:
            seen[key] = visit(browser, address, path, width, **options)
        return seen[key]

    return look_at
