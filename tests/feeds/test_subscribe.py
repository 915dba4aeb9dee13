"""The addresses by which people take a calendar into their own app."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.factories import RegionFactory, make_assembly, make_index, make_site
from wagtail_assemblies.calendar.subscribe import subscribe_links

ADDRESS = "https://example.org/calendar/assemblies.ics?region=north&topic=food"


@pytest.fixture
def links():
    base, path = "https://example.org", "/calendar/assemblies.ics?region=north&topic=food"
    return subscribe_links("Example: North & East", base, path)


@pytest.fixture
def offered(client):
    """What a list offers, by the words of the links; the address to copy by itself."""

    def get(query: str = "", **headers) -> list[dict[str, str]]:
        response = client.get(f"/assemblies/{query}", headers=headers)
        soup = BeautifulSoup(response.content, "html.parser").select_one(".asm-follow")
        calendars = zip(
            soup.select(".asm-subheading"),
            soup.select(".asm-follow__choices"),
            soup.select(".asm-follow__address"),
            strict=True,
        )
        return [
            {
                "name": name.get_text(),
                "address": address["value"],
                **{link.get_text(): link["href"] for link in choices.select("a")},
            }
            for name, choices, address in calendars
        ]

    return get


def test_apple_is_given_webcal(links):
    assert links.webcal == ADDRESS.replace("https://", "webcal://")


def test_google_is_given_webcal_within_its_own_address(links):
    google = urlsplit(links.google)
    assert (google.scheme, google.netloc, google.path) == (
        "https",
        "www.google.com",
        "/calendar/render",
    )
    assert parse_qs(google.query) == {"cid": [ADDRESS.replace("https://", "webcal://")]}


@pytest.mark.parametrize(
    ("kind", "host"), [("outlook", "outlook.live.com"), ("office", "outlook.office.com")]
)
def test_microsoft_is_given_https_and_the_name(links, kind, host):
    found = urlsplit(getattr(links, kind))
    assert (found.netloc, found.path) == (host, "/calendar/0/addfromweb")
    assert parse_qs(found.query) == {"url": [ADDRESS], "name": ["Example: North & East"]}


def test_address_to_copy_is_the_feed_s_own(links):
    assert (links.address, links.download) == (ADDRESS, ADDRESS)


def test_list_offers_the_whole_calendar(index, offered):
    (whole,) = offered()
    assert (whole["name"], whole["address"]) == (
        "Example site",
        "http://testserver/calendar/assemblies.ics",
    )


def test_filtered_list_offers_its_part_first(index, offered):
    make_assembly(index, region=RegionFactory(name="The North", slug="north"))
    part, whole = offered("?region=north&utm_source=a")
    assert (part["name"], part["address"]) == (
        "Example site: The North",
        "http://testserver/calendar/assemblies.ics?region=north",
    )
    assert whole["address"] == "http://testserver/calendar/assemblies.ics"


@pytest.mark.parametrize(
    ("host", "port", "address"),
    [
        ("example.org", 443, "https://example.org"),
        ("example.org", 8000, "http://example.org:8000"),
        ("straße.example", 443, "https://xn--strae-oqa.example"),
        ("BÜCHER.example", 443, "https://xn--bcher-kva.example"),
        ("bücher..example", 443, "https://xn--bcher-kva..example"),
        ("grüne-höfe.example", 443, "https://xn--grne-hfe-s4a9c.example"),
        ("grüne-höfe.example", 8000, "http://xn--grne-hfe-s4a9c.example:8000"),
    ],
)
def test_address_is_that_of_the_site_in_ascii(transactional_db, offered, host, port, address):
    site = make_site(host)
    site.port = port
    site.save()
    make_index(site.root_page)
    (whole,) = offered()
    assert whole["address"] == f"{address}/calendar/assemblies.ics"


def test_site_may_make_the_links_itself(index, offered, settings):
    settings.WAGTAIL_ASSEMBLIES = {"SUBSCRIBE_LINKS": f"{__name__}.our_own_links"}
    (whole,) = offered()
    assert whole["Google Calendar"] == "https://example.org/add?http://testserver"


def our_own_links(name: str, base: str, path: str):
    return replace(subscribe_links(name, base, path), google=f"https://example.org/add?{base}")


def test_list_says_how_long_apps_take(index, client):
    """Google asks once a day and has no button for it, which people take for a fault of ours."""
    assert "Google once a day" in client.get("/assemblies/").content.decode()
