"""By what an assembly can be found."""

from __future__ import annotations

from wagtail.models import Locale

from tests.factories import (
    PartnerFactory,
    PlaceFactory,
    RegionFactory,
    TopicFactory,
    make_assembly,
)
from wagtail_assemblies.calendar.dated_page import Facet
from wagtail_assemblies.pages.models import AssemblyPartner

KIND = Facet("kind", "community", "Community assembly")
IN_PERSON = Facet("mode", "in-person", "In person")
ONLINE = Facet("mode", "online", "Online")
HYBRID = Facet("mode", "hybrid", "In person and online")


def test_facets_of_the_smallest_assembly(index):
    assert make_assembly(index).get_facets() == {KIND, IN_PERSON}


def test_facets_of_a_hybrid_assembly_are_both_ways(index):
    """Who looks for "online" wants to find it, and who looks for "in person" too."""
    assert make_assembly(index, mode="hybrid").get_facets() == {KIND, IN_PERSON, ONLINE, HYBRID}


def test_facets_name_what_an_assembly_is_about_and_who_holds_it(index):
    page = make_assembly(
        index,
        region=RegionFactory(name="The North"),
        topics=[TopicFactory(name="Energy"), TopicFactory(name="Homes")],
        hosts=[PartnerFactory(name="Our Group")],
    )
    page.assembly_partners.add(
        AssemblyPartner(partner=PartnerFactory(name="A Union"), role="partner")
    )
    assert page.get_facets() - {KIND, IN_PERSON} == {
        Facet("region", "the-north", "The North"),
        Facet("topic", "energy", "Energy"),
        Facet("topic", "homes", "Homes"),
        Facet("partner", "our-group", "Our Group"),
        Facet("partner", "a-union", "A Union"),
    }


def test_facets_take_the_region_of_the_page_before_the_place_s(index):
    place = PlaceFactory(region=RegionFactory(name="The North"))
    facets = make_assembly(index, place=place, region=RegionFactory(name="The South")).get_facets()
    assert {facet.value for facet in facets if facet.kind == "region"} == {"the-south"}


def test_facets_leave_out_hidden_partners(index):
    hidden = PartnerFactory(name="Secret", hidden=True)
    assert make_assembly(index, hosts=[hidden]).get_facets() == {KIND, IN_PERSON}


def test_facets_name_no_place(index):
    page = make_assembly(index, venue="Secret Hall", place=PlaceFactory(name="Secret House"))
    assert page.get_facets() == {KIND, IN_PERSON}


def test_facets_are_in_the_language_of_the_page(index):
    locale = Locale.objects.create(language_code="de")
    topic = TopicFactory(name="Energy")
    german = topic.copy_for_translation(locale)
    german.name, german.slug = "Wärme", ""
    german.save()
    page = make_assembly(index, topics=[topic], locale=locale)
    assert Facet("topic", "wärme", "Wärme") in page.get_facets()


def test_facets_of_what_is_not_translated_are_in_its_own_language(index):
    locale = Locale.objects.create(language_code="de")
    page = make_assembly(index, topics=[TopicFactory(name="Energy")], locale=locale)
    assert Facet("topic", "energy", "Energy") in page.get_facets()
