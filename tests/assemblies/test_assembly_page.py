"""What visitors read on an assembly's page."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale

from tests.factories import (
    PartnerFactory,
    PlaceFactory,
    RegionFactory,
    TopicFactory,
    make_assembly,
    session,
)
from wagtail_assemblies.pages.models import AssemblyPage, AssemblyPartner

FIRST, SECOND = date(2027, 3, 4), date(2027, 3, 11)


@pytest.fixture
def facts(visit):
    """The list of facts as pairs of a label and its values."""

    def read(page) -> dict[str, list[str]]:
        return {
            row.dt.get_text(strip=True): [dd.get_text(" ", strip=True) for dd in row.select("dd")]
            for row in visit(page).select("dl > div")
        }

    return read


def words(soup) -> str:
    return soup.main.get_text(" ", strip=True)


def test_page_asks_its_question_below_its_title(index, visit):
    soup = visit(make_assembly(index, title="Warm homes", question="How warm?"))
    assert soup.h1.get_text() == "How warm?"
    assert soup.header.get_text(" ", strip=True) == "Warm homes How warm?"
    assert soup.title.get_text() == "How warm?"


def test_page_without_a_question_is_headed_by_its_title(index, visit):
    soup = visit(make_assembly(index, title="Warm homes", question=""))
    assert soup.header.get_text(" ", strip=True) == "Warm homes"
    assert soup.title.get_text() == "Warm homes"


def test_page_says_the_facts(index, facts):
    page = make_assembly(
        index,
        mode="hybrid",
        venue="Example Hall",
        address="1 Sample Street",
        join_link="https://example.org/join",
        sessions=[session(FIRST, time(18, 30), end_time="20:30")],
        hosts=[PartnerFactory(name="One Group"), PartnerFactory(name="Other Group")],
    )
    assert facts(page) == {
        "When": ["Thursday 4 March 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)"],
        "Where": ["Example Hall, 1 Sample Street, Exampleton"],
        "Online": ["Join online"],
        "Hosted by": ["One Group", "Other Group"],
    }


def test_page_leaves_out_facts_that_it_does_not_have(index, facts):
    page = make_assembly(index, town="", sessions=[])
    assert facts(page) == {"When": ["Date to be confirmed"]}


def test_page_says_what_is_known_of_a_date_to_come(index, facts):
    page = make_assembly(index, sessions=[], date_note="in the spring")
    assert facts(page)["When"] == ["Date to be confirmed: in the spring"]


def test_page_says_whom_to_ask(index, facts):
    page = make_assembly(
        index, mode="hybrid", place_disclosure="organiser", link_disclosure="organiser"
    )
    assert facts(page)["Where"] == ["Exampleton: ask the organiser for the exact place."]
    assert facts(page)["Online"] == ["Ask the organiser for the link."]


def test_page_lists_its_sessions_by_time(index, visit):
    sessions = [session(SECOND, label="Second"), session(FIRST, None, label="First")]
    soup = visit(make_assembly(index, sessions=sessions))
    assert [item["datetime"] for item in soup.select("time")] == [
        "2027-03-04",
        "2027-03-11T18:30:00+00:00",
    ]
    assert [item.get_text() for item in soup.select(".asm-sessions__label")] == ["First", "Second"]


def test_page_says_which_session_is_cancelled(index, visit):
    sessions = [
        session(FIRST, state="cancelled", reason="The boiler has failed."),
        session(SECOND, state="cancelled"),
        session(date(2027, 3, 18)),
    ]
    soup = visit(make_assembly(index, sessions=sessions))
    assert [strong.get_text() for strong in soup.select("strong")] == [
        "Cancelled: The boiler has failed.",
        "Cancelled.",
    ]


@pytest.mark.parametrize(
    ("state", "banner"),
    [("cancelled", "Cancelled: A storm."), ("postponed", "Postponed: A storm."), ("on", None)],
)
def test_page_says_first_what_has_happened_to_all(index, visit, state, banner):
    soup = visit(make_assembly(index, state=state, state_reason="A storm."))
    found = soup.select_one(".asm-banner")
    assert (found and found.get_text()) == banner
    assert soup.select("strong") == []


def test_page_says_where_a_session_is_elsewhere(index, visit):
    place = PlaceFactory(name="Library", address="", area="", town="Sampleford")
    sessions = [session(FIRST), session(SECOND, place=place.pk)]
    soup = visit(make_assembly(index, venue="Hall", sessions=sessions))
    assert [item.get_text() for item in soup.select(".asm-sessions__place")] == [
        "Library, Sampleford"
    ]


def test_page_links_to_where_a_session_is_joined(index, visit):
    sessions = [session(FIRST), session(SECOND, join_link="https://example.org/second")]
    page = make_assembly(
        index, mode="online", join_link="https://example.org/all", sessions=sessions
    )
    links = visit(page).select('main a[rel="noopener noreferrer"]')
    assert {link.get_text(): link["href"] for link in links} == {
        "Join online": "https://example.org/all",
        "Join this session online": "https://example.org/second",
    }


def test_page_links_to_its_partners(index, visit):
    host = PartnerFactory(name="Our Group", website="https://group.example.org")
    page = make_assembly(index, hosts=[host])
    page.assembly_partners.add(
        AssemblyPartner(partner=PartnerFactory(name="A Union"), role="partner")
    )
    page.save_revision().publish()
    soup = visit(page)
    assert soup.select_one('a[href="https://group.example.org"]').get_text() == "Our Group"
    assert "Together with A Union" in words(soup)


def test_page_says_why_it_matters(index, visit):
    soup = visit(make_assembly(index, introduction="<p>Winters are <b>cold</b>.</p>"))
    assert "Why it matters Winters are cold ." in words(soup)


def test_page_survives_texts_that_nobody_expects(index, visit):
    texts = ["W" * 200, "مجلس المجتمع المحلي", "<script>alert(1)</script>", "{{ page.pk }}"]
    for number, text in enumerate(texts):
        page = make_assembly(
            index,
            title=text,
            question=text,
            venue=text,
            slug=f"t-{number}",
            state="cancelled",
            state_reason=text,
            sessions=[session(label=text[:120])],
            hosts=[PartnerFactory(name=text)],
        )
        soup = visit(page)
        assert soup.h1.get_text() == text
        assert soup.select("main script") == []


def test_page_is_not_there_before_it_is_published(index, client):
    page = make_assembly(index, live=False)
    assert client.get(page.url).status_code == 404


# The site, the language, the index and the page, both again in their own class, and twice what
# restricts them.
WAGTAILS_OWN_QUERIES = 8


@pytest.fixture
def queries(client):
    """How many queries a visit costs when Wagtail has warmed up."""

    def count(page) -> int:
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page.url).status_code == 200
        return len(captured)

    return count


def assembly_with_everything(index, sessions: int, **fields) -> AssemblyPage:
    place = PlaceFactory(region=RegionFactory())
    days = [session(date(2027, 3, 1 + number), place=place.pk) for number in range(sessions)]
    return make_assembly(
        index,
        place=PlaceFactory(),
        region=RegionFactory(),
        topics=[TopicFactory(), TopicFactory()],
        hosts=[PartnerFactory(), PartnerFactory()],
        sessions=days,
        **fields,
    )


def test_page_asks_the_database_eight_times_beside_wagtail(index, queries):
    asked = queries(assembly_with_everything(index, sessions=2))
    assert asked - WAGTAILS_OWN_QUERIES == 8


def test_page_with_a_picture_asks_for_that_alone(index, queries, settings, tmp_path):
    """Once it has been shown its sizes, that of its card too, are in the site's cache."""
    settings.MEDIA_ROOT = tmp_path
    image = get_image_model().objects.create(title="Hall", file=get_test_image_file())
    asked = queries(assembly_with_everything(index, sessions=2, picture=image))
    assert asked - WAGTAILS_OWN_QUERIES == 9


