"""Partners on a site in two languages: each once, in the page's language where it has one."""

from __future__ import annotations

import pytest
from wagtail.models import Locale

from tests.factories import PartnerFactory, RegionFactory, make_assembly, make_index
from tests.partners.conftest import make_directory, names

pytestmark = pytest.mark.urls("tests.calendar.translated_urls")


@pytest.fixture(autouse=True)
def languages_by_address(settings):
    locale = "django.middleware.locale.LocaleMiddleware"
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, locale]


@pytest.fixture
def locale(site):
    return Locale.objects.create(language_code="de")


@pytest.fixture
def german(site, locale):
    """A German directory below a German root."""
    root = site.root_page.copy_for_translation(locale)
    root.save_revision().publish()
    return make_directory(root, title="Wir", locale=locale)


def translated(snippet, locale, **fields):
    other = snippet.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(other, name, value)
    other.save()
    return other


def test_a_directory_shows_each_partner_once_and_in_its_language(directory, german, locale, visit):
    growers = PartnerFactory(name="Growers")
    PartnerFactory(name="Tenants")
    translated(growers, locale, name="Gärtner", slug="gaertner")
    soup = visit("/de/partners/")
    assert names(soup) == ["Gärtner", "Tenants"]
    assert [card.get("lang") for card in soup.select("article")] == [None, "en"]
    assert names(visit("/partners/")) == ["Growers", "Tenants"]


def test_a_partner_first_written_in_another_language_is_shown(directory, locale, visit):
    PartnerFactory(name="Nachbarn", locale=locale)
    assert names(visit("/partners/")) == ["Nachbarn"]


def test_a_partner_hidden_in_one_language_is_hidden_in_all(directory, german, locale, visit):
    growers = PartnerFactory(name="Growers")
    translated(growers, locale, name="Gärtner", slug="gaertner")
    growers.hidden = True
    growers.save()
    assert names(visit("/de/partners/")) == []


def test_a_region_is_chosen_by_its_name_in_the_pages_language(german, locale, visit):
    north = RegionFactory(name="North")
    PartnerFactory(name="Growers", region=north)
    translated(north, locale, name="Norden", slug="norden")
    soup = visit("/de/partners/?region=norden")
    assert names(soup) == ["Growers"]
    assert soup.select("input[checked]")[0]["value"] == "norden"
    assert "Norden" in soup.select_one("article").get_text()


def test_the_short_name_of_another_language_leads_to_the_pages_own(
    directory, german, locale, client
):
    translated(PartnerFactory(name="Growers"), locale, name="Gärtner", slug="gaertner")
    answers = [client.get(address) for address in ("/de/partners/growers/", "/partners/gaertner/")]
    assert [answer["Location"] for answer in answers] == [
        "/de/partners/gaertner/",
        "/partners/growers/",
    ]


def test_of_two_with_one_short_name_the_pages_language_wins(german, locale, visit):
    PartnerFactory(name="Garden", slug="garten")
    PartnerFactory(name="Garten", slug="garten", locale=locale)
    assert visit("/de/partners/garten/").h1.get_text() == "Garten"


def test_a_partners_feed_is_in_the_language_of_its_page(german, locale, visit):
    growers = translated(PartnerFactory(name="Growers"), locale, name="Gärtner", slug="gaertner")
    index = make_index(german.get_parent(), slug="versammlungen", locale=locale)
    make_assembly(index, question="Wem gehört der Fluss?", hosts=[growers], locale=locale)
    soup = visit("/de/partners/gaertner/")
    assert names(soup) == ["Wem gehört der Fluss?"]
    assert [link["href"] for link in soup.select("a[href*='partner=']")] == [
        "/de/versammlungen/?partner=gaertner",
        "/calendar/assemblies.ics?partner=gaertner&language=de",
    ]
