"""Partners and the like in the admin: what is in use cannot be deleted, and it is said why."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests.factories import PartnerFactory, make_assembly
from wagtail_assemblies.partners.models import Partner


@pytest.fixture
def used(index):
    partner = PartnerFactory(name="Our Group")
    make_assembly(index, hosts=[partner])
    return partner


def messages(response) -> list[str]:
    return [str(message).strip() for message in response.context["messages"]]


def delete(editor, partner):
    url = reverse(Partner.snippet_viewset.get_url_name("delete"), args=(partner.pk,))
    return editor.post(url, follow=True)


def bulk_delete(editor, *partners):
    url = reverse("wagtail_bulk_action", args=("wagtail_assemblies", "partner", "delete"))
    query = "&".join(f"id={partner.pk}" for partner in partners)
    back = reverse(Partner.snippet_viewset.get_url_name("list"))
    return editor.post(f"{url}?{query}&next={back}", follow=True)


def test_partner_in_use_is_not_deleted(used, editor):
    response = delete(editor, used)
    assert Partner.objects.get() == used
    assert any("in use. Hide it instead of deleting it." in text for text in messages(response))


def test_partner_that_nobody_names_is_deleted(site, editor):
    delete(editor, PartnerFactory())
    assert not Partner.objects.exists()


def test_partners_are_deleted_together_or_not_at_all(used, editor):
    other = PartnerFactory(name="Another")
    response = bulk_delete(editor, used, other)
    assert set(Partner.objects.all()) == {used, other}
    assert any("Our Group" in text for text in messages(response))


def test_partners_that_nobody_names_are_deleted_together(site, editor):
    bulk_delete(editor, PartnerFactory(), PartnerFactory())
    assert not Partner.objects.exists()


@pytest.mark.parametrize("kind", ["partner", "place", "region", "series", "topic"])
def test_list_of_snippets_opens(used, editor, kind):
    assert editor.get(f"/admin/snippets/wagtail_assemblies/{kind}/").status_code == 200


def test_list_of_partners_ticks_those_that_are_shown(site, editor):
    PartnerFactory(name="Choir")
    PartnerFactory(name="Sorrow", hidden=True)
    soup = BeautifulSoup(
        editor.get(reverse(Partner.snippet_viewset.get_url_name("list"))).content, "html.parser"
    )
    rows = {row.a.get_text(strip=True): row.select("td")[-1] for row in soup.select("tbody tr")}
    assert [th.get_text(strip=True) for th in soup.select("thead th")][-1] == "Shown"
    assert {name: cell.get_text(strip=True) for name, cell in rows.items()} == {
        "Choir": "True",
        "Sorrow": "False",
    }
