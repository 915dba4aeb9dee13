"""The visitor's story: find an assembly, follow the calendar, ask something that is answered."""

from __future__ import annotations

import sqlite3
import time
import urllib.request
from contextlib import closing

import pytest

from .visits import context_of

QUESTION = "How can we make sure nobody in Exampleton is cold at home next winter?"
MESSAGE = "Is there a place to leave a pram? I come with a child of two."


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


def kept_enquiries(example) -> list[dict]:
    """What the site's database says of each enquiry: why one was not mailed."""
    folder, _port = example
    with closing(sqlite3.connect(folder / "db.sqlite3")) as database:
        database.row_factory = sqlite3.Row
        rows = database.execute(
            "SELECT state, suspicion, attempts, last_error, created_at, emailed_at"
            " FROM wagtail_assemblies_enquiry ORDER BY created_at"
        )
        return [dict(row) for row in rows]


def test_visitor_finds_an_assembly_by_a_filter(visitor, address):
    find_assembly(visitor, address)
    assert visitor.locator("h1").inner_text() == QUESTION


def test_visitor_follows_the_calendar_in_three_taps(visitor, address):
    visitor.goto(address)
    visitor.get_by_role("link", name="Assemblies", exact=True).first.click()
    link = visitor.get_by_role("link", name="Apple, Thunderbird and most phones")
    with urllib.request.urlopen(link.get_attribute("href").replace("webcal:", "http:")) as answer:
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"


def test_visitor_copies_the_address_where_there_is_a_script(browser, address):
    context = context_of(browser, 1280, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}/assemblies/")
    page.locator(".asm-follow button").first.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied == f"{address}/calendar/assemblies.ics"


def test_visitor_who_sends_an_empty_form_is_led_to_what_is_missing(visitor, address):
    visitor.goto(f"{address}/enquire/")
    with visitor.expect_response(lambda answer: answer.request.method == "POST") as sent:
        visitor.get_by_role("button", name="Send your message").click()
    assert sent.value.status == 422
    assert visitor.title().startswith("Error: ")
    assert visitor.locator(".asm-errors").get_attribute("role") == "alert"
    focused = "document.activeElement.classList.contains('asm-errors')"
    assert visitor.locator(".asm-errors").evaluate(f"() => {focused}")


def test_enquiry_reaches_a_real_mailbox(visitor, address, mailbox, example):
    mailbox.messages.clear()
    find_assembly(visitor, address)
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
    assert len(mailbox.messages) == 1, kept_enquiries(example)
    mail = mailbox.messages[0]
    assert (mail["To"], mail["Reply-To"]) == (
        "communityassemblies@extinctionrebellion.uk",
        "robin@example.org",
    )
    assert MESSAGE in mail.get_payload(decode=True).decode()


def test_focus_is_seen_at_every_stop_of_the_form(browser, address):
    context = context_of(browser, 1280)
    page = context.new_page()
    page.goto(f"{address}/enquire/")
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