def test_page_asks_the_database_as_often_for_many_sessions_as_for_few(index, queries):
    few = queries(assembly_with_everything(index, sessions=2))
    assert queries(assembly_with_everything(index, sessions=20)) == few


def test_page_in_another_language_than_its_places_asks_no_more_for_many_sessions(index):
    german = Locale.objects.create(language_code="de")

    def queries(sessions: int) -> int:
        page = assembly_with_everything(index, sessions, locale=german)
        with CaptureQueriesContext(connection) as captured:
            assert len(page.entries) == sessions
        return len(captured)

    assert queries(20) == queries(2)


def banner(soup) -> str:
    found = soup.select_one(".asm-banner")
    return found.get_text(" ", strip=True) if found else ""


def has_calendar_button(soup) -> bool:
    return any("Add to my calendar" in link.get_text() for link in soup.select("a.asm-button"))


def test_assembly_to_come_is_offered_to_the_calendar_without_a_banner(index, visit):
    soup = visit(make_assembly(index))
    assert (banner(soup), has_calendar_button(soup)) == ("", True)


def test_assembly_that_is_on_says_so(index, visit, clock):
    page = make_assembly(index)
    clock.move_to(datetime(2027, 3, 4, 19, 0, tzinfo=UTC))
    assert banner(visit(page)) == "This assembly is on now."


