"""Where other pages send those who want to know who a partner is."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.test import RequestFactory
from wagtail.models import PageViewRestriction, Site

from tests.factories import PartnerFactory, make_assembly
from tests.partners.conftest import make_image
from wagtail_assemblies.assemblies.choices import Role
from wagtail_assemblies.pages.models import AssemblyPartner
from wagtail_assemblies.partners.directory import partner_url
from wagtail_assemblies.partners.models import Partner


@pytest.fixture
def request_to(site):
    request = RequestFactory().get("/")
    Site.find_for_request(request)
    return request


@pytest.fixture
def growers():
    return PartnerFactory(name="Growers", website="https://growers.example.org")


def test_a_partner_is_read_about_on_its_page(directory, request_to, growers):
    assert partner_url(growers, request_to, directory.locale_id) == "/partners/growers/"


def test_without_a_directory_a_partner_is_read_about_on_its_website(request_to, growers):
    assert partner_url(growers, request_to, growers.locale_id) == "https://growers.example.org"


def test_a_directory_that_not_everybody_may_see_is_none(directory, request_to, growers):
    PageViewRestriction.objects.create(page=directory, restriction_type="login")
    assert partner_url(growers, request_to, growers.locale_id) == "https://growers.example.org"


def test_without_a_request_a_partner_is_read_about_on_its_website(directory, growers):
    assert partner_url(growers, None, growers.locale_id) == "https://growers.example.org"


@pytest.mark.parametrize("website", ["", "javascript:alert(1)", "/relative/"])
def test_a_partner_without_a_good_website_is_read_about_nowhere(request_to, website):
    partner = PartnerFactory(website=website)
    assert partner_url(partner, request_to, partner.locale_id) == ""


def test_a_hidden_partner_is_read_about_nowhere(directory, request_to, growers):
    growers.hidden = True
    assert partner_url(growers, request_to, growers.locale_id) == ""


def people(soup) -> list[tuple[str, list[str], list[str]]]:
    """The rows of facts that link to organisations: label, names and addresses."""
    rows = (row for row in soup.select(".asm-facts__row") if "artner" in str(row.select("a")))
    return [
        (
            row.dt.get_text(strip=True),
            [each.get_text(strip=True) for each in row.select("dd")],
            [link["href"] for link in row.select("a")],
        )
        for row in rows
    ]


def test_an_assembly_names_everybody_by_what_they_do(directory, index, visit):
    page = make_assembly(index, hosts=[PartnerFactory(name="Our Group")])
    for role in reversed(Role.values[1:]):
        partner = PartnerFactory(name=f"A {role}")
        page.assembly_partners.add(AssemblyPartner(partner=partner, role=role))
    page.save_revision().publish()
    assert people(visit(page.url)) == [
        ("Hosted by", ["Our Group"], ["/partners/our-group/"]),
        ("Together with", ["A partner"], ["/partners/a-partner/"]),
        ("Room given by", ["A venue"], ["/partners/a-venue/"]),
        ("With a speaker from", ["A speaker"], ["/partners/a-speaker/"]),
        ("Paid for by", ["A funder"], ["/partners/a-funder/"]),
        ("Media partner", ["A media"], ["/partners/a-media/"]),
    ]


# The strip


def strip(request, *partners) -> BeautifulSoup:
    context = {"partners": partners, "request": request}
    html = render_to_string("wagtail_assemblies/partners/strip.html", context)
    return BeautifulSoup(html, "html.parser")


def test_a_logo_in_a_strip_says_whose_it_is(directory, request_to, growers):
    growers.logo = make_image()
    soup = strip(request_to, growers)
    assert soup.img["alt"] == "Growers"
    assert soup.a["href"] == "/partners/growers/"
    assert soup.select("[style]") == []


def test_a_partner_without_a_logo_stands_in_a_strip_by_name(request_to, growers):
    soup = strip(request_to, growers)
    assert soup.get_text(strip=True) == "Growers"
    assert soup.a["rel"] == ["noopener", "noreferrer"]


def test_a_strip_leaves_out_who_is_hidden(request_to, growers):
    assert strip(request_to, PartnerFactory(hidden=True), growers).get_text(strip=True) == "Growers"


def test_a_strip_of_nobody_is_nothing(request_to):
    assert strip(request_to).get_text(strip=True) == ""


def test_a_strip_asks_the_database_as_often_for_many(
    directory, request_to, django_assert_num_queries
):
    for _number in range(3):
        PartnerFactory(logo=make_image())
    partners = Partner.objects.public().with_logos()
    strip(request_to, *partners)  # makes the renditions
    fresh = RequestFactory().get("/")
    # The partners, their logos and the renditions; the site, its trees, what is restricted in
    # them, and the directory.
    with django_assert_num_queries(6):
        strip(fresh, *partners.all())
