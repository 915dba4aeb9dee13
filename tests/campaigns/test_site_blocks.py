"""Blocks that show what is in the other rooms: what anybody may see of it, and nothing else."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from tests.factories import PartnerFactory, make_assembly, make_library, make_resource


@pytest.fixture
def library(site):
    return make_library(site.root_page)


def cards(soup) -> list[str]:
    return [
        card.get_text(strip=True) for card in soup.select(".asm-card--resource .asm-card__title")
    ]


def marks(soup) -> list[str]:
    return [each.get_text(strip=True) for each in soup.select(".asm-logos__item")]


def resources(*pages, **values) -> tuple:
    return ("resources", {"resources": [page.pk for page in pages], "count": 3, **values})


def test_resources_are_the_picked_ones_in_their_order(library, make_campaign, visit):
    first, second = (make_resource(library, title=title) for title in ("Agenda", "Budget"))
    assert cards(visit(make_campaign(resources(second, first)))) == ["Budget", "Agenda"]


def test_resources_without_a_pick_are_those_that_one_begins_with(library, make_campaign, visit):
    make_resource(library, title="Afterwards", stages=["follow_up"])
    make_resource(library, title="Zero", stages=["explore", "run"])
    make_resource(library, title="Nowhere in particular")
    shown = cards(visit(make_campaign(resources(count=2))))
    assert shown == ["Zero", "Afterwards"]


def test_resource_that_is_a_draft_or_private_is_not_shown(library, make_campaign, visit):
    draft, private = make_resource(library, live=False), make_resource(library)
    PageViewRestriction.objects.create(page=private.page_ptr, restriction_type="login")
    assert cards(visit(make_campaign(resources(draft, private)))) == []


def test_resources_lead_to_the_library(library, make_campaign, visit):
    make_resource(library)
    soup = visit(make_campaign(resources()))
    assert [link["href"] for link in soup.select("a.asm-button")] == [library.url]


def test_resources_of_an_empty_library_show_no_heading(library, make_campaign, visit):
    soup = visit(make_campaign(resources(title="Things")))
    assert "Things" not in soup.main.get_text()


def test_partners_are_all_by_name(make_campaign, visit):
    for name in ("Bees", "Ants"):
        PartnerFactory(name=name)
    assert marks(visit(make_campaign(("partners", {"partners": []})))) == ["Ants", "Bees"]


def test_partners_are_the_picked_ones_in_their_order(make_campaign, visit):
    ants, bees, _wasps = (PartnerFactory(name=name) for name in ("Ants", "Bees", "Wasps"))
    block = ("partners", {"partners": [bees.pk, ants.pk]})
    assert marks(visit(make_campaign(block))) == ["Bees", "Ants"]


def test_partners_are_those_of_a_kind(make_campaign, visit):
    PartnerFactory(name="Choir", kind="arts")
    PartnerFactory(name="Union", kind="union")
    assert marks(visit(make_campaign(("partners", {"partners": [], "kind": "union"})))) == ["Union"]


def test_hidden_partner_is_not_shown_though_it_is_picked(make_campaign, visit):
    hidden = PartnerFactory(name="Canary", hidden=True)
    soup = visit(make_campaign(("partners", {"partners": [hidden.pk], "title": "Who"})))
    assert ("Canary" in soup.get_text(), "Who" in soup.main.get_text()) == (False, False)


@pytest.mark.parametrize(("follow", "panels"), [(True, 1), (False, 0)])
def test_upcoming_decides_whether_the_calendar_is_offered(
    index, make_campaign, visit, follow, panels
):
    make_assembly(index)
    soup = visit(make_campaign(("upcoming", {"count": 1, "follow": follow})))
    assert len(soup.select(".asm-follow")) == panels
