"""What is withheld of an assembly stands in no outlet that the app has; what is public, does.

Each field that can be withheld holds a word of its own (a canary). A test that only looked for
nothing would pass where it looks in the wrong place, so each canary is also found where it may be.
"""

from __future__ import annotations

from datetime import date, time

import pytest
from wagtail.models import Comment

from tests.factories import PartnerFactory
from wagtail_assemblies.assemblies.actions import move_session
from wagtail_assemblies.assemblies.new_times import NewTimes
from wagtail_assemblies.partners.models import Partner
from wagtail_assemblies.places.models import Place

from .world import FIRST, SECOND, a_place, evening, make_picture, traces_of

PLACE_LEVELS, LINK_LEVELS = ("full", "area", "organiser"), ("public", "organiser")

# What a place chosen for the page, one written on the page and one chosen for a session leave.
CHOSEN, OF_SESSION = traces_of("Chosen", "51"), traces_of("Session", "47")
WRITTEN = ["WrittenVenuecanary", "WrittenStreetcanary"]
LINKS = ["PageLinkcanary", "SessionLinkcanary"]
PICTURE = ["Picturecanary"]
# Nobody outside ever reads these.
SECRET = [
    "Editorcanary",
    "HiddenNamecanary",
    "HiddenWordscanary",
    "hiddenweb-canary",
    "Logocanary",
    "Draftcanary",
    "Commentcanary",
    *traces_of("Gone", "33"),
]
# The calendars in which both evenings stand; "one session" has only the first.
CALENDARS = {
    "feed",
    "feed, filtered",
    "feed in German",  # a language that the site does not have is ignored
    "feed of a partner",
    "feed of a series",
    "one assembly",
    "JSON",
    "JSON, filtered",
    "JSON of a partner",
    "JSON in German",
}
CARDS = {
    "front page",
    "list",
    "list, filtered",
    "partner",
    "resource",
    "embed",
    "embed, filtered",
    "embed in German",
}


def publish(world, *, chosen: bool = True, **fields):
    """An assembly of two evenings, the second with its own link, and moved to another place."""
    days = [
        evening(4, FIRST),
        evening(
            5,
            SECOND,
            place=a_place("Gone", "33").pk,
            join_link="https://meet.example.org/SessionLinkcanary",
        ),
    ]
    hidden = PartnerFactory(
        name="HiddenNamecanary",
        slug="hiddennamecanary",
        summary="HiddenWordscanary",
        description="<p>HiddenWordscanary</p>",
        website="https://hiddenweb-canary.example",
        logo=make_picture("Logocanary"),
        hidden=True,
    )
    where = {"place": a_place("Chosen", "51"), "town": ""}
    if not chosen:
        where = {"venue": "WrittenVenuecanary", "address": "WrittenStreetcanary 2"}
    page = world.assembly(
        sessions=days,
        hosts=[hidden],
        join_link="https://meet.example.org/PageLinkcanary",
        picture=make_picture("Picturecanary"),
        owner=world.editor,
        **{"mode": "hybrid", **where, **fields},
    )
    elsewhere = NewTimes(
        start_date=date(2027, 3, 6),
        start_time=time(18, 30),
        place_id=a_place("Session", "47").pk,
        keep_place=False,
    )
    move_session(page.pk, SECOND, elsewhere, user=world.editor)
    return type(page).objects.get(pk=page.pk)


def leave_a_draft(world, page) -> None:
    """Somebody is writing other words, and another has made a remark on them."""
    Comment.objects.create(
        page_id=page.pk, text="Commentcanary", contentpath="title", user=world.editor
    )
    page.question = "Draftcanary: how can we keep every home warm?"
    page.venue, page.address = "Draftcanary", "Draftcanary"
    page.save_revision(user=world.editor, clean=False)


