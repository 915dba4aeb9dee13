"""Names and short names of partners, places, regions and topics."""

from __future__ import annotations

import pytest
from django.db import IntegrityError
from django.urls import reverse
from wagtail.models import Locale

from tests.factories import PartnerFactory, PlaceFactory, TopicFactory
from wagtail_assemblies.partners.models import Partner


def test_short_name_is_made_from_the_name(site):
    expected = {
        "Exampleton Climate Group": "exampleton-climate-group",
        "Wärme für alle": "wärme-für-alle",
        "مجلس المجتمع": "مجلس-المجتمع",
        "!!!": "item",
        "": "item-2",
        "a" * 255: "a" * 240,
    }
    assert {name: PartnerFactory(name=name).slug for name in expected} == expected


def test_short_name_that_is_taken_gets_a_number(site):
    names = [PartnerFactory(name="Our Group").slug for _ in range(3)]
    assert names == ["our-group", "our-group-2", "our-group-3"]


def test_short_name_is_free_beside_longer_ones(site):
    PartnerFactory(name="Our Group North")
    assert PartnerFactory(name="Our Group").slug == "our-group"


def test_short_name_that_was_given_is_kept(site):
    assert PartnerFactory(name="Our Group", slug="we").slug == "we"


def test_short_name_outlasts_a_new_name(site):
    """It stands in addresses of feeds that people follow."""
    partner = PartnerFactory(name="Our Group")
    partner.name = "Another Name"
    partner.save()
    assert partner.slug == "our-group"


def test_short_name_may_be_the_same_in_another_language(site):
    german = Locale.objects.create(language_code="de")
    partner = PartnerFactory(name="Our Group")
    assert PartnerFactory(name="Our Group", locale=german).slug == partner.slug


def test_short_name_may_be_the_same_for_another_kind(site):
    assert TopicFactory(name="Energy").slug == PlaceFactory(name="Energy").slug


def test_short_name_is_one_partner_s(site):
    PartnerFactory(slug="we")
    with pytest.raises(IntegrityError):
        PartnerFactory(slug="we")


def test_snippet_is_called_by_its_name(site):
    assert str(PartnerFactory(name="Our Group")) == "Our Group"


@pytest.fixture
def add(editor):
    """Adds a partner in the admin; gives the answer."""
    url = reverse(Partner.snippet_viewset.get_url_name("add"))
    return lambda **data: editor.post(url, {"slug": "", "website": "", **data})


each_kind_of_site = pytest.mark.parametrize(
    "i18n", [True, False], ids=["languages", "one language"]
)


@each_kind_of_site
def test_short_name_of_a_second_partner_of_one_name_in_the_admin(site, add, settings, i18n):
    settings.WAGTAIL_I18N_ENABLED = i18n
    statuses = [add(name="Our Group").status_code for _ in range(2)]
    assert statuses == [302, 302]
    assert set(Partner.objects.values_list("slug", flat=True)) == {"our-group", "our-group-2"}


@each_kind_of_site
def test_short_name_that_is_taken_is_refused_in_the_admin(site, add, settings, i18n):
    settings.WAGTAIL_I18N_ENABLED = i18n
    add(name="Our Group", slug="we")
    response = add(name="Another", slug="we")
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["slug"]
