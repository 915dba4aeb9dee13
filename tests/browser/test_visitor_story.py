"""The visitor's story: find an assembly, follow the calendar, ask something that is answered."""

from __future__ import annotations

import time
import urllib.request
from email import message_from_bytes
from email.message import Message

import pytest
from aiosmtpd.controller import Controller

from tests import example_site

from .visits import context_of

QUESTION = "How can we make sure nobody in Exampleton is cold at home next winter?"
MESSAGE = "Is there a place to leave a pram? I come with a child of two."


class Mailbox:
    """A handler of aiosmtpd that keeps what arrives."""

    def __init__(self):
        self.messages: list[Message] = []
        self.envelopes = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 -- aiosmtpd's own name
        self.messages.append(message_from_bytes(envelope.content))
        self.envelopes.append(envelope)
        return "250 kept"


@pytest.fixture(scope="module")
def mailbox():
    handler = Mailbox()
    controller = Controller(handler, hostname="127.0.0.1", port=example_site.free_port())
    controller.start()
    handler.address = f"127.0.0.1:{controller.port}"
    yield handler
    controller.stop()


@pytest.fixture(scope="module")
def mailing(example, mailbox):
    """The example site with its mail going to the mailbox: loaded before, since that is refused."""
    folder, port = example
    with example_site.served(folder, port, EXAMPLE_SMTP=mailbox.address) as address:
        yield address


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def visitor(request, browser):
    context = context_of(browser, 320, java_script_enabled=request.param)
    yield context.new_page()
    context.close()


def find_assembly(page, address: str) -> None:
    """From the front page by a filter to the page of an assembly."""
    page.goto(address)
    page.get_by_role("link", name="Assemblies", exact=True).first.click()
    page.get_by_text("Choose which assemblies to show").click()
    page.get_by_label("Housing").check()
    page.get_by_role("button", name="Show these").click()
    page.get_by_role("link", name=QUESTION).click()


def test_visitor_finds_an_assembly_by_a_filter(visitor, mailing):
    find_assembly(visitor, mailing)
    assert visitor.locator("h1").inner_text() == QUESTION


def test_visitor_follows_the_calendar_in_three_taps(visitor, mailing):
    visitor.goto(mailing)
    visitor.get_by_role("link", name="Assemblies", exact=True).first.click()
    link = visitor.get_by_role("link", name="Apple, Thunderbird and most phones")
    with urllib.request.urlopen(link.get_attribute("href").replace("webcal:", "http:")) as answer:
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"


def test_visitor_copies_the_address_where_there_is_a_script(browser, mailing):
    context = context_of(browser, 1280, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{mailing}/assemblies/")
    page.locator(".asm-follow button").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied == f"{mailing}/calendar/assemblies.ics"


def test_visitor_who_sends_an_empty_form_is_led_to_what_is_missing(visitor, mailing):
    visitor.goto(f"{mailing}/enquire/")
    with visitor.expect_response(lambda answer: answer.request.method == "POST") as sent:
        visitor.get_by_role("button", name="Send your message").click()
    assert sent.value.status == 422
    assert visitor.title().startswith("Error: ")
    assert visitor.locator(".asm-errors").get_attribute("role") == "alert"
    focused = "document.activeElement.classList.contains('asm-errors')"
    assert visitor.locator(".asm-errors").evaluate(f"() => {focused}")


def test_enquiry_reaches_a_real_mailbox(visitor, mailing, mailbox):
    mailbox.messages.clear()
    find_assembly(visitor, mailing)
    visitor.get_by_role("link", name="Ask about this assembly").click()
    about = visitor.get_by_label("Which assembly is it about?")
    assert "warm homes" in about.evaluate("each => each.selectedOptions[0].text")
    visitor.get_by_label("What is your message about?").select_option("access")
    visitor.get_by_label("Your name").fill("Robin")
    visitor.get_by_label("Your email address").fill("robin@example.org")
    visitor.get_by_label("Your message", exact=True).fill(f"{MESSAGE} {time.time_ns()}")
    time.sleep(3.2)  # nobody writes a message in less, and what does is kept for a person
    visitor.get_by_role("button", name="Send your message").click()
    assert visitor.url.endswith("/enquire/sent/")
    (mail,) = mailbox.messages
    assert (mail["To"], mail["Reply-To"]) == (
        "communityassemblies@extinctionrebellion.uk",
        "robin@example.org",
    )
    assert MESSAGE in mail.get_payload(decode=True).decode()


def test_focus_is_seen_at_every_stop_of_the_form(browser, mailing):
    context = context_of(browser, 1280)
    page = context.new_page()
    page.goto(f"{mailing}/enquire/")
    unseen = []
    for _stop in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement);"
            " return [document.activeElement.outerHTML.slice(0, 60), s.outlineStyle, "
            "parseFloat(s.outlineWidth)]; }"
        )
        if outline[1] == "none" or outline[2] < 2:
            unseen.append(outline[0])
    context.close()
    assert [each for each in unseen if not each.startswith("<body")] == []
