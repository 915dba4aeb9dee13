"""What the feed says of an assembly."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from wagtail.models import Page

from tests.factories import PartnerFactory, PlaceFactory, make_assembly, make_index, session
from tests.feeds.conftest import FEED
from tests.ical.lines import text, values
from wagtail_assemblies.ical.entry import entry_uid, sequence
from wagtail_assemblies.site_settings import AssembliesSettings

PUBLISHED = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


def test_entry_is_identified_by_page_and_session(index, only):
    page = make_assembly(index, sessions=[session(block_id="evening")])
    assert UUID(only("UID")) == entry_uid(page.translation_key, "evening")


def test_entry_is_dated_by_its_publication(index, only, clock):
    make_assembly(index)
    clock.shift(86_400)
    assert only("DTSTAMP") == only("LAST-MODIFIED") == "20270301T120000Z"
    assert only("SEQUENCE") == str(sequence(PUBLISHED))


def test_entry_is_dated_by_its_last_publication(index, only, clock):
    page = make_assembly(index)
    clock.move_to(datetime(2027, 3, 2, 8, 15, 30, tzinfo=UTC), tick=False)
    page.save_revision().publish()
    assert only("DTSTAMP") == only("LAST-MODIFIED") == "20270302T081530Z"


def test_entry_is_dated_by_a_later_change_of_its_host(index, only, clock):
    host = PartnerFactory()
    make_assembly(index, hosts=[host])
    clock.move_to(datetime(2027, 3, 2, 8, 15, 30, tzinfo=UTC), tick=False)
    host.name = "Renamed Group"
    host.save()
    assert only("DTSTAMP") == only("LAST-MODIFIED") == "20270302T081530Z"


def test_entry_says_everything_in_few_lines(index, feed):
    page = make_assembly(
        index,
        question="How can we keep every home warm?",
        venue="Example Hall",
        address="1 Sample Street",
        sessions=[session(date(2027, 7, 1), time(18, 30), end_time="20:00")],
        hosts=[PartnerFactory(name="One Group"), PartnerFactory(name="Other, Group")],
    )
    assert text(feed().encode(), "DESCRIPTION").split("\n") == [
        "How can we keep every home warm?",
        "Thursday 1 July 2027, 6:30 p.m. to 8 p.m. (Europe/London time)",
        "Example Hall, 1 Sample Street, Exampleton",
        "Hosted by One Group, Other, Group.",
        "",
        page.full_url,
    ]


def test_entry_links_to_its_page(index, feed, only):
    page = make_assembly(index)
    assert only("URL") == page.full_url
    assert text(feed().encode(), "DESCRIPTION").endswith(f"\n\n{page.full_url}")


def test_entry_links_to_a_page_with_any_letters(site, feed, only):
    page = make_assembly(make_index(site.root_page, slug="versammlungen-für-alle"), slug="wärme-δ")
    assert only("URL") == page.full_url


def test_entry_in_a_place_says_where(index, only):
    make_assembly(index, place=PlaceFactory(name="Hall", latitude="51.5", longitude="-0.125"))
    assert only("LOCATION") == r"Hall\, 1 Sample Street\, ZZ99 1AA\, Exampleton"
    assert only("GEO") == "51.500000;-0.125000"


def test_entry_online_has_the_link_as_place_and_conference(index, only):
    make_assembly(index, mode="online", join_link="https://example.org/join?a=1")
    assert only("LOCATION") == "https://example.org/join?a=1"
    assert only("CONFERENCE").endswith(":https://example.org/join?a=1")


def test_entry_online_says_so_where_the_link_is_asked_for(index, feed, only):
    make_assembly(index, mode="online", link_disclosure="organiser")
    assert only("LOCATION") == "Online"
    assert values(feed().encode(), "CONFERENCE") == []


def test_entry_hybrid_has_its_address_as_place(index, only):
    make_assembly(index, mode="hybrid", venue="Hall", join_link="https://example.org/join")
    assert only("LOCATION") == r"Hall\, Exampleton"
    assert only("CONFERENCE").endswith(":https://example.org/join")


def test_entry_names_its_session(index, summaries):
    make_assembly(index, title="Warm homes", sessions=[session(label="Welcome evening")])
    assert summaries() == ["Warm homes – Welcome evening"]


@pytest.mark.parametrize("title", ["", " ", "\x07"])
def test_entry_without_a_title_is_still_named(index, only, title):
    """A title can be emptied past the form: by a script, an import, a fixture."""
    page = make_assembly(index)
    page.title = page.draft_title = title
    Page.save(page, clean=False)
    assert only("SUMMARY").strip() != ""


def test_entries_are_short(index, feed):
    """A thousand of them have to stay under Google's megabyte."""
    link = "https://meet.example.org/warm-homes-for-everybody?pwd=abcdefgh"
    host = PartnerFactory(name="Exampleton Community Assemblies Group")
    for mode in ["in-person", "in-person", "in-person", "online", "hybrid"]:
        make_assembly(
            index,
            title="Exampleton community assembly: warm homes for everybody",
            question="How can we keep every home in our town warm, dry and affordable?",
            introduction="<p>Because winters are cold.</p>" * 200,
            venue="The Community Hall at the Old Harbour",
            address="128 Long Sample Street\nZZ99 1AA",
            mode=mode,
            join_link=link,
            hosts=[host],
        )
    events = feed().partition("BEGIN:VEVENT")[2]
    assert len(events.encode()) / 5 < 1000