def withheld(place_level: str, link_level: str, under_18s: bool) -> list[str]:
    """The canaries that nobody may find at a level."""
    secret = list(SECRET)
    if place_level != "full" or under_18s:
        secret += CHOSEN + OF_SESSION + WRITTEN
    if link_level != "public":
        secret += LINKS
    return secret + (PICTURE if under_18s else [])


@pytest.mark.parametrize("under_18s", [False, True], ids=["adults", "under-18s"])
@pytest.mark.parametrize("link_level", LINK_LEVELS)
@pytest.mark.parametrize("place_level", PLACE_LEVELS)
def test_canaries_that_are_withheld_are_nowhere(world, place_level, link_level, under_18s):
    page = publish(
        world,
        place_disclosure=place_level,
        link_disclosure=link_level,
        for_under_18s=under_18s,
    )
    leave_a_draft(world, page)
    assert world.found(page, withheld(place_level, link_level, under_18s)) == {}


@pytest.mark.parametrize("place_level", PLACE_LEVELS)
def test_canaries_of_a_place_written_on_the_page_are_nowhere(world, place_level):
    page = publish(world, chosen=False, place_disclosure=place_level)
    leave_a_draft(world, page)
    assert world.found(page, withheld(place_level, "public", False)) == {}


def test_canaries_of_a_place_that_is_hidden_are_nowhere(world):
    page = publish(world)
    for place in Place.objects.all():
        place.hidden = True
        place.save()
    assert world.found(page, CHOSEN + OF_SESSION) == {}


@pytest.mark.parametrize(
    ("mode", "canaries"), [("online", CHOSEN + OF_SESSION), ("in-person", LINKS)]
)
def test_canaries_of_what_an_assembly_does_not_have_are_nowhere(world, mode, canaries):
    """An online assembly has no place, and one in a room no link, whatever its fields still say."""
    page = publish(world, mode=mode)
    assert world.found(page, canaries) == {}


def test_canaries_that_are_public_are_found(world):
    page = publish(world)
    exact, both = {"one session"}, CALENDARS | {"page"}
    assert world.found(page, CHOSEN + OF_SESSION + LINKS + PICTURE) == {
        "ChosenNamecanary": both | exact | CARDS | {"day"},
        "ChosenStreetcanary": both | exact,
        "51.87": both | exact,
        "-51.34": both | exact,
        "SessionNamecanary": both | CARDS,
        "SessionStreetcanary": both,
        "47.87": both,
        "-47.34": both,
        "PageLinkcanary": both | exact,
        "SessionLinkcanary": both,
        "Picturecanary": {"page"},
    }


@pytest.mark.parametrize("place_level", PLACE_LEVELS)
def test_canary_is_found_where_each_outlet_writes_its_signs_differently(world, place_level):
    """In HTML, JSON, addresses and calendars quotes, brackets and accents are not alike."""
    name = "Signscanary <Höf> & \"Sons\", it’s; 'no' \\ 2"
    page = publish(world, chosen=False, place_disclosure=place_level, venue=name)
    found = CALENDARS | CARDS | {"page", "one session", "day"} if place_level == "full" else set()
    assert world.found(page, [name]).get(name, set()) == found


def test_canaries_of_a_partner_that_is_shown_are_found(world):
    """Else the tests above would not find those of one that is hidden either."""
    page = publish(world)
    hidden = Partner.objects.get(slug="hiddennamecanary")
    hidden.hidden = False
    hidden.save()
    found = world.found(page, SECRET)
    assert set(found) == {"HiddenNamecanary", "HiddenWordscanary", "hiddenweb-canary", "Logocanary"}
    assert found["HiddenNamecanary"] >= CALENDARS | {
        "page",
        "front page",
        "directory",
        "hidden partner",
        "sitemap",
    }


def test_canaries_of_a_draft_are_found_once_it_is_published(world):
    page = publish(world, chosen=False)
    leave_a_draft(world, page)
    page.get_latest_revision().publish()
    assert world.found(page, ["Draftcanary"])["Draftcanary"] >= CALENDARS | CARDS | {
        "page",
        "search",
    }
