"""Files to add once: one session, or all of one assembly."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.factories import make_assembly, session
from tests.ical.lines import value, values
from wagtail_assemblies.ical.entry import entry_uid

FIRST, SECOND = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"


@pytest.fixture
def page(index):
    evenings = [
        session(date(2027, 4, 1), block_id=SECOND, label="Second"),
        session(block_id=FIRST, label="First"),
    ]
    return make_assembly(index, title="Warm homes", slug="warm-homes", sessions=evenings)


@pytest.fixture
def assembly_file(page, client):
    return client.get(f"/calendar/assembly/{page.pk}.ics")


@pytest.fixture
def session_file(page, client):
    return client.get(f"/calendar/{entry_uid(page.translation_key, FIRST)}.ics")


def events(body: bytes) -> list[bytes]:
    return [b"BEGIN:VEVENT" + part for part in body.split(b"BEGIN:VEVENT")[1:]]


def test_file_of_an_assembly_has_its_sessions_by_start(assembly_file):
    assert values(assembly_file.content, "SUMMARY") == ["Warm homes – First", "Warm homes – Second"]


def test_file_of_a_session_has_that_one_alone(session_file):
    assert values(session_file.content, "SUMMARY") == ["Warm homes – First"]


def test_file_has_the_entries_of_the_feed(assembly_file, feed):
    assert events(assembly_file.content) == events(feed().encode())


def test_file_makes_no_calendar_of_its_own(assembly_file):
    """Outlook would make a folder of a name; METHOD would be an invitation."""
    head, _begin, _events = assembly_file.content.partition(b"BEGIN:VEVENT")
    assert head.split(b"\r\n") == [
        b"BEGIN:VCALENDAR",
        b"PRODID:-//wagtail-assemblies//community assemblies//EN",
        b"VERSION:2.0",
        b"CALSCALE:GREGORIAN",
        b"",
    ]


@pytest.mark.parametrize("file", ["assembly_file", "session_file"])
def test_file_is_named_by_its_assembly_and_first_day(page, request, file):
    response = request.getfixturevalue(file)
    assert response["Content-Disposition"] == 'attachment; filename="warm-homes-2027-03-04.ics"'
    assert response["Content-Type"] == "text/calendar; charset=utf-8"


def test_file_of_an_assembly_in_other_letters_has_a_name_in_ascii(index, client):
    page = make_assembly(index, slug="собрание-" + "я" * 200)
    response = client.get(f"/calendar/assembly/{page.pk}.ics")
    assert response["Content-Disposition"] == 'attachment; filename="2027-03-04.ics"'


@pytest.mark.parametrize("file", ["assembly_file", "session_file"])
def test_file_is_not_sent_again(page, request, client, file):
    response = request.getfixturevalue(file)
    again = client.get(response.request["PATH_INFO"], headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_file_of_what_is_cancelled_says_so(index, client):
    page = make_assembly(index, title="Warm homes", state="cancelled", state_reason="The boiler.")
    response = client.get(f"/calendar/assembly/{page.pk}.ics")
    assert value(response.content, "SUMMARY") == "Cancelled: Warm homes"


def test_file_of_an_assembly_without_a_date_is_not_found(index, client):
    page = make_assembly(index, sessions=[], date_note="in the spring")
    assert client.get(f"/calendar/assembly/{page.pk}.ics").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "33333333-3333-4333-8333-333333333333",
        "00000000-0000-0000-0000-000000000000",
        "rubbish",
        "%00",
    ]
    + [f"assembly/{number}" for number in ("0", "-1", "9" * 30, "9" * 4000, "1e3", "%00")],
    ids=lambda path: path[:20],
)
def test_file_of_nothing_is_not_found(page, client, path):
    assert client.get(f"/calendar/{path}.ics").status_code == 404


def test_file_is_only_read(page, client):
    assert client.post(f"/calendar/assembly/{page.pk}.ics").status_code == 405


def test_file_answers_head_with_the_same_headers(assembly_file, client):
    head = client.head(assembly_file.request["PATH_INFO"])
    assert (head.content, dict(head.items())) == (b"", dict(assembly_file.items()))


def test_file_of_an_assembly_long_past_is_there(index, client):
    """The feed has let go of it; who asks for it on its page gets it all the same."""
    page = make_assembly(index, sessions=[session(date(2019, 3, 4), time(18))])
    response = client.get(f"/calendar/assembly/{page.pk}.ics")
    assert value(response.content, "DTSTART") == "20190304T180000Z"
