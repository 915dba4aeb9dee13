"""Where the database takes no enquiry, it is mailed at once, or its words are given back."""

from __future__ import annotations

import logging
import re

import pytest
from django.db import InterfaceError, OperationalError, connection

from tests.factories import make_assembly, make_index
from wagtail_assemblies.enquiries.models import Enquiry

from .conftest import PERSON

ARABIC = "كيف نبدأ؟"


class FailingDatabase:
    """A database that takes no enquiry any more, and from then on may answer nothing else."""

    def __init__(self, error=None, *, altogether: bool = False):
        self.error = error or OperationalError("disk full: INSERT ... 'ada@example.org'")
        self.altogether, self.failed = altogether, False

    def __call__(self, execute, sql, params, many, context):
        if (sql.startswith("INSERT") and "_enquiry" in sql) or (self.failed and self.altogether):
            self.failed = True
            raise self.error
        return execute(sql, params, many, context)


@pytest.fixture
def send(visitor):
    """Sends a message to a site whose database fails as it is told."""

    def send(database: FailingDatabase, **fields):
        token = visitor.token()
        visitor.wait(60)
        with connection.execute_wrapper(database):
            return visitor.post(**({"token": token} | fields))

    return send


def test_message_is_mailed_to_the_support_address_at_once(send, outbox):
    assert send(FailingDatabase()).url == "/enquire/sent/"
    [message] = outbox
    assert (message.to, message.reply_to) == (["support@example.org"], ["ada@example.org"])
    assert "How do we begin?" in message.body.splitlines()


def test_mail_of_an_enquiry_that_is_stored_nowhere_links_to_no_place_in_the_admin(send, outbox):
    send(FailingDatabase())
    assert "/admin/" not in outbox[0].body


@pytest.mark.parametrize("error", [OperationalError("gone"), InterfaceError("closed")])
def test_every_error_of_a_database_is_one(send, outbox, error):
    assert send(FailingDatabase(error)).status_code == 302
    assert len(outbox) == 1


def test_message_about_an_assembly_is_mailed_without_asking_the_database(send, outbox, site):
    assembly = make_assembly(make_index(site.root_page))
    failing = FailingDatabase(altogether=True)
    assert send(failing, about=str(assembly.pk)).status_code == 302
    assert len(outbox) == 1


def test_message_of_a_machine_is_not_mailed(send, outbox):
    response = send(FailingDatabase(), website="x")
    assert (response.status_code, outbox) == (503, [])


@pytest.fixture
def post_office_closed(post_office):
    post_office.failure = ConnectionRefusedError(111, "ada@example.org refused")
    return post_office


@pytest.mark.usefixtures("post_office_closed")
def test_words_are_given_back_in_the_form(send):
    response = send(FailingDatabase(), name="Ada")
    form = response.context["form"]
    assert (response.status_code, form["name"].value(), form["message"].value()) == (
        503,
        "Ada",
        "How do we begin?",
    )


@pytest.mark.usefixtures("post_office_closed")
def test_people_are_told_that_nothing_was_sent_and_where_else_to_write(send):
    body = send(FailingDatabase()).content.decode()
    [alert] = re.findall(r'<div class="asm-errors".*?</div>', body, re.S)
    assert "We could not take your message. It is below, and nothing has been sent." in alert
    assert 'href="mailto:support@example.org"' in alert


@pytest.mark.usefixtures("post_office_closed")
def test_answer_asks_to_be_tried_again_and_kept_nowhere(send):
    response = send(FailingDatabase())
    assert (response["Retry-After"], response["Cache-Control"]) == ("300", "private, no-store")


@pytest.mark.usefixtures("post_office_closed")
def test_words_are_given_back_as_text_where_the_page_cannot_be_made(send):
    response = send(FailingDatabase(altogether=True), message=ARABIC)
    assert response.status_code == 503
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "We could not take your message. It is below, and nothing has been sent.",
        "support@example.org",
        "",
        ARABIC,
    ]


def test_words_are_given_back_where_there_is_no_address_to_mail_them_to(visitor, settings):
    token = visitor.token()
    visitor.wait(60)
    settings.WAGTAIL_ASSEMBLIES = {}
    with connection.execute_wrapper(FailingDatabase()):
        response = visitor.post(token=token)
    assert response.status_code == 503
    assert ">\nHow do we begin?</textarea>" in response.content.decode()


@pytest.mark.usefixtures("post_office_closed")
def test_message_can_be_sent_once_more_when_the_database_is_back(send, visitor, post_office):
    response = send(FailingDatabase())
    post_office.failure = None
    visitor.post(token=response.context["form"]["token"].value())
    assert (Enquiry.objects.get().state, len(post_office.mails)) == ("new", 2)


@pytest.mark.usefixtures("post_office_closed")
def test_no_log_tells_what_somebody_wrote(send, caplog):
    caplog.set_level(logging.DEBUG)
    send(FailingDatabase())
    said = [record.getMessage() for record in caplog.records if record.name == "wagtail_assemblies"]
    assert said == [
        "An enquiry could not be stored: OperationalError",
        "Nor could it be mailed: ConnectionRefusedError 111",
    ]
    words = [PERSON[field] for field in ("name", "email", "message")]
    assert [word for word in words if word in caplog.text] == []
