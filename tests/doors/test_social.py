"""What every kind of public page says of itself where its link is shared or found."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.core.files.images import ImageFile
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from tests.factories import PartnerFactory, make_index, make_library, make_resource
from wagtail_assemblies.pages.models import EnquiryPage, PartnerDirectoryPage
from wagtail_assemblies.social import MOST_LETTERS, shortened

INTRODUCTION = "<p>Where <b>people</b></p><p>meet &amp; talk.</p>"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    settings.MEDIA_URL = "/media/"


@pytest.fixture
def card(client):
    """What a program that shows links finds at an address, by the names of its tags."""

    def read(address: str) -> dict[str, str]:
        response = client.get(address)
        assert response.status_code == 200
        soup = BeautifulSoup(response.content, "html.parser")
        tags = soup.select("meta[property], meta[name], link[rel=canonical]")
        names = [tag.get("property") or tag.get("name") or "canonical" for tag in tags]
        assert len(set(names)) == len(names)
        return {
            name: tag.get("content") or tag["href"] for name, tag in zip(names, tags, strict=True)
        }

    return read


def words_of_a_card(path: str, title: str, description: str) -> dict[str, str]:
    """A whole card without a picture."""
    return {
        "canonical": f"http://testserver{path}",
        "og:url": f"http://testserver{path}",
        "og:type": "website",
        "og:title": title,
        "description": description,
        "og:description": description,
        "og:locale": "en",
        "twitter:card": "summary",
    }


def picture(name: str = "hall.png", **fields):
    file = get_test_image_file(filename=name, size=(1400, 900))
    return get_image_model().objects.create(**{"title": "Hall", "file": file, **fields})


def test_card_of_the_list(site, card):
    make_index(site.root_page, introduction=INTRODUCTION)
    assert card("/assemblies/") == words_of_a_card(
        "/assemblies/", "Assemblies", "Where people meet & talk."
    )


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("?mode=online", "/assemblies/"),
        ("?when=past", "/assemblies/?when=past"),
        ("?mode=online&when=past", "/assemblies/?when=past"),
    ],
)
def test_card_of_a_view_of_the_list_has_its_address_without_filters(site, card, query, canonical):
    make_index(site.root_page)
    found = card(f"/assemblies/{query}")
    assert found["canonical"] == found["og:url"] == f"http://testserver{canonical}"


def test_card_of_the_library(site, card):
    make_library(site.root_page, introduction=INTRODUCTION)
    assert card("/resources/") == words_of_a_card(
        "/resources/", "Resources", "Where people meet & talk."
    )


def test_card_of_a_resource_is_its_sentence_and_its_picture(site, card):
    make_resource(
        make_library(site.root_page),
        title="Guide",
        slug="guide",
        summary="Run a group of six.",
        picture=picture(description="A full hall"),
    )
    found = card("/resources/guide/")
    assert found.pop("og:image").startswith("http://testserver/media/images/hall")
    assert found == words_of_a_card("/resources/guide/", "Guide", "Run a group of six.") | {
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "A full hall",
        "twitter:card": "summary_large_image",
    }


def test_card_of_a_resource_without_a_sentence_begins_as_its_text_does(site, card):
    make_resource(make_library(site.root_page), slug="guide", body="<p>Sit in a circle.</p>")
    assert card("/resources/guide/")["og:description"] == "Sit in a circle."


@pytest.fixture
def directory(site):
    page = PartnerDirectoryPage(title="Partners", slug="partners", introduction=INTRODUCTION)
    return site.root_page.add_child(instance=page)


def test_card_of_the_directory(directory, card):
    assert card("/partners/") == words_of_a_card(
        "/partners/", "Partners", "Where people meet & talk."
    )


def test_card_of_a_partner_is_its_own(directory, card):
    PartnerFactory(name="Growers", slug="growers", summary="We grow food.", logo=picture())
    found = card("/partners/growers/")
    assert found.pop("og:image").endswith(".jpg")
    assert found == words_of_a_card("/partners/growers/", "Growers", "We grow food.") | {
        "og:image:width": "979",
        "og:image:height": "630",
        "og:image:alt": "Hall",
        "twitter:card": "summary_large_image",
    }


def test_card_of_a_partner_of_whom_little_is_known_has_its_name(directory, card):
    PartnerFactory(name="Growers", slug="growers")
    found = card("/partners/growers/")
    assert found["og:title"] == "Growers"
    assert "og:description" not in found
    assert "description" not in found


def test_card_of_a_partner_has_no_drawing(directory, card, tmp_path):
    drawing = tmp_path / "logo.svg"
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>')
    with drawing.open("rb") as file:
        logo = get_image_model().objects.create(title="Logo", file=ImageFile(file, "logo.svg"))
    PartnerFactory(slug="growers", logo=logo)
    assert "og:image" not in card("/partners/growers/")


@pytest.fixture
def enquiry_page(site):
    page = EnquiryPage(title="Write to us", slug="enquire", introduction=INTRODUCTION)
    return site.root_page.add_child(instance=page)


@pytest.mark.parametrize("query", ["", "?about=1"])
def test_card_of_the_form(enquiry_page, card, query):
    assert card(f"/enquire/{query}") == words_of_a_card(
        "/enquire/", "Write to us", "Where people meet & talk."
    )


def test_page_after_the_form_has_no_card(enquiry_page, card):
    assert card("/enquire/sent/") == {"robots": "noindex"}


def test_description_that_an_editor_wrote_is_left_to_the_site_s_own_base(site, card):
    """The base that `wagtail start` makes prints it, and a page should have one only."""
    make_index(site.root_page, introduction=INTRODUCTION, search_description="Come and meet us.")
    found = card("/assemblies/")
    assert found["og:description"] == "Come and meet us."
    assert "description" not in found


def test_card_has_the_title_that_an_editor_wrote_for_it(site, card):
    make_index(site.root_page, seo_title="Meet your neighbours")
    assert card("/assemblies/")["og:title"] == "Meet your neighbours"


def test_card_is_text_whatever_an_editor_wrote(site, card):
    text = "\"><script>alert(1)</script> & 'more' {{ page.pk }}"
    make_index(site.root_page, title=text)
    assert card("/assemblies/")["og:title"] == text


@pytest.mark.parametrize("html", ["", None, "<p></p>", "<hr/>"])
def test_shortened_is_nothing_where_nothing_is_said(html):
    assert shortened(html) == ""


def test_shortened_cuts_long_texts():
    words = shortened("<p>" + "meet and talk, " * 100 + "</p>")
    assert words == ("meet and talk, " * 100)[: MOST_LETTERS - 1] + "…"
