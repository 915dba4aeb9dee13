"""Assemblies in several languages: translations, and aliases that stand in for missing ones."""

from __future__ import annotations

from datetime import timedelta

import pytest
from wagtail.models import Locale

from tests.factories import PartnerFactory, PlaceFactory, make_assembly

from .subscriber import NOW, Subscriber, Visitor, sequence_at, uid_of

pytestmark = [
    pytest.mark.usefixtures("clock"),
    pytest.mark.urls("tests.calendar.translated_urls"),
]

MINUTE = timedelta(minutes=1)
ROOT = "http://testserver"


@pytest.fixture(autouse=True)
def languages_by_address(settings):
    locale = "django.middleware.locale.LocaleMiddleware"
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, locale]


@pytest.fixture
def welsh(site):
    return Locale.objects.create(language_code="cy")


@pytest.fixture
def welsh_subscriber():
    return Subscriber(language="cy")


@pytest.fixture
def welsh_visitor():
    return Visitor("/cy/assemblies/")


def translate(page, locale, **changes):
    """A draft of a page's translation, with what is above it."""
    translated = page.copy_for_translation(locale, copy_parents=True)
    for name, value in changes.items():
        setattr(translated, name, value)
    return translated


def test_translation_is_in_its_own_languages_feed(assembly, welsh, subscriber, welsh_subscriber):
    english = subscriber.event()
    translated = translate(assembly, welsh, title="Cartrefi cynnes", slug="cartrefi-cynnes")
    translated.save_revision().publish()
    assert subscriber.events() == [english]
    assert welsh_subscriber.events() == [
        english._replace(summary="Cartrefi cynnes", url=f"{ROOT}/cy/assemblies/cartrefi-cynnes/")
    ]
    assert uid_of(translated) == uid_of(assembly)


def test_translation_not_yet_published_is_nowhere(assembly, welsh, subscriber, welsh_subscriber):
    before = subscriber.events()
    translate(assembly, welsh, title="Cartrefi cynnes")
    assert subscriber.events() == before
    assert welsh_subscriber.events() == []


def test_translation_is_listed_in_its_own_language(assembly, welsh, visitor, welsh_visitor):
    translated = translate(assembly, welsh, slug="cartrefi-cynnes")
    translated.save_revision().publish()
    assert visitor.linked() == ["/assemblies/warm-homes/"]
    assert welsh_visitor.linked() == ["/cy/assemblies/cartrefi-cynnes/"]


def test_translation_submitted_in_admin_is_shown_when_published(
    site, index, assembly, welsh, welsh_subscriber, admin
):
    for page in (site.root_page, index, assembly):
        address = f"/admin/translation/submit/page/{page.pk}/"
        form = {"locales": [welsh.pk], "include_subtree": ""}
        assert admin.post(address, form).status_code == 302
    assert welsh_subscriber.events() == []
    assembly.get_translation(welsh).get_latest_revision().publish()
    assert welsh_subscriber.uids() == [uid_of(assembly)]


def test_changed_translation_leaves_the_others(
    assembly, welsh, clock, subscriber, welsh_subscriber
):
    translated = translate(assembly, welsh)
    translated.save_revision().publish()
    english, before = subscriber.event(), welsh_subscriber.event()
    clock.shift(MINUTE)
    translated.title = "Cartrefi cynnes"
    translated.save_revision().publish()
    assert subscriber.events() == [english]
    assert welsh_subscriber.events() == [
        before._replace(summary="Cartrefi cynnes", sequence=before.sequence + 60)
    ]


def test_alias_stands_in_for_a_missing_translation(
    assembly, welsh, clock, subscriber, welsh_subscriber, welsh_visitor
):
    english = subscriber.event()
    assembly.copy_for_translation(welsh, copy_parents=True, alias=True)
    address = f"{ROOT}/cy/assemblies/warm-homes/"
    assert subscriber.events() == [english]
    assert welsh_subscriber.events() == [english._replace(url=address)]
    assert welsh_visitor.linked() == ["/cy/assemblies/warm-homes/"]
    clock.shift(MINUTE)
    assembly.title = "Warmer homes"
    assembly.save_revision().publish()
    changed = english._replace(summary="Warmer homes", sequence=sequence_at(NOW + MINUTE))
    assert subscriber.events() == [changed]
    assert welsh_subscriber.events() == [changed._replace(url=address)]


