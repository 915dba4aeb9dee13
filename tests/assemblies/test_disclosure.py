"""How much of a place, a link and the people is public: the decision itself, without a database."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from wagtail_assemblies.assemblies.disclosure import asks_for_link, public_join_link, public_place
from wagtail_assemblies.ical.entry import PublicPlace
from wagtail_assemblies.pages.models import AssemblyPage
from wagtail_assemblies.places.models import Place

LINK = "https://example.org/join"
WRITTEN = PublicPlace(name="Hall", address="1 Street", town="Exampleton")
CHOSEN = PublicPlace(
    name="Library",
    address="2 Road",
    town="Sampleford",
    latitude=51.5,
    longitude=-0.125,
)
AREA_OF_WRITTEN = PublicPlace(area="near the harbour", town="Exampleton")
AREA_OF_CHOSEN = PublicPlace(area="by the park", town="Sampleford")


def assembly(**fields) -> AssemblyPage:
    return AssemblyPage(
        **{
            "content_type_id": 1,  # else the database is asked for it
            "venue": "Hall",
            "address": "1 Street",
            "area": "near the harbour",
            "town": "Exampleton",
            **fields,
        }
    )


def place(**fields) -> Place:
    return Place(
        name="Library",
        address="2 Road",
        area="by the park",
        town="Sampleford",
        latitude=Decimal("51.5"),
        longitude=Decimal("-0.125"),
        **fields,
    )


def elsewhere(**fields) -> AssemblyPage:
    """An assembly that names a place chosen from the list and nothing of its own."""
    return assembly(venue="", address="", area="", town="", place=place(), **fields)


def test_place_is_public_as_written():
    assert public_place(assembly()) == WRITTEN


def test_place_is_public_as_chosen():
    assert public_place(elsewhere()) == CHOSEN


def test_place_of_a_session_is_public():
    assert public_place(assembly(), place()) == CHOSEN


def test_place_as_written_comes_before_the_chosen_one():
    page = assembly(place=place(), address="", area="")
    assert public_place(page) == replace(CHOSEN, name="Hall", town="Exampleton")


def test_place_of_a_session_owes_nothing_to_the_page():
    session_place = Place(name="Green", town="Sampleford")
    assert public_place(assembly(), session_place) == PublicPlace(name="Green", town="Sampleford")


def test_place_of_which_only_the_area_is_known_is_its_area():
    assert public_place(assembly(venue="", address="")) == AREA_OF_WRITTEN


def test_place_at_the_meridian_and_the_equator_has_coordinates():
    page = assembly(place=Place(name="Island", latitude=Decimal(0), longitude=Decimal(0)))
    assert (public_place(page).latitude, public_place(page).longitude) == (0.0, 0.0)


def test_place_of_an_area_is_its_area_and_town():
    assert public_place(assembly(place_disclosure="area")) == AREA_OF_WRITTEN
    assert public_place(elsewhere(place_disclosure="area")) == AREA_OF_CHOSEN
    assert public_place(assembly(place_disclosure="area"), place()) == AREA_OF_CHOSEN


def test_place_from_the_organiser_is_its_area_and_whom_to_ask():
    ask = {"place_disclosure": "organiser"}
    assert public_place(assembly(**ask)) == replace(AREA_OF_WRITTEN, ask_organiser=True)
    assert public_place(elsewhere(**ask)) == replace(AREA_OF_CHOSEN, ask_organiser=True)
    assert public_place(assembly(**ask), place()) == replace(AREA_OF_CHOSEN, ask_organiser=True)


def test_place_that_is_hidden_is_its_area_whatever_the_page_says():
    hidden = place(hidden=True)
    assert public_place(assembly(venue="", address="", area="", town="", place=hidden)) == (
        AREA_OF_CHOSEN
    )
    assert public_place(assembly(), hidden) == AREA_OF_CHOSEN


def test_place_that_is_hidden_hides_what_was_written_over_it():
    assert public_place(assembly(place=place(hidden=True))) == AREA_OF_WRITTEN


def test_place_that_is_hidden_leaves_a_session_elsewhere():
    page = assembly(place=place(hidden=True))
    assert public_place(page, Place(name="Green")) == PublicPlace(name="Green")


def test_place_that_is_hidden_is_still_asked_for():
    page = assembly(place=place(hidden=True), place_disclosure="organiser")
    assert public_place(page).ask_organiser


def test_place_for_under_18s_is_never_more_than_its_area():
    assert public_place(assembly(for_under_18s=True)) == AREA_OF_WRITTEN
    assert public_place(elsewhere(for_under_18s=True)) == AREA_OF_CHOSEN
    assert public_place(assembly(for_under_18s=True), place()) == AREA_OF_CHOSEN


def test_place_for_under_18s_is_still_asked_for():
    page = assembly(for_under_18s=True, place_disclosure="organiser")
    assert public_place(page) == replace(AREA_OF_WRITTEN, ask_organiser=True)


@pytest.mark.parametrize("level", ["", "friends", "FULL", "Full"])
def test_place_of_a_level_that_nobody_knows_is_withheld(level):
    assert public_place(assembly(place_disclosure=level)) == AREA_OF_WRITTEN


def test_place_of_an_online_assembly_is_none():
    """It is given a town to be found by; nobody should travel there."""
    assert public_place(assembly(mode="online", place=place())) == PublicPlace()
    assert public_place(assembly(mode="online"), place()) == PublicPlace()


def test_place_of_a_hybrid_assembly_is_public():
    assert public_place(assembly(mode="hybrid")) == WRITTEN


@pytest.mark.parametrize("mode", ["online", "hybrid"])
def test_link_is_public(mode):
    assert public_join_link(assembly(mode=mode, join_link=LINK)) == LINK


def test_link_of_a_session_comes_before_the_page_s():
    page = assembly(mode="online", join_link=LINK)
    assert public_join_link(page, "https://example.org/other") == "https://example.org/other"


def test_link_of_a_session_that_has_none_is_the_page_s():
    assert public_join_link(assembly(mode="online", join_link=LINK), "") == LINK


@pytest.mark.parametrize("level", ["organiser", "", "friends", "PUBLIC"])
def test_link_is_withheld(level):
    page = assembly(mode="online", join_link=LINK, link_disclosure=level)
    assert (public_join_link(page), public_join_link(page, LINK)) == ("", "")


def test_link_of_an_assembly_in_person_is_not_shown():
    assert public_join_link(assembly(join_link=LINK), LINK) == ""


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//example.org", "x", None],
)
def test_link_that_is_not_of_the_web_is_not_shown(link):
    assert public_join_link(assembly(mode="online", join_link=link)) == ""


@pytest.mark.parametrize(
    ("mode", "level", "asks"),
    [
        ("online", "organiser", True),
        ("hybrid", "organiser", True),
        ("in-person", "organiser", False),
        ("online", "public", False),
    ],
)
def test_link_is_asked_for(mode, level, asks):
    assert asks_for_link(assembly(mode=mode, link_disclosure=level)) is asks
