"""The desk in the admin: finding an enquiry, answering it, sending it on, taking the list along."""

from __future__ import annotations

import csv
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry, Site

from tests.factories import make_assembly, make_index, make_site
from tests.mailers import send_by
from wagtail_assemblies.enquiries.choices import EnquiryState
from wagtail_assemblies.enquiries.models import MOST_ATTEMPTS

from .conftest import NOW

INDEX = "/admin/assemblies_enquiry/"


@pytest.fixture
def desk(client, django_user_model, site):
    """The admin, to somebody who may do everything in it."""
    client.force_login(django_user_model.objects.create_superuser("editor", password=None))
    return client


def listed(response) -> list[str]:
    return [enquiry.message for enquiry in response.context["object_list"]]


def edit(desk, committing, enquiry, **fields):
    with committing():
        response = desk.post(
            reverse("assemblies_enquiry:edit", args=[enquiry.pk]),
            {"state": enquiry.state, "note": enquiry.note} | fields,
        )
    enquiry.refresh_from_db()
    return response


def release(desk, committing, enquiry):
    with committing():
        response = desk.post(reverse("assemblies_enquiry:release", args=[enquiry.pk]), follow=True)
    enquiry.refresh_from_db()
    return response


def told(response) -> list[str]:
    return [str(message).strip() for message in response.context["messages"]]


# The list


def test_newest_enquiry_comes_first(desk, make_enquiry):
    make_enquiry(message="old", created_at=NOW - timedelta(days=1))
    make_enquiry(message="new")
    assert listed(desk.get(INDEX)) == ["new", "old"]


@pytest.mark.parametrize(
    "fields", [{"name": "Ada"}, {"email": "ada@example.net"}, {"message": "Ada"}, {"note": "Ada"}]
)
def test_enquiry_is_found_by_its_words(desk, make_enquiry, fields):
    make_enquiry(email="bob@example.org")
    wanted = make_enquiry(**({"email": "bob@example.org"} | fields))
    response = desk.get(INDEX, {"q": "ada"})
    assert list(response.context["object_list"]) == [wanted]


@pytest.mark.parametrize(
    ("query", "fields"),
    [
        ({"state": "held"}, {"state": "held"}),
        ({"topic": "media"}, {"topic": "media"}),
        ({"created_at__date": "2027-02-02"}, {"created_at": None}),
    ],
)
def test_list_is_narrowed(desk, make_enquiry, query, fields):
    make_enquiry()
    if "created_at" in fields:
        fields = {"created_at": NOW - timedelta(days=27)}
    wanted = make_enquiry(**fields)
    assert list(desk.get(INDEX, query).context["object_list"]) == [wanted]


def test_list_is_narrowed_to_a_site(desk, make_enquiry):
    make_enquiry()
    other = make_site("other.example.org", default=False)
    wanted = make_enquiry(site=other)
    assert list(desk.get(INDEX, {"site": other.pk}).context["object_list"]) == [wanted]


def test_list_takes_as_many_queries_for_many_as_for_few(
    desk, make_enquiry, site, django_assert_num_queries
):
    assembly = make_assembly(make_index(site.root_page))
    make_enquiry(about=assembly)
    desk.get(INDEX)
    with CaptureQueriesContext(connection) as few:
        desk.get(INDEX)
    for _enquiry in range(10):
        make_enquiry(about=assembly)
    with django_assert_num_queries(len(few)):
        desk.get(INDEX)


def test_opening_the_list_mails_what_is_due(desk, committing, make_enquiry, outbox):
    enquiry = make_enquiry()
    with committing():
        desk.get(INDEX)
    enquiry.refresh_from_db()
    assert (enquiry.emailed_at, len(outbox)) == (NOW, 1)


def test_opening_the_list_mails_no_more_than_a_few(desk, committing, make_enquiry, outbox):
    for _enquiry in range(7):
        make_enquiry()
    with committing():
        desk.get(INDEX)
    assert len(outbox) == 5


