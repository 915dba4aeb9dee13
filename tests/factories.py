"""What tests are made of: a site with an index, and assemblies with as little as they need."""

from __future__ import annotations

import itertools
from datetime import date, time
from uuid import uuid4

import factory
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection, Locale, Page, Site

from wagtail_assemblies.assemblies.choices import Role
from wagtail_assemblies.pages.models import (
    AssemblyIndexPage,
    AssemblyPage,
    AssemblyPartner,
    ResourceFile,
    ResourceLibraryPage,
    ResourcePage,
)
from wagtail_assemblies.partners.models import Partner
from wagtail_assemblies.places.models import Place, Region
from wagtail_assemblies.series.models import Series
from wagtail_assemblies.topics.models import Topic

_numbers = itertools.count(1)


class NamedFactory(factory.django.DjangoModelFactory):
    locale = factory.LazyFunction(Locale.get_default)

    class Meta:
        abstract = True


class PartnerFactory(NamedFactory):
    name = factory.Sequence(lambda n: f"Example Group {n}")

    class Meta:
        model = Partner


class PlaceFactory(NamedFactory):
    name = factory.Sequence(lambda n: f"Example Hall {n}")
    address = "1 Sample Street\nZZ99 1AA"
    area = "near the harbour"
    town = "Exampleton"

    class Meta:
        model = Place


class RegionFactory(NamedFactory):
    name = factory.Sequence(lambda n: f"Example Region {n}")

    class Meta:
        model = Region


class SeriesFactory(NamedFactory):
    name = factory.Sequence(lambda n: f"Example series {n}")

    class Meta:
        model = Series


class TopicFactory(NamedFactory):
    name = factory.Sequence(lambda n: f"Example topic {n}")

    class Meta:
        model = Topic


def make_site(hostname: str = "testserver", *, default: bool = True, **root) -> Site:
    """A site with a root page of its own, in place of the one that Wagtail's migrations make.

    A test whose transactions commit leaves an empty database behind; what the migrations put
    there is made again here.
    """
    if default:
        Site.objects.all().delete()
    Locale.objects.get_or_create(language_code="en")
    top = Page.get_first_root_node() or Page.add_root(instance=Page(title="Top", slug="top"))
    Collection.get_first_root_node() or Collection.add_root(instance=Collection(name="Root"))
    number = next(_numbers)
    page = Page(title=f"Root {number}", slug=f"root-{number}", **root)
    top.add_child(instance=page)
    return Site.objects.create(
        hostname=hostname, root_page=page, is_default_site=default, site_name="Example site"
    )


def make_index(parent: Page, **fields) -> AssemblyIndexPage:
    return parent.add_child(
        instance=AssemblyIndexPage(**{"title": "Assemblies", "slug": "assemblies", **fields})
    )


def session(day: date = date(2027, 3, 4), start: time | None = time(18, 30), **values) -> dict:
    """A session block as JSON, with an id of its own unless one is given."""
    block_id = values.pop("block_id", None) or str(uuid4())
    value = {"start_date": day.isoformat(), "start_time": start and start.isoformat(), **values}
    return {"type": "session", "id": block_id, "value": value}


def make_assembly(parent: Page, *, sessions=None, hosts=(), topics=(), live=True, **fields):
    """An assembly below an index, published through a revision unless `live` is false."""
    number = next(_numbers)
    page = AssemblyPage(
        **{
            "title": f"Exampleton community assembly {number}",
            "slug": f"assembly-{number}",
            "question": "How can we keep every home warm?",
            "town": "Exampleton",
            "timezone": "Europe/London",
            "live": False,
            **fields,
        }
    )
    page.sessions = AssemblyPage._meta.get_field("sessions").to_python(
        [session()] if sessions is None else sessions
    )
    page.assembly_partners = [AssemblyPartner(partner=host, role=Role.HOST) for host in hosts]
    page.topics = list(topics)
    parent.add_child(instance=page)
    revision = page.save_revision(clean=False)
    if live:
        revision.publish()
    return AssemblyPage.objects.get(pk=page.pk)


def make_library(parent: Page, **fields) -> ResourceLibraryPage:
    return parent.add_child(
        instance=ResourceLibraryPage(**{"title": "Resources", "slug": "resources", **fields})
    )


def make_document(name: str = "guide.pdf", *, size: int = 2048, **fields):
    """A document whose file is as many bytes long as `size` says."""
    document = get_document_model()(**{"title": name, "file_size": size, **fields})
    document.file.save(name, ContentFile(b"x" * size), save=False)
    document.save()
    return document


def make_resource(parent: Page, *, files=(), live=True, **fields) -> ResourcePage:
    """A resource below a library, published through a revision; `files` are fields of its rows."""
    number = next(_numbers)
    page = ResourcePage(
        **{"title": f"Resource {number}", "slug": f"resource-{number}", "live": False, **fields}
    )
    page.files = [ResourceFile(sort_order=order, **file) for order, file in enumerate(files)]
    parent.add_child(instance=page)
    revision = page.save_revision(clean=False)
    if live:
        revision.publish()
    return ResourcePage.objects.get(pk=page.pk)
