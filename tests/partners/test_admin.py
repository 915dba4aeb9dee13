"""How an editor adds a partner and finds it again."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.factories import PartnerFactory, RegionFactory
from tests.partners.conftest import make_image
from wagtail_assemblies.partners.models import Partner


@pytest.fixture
def editor(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("editor", password=None))
    return client


def address(view: str, *arguments) -> str:
    return reverse(Partner.snippet_viewset.get_url_name(view), args=arguments)


FILLED_IN = {"name": "Growers", "kind": "growers", "slug": "", "description": "null"}


def test_a_name_is_all_that_a_partner_needs(site, editor):
    editor.post(address("add"), {**FILLED_IN, "kind": "other"})
    partner = Partner.objects.get()
    assert (partner.slug, partner.kind, partner.hidden) == ("growers", "other", False)


def test_everything_that_an_editor_fills_in_is_kept(site, editor):
    region, logo = RegionFactory(), make_image()
    filled_in = {
        "town": "Exampleton",
        "region": region.pk,
        "logo": logo.pk,
        "summary": "We grow food.",
        "website": "https://growers.example.org",
    }
    editor.post(address("add"), FILLED_IN | filled_in)
    partner = Partner.objects.get()
    assert (partner.kind, partner.region, partner.logo) == ("growers", region, logo)
    assert (partner.town, partner.summary) == ("Exampleton", "We grow food.")


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("website", "javascript:alert(1)", "Enter a valid URL."),
        ("website", "ftp://example.org", "Enter a web address that begins with https://."),
        (
            "summary",
            "x" * 161,
            "Ensure this value has at most 160 characters (it has 161).",
        ),
        ("name", "", "This field is required."),
    ],
)
def test_what_is_wrong_is_said_on_the_field(site, editor, field, value, message):
    response = editor.post(address("add"), {**FILLED_IN, field: value})
    assert response.context["form"].errors == {field: [message]}
    assert not Partner.objects.exists()


def listed(response) -> list[str]:
    return [partner.name for partner in response.context["object_list"]]


def test_partners_are_found_by_kind_and_by_hidden(site, editor):
    PartnerFactory(name="Growers", kind="growers")
    PartnerFactory(name="Gone", kind="growers", hidden=True)
    PartnerFactory(name="Union", kind="union")
    assert listed(editor.get(address("list"))) == ["Gone", "Growers", "Union"]
    assert listed(editor.get(address("list") + "?kind=growers&hidden=false")) == ["Growers"]


def test_a_search_can_be_narrowed(site, editor):
    PartnerFactory(name="Growers", kind="growers")
    PartnerFactory(name="Growers’ Union", kind="union")
    found = editor.get(address("list") + "?q=Growers&kind=union&hidden=false")
    assert listed(found) == ["Growers’ Union"]