def test_exporting_the_list_mails_nothing(desk, committing, make_enquiry, outbox):
    make_enquiry()
    with committing():
        desk.get(INDEX, {"export": "csv"})
    assert outbox == []


def test_words_are_shown_and_never_run(desk, make_enquiry):
    script = "<script>alert(1)</script>"
    enquiry = make_enquiry(name=script, message=script, note=script)
    for name in ("edit", "inspect", "delete"):
        page = desk.get(reverse(f"assemblies_enquiry:{name}", args=[enquiry.pk]))
        assert script not in page.content.decode()
    assert script not in desk.get(INDEX).content.decode()


# Answering


def test_reply_goes_to_the_visitor_with_the_reference(desk, make_enquiry):
    enquiry = make_enquiry(email="o'neill+a&b@example.org")
    page = desk.get(reverse("assemblies_enquiry:edit", args=[enquiry.pk])).content.decode()
    address = "mailto:o%27neill%2Ba%26b@example.org"
    subject = f"Re%3A%20your%20message%20to%20us%2C%20ref%20{enquiry.code}"
    assert f'href="{address}?subject={subject}"' in page


def test_enquiry_is_marked_as_answered(desk, committing, make_enquiry, clock):
    enquiry = make_enquiry(emailed_at=NOW, state_since=NOW - timedelta(days=9))
    edit(desk, committing, enquiry, state="answered", note="Sent her the guide.")
    assert (enquiry.state, enquiry.note, enquiry.state_since) == (
        "answered",
        "Sent her the guide.",
        NOW,
    )


def test_enquiry_is_marked_as_answered_by_one_button(desk, committing, make_enquiry):
    enquiry = make_enquiry(emailed_at=NOW, state_since=NOW - timedelta(days=9))
    response = edit(desk, committing, enquiry, note="Rang her.", then="answered")
    assert told(desk.get(response.url))[0].startswith(
        "Kept as answered. It is deleted 90 days after it was answered."
    )
    assert (enquiry.state, enquiry.note, enquiry.state_since) == ("answered", "Rang her.", NOW)


def test_marking_as_answered_is_offered_until_it_is_done(desk, make_enquiry):
    pages = [
        desk.get(reverse("assemblies_enquiry:edit", args=[make_enquiry(state=state).pk]))
        for state in ("new", "held", "answered")
    ]
    button = b'name="then" value="answered"'
    assert [button in page.content for page in pages] == [True, True, False]


@pytest.mark.parametrize("name", ["edit", "inspect"])
def test_lines_of_a_message_stay_apart(desk, make_enquiry, name):
    enquiry = make_enquiry(message="One.\n\nTwo & three.")
    page = desk.get(reverse(f"assemblies_enquiry:{name}", args=[enquiry.pk]))
    assert "One.<br><br>Two &amp; three." in page.content.decode()


def test_every_panel_of_an_enquiry_has_a_heading(desk, make_enquiry):
    page = desk.get(reverse("assemblies_enquiry:edit", args=[make_enquiry().pk]))
    soup = BeautifulSoup(page.content, "html.parser")
    headings = [each.get_text(" ", strip=True) for each in soup.select("[data-panel-heading]")]
    assert headings[:3] == ["What to do", "What they wrote", "For us"]


def test_list_says_in_full_where_mail_is_written(desk, settings, tmp_path):
    settings.DEBUG = True
    send_by(settings, "filebased", file_path=str(tmp_path))
    page = BeautifulSoup(desk.get(INDEX).content, "html.parser")
    assert f"mail is written to the folder {tmp_path}" in " ".join(
        page.select_one(".help-block").get_text(" ").split()
    )


def test_note_does_not_start_the_time_of_keeping_again(desk, committing, make_enquiry):
    since = NOW - timedelta(days=9)
    enquiry = make_enquiry(state=EnquiryState.ANSWERED, state_since=since)
    edit(desk, committing, enquiry, note="Once more.")
    assert enquiry.state_since == since


