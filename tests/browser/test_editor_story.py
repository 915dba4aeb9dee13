"""The editor's story: from logging in to an assembly that everybody can read, through one form."""

from __future__ import annotations

import time
import urllib.request
from datetime import date

import pytest
from bs4 import BeautifulSoup

from .visits import context_of

TITLE = "Exampleton community assembly: the library"
PATH = "/assemblies/exampleton-community-assembly-the-library/"
QUESTION = "What should the library be open for in ten years?"

# What somebody sees who has not opened anything. A chooser counts once, by its button.
VISIBLE = """() => {
  const kinds = 'input, select, textarea, [contenteditable="true"], [data-chooser-action-choose]';
  const inputs = document.querySelectorAll(`#tab-content :is(${kinds})`);
  return [...inputs].filter(each => each.type !== 'hidden' && each.checkVisibility())
    .map(each => each.name || each.getAttribute('aria-label') || each.innerText.trim());
}"""
# The signs of required fields, each with what its field is filled in with already.
REQUIRED = """() => [...document.querySelectorAll('#tab-content .w-required-mark')]
  .filter(each => each.checkVisibility())
  .map(each => {
    const field = each.closest('section, [data-contentpath]');
    const input = field.querySelector('input, select, textarea');
    return [each.parentElement.innerText.replace('*', '').trim(), input && input.value];
  })"""


@pytest.fixture(scope="module")
def admin(browser, address):
    """A page of the admin in which somebody has logged in."""
    context = context_of(browser, 1280)
    page = context.new_page()
    page.goto(f"{address}/admin/login/")
    page.fill("input[name=username]", "admin")
    page.fill("input[name=password]", "admin")
    page.click("button[type=submit]")
    page.wait_for_url(f"{address}/admin/")
    yield page
    context.close()


def open_empty_form(page, address: str) -> None:
    """By the menu: Assemblies, the list, its button."""
    page.goto(f"{address}/admin/assemblies/list/")
    page.get_by_role("link", name="Add assembly").first.click()
    page.wait_for_load_state()
    page.wait_for_selector("[name=question]")


def choose(page, words: str) -> None:
    """One of the actions in the menu at the foot of the form."""
    page.locator("footer [data-w-dropdown-target=toggle], footer .w-dropdown__toggle").first.click()
    page.get_by_role("button", name=words, exact=True).click()
    page.wait_for_load_state()


@pytest.fixture(scope="module")
def written(admin, address) -> dict:
    """What was counted on the way from the empty form to the published page."""
    open_empty_form(admin, address)
    seen, required = admin.evaluate(VISIBLE), admin.evaluate(REQUIRED)
    began = time.monotonic()
    admin.fill("[name=title]", TITLE)
    admin.fill("[name=question]", QUESTION)
    admin.fill("[name=town]", "Exampleton")
    day = admin.input_value("[name='sessions-0-value-start_date']")
    choose(admin, "Publish")
    admin.wait_for_selector("text=published")
    print(f"\nPublished in {time.monotonic() - began:.1f} s by a machine; seen: {seen}")
    return {"seen": seen, "required": required, "day": date.fromisoformat(day)}


def read(address: str, path: str) -> str:
    with urllib.request.urlopen(address + path, timeout=20) as answer:
        return answer.read().decode()


def test_empty_form_shows_at_most_twelve_inputs(written):
    assert 5 < len(written["seen"]) <= 12


def test_empty_form_leaves_two_required_inputs_to_fill_in(written):
    """The town is a third: it is asked for unless a place has been chosen."""
    empty = {name for name, value in written["required"] if not value}
    assert empty == {"Title", "Question"}


def test_empty_form_proposes_a_thursday(written):
    assert written["day"].strftime("%A") == "Thursday"


def test_three_inputs_and_a_click_publish_an_assembly(written, address):
    soup = BeautifulSoup(read(address, PATH), "html.parser")
    assert soup.h1.get_text(strip=True) == QUESTION


def test_list_shows_it_at_the_next_request(written, address):
    assert QUESTION in read(address, "/assemblies/")


def test_month_shows_it_at_the_next_request(written, address):
    month = f"{written['day']:%Y-%m}"
    assert TITLE in read(address, f"/assemblies/?view=month&month={month}")


def test_feed_shows_it_at_the_next_request(written, address):
    feed = read(address, "/calendar/assemblies.ics").replace("\r\n ", "")
    assert f"SUMMARY:{TITLE}" in feed


def test_end_before_the_start_is_said_on_the_field_and_loses_nothing(admin, address):
    open_empty_form(admin, address)
    admin.fill("[name=title]", "Half an idea")
    admin.fill("[name=question]", "What if it ended before it began?")
    admin.fill("[name=town]", "Exampleton")
    admin.fill("[name='sessions-0-value-end_time']", "17:00")
    choose(admin, "Publish")
    field = admin.locator("[data-contentpath=end_time]")
    assert "The end must be after the start" in field.inner_text()
    assert admin.input_value("[name=question]") == "What if it ended before it began?"
