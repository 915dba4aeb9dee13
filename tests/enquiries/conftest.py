"""A site with an enquiry page, somebody who fills in its form, and mail servers that listen."""

from __future__ import annotations

import re
import socket
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from django.core import mail

from tests.factories import make_site
from tests.mailers import send_by
from wagtail_assemblies.enquiries.form_token import new_token
from wagtail_assemblies.enquiries.models import Enquiry
from wagtail_assemblies.pages.models import EnquiryPage

from .post_office import open_office

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
PERSON = {
    "topic": "start",
    "about": "",
    "name": "Ada Example",
    "email": "ada@example.org",
    "message": "How do we begin?",
    "website": "",
}


@pytest.fixture(autouse=True)
def clock():
    """Time stands still; a test moves it with `clock.move_to` or `clock.shift`."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def site(db):
    """A site in a transaction that is rolled back: what waits for a commit is run by `Visitor`."""
    return make_site()


@pytest.fixture
def page(site):
    page = EnquiryPage(title="Write to us", slug="enquire")
    site.root_page.add_child(instance=page)
    return page


class Visitor:
    """Opens the form as a browser does, reads it for a while, and sends it."""

    def __init__(self, client, page, clock, committing):
        self.client, self.page, self.clock, self.committing = client, page, clock, committing

    def open(self, query: str = ""):
        return self.client.get(f"/enquire/{query}")

    def token(self, query: str = "") -> str:
        body = self.open(query).content.decode()
        return re.search(r'name="token" value="([^"]+)"', body)[1]

    def post(self, **fields):
        """Sends fields as they are given, with whatever token is among them."""
        with self.committing():
            return self.client.post("/enquire/", PERSON | fields)

    def now(self) -> datetime:
        return datetime.now(UTC)

    def wait(self, seconds: float) -> None:
        self.clock.shift(timedelta(seconds=seconds))

    def send(self, reads: float = 60, **fields):
        """Takes so many seconds over a form that is shown now, and sends it."""
        fields = {"token": new_token(self.page.pk, self.now())} | fields
        self.wait(reads)
        return self.post(**fields)


@pytest.fixture
def committing(django_capture_on_commit_callbacks):
    """What is done within it is as good as committed: what waits for that is run."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def visitor(client, page, clock, committing):
    return Visitor(client, page, clock, committing)


@pytest.fixture
def make_enquiry(site):
    """An enquiry that is stored, as due as can be."""
    numbers = iter(range(1000))

    def make(**fields) -> Enquiry:
        number = next(numbers)
        values = {
            "submission_key": f"key {number}",
            "message_id": f"<{number}@example.org>",
            "site": site,
            "topic": "start",
            "email": "ada@example.org",
            "message": "How do we begin?",
        }
        return Enquiry.objects.create(**(values | fields))

    return make


class Mailbox(Message):
    """Keeps what it is given, or refuses it with an answer."""

    def __init__(self):
        super().__init__()
        self.messages, self.envelopes, self.answer = [], [], None

    async def handle_DATA(self, server, session, envelope):
        if self.answer:
            return self.answer
        self.envelopes.append(envelope)
        return await super().handle_DATA(server, session, envelope)

    def handle_message(self, message):
        self.messages.append(message)


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def mail_settings(settings, port: int) -> None:
    """Django's SMTP backend towards a port of this machine."""
    send_by(settings, "smtp", host="127.0.0.1", port=port)


@pytest.fixture
def mail_server(settings):
    """A mail server on this machine, to which the site sends."""
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=free_port())
    controller.start()
    mail_settings(settings, controller.port)
    yield mailbox
    controller.stop()


@pytest.fixture
def no_mail_server(settings):
    """A port at which nobody listens."""
    mail_settings(settings, free_port())


@pytest.fixture
def outbox():
    return mail.outbox


@pytest.fixture
def post_office(settings):
    """Takes the site's mail, and fails in whatever way a test asks for."""
    return open_office(settings)
