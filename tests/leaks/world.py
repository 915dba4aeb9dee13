"""A whole small site around one assembly, with a canary in every field that can be withheld."""

from __future__ import annotations

import re
from datetime import date, time

from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from tests.factories import (
    PartnerFactory,
    PlaceFactory,
    RegionFactory,
    SeriesFactory,
    TopicFactory,
    make_assembly,
    make_document,
    make_library,
    make_resource,
    session,
)
from wagtail_assemblies.ical.entry import entry_uid
from wagtail_assemblies.pages.models import CampaignPage, EnquiryPage, PartnerDirectoryPage

from .outlets import READINGS, found_in, read_outlets

FIRST, SECOND = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"


class World:
    """The site's other pages, and the assembly that a test publishes among them."""

    def __init__(self, index):
        root = index.get_parent()
        self.editor = get_user_model().objects.create_superuser(
            "Editorcanary", "editorcanary@example.org", first_name="Editorcanary"
        )
        self.index = index
        self.region = RegionFactory(name="North", slug="north")
        self.topic = TopicFactory(name="Homes", slug="homes")
        self.series = SeriesFactory(name="Tuesdays", slug="tuesdays")
        self.growers = PartnerFactory(name="Growers", slug="growers")
        upcoming = {"type": "upcoming", "value": {"count": 6, "follow": True}}
        shown = [upcoming, {"type": "resources", "value": {}}, {"type": "partners", "value": {}}]
        body = CampaignPage._meta.get_field("body").to_python(shown)
        root.add_child(instance=CampaignPage(title="Front", slug="front", body=body))
        root.add_child(instance=PartnerDirectoryPage(title="Partners", slug="partners"))
        root.add_child(instance=EnquiryPage(title="Write to us", slug="enquire"))
        self.library = make_library(root)
        self.guide = make_resource(self.library, title="Guide", slug="guide")
        make_assembly(index, title="Next", slug="next", series=self.series, **self._dated(20))

    def _dated(self, day: int) -> dict:
        return {"sessions": [session(date(2027, 3, day))]}

    @property
    def used(self) -> list:
        return [{"type": "resource", "value": self.guide.pk, "id": FIRST}]

    def assembly(self, parent=None, sessions=None, hosts=(), **fields):
        """An assembly that is found by everything by which one can be found."""
        return make_assembly(
            parent or self.index,
            # One evening to come and one that is over, for the lists of both.
            sessions=sessions
            or [session(date(2027, 3, 4), block_id=FIRST), session(date(2027, 2, 4))],
            hosts=[self.growers, *hosts],
            topics=[self.topic],
            **{
                "slug": "watched",
                "region": self.region,
                "series": self.series,
                "resources_used": self.used,
                **fields,
            },
        )

    @property
    def resource(self) -> dict:
        """A resource with a canary in every word of it."""
        return {
            "slug": "watched",
            "title": "Titlecanary",
            "summary": "Wordscanary, a canary",
            "body": "<p>Wordscanary</p>",
            "files": [{"label": "Filecanary", "document": make_document("Filecanary.pdf")}],
        }

    def found(self, assembly, canaries: list[str], also=()) -> dict[str, set[str]]:
        """Which canaries stand where, for somebody who is not logged in."""
        return found_in(read_outlets(assembly, self.uid(assembly), canaries, also), canaries)

    def uid(self, assembly) -> str:
        return str(entry_uid(assembly.translation_key, FIRST))

    def times_listed(self, assembly) -> dict[str, int]:
        """How often each has an assembly's first evening, and what its page answers."""
        read = read_outlets(assembly, self.uid(assembly), [])
        title = rf">\s*{re.escape(assembly.question)}"
        return {
            "feed": read["feed"].count(f"\nUID:{self.uid(assembly)}") // READINGS,
            "JSON": read["JSON"].count(f'"uid":"{self.uid(assembly)}"') // READINGS,
            "list": len(re.findall(title, read["list"])) // READINGS,
            "embed": len(re.findall(title, read["embed"])) // READINGS,
            "page": Client().get(assembly.url).status_code,
        }


def make_picture(name: str):
    """An image whose title and file are called by a name."""
    file = get_test_image_file(filename=f"{name}.png")
    return get_image_model().objects.create(title=name, file=file)


def a_place(stem: str, degrees: str, **fields):
    """A place with a canary in each of its fields that an assembly can withhold."""
    return PlaceFactory(
        name=f"{stem}Namecanary",
        address=f"{stem}Streetcanary 1\nZZ99 1AA",
        latitude=f"{degrees}.876543",
        longitude=f"-{degrees}.345678",
        **fields,
    )


def traces_of(stem: str, degrees: str) -> list[str]:
    return [
        f"{stem}Namecanary",
        f"{stem}Streetcanary",
        f"{degrees}.87",
        f"-{degrees}.34",
    ]


def evening(day: int, block_id: str, **values) -> dict:
    return session(date(2027, 3, day), time(18, 30), block_id=block_id, end_time="20:30", **values)