def test_alias_that_is_translated_keeps_its_uid(
    assembly, welsh, clock, subscriber, welsh_subscriber
):
    alias = assembly.copy_for_translation(welsh, copy_parents=True, alias=True)
    english, before = subscriber.event(), welsh_subscriber.event()
    alias.alias_of = None
    alias.save(update_fields=["alias_of"])
    assert welsh_subscriber.events() == [before]
    clock.shift(MINUTE)
    alias.title = "Cartrefi cynnes"
    alias.save_revision().publish()
    assert welsh_subscriber.events() == [
        before._replace(summary="Cartrefi cynnes", sequence=before.sequence + 60)
    ]
    assert subscriber.events() == [english]


def test_undated_alias_that_stands_in_is_listed(index, welsh, welsh_visitor):
    undated = make_assembly(index, slug="undated", sessions=[])
    undated.copy_for_translation(welsh, copy_parents=True, alias=True)
    assert welsh_visitor.linked() == ["/cy/assemblies/undated/"]


def test_language_without_pages_gives_the_sites_own_feed(assembly, welsh, subscriber):
    assert Subscriber(language="cy").events() == subscriber.events()
    assert Subscriber(language="tlh").events() == subscriber.events()


def test_partner_translated_later_is_named_in_its_language(
    index, welsh, clock, subscriber, welsh_subscriber
):
    partner = PartnerFactory(name="Example Friends")
    page = make_assembly(index, hosts=[partner])
    translate(page, welsh).save_revision().publish()
    (english,), (before,) = subscriber.texts(), welsh_subscriber.texts()
    assert "Example Friends" in english
    assert "Example Friends" in before
    clock.shift(MINUTE)
    translated = partner.copy_for_translation(welsh)
    translated.name = "Cyfeillion Enghraifft"
    translated.save()
    (after,) = welsh_subscriber.texts()
    assert "Cyfeillion Enghraifft" in after
    assert "Example Friends" not in after
    assert welsh_subscriber.event().sequence == sequence_at(NOW + MINUTE)
    assert "Example Friends" in subscriber.texts()[0]


@pytest.mark.parametrize("hidden", ["en", "cy"])
def test_partner_hidden_in_one_language_is_named_in_none(
    index, welsh, subscriber, welsh_subscriber, hidden
):
    partner = PartnerFactory(name="Example Friends")
    translated = partner.copy_for_translation(welsh)
    translated.save()
    page = make_assembly(index, hosts=[partner])
    translate(page, welsh).save_revision().publish()
    partner = {"en": partner, "cy": translated}[hidden]
    partner.hidden = True
    partner.save()
    texts = subscriber.texts() + welsh_subscriber.texts()
    assert ["Example Friends" in text for text in texts] == [False, False]


@pytest.mark.parametrize("hidden", ["en", "cy"])
def test_place_hidden_in_one_language_is_named_in_none(
    index, welsh, subscriber, welsh_subscriber, hidden
):
    place = PlaceFactory(name="Example Hall")
    translated = place.copy_for_translation(welsh)
    translated.save()
    page = make_assembly(index, place=place)
    translate(page, welsh).save_revision().publish()
    place = {"en": place, "cy": translated}[hidden]
    place.hidden = True
    place.save()
    texts = subscriber.texts() + welsh_subscriber.texts()
    assert ["Example Hall" in text for text in texts] == [False, False]


def test_partners_with_one_short_name_in_two_languages_are_both_named(
    index, welsh, welsh_subscriber
):
    partner = PartnerFactory(name="Eco!")
    other = PartnerFactory(name="Eco?", locale=welsh)
    assert partner.slug == other.slug
    page = make_assembly(index)
    translated = translate(page, welsh)
    rows = translated.assembly_partners.model
    translated.assembly_partners = [rows(partner=partner), rows(partner=other)]
    translated.save_revision().publish()
    assert welsh_subscriber.uids() == [uid_of(page)]
    assert "Eco!, Eco?" in welsh_subscriber.texts()[0]