def test_what_the_visitor_wrote_stays_as_it_is(desk, committing, make_enquiry):
    enquiry = make_enquiry(name="Ada", message="How do we begin?", topic="start")
    edit(
        desk,
        committing,
        enquiry,
        name="Eve",
        email="eve@example.org",
        message="x",
        topic="media",
        emailed_at="",
        attempts="0",
        site="",
    )
    assert (enquiry.name, enquiry.email, enquiry.message, enquiry.topic, enquiry.site_id) == (
        "Ada",
        "ada@example.org",
        "How do we begin?",
        "start",
        Site.objects.get().pk,
    )


def test_enquiry_that_is_marked_as_new_again_is_mailed_if_it_never_was(
    desk, committing, make_enquiry, outbox
):
    enquiry = make_enquiry(state=EnquiryState.HELD)
    edit(desk, committing, enquiry, state="new")
    assert (enquiry.emailed_at, len(outbox)) == (NOW, 1)


def test_enquiry_that_was_mailed_is_not_mailed_again_by_a_note(
    desk, committing, make_enquiry, outbox
):
    edit(desk, committing, make_enquiry(emailed_at=NOW), note="x")
    assert outbox == []


def test_history_keeps_nothing_that_somebody_wrote(desk, committing, make_enquiry):
    enquiry = make_enquiry(name="Canary", message="Canary", email="canary@example.org")
    edit(desk, committing, enquiry, state="answered", note="Canary")
    desk.post(reverse("assemblies_enquiry:delete", args=[enquiry.pk]))
    kept = [f"{entry.label} {entry.data}" for entry in ModelLogEntry.objects.all()]
    assert (len(kept), [entry for entry in kept if "anary" in entry]) == (2, [])


# Sending on, and trying again


@pytest.mark.parametrize(
    ("fields", "offered"),
    [
        ({"state": EnquiryState.HELD}, True),
        ({"attempts": 3}, True),
        ({"emailed_at": NOW}, False),
        ({"state": EnquiryState.ANSWERED}, False),
    ],
)
def test_sending_is_offered_where_there_is_something_to_send(desk, make_enquiry, fields, offered):
    enquiry = make_enquiry(**fields)
    page = desk.get(reverse("assemblies_enquiry:edit", args=[enquiry.pk])).content.decode()
    assert ('name="then" value="send"' in page) == offered


def test_enquiry_that_was_held_back_is_sent_on(desk, committing, make_enquiry, outbox):
    enquiry = make_enquiry(state=EnquiryState.HELD, suspicion="trap")
    response = release(desk, committing, enquiry)
    assert told(response) == ["The enquiry is on its way to the support address."]
    assert (enquiry.emailed_at, len(outbox)) == (NOW, 1)


def test_enquiry_is_sent_on_from_its_own_page_with_the_note_kept(
    desk, committing, make_enquiry, outbox
):
    enquiry = make_enquiry(state=EnquiryState.HELD, suspicion="trap")
    response = edit(desk, committing, enquiry, note="It is Ada.", then="send")
    assert told(desk.get(response.url))[0].startswith("The enquiry is on its way")
    assert (enquiry.state, enquiry.note, len(outbox)) == ("new", "It is Ada.", 1)


def test_enquiry_that_is_answered_meanwhile_is_not_sent_on(desk, committing, make_enquiry, outbox):
    enquiry = make_enquiry(state=EnquiryState.HELD)
    edit(desk, committing, enquiry, state="answered", then="send")
    assert (enquiry.state, outbox) == ("answered", [])


def test_enquiry_that_was_given_up_is_tried_again(desk, committing, make_enquiry, outbox):
    enquiry = make_enquiry(attempts=MOST_ATTEMPTS)
    release(desk, committing, enquiry)
    assert (enquiry.emailed_at, len(outbox)) == (NOW, 1)


