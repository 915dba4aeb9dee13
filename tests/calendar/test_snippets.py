"""Partners, places, regions and topics: what they change in the assemblies that show them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.factories import (
    PartnerFactory,
    PlaceFactory,
    RegionFactory,
    TopicFactory,
    make_assembly,
    session,
)
from wagtail_assemblies.pages.models import AssemblyPage

from .subscriber import Subscriber, Visitor

pytestmark = pytest.mark.usefixtures("clock")

MINUTE = timedelta(minutes=1)


@pytest.fixture
def changed(clock, subscriber):
    """Changes a snippet a minute later, and says by how much that raised the only SEQUENCE."""

    def change(snippet, **fields) -> int:
        before = subscriber.event()
        clock.shift(MINUTE)
        for name, value in fields.items():
            setattr(snippet, name, value)
        snippet.save()
        after = subscriber.event()
        assert after == before._replace(sequence=after.sequence)
        return after.sequence - before.sequence

    return change


def location(subscriber) -> str:
    (event,) = subscriber.calendar().walk("VEVENT")
    return str(event.get("LOCATION", ""))


def categories(subscriber) -> list[str]:
    (event,) = subscriber.calendar().walk("VEVENT")
    return [str(each) for each in event["CATEGORIES"].cats]


def hosted_by(subscriber) -> list[str]:
    (text,) = subscriber.texts()
    return re.findall(r"Hosted by (.*)\.", text)


def test_renamed_partner_is_named_anew(index, subscriber, changed):
    partner = PartnerFactory(name="Example Friends")
    make_assembly(index, hosts=[partner])
    assert hosted_by(subscriber) == ["Example Friends"]
    assert changed(partner, name="Example Neighbours") == 60
    assert hosted_by(subscriber) == ["Example Neighbours"]


def test_partner_saved_in_part_is_named_anew(index, clock, subscriber):
    partner = PartnerFactory(name="Example Friends")
    make_assembly(index, hosts=[partner])
    before = subscriber.event()
    clock.shift(MINUTE)
    partner.name = "Example Neighbours"
    partner.save(update_fields=["name"])
    assert hosted_by(subscriber) == ["Example Neighbours"]
    assert subscriber.event().sequence == before.sequence + 60


def test_partner_changed_in_admin_is_named_anew(index, subscriber, admin):
    partner = PartnerFactory(name="Example Friends")
    make_assembly(index, hosts=[partner])
    assert hosted_by(subscriber) == ["Example Friends"]
    form = {"name": "Example Neighbours", "slug": partner.slug, "website": ""}
    address = f"/admin/snippets/wagtail_assemblies/partner/edit/{partner.pk}/"
    assert admin.post(address, form).status_code == 302
    assert hosted_by(subscriber) == ["Example Neighbours"]


def test_hidden_partner_is_named_nowhere(index, subscriber, visitor, changed):
    partner, other = PartnerFactory(name="Example Friends"), PartnerFactory(name="Example Union")
    make_assembly(index, slug="warm-homes", hosts=[partner, other])
    pages = ("/assemblies/", "/assemblies/warm-homes/")
    assert hosted_by(subscriber) == ["Example Friends, Example Union"]
    assert changed(partner, hidden=True) == 60
    assert hosted_by(subscriber) == ["Example Union"]
    shown = [visitor.client.get(page).content.decode() for page in pages]
    assert ["Example Friends" in page for page in shown] == [False, False]
    assert ["Example Union" in page for page in shown] == [True, True]
    assert changed(partner, hidden=False) == 60
    assert hosted_by(subscriber) == ["Example Friends, Example Union"]


def test_renamed_place_is_named_anew(index, subscriber, changed):
    place = PlaceFactory(name="Example Hall", address="1 Sample Street", area="")
    make_assembly(index, place=place)
    assert location(subscriber) == "Example Hall, 1 Sample Street, Exampleton"
    assert changed(place, name="Example House") == 60
    assert location(subscriber) == "Example House, 1 Sample Street, Exampleton"


def test_hidden_place_is_withheld(index, subscriber, visitor, changed):
    place = PlaceFactory(name="Example Hall", address="1 Sample Street")
    make_assembly(index, slug="warm-homes", place=place)
    assert changed(place, hidden=True) == 60
    assert location(subscriber) == "near the harbour, Exampleton"
    body = subscriber.get().content.decode()
    pages = ("/assemblies/", "/assemblies/warm-homes/")
    shown = [visitor.client.get(page).content.decode() for page in pages]
    assert ["Example Hall" in text or "Sample" in text for text in [body, *shown]] == [False] * 3


def test_place_of_a_session_alone_is_named_anew(index, subscriber, changed):
    place = PlaceFactory(name="Example Hall", address="", area="")
    make_assembly(index, sessions=[session(place=place.pk)])
    assert location(subscriber) == "Example Hall, Exampleton"
    assert changed(place, name="Example House") == 60
    assert location(subscriber) == "Example House, Exampleton"
    assert changed(place, hidden=True) == 60
    assert location(subscriber) == "Exampleton"


def test_renamed_topic_is_named_anew(index, subscriber, changed):
    topics = [TopicFactory(name="Energy"), TopicFactory(name="Rivers, lakes")]
    make_assembly(index, topics=topics)
    assert sorted(categories(subscriber)) == ["Energy", "Rivers, lakes"]
    assert changed(topics[0], name="Heat") == 60
    assert sorted(categories(subscriber)) == ["Heat", "Rivers, lakes"]


@pytest.mark.parametrize("of_place", [False, True])
def test_renamed_region_is_shown_by_its_new_name(index, visitor, changed, of_place):
    region = RegionFactory(name="The North", slug="north")
    owner = {"place": PlaceFactory(region=region)} if of_place else {"region": region}
    make_assembly(index, slug="warm-homes", **owner)
    assert changed(region, name="Up north") == 60
    response = visitor.client.get("/assemblies/?region=north")
    assert visitor.linked("?region=north") == ["/assemblies/warm-homes/"]
    assert "Up north" in response.content.decode()
    assert "The North" not in response.content.decode()


def test_region_with_a_new_short_name_is_found_by_it(index, visitor, changed):
    region = RegionFactory(slug="north")
    make_assembly(index, slug="warm-homes", region=region)
    RegionFactory(slug="south")
    assert changed(region, slug="far-north") == 60
    assert visitor.linked("?region=far-north") == ["/assemblies/warm-homes/"]
    assert visitor.linked("?region=south") == []


def test_place_in_another_region_is_found_there(index, visitor, changed):
    north, south = RegionFactory(slug="north"), RegionFactory(slug="south")
    place = PlaceFactory(region=north)
    make_assembly(index, slug="warm-homes", place=place)
    assert visitor.linked("?region=north") == ["/assemblies/warm-homes/"]
    assert changed(place, region=south) == 60
    assert visitor.linked("?region=north") == []
    assert visitor.linked("?region=south") == ["/assemblies/warm-homes/"]


def test_snippet_that_no_assembly_shows_changes_nothing(assembly, subscriber):
    unused = [PartnerFactory(), PlaceFactory(), RegionFactory(), TopicFactory()]
    before = subscriber.get()
    for snippet in unused:
        snippet.name = "Another"
        snippet.save()
    assert not subscriber.has_news(before["ETag"])


def test_changed_partner_leaves_assemblies_without_it(index, clock, subscriber):
    partner = PartnerFactory()
    make_assembly(index, title="With", hosts=[partner])
    make_assembly(index, title="Without")
    before = {event.summary: event.sequence for event in subscriber.events()}
    clock.shift(MINUTE)
    partner.save()
    after = {event.summary: event.sequence for event in subscriber.events()}
    assert after == {"With": before["With"] + 60, "Without": before["Without"]}


def test_filtered_feed_follows_the_partners_of_an_assembly(index):
    partner = PartnerFactory(slug="friends")
    page = make_assembly(index, title="Warm homes", hosts=[partner])
    friends = Subscriber()
    friends.address += "?partner=friends"
    assert friends.summaries() == ["Warm homes"]
    page.assembly_partners = []
    page.save_revision().publish()
    assert friends.events() == []
    assert Visitor().linked("?partner=friends") == []


def test_revert_to_a_partner_that_is_gone_leaves_it_out(index, subscriber):
    partner = PartnerFactory(name="Example Friends")
    page = make_assembly(index, title="Warm homes", hosts=[partner])
    oldest = page.latest_revision
    page.assembly_partners = []
    page.save_revision().publish()
    partner.delete()
    oldest.publish()
    assert subscriber.summaries() == ["Warm homes"]
    assert hosted_by(subscriber) == []


def test_revert_to_a_place_that_is_gone_leaves_it_out(index, subscriber):
    place = PlaceFactory(name="Example Hall")
    page = make_assembly(index, place=place, sessions=[session(place=place.pk)])
    oldest = page.latest_revision
    page.place = None
    page.sessions[0].value["place"] = None
    page.save_revision().publish()
    place.delete()
    oldest.publish()
    assert location(subscriber) == "Exampleton"
    assert AssemblyPage.objects.get(pk=page.pk).place is None
