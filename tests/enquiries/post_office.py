"""A mail backend that a test tells what to do: take mail, refuse it, or die over it."""

from __future__ import annotations

from collections.abc import Callable

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from tests.mailers import send_by


class PostOffice:
    """What was given to the backend, and what it does with the next mail."""

    def __init__(self):
        self.mails: list[EmailMessage] = []
        self.failure: BaseException | None = None
        self.takes = 1
        self.meanwhile: Callable[[], object] = lambda: None
        # What the site has set for each step of the conversation, and what it came to, in seconds.
        self.timeout: float | None = None
        self.waited: float | None = None

    def take(self, mail: EmailMessage) -> int:
        self.mails.append(mail)
        self.meanwhile()
        if self.failure:
            raise self.failure
        return self.takes


class Backend(BaseEmailBackend):
    """Hands mail to whichever post office the test that runs has opened."""

    office: PostOffice

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.timeout = self.office.timeout

    def send_messages(self, email_messages):
        self.office.waited = self.timeout
        return sum(self.office.take(mail) for mail in email_messages)


def open_office(settings) -> PostOffice:
    """A post office to which the site's mail goes from now on."""
    Backend.office = PostOffice()
    backend = f"{Backend.__module__}.{Backend.__qualname__}"
    send_by(settings, backend)
    return Backend.office
