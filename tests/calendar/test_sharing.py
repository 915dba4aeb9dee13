"""What the list page gives to other sites: lines to copy, and the addresses in them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale

from tests.factories import RegionFactory, make_assembly

HOST = "http://testserver"


@pytest.fixture
def share(client):
    """The part of a list page about it, for an address."""

    def get(path: str = "/assemblies/"):
        soup = BeautifulSoup(client.get(path).content, "html.parser")
        return soup.select_one(".asm-share")

    return get


def lines(part) -> BeautifulSoup:
    """The lines to copy, read as another site's page would have them."""
    return BeautifulSoup(part.textarea.get_text(), "html.parser")


def test_share_is_closed_until_somebody_asks(index, share):
    assert share().name == "details"
    assert not share().has_attr("open")


def test_share_lines_are_a_frame_and_plain_links(index, share):
    copied = lines(share())
    assert (copied.iframe["src"], copied.iframe["title"]) == (
        f"{HOST}/calendar/embed/",
        "Example site",
    )
    assert {link.get_text(): link["href"] for link in copied.select("a")} == {
        "Example site": index.full_url,
        "Follow this calendar": f"{HOST}/calendar/assemblies.ics",
    }


def test_share_offers_each_form_by_itself(index, share):
    assert [link["href"] for link in share().select("a")] == [
        f"{HOST}/calendar/embed/",
        f"{HOST}/calendar/assemblies.ics",
        f"{HOST}/calendar/assemblies.json",
    ]


def test_share_keeps_the_filters_in_view(index, share):
    make_assembly(index, region=RegionFactory(name='North & "South"', slug="north"))
    part = share("/assemblies/?region=north&utm_source=a&view=month")
    copied = lines(part)
    assert copied.iframe["src"] == f"{HOST}/calendar/embed/?region=north"
    assert copied.iframe["title"] == 'Example site: North & "South"'
    assert copied.a["href"] == f"{index.full_url}?region=north"
    assert part.select("a")[-1]["href"] == f"{HOST}/calendar/assemblies.json?region=north"


@pytest.mark.urls("tests.calendar.translated_urls")
def test_share_keeps_the_language_of_the_page(index, share, settings):
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "django.middleware.locale.LocaleMiddleware"]
    locale = Locale.objects.create(language_code="cy")
    welsh = index.copy_for_translation(locale, copy_parents=True)
    welsh.save_revision().publish()
    copied = lines(share("/cy/assemblies/"))
    assert copied.iframe["src"] == f"{HOST}/calendar/embed/?language=cy"
    assert copied.a["href"] == f"{HOST}/cy/assemblies/"


def test_list_page_names_its_json_to_machines(index, client):
    soup = BeautifulSoup(client.get("/assemblies/?when=past").content, "html.parser")
    found = soup.select_one('link[type="application/json"]')
    assert (found["rel"], found["href"]) == (["alternate"], "/calendar/assemblies.json")
