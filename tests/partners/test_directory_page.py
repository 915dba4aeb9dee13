"""The directory: who is in it, in what order, by what one may choose, and what it costs."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction

from tests.factories import PartnerFactory, RegionFactory
from tests.partners.conftest import make_image, names, text
from wagtail_assemblies.pages.models import PartnerDirectoryPage
from wagtail_assemblies.partners.models import Partner

# Wagtail's six: the site, the language, the page and again in its own class, and twice what
# restricts it. Ours: the regions, the partners, their logos and the logos' renditions.
QUERIES_OF_THE_DIRECTORY = 11


def headings(soup) -> list[str]:
    return [heading.get_text(strip=True) for heading in soup.main.select("h2")]


def test_an_empty_directory_says_so(directory, visit):
    soup = visit(directory.url)
    assert "Nobody is named here yet." in text(soup)
    assert soup.select("form") == []


def test_partners_stand_under_their_kind_from_a_to_z(directory, visit):
    for name, kind in (("Zebra Club", "sport"), ("Acorn", "union"), ("écho", "sport")):
        PartnerFactory(name=name, kind=kind)
    PartnerFactory(name="Echo", kind="sport")
    soup = visit(directory.url)
    assert headings(soup) == ["Trade union branches", "Sports clubs"]
    assert names(soup) == ["Acorn", "Echo", "écho", "Zebra Club"]
    assert "4 organisations" in text(soup)


def test_a_card_says_who_they_are_and_has_one_link(directory, visit):
    PartnerFactory(
        name="Exampleton Growers",
        town="Exampleton",
        region=RegionFactory(name="The North"),
        summary="We grow food.",
        website="https://growers.example.org",
    )
    card = visit(directory.url).select_one("article")
    assert card.get_text(" ", strip=True) == (
        "EG Exampleton Growers Exampleton · The North We grow food."
    )
    assert [link["href"] for link in card.select("a")] == ["/partners/exampleton-growers/"]
    assert card.select_one(".asm-logo")["aria-hidden"] == "true"


def test_a_partner_of_an_unknown_kind_is_listed_among_the_others(directory, visit):
    PartnerFactory(name="Acorn")
    Partner.objects.update(kind="guild")
    assert headings(visit(directory.url)) == ["Other organisations"]


def test_a_hidden_partner_is_not_listed(directory, visit):
    PartnerFactory(name="Canary", hidden=True)
    assert "Canary" not in str(visit(directory.url))


@pytest.mark.parametrize("change", [{"name": "New Name"}, {"hidden": True}])
def test_a_changed_partner_is_changed_on_the_next_request(directory, visit, change):
    partner = PartnerFactory(name="Old Name")
    assert names(visit(directory.url)) == ["Old Name"]
    for name, value in change.items():
        setattr(partner, name, value)
    partner.save()
    assert names(visit(directory.url)) == [] if "hidden" in change else ["New Name"]


# Logos


def test_a_logo_beside_the_name_says_nothing_and_has_its_size(directory, visit):
    PartnerFactory(logo=make_image())
    image = visit(directory.url).select_one(".asm-logo img")
    assert {name: image[name] for name in ("alt", "width", "height", "loading")} == {
        "alt": "",
        "width": "213",
        "height": "160",
        "loading": "lazy",
    }
    assert "style" not in image.attrs


def test_a_logo_may_be_an_svg(directory, visit):
    PartnerFactory(logo=make_image(svg=True))
    image = visit(directory.url).select_one(".asm-logo img")
    assert image["src"].endswith(".svg")
    assert image["width"]


def test_a_logo_whose_file_is_gone_breaks_nothing(directory, visit):
    image = make_image()
    image.file.storage.delete(image.file.name)
    PartnerFactory(name="Acorn", logo=image)
    assert names(visit(directory.url)) == ["Acorn"]


# Filters


@pytest.fixture
def four(directory):
    north, south = RegionFactory(name="North"), RegionFactory(name="South")
    PartnerFactory(name="A", kind="union", region=north)
    PartnerFactory(name="B", kind="union", region=south)
    PartnerFactory(name="C", kind="faith", region=north)
    PartnerFactory(name="D", kind="arts")
    return directory


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["A", "B", "C", "D"]),
        ("?kind=union", ["A", "B"]),
        ("?region=north", ["A", "C"]),
        ("?kind=union&region=north", ["A"]),
        ("?kind=union&kind=faith", ["A", "B", "C"]),
        ("?kind=rubbish", ["A", "B", "C", "D"]),
        ("?kind=rubbish&region=south", ["B"]),
        ("?kind=&region=", ["A", "B", "C", "D"]),
        ("?kind=funder", []),
        ("?colour=red", ["A", "B", "C", "D"]),
    ],
)
def test_a_choice_shows_who_matches(four, visit, query, found):
    assert sorted(names(visit(four.url + query))) == found


def choices(soup) -> list[str]:
    return [each.get_text(" ", strip=True) for each in soup.select("label")]


def test_only_what_some_partner_has_can_be_chosen(four, visit):
    assert choices(visit(four.url)) == [
        "Trade union branch (2)",
        "Faith community (1)",
        "Arts or culture group (1)",
        "North (2)",
        "South (1)",
    ]


def test_counts_are_among_what_the_other_choice_leaves(four, visit):
    assert choices(visit(f"{four.url}?region=south&kind=union")) == [
        "Trade union branch (1)",
        "Faith community (0)",
        "Arts or culture group (0)",
        "North (1)",
        "South (1)",
    ]


def test_a_choice_in_force_is_ticked_and_can_be_taken_back(four, visit):
    soup = visit(f"{four.url}?kind=union&region=north")
    assert [box["value"] for box in soup.select("input[checked]")] == ["union", "north"]
    assert [(chip.get_text(strip=True), chip["href"]) for chip in soup.select(".asm-chips a")] == [
        ("Remove: Trade union branch", "/partners/?region=north"),
        ("Remove: North", "/partners/?kind=union"),
        ("Show all", "/partners/"),
    ]


def test_a_choice_that_nobody_matches_says_what_to_do(four, visit):
    assert "No organisation matches these filters. Remove one to see more." in text(
        visit(f"{four.url}?kind=funder")
    )


@pytest.mark.parametrize("value", ["rubbish", "x" * 10_000, "<script>", "اتحاد", "kind=union"])
@pytest.mark.parametrize("name", ["kind", "region"])
def test_an_unknown_choice_is_ignored_and_named(four, visit, name, value):
    soup = visit(f"{four.url}?{name}={quote(value)}")
    assert names(soup) == ["A", "B", "C", "D"]
    note = soup.select_one(".asm-note")
    assert note.bdi.get_text().startswith(f"{name}: {value[:30]}")
    assert len(note.get_text()) < 200
    assert soup.select_one("meta[name=robots]")["content"] == "noindex, follow"


@pytest.mark.parametrize("value", ["\0", "union\0"])
def test_a_choice_with_a_nul_is_none(four, visit, value):
    soup = visit(f"{four.url}?kind={quote(value)}")
    assert names(soup) == ["A", "B", "C", "D"]
    assert "\0" not in str(soup)


def test_a_thousand_choices_are_answered(four, visit):
    query = "&".join(f"kind=k{number}" for number in range(1000))
    assert names(visit(f"{four.url}?{query}")) == ["A", "B", "C", "D"]


def test_search_engines_are_given_the_directory_without_choices(four, visit):
    soup = visit(f"{four.url}?kind=union")
    assert soup.select_one("link[rel=canonical]")["href"] == "http://testserver/partners/"
    assert visit(four.url).select("meta[name=robots]") == []


# Wagtail


def test_a_private_directory_is_private_with_its_partners(directory, client):
    PartnerFactory(name="Acorn")
    PageViewRestriction.objects.create(page=directory, restriction_type=PageViewRestriction.LOGIN)
    answers = [client.get(address).status_code for address in ("/partners/", "/partners/acorn/")]
    assert answers == [302, 302]


def test_the_sitemap_has_every_partner(directory):
    PartnerFactory(name="Acorn")
    PartnerFactory(name="Canary", hidden=True)
    assert [entry["location"] for entry in directory.get_sitemap_urls()] == [
        "http://testserver/partners/",
        "http://testserver/partners/acorn/",
    ]


def test_a_directory_that_is_not_saved_yet_can_be_previewed(site):
    PartnerFactory(name="Acorn")
    page = PartnerDirectoryPage(title="Partners", slug="partners", locale=Locale.get_default())
    response = page.make_preview_request()
    assert response.status_code == 200
    assert "Acorn" in response.render().content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_a_directory_asks_the_database_as_often_for_many(directory, client, count):
    region = RegionFactory()
    for _number in range(count):
        PartnerFactory(logo=make_image(), region=region, kind="union")
    client.get(directory.url)  # makes the renditions
    with CaptureQueriesContext(connection) as queries:
        client.get(directory.url)
    assert len(queries) == QUERIES_OF_THE_DIRECTORY