def test_enquiry_that_fails_again_waits_again(desk, committing, make_enquiry, post_office):
    post_office.failure = TimeoutError()
    enquiry = make_enquiry(attempts=MOST_ATTEMPTS)
    release(desk, committing, enquiry)
    assert (enquiry.attempts, enquiry.next_attempt_at) == (1, NOW + timedelta(minutes=1))


@pytest.mark.parametrize("fields", [{"emailed_at": NOW}, {"state": EnquiryState.ANSWERED}])
def test_enquiry_that_is_done_with_is_not_sent_again(
    desk, committing, make_enquiry, outbox, fields
):
    response = release(desk, committing, make_enquiry(**fields))
    assert told(response) == ["This enquiry has been mailed or answered already."]
    assert outbox == []


def test_enquiry_that_is_gone_is_no_error(desk, committing, site):
    with committing():
        response = desk.post(reverse("assemblies_enquiry:release", args=[404]), follow=True)
    assert response.status_code == 200


# Taking the list along

HEADINGS = [
    "Reference",
    "Received",
    "Topic",
    "About",
    "Name",
    "Email address",
    "Message",
    "Language",
    "State",
    "Note",
    "Mailed",
]
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1"]


def exported_csv(desk) -> list[list[str]]:
    response = desk.get(INDEX, {"export": "csv"})
    return list(csv.reader(StringIO(response.getvalue().decode("utf-8-sig"))))


def exported_xlsx(desk) -> list[list]:
    response = desk.get(INDEX, {"export": "xlsx"})
    sheet = load_workbook(BytesIO(response.getvalue())).active
    return [list(row) for row in sheet.iter_rows()]


def test_export_has_what_people_who_answer_need(desk, make_enquiry):
    enquiry = make_enquiry(name="Ada", language="en", note="Called", created_at=NOW)
    headings, row = exported_csv(desk)
    assert headings == HEADINGS
    assert row == [
        enquiry.code,
        "2027-03-01 12:00:00+00:00",
        "Starting an assembly",
        "",
        "Ada",
        "ada@example.org",
        "How do we begin?",
        "en",
        "New",
        "Called",
        "",
    ]


@pytest.mark.parametrize("words", FORMULAS)
def test_csv_holds_no_formula(desk, make_enquiry, words):
    make_enquiry(name=words, message=words, note=words)
    _headings, row = exported_csv(desk)
    assert (row[4], row[6], row[9]) == ("'" + words,) * 3


def test_blanks_before_a_formula_make_it_no_less_one(desk, make_enquiry):
    make_enquiry(name=" =1+1", message="\t=1+1", note="\x1b=1+1")
    _headings, row = exported_csv(desk)
    assert (row[4], row[6], row[9]) == ("'=1+1",) * 3


@pytest.mark.parametrize("words", FORMULAS)
def test_workbook_holds_no_formula(desk, make_enquiry, words):
    make_enquiry(name=words)
    _headings, row = exported_xlsx(desk)
    assert (row[4].data_type, row[4].value) == ("s", "'" + words)


def test_words_that_are_no_formula_are_exported_as_they_are(desk, make_enquiry):
    make_enquiry(name="ليلى مثال", message='One, "two"\nthree - four')
    _headings, row = exported_csv(desk)
    assert (row[4], row[6]) == ("ليلى مثال", 'One, "two"\nthree - four')


def test_note_that_was_pasted_from_a_word_processor_stops_no_export(desk, committing, make_enquiry):
    edit(desk, committing, make_enquiry(), note="One\x0btwo\x07")
    _headings, row = exported_xlsx(desk)
    assert row[9].value == "One\ntwo"


def test_export_is_of_what_is_in_view(desk, make_enquiry):
    make_enquiry()
    make_enquiry(state=EnquiryState.HELD)
    response = desk.get(INDEX, {"export": "csv", "state": "held"})
    assert len(response.getvalue().decode().splitlines()) == 2