def test_calendar_is_named_by_its_site(index, of_calendar):
    assert of_calendar("NAME") == of_calendar("X-WR-CALNAME") == "Example site"


def test_calendar_is_named_by_its_settings(site, index, of_calendar):
    AssembliesSettings.objects.create(
        site=site, calendar_name="Assemblies; near, far", calendar_description="All of them."
    )
    assert of_calendar("NAME") == of_calendar("X-WR-CALNAME") == r"Assemblies\; near\, far"
    assert of_calendar("X-WR-CALDESC") == "All of them."


def test_calendar_zone_is_the_site_s(site, index, of_calendar):
    AssembliesSettings.objects.create(site=site, timezone="America/St_Johns")
    assert of_calendar("X-WR-TIMEZONE") == "America/St_Johns"


def test_calendar_zone_is_known_whatever_the_settings_say(site, index, of_calendar):
    AssembliesSettings.objects.create(site=site, timezone="Europe/Nowhere")
    assert of_calendar("X-WR-TIMEZONE") == "Europe/London"


def test_calendar_says_how_often_to_look(index, of_calendar, settings):
    settings.WAGTAIL_ASSEMBLIES = {"FEED_REFRESH_HOURS": 12}
    assert of_calendar("REFRESH-INTERVAL") == ";VALUE=DURATION:PT12H"
    assert of_calendar("X-PUBLISHED-TTL") == "PT12H"


def test_calendar_names_its_own_address(index, of_calendar):
    assert of_calendar("SOURCE") == f";VALUE=URI:http://testserver{FEED}"
    assert of_calendar("URL") == "http://testserver/"


def test_calendar_of_a_host_with_any_letters_is_in_ascii(site, index, feed):
    """Wagtail takes such a name and shows its pages; the calendar may not be the one that fails."""
    site.hostname = "bürger.example.org"
    site.save()
    make_assembly(index, slug="warm")
    assert values(feed().encode(), "URL") == [
        "http://xn--brger-kva.example.org/",
        "http://xn--brger-kva.example.org/assemblies/warm/",
    ]


@pytest.mark.parametrize(
    "zone",
    [
        "Europe/London",
        "Africa/Casablanca",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Chatham",
    ],
)
def test_entries_keep_their_time_on_the_wall_over_each_change_of_the_clocks(index, feed, zone):
    days = [date(2027, 3, 4) + timedelta(weeks=2 * number) for number in range(27)]
    make_assembly(index, timezone=zone, sessions=[session(day, end_time="20:30") for day in days])
    starts, ends = (
        [
            datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
            for day in days
        ]
        for clock in (time(18, 30), time(20, 30))
    )
    entries = "".join(feed().partition("BEGIN:VEVENT")[1:]).encode()
    assert (values(entries, "DTSTART"), values(entries, "DTEND")) == (starts, ends)


def test_entry_in_another_zone_keeps_its_time_on_the_wall(index, only):
    page = make_assembly(index, timezone="Europe/London")
    assert only("DTSTART") == "20270304T183000Z"
    page.timezone = "America/New_York"
    page.save_revision().publish()
    assert only("DTSTART") == "20270304T233000Z"


def test_entries_over_midnight_and_over_the_lost_hour(index, feed):
    make_assembly(
        index,
        sessions=[
            session(date(2027, 3, 4), time(23, 30), end_date="2027-03-05", end_time="00:30"),
            session(date(2027, 3, 27), time(23, 30), end_date="2027-03-28", end_time="02:30"),
        ],
    )
    entries = "".join(feed().partition("BEGIN:VEVENT")[1:]).encode()
    assert (values(entries, "DTSTART"), values(entries, "DTEND")) == (
        ["20270304T233000Z", "20270327T233000Z"],
        ["20270305T003000Z", "20270328T013000Z"],
    )
