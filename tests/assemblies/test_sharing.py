"""What is said of an assembly where its link is shared, and to machines that read its page."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale

from tests.factories import PartnerFactory, PlaceFactory, make_assembly, session
from wagtail_assemblies.assemblies import actions

FIRST, SECOND = "0b6b2e00-0000-4000-8000-000000000001", "0b6b2e00-0000-4000-8000-000000000002"
WHEN = "Thursday 4 March 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)"
QUESTION = "How can we keep every home warm?"


def evening(block_id: str = FIRST, day: date = date(2027, 3, 4), **values) -> dict:
    return session(day, block_id=block_id, **{"end_time": "20:30:00", **values})


@pytest.fixture
def picture(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return get_image_model().objects.create(
        title="Hall", description="A full hall", file=get_test_image_file(size=(1400, 900))
    )


@pytest.fixture
def card(visit):
    """What a program that shows links finds on a page, by the names of its tags."""

    def read(page) -> dict[str, str]:
        tags = visit(page).select("meta[property], meta[name], link[rel=canonical]")
        return {
            tag.get("property") or tag.get("name") or "canonical": tag.get("content") or tag["href"]
            for tag in tags
        }

    return read


@pytest.fixture
def events(visit):
    """The Events that a page holds for machines."""

    def read(page) -> list[dict]:
        scripts = visit(page).select('script[type="application/ld+json"]')
        return [event for script in scripts for event in json.loads(script.string)]

    return read


@pytest.fixture
def statuses(events):
    def read(page) -> list[str]:
        return [each["eventStatus"].removeprefix("https://schema.org/") for each in events(page)]

    return read


# The card


def test_card_says_what_when_and_where(index, card):
    page = make_assembly(
        index, title="Warm homes", slug="warm", venue="Example Hall", sessions=[evening()]
    )
    description = f"{QUESTION} · {WHEN} · Example Hall, Exampleton"
    assert card(page) == {
        "canonical": "http://testserver/assemblies/warm/",
        "og:url": "http://testserver/assemblies/warm/",
        "og:type": "website",
        "og:title": "Warm homes",
        "description": description,
        "og:description": description,
        "og:locale": "en",
        "twitter:card": "summary",
    }


def test_card_says_the_sentence_that_was_written_for_it(index, card):
    page = make_assembly(index, summary="Soup and talk.", sessions=[evening()])
    assert card(page)["og:description"] == f"Soup and talk. · {WHEN} · Exampleton"


def test_card_of_an_assembly_online_says_so(index, card):
    page = make_assembly(
        index, mode="hybrid", join_link="https://meet.example.org/a", sessions=[evening()]
    )
    assert card(page)["og:description"] == f"{QUESTION} · {WHEN} · Exampleton · Online"


@pytest.mark.parametrize(
    ("level", "where"),
    [
        ("full", "Example Hall, 1 Sample Street, ZZ99 1AA, Exampleton"),
        ("area", "near the harbour, Exampleton"),
        ("organiser", "near the harbour, Exampleton: ask the organiser for the exact place."),
    ],
)
def test_card_says_as_much_of_the_place_as_is_public(index, card, level, where):
    place = PlaceFactory(name="Example Hall")
    page = make_assembly(index, place=place, town="", place_disclosure=level, sessions=[evening()])
    assert card(page)["og:description"] == f"{QUESTION} · {WHEN} · {where}"


def test_card_without_a_date_says_what_is_known_of_it(index, card):
    page = make_assembly(index, sessions=[], date_note="in the spring")
    assert card(page)["og:description"] == (
        f"{QUESTION} · Date to be confirmed: in the spring · Exampleton"
    )


def test_card_of_an_assembly_that_is_cancelled_says_that_first(index, card):
    page = make_assembly(
        index, title="Warm homes", state="cancelled", state_reason="A storm.", sessions=[evening()]
    )
    found = card(page)
    assert found["og:title"] == "Cancelled: Warm homes"
    assert found["og:description"] == f"Cancelled: A storm. · {QUESTION} · {WHEN} · Exampleton"


def test_card_of_an_undated_assembly_that_is_postponed_says_so(index, card):
    page = make_assembly(index, state="postponed", sessions=[])
    assert card(page)["og:description"] == (
        f"Postponed. · {QUESTION} · Date to be confirmed · Exampleton"
    )


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ((2027, 3, 1), "Thursday 11 March 2027"),
        ((2027, 3, 13), "Thursday 18 March 2027"),
        ((2027, 4, 1), "Thursday 18 March 2027"),
    ],
    ids=["the first is cancelled", "two are over", "all are over"],
)
def test_card_says_the_next_session_that_takes_place(index, card, clock, now, day):
    days = [evening(state="cancelled")] + [
        evening(SECOND[:-1] + str(number), date(2027, 3, number)) for number in (11, 18)
    ]
    page = make_assembly(index, sessions=days)
    clock.move_to(datetime(*now, 12, tzinfo=UTC))
    assert f"{QUESTION} · {day}, 6:30 p.m." in card(page)["og:description"]


def test_card_has_the_picture_as_a_jpeg(index, card, picture):
    found = card(make_assembly(index, picture=picture))
    assert found["og:image"].startswith("http://testserver/")
    assert found["og:image"].endswith(".jpg")
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"] == "A full hall"
    assert found["twitter:card"] == "summary_large_image"


def test_card_and_event_for_people_under_18_have_no_picture(index, card, events, picture):
    page = make_assembly(index, picture=picture, for_under_18s=True)
    assert "og:image" not in card(page)
    assert "image" not in events(page)[0]


def test_title_of_the_page_says_that_it_is_cancelled(index, visit):
    page = make_assembly(index, question="How warm?", state="cancelled")
    assert visit(page).title.get_text() == "Cancelled: How warm?"


# The Events


def test_event_says_what_the_page_says(index, events, picture):
    page = make_assembly(
        index,
        title="Warm homes",
        slug="warm",
        venue="Example Hall",
        address="1 Sample Street",
        picture=picture,
        hosts=[PartnerFactory(name="Our Group")],
        sessions=[evening()],
    )
    found = events(page)
    assert len(found) == 1
    assert found[0].pop("image").endswith(".jpg")
    assert found[0].pop("@id").startswith("urn:uuid:")
    assert found[0] == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "Warm homes",
        "description": f"{QUESTION}\n{WHEN}\nExample Hall, 1 Sample Street, Exampleton\n"
        "Hosted by Our Group.",
        "startDate": "2027-03-04T18:30:00+00:00",
        "endDate": "2027-03-04T20:30:00+00:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": [
            {
                "@type": "Place",
                "name": "Example Hall",
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": "1 Sample Street",
                    "addressLocality": "Exampleton",
                },
            }
        ],
        "organizer": [{"@type": "Organization", "name": "Our Group"}],
        "isAccessibleForFree": True,
        "url": "http://testserver/assemblies/warm/",
        "inLanguage": "en",
    }


def test_event_is_the_entry_that_the_calendar_has(index, events, feed):
    page = make_assembly(index, sessions=[evening()])
    assert f"UID:{events(page)[0]['@id'].removeprefix('urn:uuid:')}" in feed()


def test_event_is_there_for_each_session(index, events):
    page = make_assembly(index, sessions=[evening(SECOND, date(2027, 3, 11)), evening()])
    assert [each["startDate"] for each in events(page)] == [
        "2027-03-04T18:30:00+00:00",
        "2027-03-11T18:30:00+00:00",
    ]


def test_event_is_there_for_no_session_without_a_date(index, visit):
    page = make_assembly(index, sessions=[], date_note="in the spring")
    assert visit(page).select('script[type="application/ld+json"]') == []


def test_event_and_card_are_in_the_language_of_their_page(index, events, card):
    german = Locale.objects.create(language_code="de")
    page = make_assembly(index, locale=german, sessions=[evening()])
    assert events(page)[0]["inLanguage"] == card(page)["og:locale"] == "de"
    assert "Donnerstag" in card(page)["og:description"]
    assert "Donnerstag" in events(page)[0]["description"]


def test_event_survives_texts_that_nobody_expects(index, events):
    text = "</script><script>alert(1)</script><!-- \u2028 ' \" \\ {{ page.pk }}"
    page = make_assembly(
        index,
        title=text,
        question=text,
        venue=text,
        sessions=[evening()],
        hosts=[PartnerFactory(name=text)],
    )
    found = events(page)
    assert len(found) == 1
    assert (found[0]["name"], found[0]["location"][0]["name"]) == (text, text)
    assert found[0]["organizer"] == [{"@type": "Organization", "name": text}]


def test_event_says_at_once_that_it_is_cancelled_and_why(index, statuses, events):
    page = make_assembly(index, sessions=[evening()])
    assert statuses(page) == ["EventScheduled"]
    actions.cancel(page.pk, reason="A storm.")
    assert statuses(page) == ["EventCancelled"]
    assert events(page)[0]["description"].startswith("Cancelled: A storm.\n")
    actions.put_back_on(page.pk)
    assert statuses(page) == ["EventScheduled"]


def test_event_says_at_once_that_it_is_postponed_and_keeps_its_date(index, statuses, events):
    page = make_assembly(index, sessions=[evening()])
    actions.postpone(page.pk, reason="A storm.")
    assert statuses(page) == ["EventPostponed"]
    assert events(page)[0]["startDate"] == "2027-03-04T18:30:00+00:00"


def test_event_of_one_session_is_cancelled_alone(index, statuses):
    page = make_assembly(index, sessions=[evening(), evening(SECOND, date(2027, 3, 11))])
    actions.cancel_session(page.pk, FIRST, reason="A storm.")
    assert statuses(page) == ["EventCancelled", "EventScheduled"]


def test_event_says_at_once_that_it_is_moved_and_from_when(index, statuses, events):
    page = make_assembly(index, sessions=[evening()])
    times = actions.NewTimes(start_date=date(2027, 4, 1), start_time=time(19), end_time=time(21))
    actions.move_session(page.pk, FIRST, times)
    found = events(page)[0]
    assert statuses(page) == ["EventRescheduled"]
    assert (found["previousStartDate"], found["startDate"], found["endDate"]) == (
        "2027-03-04T18:30:00+00:00",
        "2027-04-01T19:00:00+01:00",
        "2027-04-01T21:00:00+01:00",
    )
