"""The way to the form, from whatever page somebody is on."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from wagtail.models import Locale

from tests.factories import make_assembly, make_index, make_site
from wagtail_assemblies.enquiries.links import enquiry_url


@pytest.fixture
def request_of(site):
    """A request to the site, each time a fresh one."""
    return lambda: RequestFactory().get("/", headers={"host": site.hostname})


def test_form_has_an_address(page, request_of):
    assert enquiry_url(request_of(), page.locale_id) == "/enquire/"


def test_address_says_which_assembly_it_is_about(page, site, request_of):
    assembly = make_assembly(make_index(site.root_page))
    url = enquiry_url(request_of(), page.locale_id, about=assembly)
    assert url == f"/enquire/?about={assembly.pk}"


def test_address_is_about_nothing_that_is_stored_nowhere(page, request_of):
    assert enquiry_url(request_of(), page.locale_id, about=type(page)()) == "/enquire/"


def test_site_without_a_form_has_no_address(site, request_of):
    locale_id = site.root_page.locale_id
    about = make_assembly(make_index(site.root_page))
    assert enquiry_url(request_of(), locale_id, about=about) == ""


def test_form_that_is_not_published_has_no_address(page, request_of):
    page.unpublish()
    assert enquiry_url(request_of(), page.locale_id) == ""


def test_form_that_only_some_may_see_has_no_address(page, request_of):
    page.view_restrictions.create(restriction_type="login")
    assert enquiry_url(request_of(), page.locale_id) == ""


def test_form_of_another_language_is_not_this_one(page, request_of):
    welsh = Locale.objects.create(language_code="cy")
    assert enquiry_url(request_of(), welsh.pk) == ""


def test_form_of_another_site_is_not_this_one(page):
    other = make_site("other.example.org", default=False)
    request = RequestFactory().get("/", headers={"host": other.hostname})
    assert enquiry_url(request, page.locale_id) == ""


def test_assembly_s_page_leads_to_the_form_about_it(page, site, client, committing):
    with committing():
        assembly = make_assembly(make_index(site.root_page))
    body = client.get(assembly.get_url()).content.decode()
    assert f'href="/enquire/?about={assembly.pk}"' in body
