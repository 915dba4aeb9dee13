"""Pages that come from `loaddata`: saved raw, in any order, perhaps before what they point at."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command

from tests.factories import PartnerFactory, PlaceFactory, TopicFactory, make_assembly, session
from wagtail_assemblies.pages.models import AssemblyPage

pytestmark = pytest.mark.usefixtures("clock")

CONTENT = ["wagtailcore", "wagtail_assemblies", "wagtail_assemblies_pages"]
# What the read model is made of: it need not be in a dump, since it is made anew.
READ_MODEL = ["CalendarEntry", "EntryFacet", "EntryDependency", "CalendarVersion"]


@pytest.fixture
def content(index):
    """Two assemblies that show something of everything."""
    place = PlaceFactory(name="Example Hall")
    hosts, topics = [PartnerFactory(name="Example Friends")], [TopicFactory(name="Energy")]
    make_assembly(index, title="Warm homes", slug="warm-homes", hosts=hosts, topics=topics)
    make_assembly(index, title="Clean rivers", sessions=[session(place=place.pk)])
    return index


@pytest.fixture
def dump(content, tmp_path):
    def write(name: str = "dump.json", **options):
        file = tmp_path / name
        exclude = ["wagtailcore.referenceindex", *options.pop("exclude", [])]
        call_command(
            "dumpdata", *CONTENT, natural_foreign=True, exclude=exclude, output=str(file), **options
        )
        return str(file)

    return write


@pytest.mark.parametrize("with_read_model", [False, True])
def test_flushed_and_loaded_site_gives_the_same_feed(
    dump, subscriber, visitor, clock, with_read_model
):
    before, listed = subscriber.get(), visitor.linked()
    assert len(subscriber.events()) == 2
    read_model = [f"wagtail_assemblies.{name}" for name in READ_MODEL]
    file = dump(exclude=[] if with_read_model else read_model)
    call_command("flush", interactive=False)
    assert subscriber.get().status_code == 404
    clock.shift(timedelta(minutes=1))
    call_command("loaddata", file, verbosity=0)
    assert subscriber.get().content == before.content
    assert not subscriber.has_news(before["ETag"])
    assert visitor.linked() == listed


def test_loaded_pages_take_the_place_of_changed_ones(dump, subscriber):
    before = subscriber.get()
    file = dump()
    for page in AssemblyPage.objects.all():
        page.title = "Something else"
        page.save_revision().publish()
    assert subscriber.summaries() == ["Something else", "Something else"]
    call_command("loaddata", file, verbosity=0)
    assert subscriber.get().content == before.content


def test_loaded_page_brings_back_a_deleted_one(dump, subscriber):
    before = subscriber.get()
    file = dump()
    AssemblyPage.objects.get(slug="warm-homes").delete()
    assert subscriber.summaries() == ["Clean rivers"]
    call_command("loaddata", file, verbosity=0)
    assert subscriber.get().content == before.content


def test_loaded_draft_is_not_shown(index, subscriber, tmp_path):
    make_assembly(index, title="Warm homes", live=False)
    file = tmp_path / "dump.json"
    call_command("dumpdata", *CONTENT, natural_foreign=True, output=str(file))
    call_command("flush", interactive=False)
    call_command("loaddata", str(file), verbosity=0)
    assert AssemblyPage.objects.count() == 1
    assert subscriber.events() == []
