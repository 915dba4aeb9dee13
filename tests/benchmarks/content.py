"""Synthetic assemblies: the same ones whenever they are made on one day, in bulk, past all signals.

Texts are as long as people write them and hold what calendars break on: accents, Greek, emoji.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from uuid import UUID, uuid5

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page

from tests.factories import (
    PartnerFactory,
    PlaceFactory,
    RegionFactory,
    TopicFactory,
    make_index,
    make_site,
)
from wagtail_assemblies.pages.models import AssemblyIndexPage, AssemblyPage, AssemblyPartner
from wagtail_assemblies.partners.models import Partner
from wagtail_assemblies.places.models import Place, Region
from wagtail_assemblies.topics.models import Topic

from .client import HOST

INTRODUCTION = (
    "<p>Every winter the same question comes back to the kitchen tables of our town, and every "
    "winter it is answered by somebody else. At this assembly we answer it ourselves: after a "
    "short talk by people who know the pipes and the bills, small groups draw up proposals, and "
    "the room decides which of them we carry to the council. Café and crèche from six; bring a "
    "neighbour. Η συνέλευση είναι ανοιχτή σε όλους. 🌍 Wer mag, bringt Kuchen mit: schön wär’s! "
    "There is step-free access by the yard, a hearing loop in the hall and somebody at the door "
    "who will find you a seat and a group.</p>"
)
QUESTIONS = (
    "How can we keep every home in Exampleton warm without burning the world?",
    "Πώς θα κρατήσουμε κάθε σπίτι ζεστό; How do we decide together?",
    "What should our café, our crèche and our streets look like in ten years? 🌻",
    "Wie schützen wir unsere Bäche, unsere Bäume und einander?",
)
TOWNS = ("Exampleton", "Mockbridge", "Sampleford", "Llanenghraifft", "Probeheim")
ZONES = ("Europe/London",) * 8 + (
    "Europe/Dublin",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Sydney",
    "UTC",
)
NAMES = UUID("6f1c2b1e-5d0a-4f0e-9a54-6c1f5a1d7c11")
# The days on which sessions lie, counted from today: all of them inside the feed's window.
FIRST_DAY, DAYS = -300, 720
# SQLite takes 32,766 values in one statement; a page's own row has about 25.
AT_A_TIME = 500


def lay_out() -> None:
    """What sites of all sizes share: the site, its index, and the snippets that pages show."""
    make_index(make_site(HOST).root_page)
    for factory, count in ((RegionFactory, 8), (TopicFactory, 6), (PartnerFactory, 20)):
        factory.create_batch(count)
    PlaceFactory.create_batch(30, latitude="51.500000", longitude="-0.120000")
    for model in (Region, Topic, Partner, Place):
        # Else every entry would have changed today, because what it shows has.
        model.objects.update(changed_at=datetime(2024, 1, 1, tzinfo=UTC))


def fill(sessions: int) -> None:
    """As many assemblies below the index, each of one session; none of them indexed yet."""
    index = AssemblyIndexPage.objects.get()
    snippets = Snippets()
    for numbers in _batches(range(sessions)):
        _write_pages(index, numbers, snippets)
    Page.objects.filter(pk=index.pk).update(numchild=sessions)


def region_query() -> str:
    """The filter that leaves one region's eighth of the assemblies."""
    return f"region={Region.objects.order_by('pk').first().slug}"


class Snippets:
    """What assemblies show and can be found by; few of each, as on a real site."""

    def __init__(self):
        self.regions, self.topics, self.partners, self.places = (
            list(model.objects.order_by("pk")) for model in (Region, Topic, Partner, Place)
        )

    def fields(self, number: int) -> dict:
        """An assembly's region, and a place of its own or one of those that are used again."""
        chosen = {"region": _one_of(self.regions, number)}
        if number % 3:
            return chosen | {"place": _one_of(self.places, number)}
        address = f"{number + 1} Sample Street\nZZ99 1AA"
        return chosen | {"venue": f"Example Hall {number}", "address": address}


def _one_of(things: Sequence, number: int):
    return things[number % len(things)]


def session_json(number: int, sessions: int = 1) -> str:
    """The StreamField of an assembly with evening sessions, a week apart; some are special."""
    return json.dumps(
        [
            {
                "type": "session",
                "id": str(uuid5(NAMES, f"session {number} {each}")),
                "value": _session(number, _day(number) + timedelta(weeks=each)),
            }
            for each in range(sessions)
        ]
    )


def _session(number: int, day: date) -> dict:
    value = {"start_date": day.isoformat(), "state": "on"}
    if number % 20 == 7:
        return value | {"end_date": (day + timedelta(days=1)).isoformat()}
    value |= {"start_time": "18:30:00", "end_time": "20:30:00"}
    if number % 10 == 3:
        value["end_date"] = (day + timedelta(days=2)).isoformat()
    if number % 50 == 11:
        value |= {"state": "cancelled", "reason": "The boiler has failed."}
    return value


def _day(number: int) -> date:
    return timezone.localdate() + timedelta(days=FIRST_DAY + number * 7919 % DAYS)


def _write_pages(index: AssemblyIndexPage, numbers: list[int], snippets: Snippets) -> None:
    """Some pages by their four tables; `bulk_create` alone does not know inherited models."""
    rows = Page.objects.bulk_create([_page(index, number) for number in numbers])
    pages = [_assembly(row, number, snippets) for row, number in zip(rows, numbers, strict=True)]
    own_fields = AssemblyPage._meta.local_concrete_fields
    AssemblyPage._base_manager._insert(pages, fields=own_fields)
    AssemblyPartner.objects.bulk_create(
        AssemblyPartner(page=page, partner=_one_of(snippets.partners, number), sort_order=0)
        for page, number in zip(pages, numbers, strict=True)
    )
    links = AssemblyPage.topics.through
    links.objects.bulk_create(
        links(assemblypage_id=page.pk, topic=_one_of(snippets.topics, number))
        for page, number in zip(pages, numbers, strict=True)
    )


def _page(index: AssemblyIndexPage, number: int) -> Page:
    slug = f"assembly-{number + 1}"
    title = f"{_one_of(TOWNS, number)} community assembly: warm homes {number + 1}"
    published = datetime.combine(_day(number), time(9), UTC) - timedelta(days=400)
    return Page(
        path=Page._get_path(index.path, index.depth + 1, number + 1),
        depth=index.depth + 1,
        title=title,
        draft_title=title,
        slug=slug,
        url_path=f"{index.url_path}{slug}/",
        content_type=ContentType.objects.get_for_model(AssemblyPage),
        locale_id=index.locale_id,
        translation_key=uuid5(NAMES, slug),
        live=True,
        first_published_at=published,
        last_published_at=published,
    )


def _assembly(row: Page, number: int, snippets: Snippets) -> AssemblyPage:
    page = AssemblyPage(
        page_ptr_id=row.pk,
        question=_one_of(QUESTIONS, number),
        introduction=INTRODUCTION,
        town=_one_of(TOWNS, number),
        timezone=_one_of(ZONES, number),
        mode="hybrid" if number % 5 == 1 else "in-person",
        join_link=f"https://example.org/join/{number}" if number % 5 == 1 else "",
        place_disclosure="area" if number % 7 == 2 else "full",
        **snippets.fields(number),
    )
    page.sessions = session_json(number)
    return page


def _batches(numbers: Iterable[int]) -> Iterator[list[int]]:
    left = iter(numbers)
    while batch := list(islice(left, AT_A_TIME)):
        yield batch
