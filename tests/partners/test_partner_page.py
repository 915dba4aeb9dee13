"""The page of one partner: who they are, their assemblies, and how to follow them."""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories import PartnerFactory, RegionFactory, make_assembly, session
from tests.partners.conftest import make_image, names, text
from wagtail_assemblies.partners.models import Partner

# Wagtail's six: the site, the language, the page and again in its own class, and twice what
# restricts it. Ours: the partner, its logo and the logo's rendition, the regions, the site's trees
# together with what is restricted, the index page, and of what is to come and past whether there
# are aliases, and the entries.
QUERIES_OF_A_PARTNER = 17


@pytest.fixture
def growers(directory):
    return PartnerFactory(
        name="Exampleton Growers",
        kind="growers",
        town="Exampleton",
        region=RegionFactory(name="The North"),
        summary="We grow food for our neighbours.",
        description="<p>Since 1990, on the hill.</p>",
        website="https://www.growers.example.org/about/",
    )


def facts(soup) -> dict[str, str]:
    return {
        row.dt.get_text(strip=True): row.dd.get_text(strip=True)
        for row in soup.select(".asm-facts__row")
    }


def test_a_partners_page_says_who_they_are(growers, visit):
    soup = visit("/partners/exampleton-growers/")
    assert soup.title.get_text(strip=True) == "Exampleton Growers"
    assert soup.h1.get_text(strip=True) == "Exampleton Growers"
    assert facts(soup) == {
        "What they are": "Farm or growers’ group",
        "Where": "Exampleton",
        "Website": "growers.example.org",
    }
    assert "The North" in text(soup)
    assert "We grow food for our neighbours." in text(soup)
    assert "Since 1990, on the hill." in text(soup)
    website = soup.select_one("a[rel]")
    assert website["href"] == "https://www.growers.example.org/about/"
    assert website["rel"] == ["noopener", "noreferrer"]
    assert soup.select_one("link[rel=canonical]")["href"] == (
        "http://testserver/partners/exampleton-growers/"
    )


def test_a_partner_of_whom_little_is_known_has_a_page(directory, visit):
    PartnerFactory(name="Acorn")
    soup = visit("/partners/acorn/")
    assert facts(soup) == {"What they are": "Other organisation"}
    assert [each.get_text(strip=True) for each in soup.select("h2")] == ["Coming up with them"]
    assert "No assembly with them is planned at the moment." in text(soup)


def test_a_link_that_is_none_of_the_web_is_not_given(growers, visit):
    Partner.objects.update(website="javascript:alert(1)")
    assert "javascript" not in str(visit("/partners/exampleton-growers/").main)


def test_what_an_editor_pastes_into_a_name_is_text(directory, visit):
    PartnerFactory(name="<script>alert(1)</script>", slug="x", summary="<b>bold</b>")
    main = visit("/partners/x/").main
    assert (main.script, main.b) == (None, None)
    assert main.h1.get_text(strip=True) == "<script>alert(1)</script>"


def test_a_partners_page_has_its_assemblies_to_come_and_past(growers, index, visit):
    for question, day in (("Later?", 9), ("Soon?", 4)):
        made = [session(date(2027, 3, day))]
        make_assembly(index, question=question, hosts=[growers], sessions=made)
    make_assembly(index, question="Held?", hosts=[growers], sessions=[session(date(2027, 1, 1))])
    make_assembly(index, question="Of others?", hosts=[PartnerFactory()])
    soup = visit("/partners/exampleton-growers/")
    assert names(soup) == ["Soon?", "Later?", "Held?"]
    assert [link["href"] for link in soup.main.select("a[href*='partner=']")] == [
        "/assemblies/?partner=exampleton-growers",
        "/calendar/assemblies.ics?partner=exampleton-growers",
        "/assemblies/?partner=exampleton-growers&when=past",
    ]


def test_the_links_of_a_partners_page_lead_to_its_assemblies(growers, index, visit, feed):
    make_assembly(index, title="Warm homes", question="Theirs?", hosts=[growers])
    make_assembly(index, title="Cold homes", question="Of others?", hosts=[PartnerFactory()])
    links = visit("/partners/exampleton-growers/").main.select("a[href*='partner=']")
    listed, followed = (link["href"] for link in links)
    cards = visit(listed).select(".asm-card__link")
    assert [card.get_text(strip=True) for card in cards] == ["Theirs?"]
    assert "SUMMARY:Warm homes" in (body := feed(followed.removeprefix("/calendar/assemblies.ics")))
    assert "Cold homes" not in body


def test_an_assembly_that_is_private_is_not_on_its_partners_page(growers, index, visit):
    page = make_assembly(index, question="Canary?", hosts=[growers])
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert "Canary" not in str(visit("/partners/exampleton-growers/"))


def test_a_site_without_a_list_of_assemblies_gives_the_feed_alone(growers, visit):
    links = visit("/partners/exampleton-growers/").main.select("a[href*='partner=']")
    assert [link["href"] for link in links] == [
        "/calendar/assemblies.ics?partner=exampleton-growers"
    ]


def test_a_hidden_partner_has_no_page_from_the_next_request_on(growers, client):
    growers.hidden = True
    growers.save()
    assert client.get("/partners/exampleton-growers/").status_code == 404


@pytest.mark.parametrize(
    "slug", ["nobody", "\0", "exampleton-growers\0", "x" * 10_000, "<script>", "بستان", "a/b", "%"]
)
def test_an_unknown_short_name_is_not_found(growers, client, slug):
    assert client.get(f"/partners/{quote(slug)}/").status_code == 404


def test_a_short_name_may_be_in_any_script(directory, visit):
    PartnerFactory(name="بستان الحي")
    address = visit("/partners/").select_one("article a")["href"]
    assert address == f"/partners/{quote('بستان-الحي')}/"
    assert visit(address).h1.get_text(strip=True) == "بستان الحي"


@pytest.mark.parametrize("count", [1, 3])
def test_a_partners_page_asks_the_database_as_often_for_many(growers, index, client, count):
    growers.logo = make_image()
    growers.save()
    for number in range(count):
        for month in (1, 4):
            made = [session(date(2027, month, number + 1))]
            make_assembly(index, hosts=[growers], sessions=made)
    client.get("/partners/exampleton-growers/")  # makes the rendition
    with CaptureQueriesContext(connection) as queries:
        client.get("/partners/exampleton-growers/")
    assert len(queries) == QUERIES_OF_A_PARTNER