def test_assembly_that_was_held_says_so_and_is_no_more_for_the_calendar(index, visit, clock):
    page = make_assembly(index)
    clock.move_to(datetime(2027, 3, 5, 9, 0, tzinfo=UTC))
    soup = visit(page)
    assert (banner(soup), has_calendar_button(soup)) == (
        "This assembly has happened. What came of it will be written down here.",
        False,
    )


def test_assembly_with_results_begins_with_them(index, visit, clock):
    page = make_assembly(index, headline="We agreed.")
    clock.move_to(datetime(2027, 3, 5, 9, 0, tzinfo=UTC))
    assert banner(visit(page)) == ""


def test_each_session_of_several_can_be_put_into_a_calendar_by_itself(index, visit):
    page = make_assembly(index, sessions=[session(FIRST), session(SECOND)])
    soup = visit(page)
    links = [item.a for item in soup.select(".asm-sessions__item")]
    assert [link["href"] for link in links] == [
        f"/calendar/{entry.uid}.ics" for entry in page.entries
    ]
    assert [" ".join(link.get_text().split()) for link in links] == [
        f"Add only this one to my calendar: {entry.when}" for entry in page.entries
    ]


def test_a_single_session_is_offered_to_the_calendar_once(index, visit):
    assert visit(make_assembly(index)).select(".asm-sessions__item a") == []


def test_a_session_that_is_cancelled_or_over_is_not_for_the_calendar(index, visit, clock):
    third = date(2027, 3, 18)
    page = make_assembly(
        index,
        sessions=[session(FIRST), session(SECOND, state="cancelled"), session(third)],
    )
    clock.move_to(datetime(2027, 3, 5, 9, 0, tzinfo=UTC))
    soup = visit(page)
    assert [len(item.select("a")) for item in soup.select(".asm-sessions__item")] == [0, 0, 1]


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_assembly_that_does_not_go_ahead_is_not_for_the_calendar(index, visit, state):
    assert not has_calendar_button(visit(make_assembly(index, state=state)))


SIGN_UP, JOIN = "https://example.org/come", "https://meet.example.org/room"


def invitations(soup) -> list[str]:
    return [a["href"] for a in soup.main.select("a") if a["href"] in (SIGN_UP, JOIN)]


def inviting(index, **fields):
    return make_assembly(index, mode="hybrid", join_link=JOIN, signup_url=SIGN_UP, **fields)


def test_assembly_to_come_invites_people(index, visit):
    soup = visit(inviting(index))
    assert invitations(soup) == [JOIN, SIGN_UP]
    assert soup.select_one("#asm-access-heading").get_text() == "Can I come?"


def test_undated_assembly_invites_people(index, visit):
    assert invitations(visit(inviting(index, sessions=[], date_note="in May"))) == [JOIN, SIGN_UP]


def test_cancelled_assembly_invites_nobody(index, visit):
    assert invitations(visit(inviting(index, state="cancelled"))) == []


def test_assembly_that_was_held_invites_nobody(index, visit, clock):
    page = inviting(index, step_free="yes", full=True)
    clock.move_to(datetime(2027, 3, 5, 9, 0, tzinfo=UTC))
    soup = visit(page)
    assert invitations(soup) == []
    assert soup.select_one("#asm-access-heading").get_text() == "Getting in"
    assert "Full" not in words(soup)


def test_who_gets_the_results_stands_as_it_was_written(index, visit):
    soup = visit(make_assembly(index, results_go_to="Ourselves first, and the county"))
    section = soup.select_one("#asm-results-heading").parent
    assert section.get_text("|", strip=True) == (
        "Where the results go|Ourselves first, and the county"
    )


@pytest.mark.parametrize(
    "mode, sentence",
    [
        ("in-person", "Doors open at 6 p.m."),
        ("hybrid", "Doors open at 6 p.m."),
        ("online", "You can join from 6 p.m."),
    ],
)
def test_page_says_from_when_people_can_come_in(index, visit, mode, sentence):
    sessions = [session(FIRST, time(18, 30), doors_time="18:00")]
    soup = visit(make_assembly(index, mode=mode, sessions=sessions))
    assert soup.select_one(".asm-sessions__note").get_text() == sentence
