"""Partners, places, regions and topics that are in use stay; the others may be deleted."""

from __future__ import annotations

import pytest
from django.contrib.messages import get_messages
from django.db.models import ProtectedError

from tests.factories import (
    PartnerFactory,
    PlaceFactory,
    RegionFactory,
    TopicFactory,
    make_assembly,
    session,
)
from wagtail_assemblies.partners.models import Partner

from .subscriber import bulk_address

pytestmark = pytest.mark.usefixtures("clock")


def host(index):
    partner = PartnerFactory()
    make_assembly(index, hosts=[partner])
    return partner


def host_of_a_draft(index):
    partner = PartnerFactory()
    make_assembly(index, hosts=[partner], live=False)
    return partner


def host_of_an_undated_assembly(index):
    partner = PartnerFactory()
    make_assembly(index, hosts=[partner], sessions=[])
    return partner


def hidden_host(index):
    partner = PartnerFactory(hidden=True)
    make_assembly(index, hosts=[partner])
    return partner


def place_of_an_assembly(index):
    place = PlaceFactory()
    make_assembly(index, place=place)
    return place


def place_of_a_session(index):
    place = PlaceFactory()
    make_assembly(index, sessions=[session(), session(place=place.pk)])
    return place


def region_of_an_assembly(index):
    region = RegionFactory()
    make_assembly(index, region=region)
    return region


def region_of_a_place(index):
    region = RegionFactory()
    make_assembly(index, place=PlaceFactory(region=region))
    return region


def topic(index):
    topic = TopicFactory()
    make_assembly(index, topics=[topic])
    return topic


USES = [
    host,
    host_of_a_draft,
    host_of_an_undated_assembly,
    hidden_host,
    place_of_an_assembly,
    place_of_a_session,
    region_of_an_assembly,
    region_of_a_place,
    topic,
]


def delete_address(snippet) -> str:
    return f"/admin/snippets/wagtail_assemblies/{snippet._meta.model_name}/delete/{snippet.pk}/"


def bulk_delete_address(*snippets) -> str:
    model = f"wagtail_assemblies/{snippets[0]._meta.model_name}"
    return bulk_address("delete", *snippets, model=model)


def messages_of(response) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def exists(snippet) -> bool:
    return type(snippet).objects.filter(pk=snippet.pk).exists()


@pytest.mark.parametrize("use", USES)
def test_snippet_in_use_cannot_be_deleted(index, subscriber, use):
    snippet = use(index)
    before = subscriber.get().content
    with pytest.raises(ProtectedError):
        snippet.delete()
    with pytest.raises(ProtectedError):
        type(snippet).objects.filter(pk=snippet.pk).delete()
    assert exists(snippet)
    assert subscriber.get().content == before


@pytest.mark.parametrize("use", [host, place_of_a_session, region_of_a_place, topic])
def test_admin_says_why_a_snippet_in_use_stays(index, admin, use):
    snippet = use(index)
    assert admin.get(delete_address(snippet)).status_code == 200
    response = admin.post(delete_address(snippet))
    assert response.status_code == 302
    (message,) = messages_of(response)
    assert snippet.name in message
    assert "in use" in message.lower()
    assert exists(snippet)


def test_bulk_deletion_stops_at_a_snippet_in_use(index, admin):
    used, unused = host(index), PartnerFactory()
    response = admin.post(bulk_delete_address(used, unused))
    assert response.status_code == 302
    (message,) = messages_of(response)
    assert used.name in message
    assert unused.name not in message
    assert exists(used)
    assert exists(unused)


@pytest.mark.parametrize("factory", [PartnerFactory, PlaceFactory, RegionFactory, TopicFactory])
def test_unused_snippets_can_be_deleted(index, admin, factory):
    by_admin, by_bulk, by_itself, by_queryset = (factory() for _number in range(4))
    assert admin.post(delete_address(by_admin)).status_code == 302
    assert admin.post(bulk_delete_address(by_bulk)).status_code == 302
    by_itself.delete()
    factory._meta.model.objects.filter(pk=by_queryset.pk).delete()
    assert factory._meta.model.objects.count() == 0


def test_partner_can_be_deleted_once_no_page_names_it(index):
    partner = PartnerFactory()
    page = make_assembly(index, hosts=[partner])
    page.assembly_partners = []
    page.save_revision().publish()
    partner.delete()
    assert Partner.objects.count() == 0


def test_partner_can_be_deleted_once_its_page_is(index):
    partner = PartnerFactory()
    make_assembly(index, hosts=[partner]).delete()
    partner.delete()
    assert Partner.objects.count() == 0


def test_partner_of_an_unpublished_page_stays(index):
    partner = PartnerFactory()
    make_assembly(index, hosts=[partner]).unpublish()
    with pytest.raises(ProtectedError):
        partner.delete()


def test_partner_deleted_with_one_in_use_stays_as_well(index):
    unused = PartnerFactory()
    host(index)
    with pytest.raises(ProtectedError):
        Partner.objects.all().delete()
    assert exists(unused)
