"""What an assembly leads to: resources it used and its report, as far as anybody may see them."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from tests.factories import make_assembly, make_resource
from wagtail_assemblies.pages.models import ResourceLibraryPage


@pytest.fixture
def library(site):
    return site.root_page.add_child(instance=ResourceLibraryPage(title="Library", slug="library"))


def used(*pages) -> list[dict]:
    return [{"type": "resource", "id": str(page.pk), "value": page.pk} for page in pages]


def links(soup) -> list[str]:
    return [link["href"] for link in soup.main.select("a[href^='/library/']")]


def test_page_leads_to_the_resources_it_used_in_its_order(index, library, visit):
    first, second = make_resource(library, slug="cards"), make_resource(library, slug="agenda")
    page = make_assembly(index, resources_used=used(second, first))
    assert links(visit(page)) == ["/library/agenda/", "/library/cards/"]


def test_page_leads_to_its_report(index, library, visit):
    page = make_assembly(
        index, headline="We agreed.", report=make_resource(library, slug="report").page_ptr
    )
    assert links(visit(page)) == ["/library/report/"]


def test_page_leads_to_no_draft(index, library, visit):
    page = make_assembly(index, resources_used=used(make_resource(library, live=False)))
    assert links(visit(page)) == []


def test_page_leads_to_nothing_private(index, library, visit):
    resource = make_resource(library)
    PageViewRestriction.objects.create(page=resource.page_ptr, restriction_type="login")
    page = make_assembly(index, resources_used=used(resource))
    assert links(visit(page)) == []


def test_page_without_resources_has_no_heading_for_them(index, visit):
    assert "Resources used" not in visit(make_assembly(index)).get_text()
