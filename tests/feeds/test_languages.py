"""One calendar for each language, chosen by the address and never by the browser."""

from __future__ import annotations

import pytest
from wagtail.models import Locale

from tests.factories import PlaceFactory, make_assembly, make_index
from tests.feeds.conftest import FEED
from tests.ical.lines import text


@pytest.fixture
def german(index):
    """A tree in German beside the English one, with one assembly in each."""
    make_assembly(index, title="Warm homes")
    locale = Locale.objects.create(language_code="de")
    root = index.get_parent().copy_for_translation(locale)
    root.save_revision().publish()
    german_index = make_index(root, title="Versammlungen", slug="versammlungen", locale=locale)
    place = PlaceFactory(latitude="51.5", longitude="-0.125")
    return make_assembly(german_index, title="Warme Wohnungen", locale=locale, place=place)


def test_language_of_the_feed_is_the_site_s(german, summaries):
    assert summaries() == ["Warm homes"]


def test_language_of_the_feed_is_asked_for_by_parameter(german, summaries):
    assert summaries("?language=de") == ["Warme Wohnungen"]


def test_language_without_a_tree_is_the_site_s(german, summaries):
    Locale.objects.create(language_code="cy")
    assert summaries("?language=cy") == ["Warm homes"]


def test_language_may_stand_beside_filters(german, summaries):
    assert summaries("?language=de&mode=in-person") == ["Warme Wohnungen"]


def test_language_of_dates_is_the_page_s(german, feed):
    words = text(feed("?language=de").encode(), "DESCRIPTION")
    assert words.split("\n")[1].startswith("Donnerstag 4 März 2027, 18:30")


def test_language_leaves_coordinates_their_dots(german, only):
    assert only("GEO", "?language=de") == "51.500000;-0.125000"


def test_language_links_to_the_page_in_it(german, only):
    assert only("URL", "?language=de") == german.full_url


def test_language_is_named_in_the_source(german, of_calendar):
    """A program that refreshes from SOURCE (RFC 7986, section 5.8) must stay in its language."""
    assert (
        of_calendar("SOURCE", "?language=de") == f";VALUE=URI:http://testserver{FEED}?language=de"
    )


def test_language_is_no_matter_on_a_site_that_has_one(index, settings, summaries, only):
    """As `wagtail start` sets it up."""
    settings.WAGTAIL_I18N_ENABLED = False
    page = make_assembly(index, title="Warm homes")
    assert summaries() == ["Warm homes"]
    assert only("URL") == page.full_url
