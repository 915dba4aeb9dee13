"""What is withheld stands nowhere: not on the page, not in the list, not in a calendar or a row."""

from __future__ import annotations

from datetime import date

import pytest
from wagtail.models import Locale

from tests.factories import (
    PartnerFactory,
    PlaceFactory,
    make_assembly,
    make_index,
    session,
)
from wagtail_assemblies.calendar.models import CalendarEntry, EntryFacet

CANARIES = {
    "name": "Venue-Canary",
    "address": "7 Address-Canary Lane\nZZ98 7QQ",
    "latitude": "51.987654",
    "longitude": "-1.123456",
}
TRACES = ["Venue-Canary", "Address-Canary", "ZZ98 7QQ", "51.98", "1.1234", "Link-Canary"]
LINK = "https://meet.example.org/Link-Canary"


def _row(entry: CalendarEntry) -> str:
    return f"{entry.public} {_unfolded(bytes(entry.vevent).decode())}"


def _unfolded(calendar: str) -> str:
    return calendar.replace("\r\n ", "")


@pytest.fixture
def traces(index, visit, feed):
    """Where each trace of something secret is found, after all pages have been asked for."""

    def found(*pages) -> dict[str, list[str]]:
        places = {
            "feed": _unfolded(feed()),
            "list": str(visit(index)),
            "rows": "".join(map(_row, CalendarEntry.objects.all())),
            "facets": str(list(EntryFacet.objects.values_list("value", "label"))),
            **{page.title: str(visit(page)) for page in pages},
        }
        return {
            where: [trace for trace in TRACES if trace in text]
            for where, text in places.items()
            if any(trace in text for trace in TRACES)
        }

    return found


def written(index, **fields):
    return make_assembly(
        index,
        title="As written",
        venue=CANARIES["name"],
        address=CANARIES["address"],
        area="near the harbour",
        **fields,
    )


def chosen(index, place, **fields):
    return make_assembly(index, title="As chosen", place=place, town="", **fields)


def in_session(index, place, **fields):
    days = [session(date(2027, 3, 4)), session(date(2027, 3, 5), place=place.pk)]
    return make_assembly(index, title="In a session", sessions=days, **fields)


def three_ways(index, **fields):
    """The same place written on the page, chosen from the list, and chosen for one session."""
    place = PlaceFactory(**CANARIES)
    return (
        written(index, **fields),
        chosen(index, place, **fields),
        in_session(index, place, **fields),
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"place_disclosure": "area"},
        {"place_disclosure": "organiser"},
        {"for_under_18s": True, "mode": "hybrid", "join_link": "https://example.org/join"},
        {"mode": "online", "link_disclosure": "organiser"},
    ],
    ids=["area", "organiser", "under 18", "online"],
)
def test_place_that_is_withheld_is_nowhere(index, traces, fields):
    assert traces(*three_ways(index, **fields)) == {}


def test_place_that_is_hidden_later_is_nowhere(index, traces):
    place = PlaceFactory(**CANARIES)
    pages = [chosen(index, place), in_session(index, place)]
    assert set(traces(*pages)) > {"feed", "list", "rows"}
    place.hidden = True
    place.save()
    assert traces(*pages) == {}


def test_place_that_is_full_is_everywhere(index, traces):
    """Else the test above would find nothing because it looks in the wrong place."""
    assert set(traces(*three_ways(index))) == {
        "feed",
        "list",
        "rows",
        "As written",
        "As chosen",
        "In a session",
    }


def test_link_that_is_withheld_is_nowhere(index, traces):
    hybrid = make_assembly(
        index, title="Hybrid", mode="hybrid", join_link=LINK, link_disclosure="organiser"
    )
    online = make_assembly(
        index,
        title="Online",
        mode="online",
        link_disclosure="organiser",
        sessions=[session(join_link=LINK)],
    )
    in_person = make_assembly(index, title="In person", join_link=LINK)
    assert traces(hybrid, online, in_person) == {}


def test_link_that_is_public_is_on_the_page_and_in_the_feed(index, traces):
    page = make_assembly(index, title="Online", mode="online", join_link=LINK)
    assert set(traces(page)) == {"feed", "rows", "Online"}


def test_area_says_whom_to_ask(index, visit, feed):
    page = written(index, place_disclosure="organiser")
    words = "near the harbour, Exampleton: ask the organiser for the exact place."
    assert visit(page).address.get_text() == words
    assert words.replace(",", r"\,") in _unfolded(feed())


@pytest.fixture
def german(index):
    """The index in German."""
    locale = Locale.objects.create(language_code="de")
    root = index.get_parent().copy_for_translation(locale)
    root.save_revision().publish()
    return make_index(root, slug="versammlungen", locale=locale)


def in_german(snippet, locale, **fields):
    other = snippet.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(other, name, value)
    other.save()
    return other


def hide(snippet) -> None:
    snippet.refresh_from_db()
    snippet.hidden = True
    snippet.save()


@pytest.mark.parametrize("which", [0, 1], ids=["en", "de"])
def test_place_that_is_hidden_in_one_language_is_hidden_in_all(german, feed, which):
    """Hiding is for somebody's safety; a second record that was overlooked must not undo it."""
    place = PlaceFactory(**CANARIES)
    both = [place, in_german(place, german.locale, name="Venue-Canary Haus")]
    make_assembly(german, locale=german.locale, place=place, town="")
    assert "Venue-Canary" in _unfolded(feed("?language=de"))
    hide(both[which])
    assert "Venue-Canary" not in _unfolded(feed("?language=de"))


@pytest.mark.parametrize("which", [0, 1], ids=["en", "de"])
def test_partner_that_is_hidden_in_one_language_is_hidden_in_all(german, feed, which):
    partner = PartnerFactory(name="Group-Canary")
    both = [partner, in_german(partner, german.locale, name="Group-Canary Gruppe")]
    make_assembly(german, locale=german.locale, hosts=[partner])
    assert "Group-Canary" in _unfolded(feed("?language=de"))
    hide(both[which])
    assert "Group-Canary" not in _unfolded(feed("?language=de"))


def test_place_that_is_hidden_is_hidden_in_a_language_that_it_gets_later(german, feed):
    place = PlaceFactory(**CANARIES, hidden=True)
    in_german(place, german.locale, name="Venue-Canary Haus")
    make_assembly(german, locale=german.locale, place=place, town="")
    assert "Venue-Canary" not in _unfolded(feed("?language=de"))


def test_partner_that_is_hidden_is_nowhere(index, visit, feed):
    partner = PartnerFactory(name="Group-Canary", website="https://canary.example")
    page = make_assembly(index, hosts=[partner])
    partner.hidden = True
    partner.save()
    shown = f"{visit(page)} {visit(index)} {feed()} {visit(index, '?partner=group-canary')}"
    assert "Group-Canary" not in shown
    assert "canary.example" not in shown
