"""What is done with an enquiry: it is received, delivered, sent again, and forgotten."""

from __future__ import annotations

import hashlib
import json
import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from django.db.models import Q
from django.views.decorators.debug import sensitive_variables

from ..conf import conf
from . import mail
from .choices import EnquiryState, Suspicion
from .models import WAITS, Enquiry
from .support import support_address

logger = logging.getLogger("wagtail_assemblies")

# For so long nobody else tries the same enquiry: longer than any mail server takes.
LEASE = timedelta(minutes=15)
# Where no address is known there is nothing to try; a site may be given one at any time.
WITHOUT_ADDRESS = timedelta(hours=1)
# Of two messages without a token, the same words within this time are one enquiry.
REPEATED_WITHIN = timedelta(minutes=10)


@dataclass(frozen=True)
class Submission:
    """What a visitor sent, clean: their words, the page they are about, and which form it was."""

    topic: str
    email: str
    message: str
    name: str = ""
    about_id: int | None = None
    nonce: str = ""
    suspicion: str = Suspicion.NONE

    def key(self, now: datetime) -> str:
        """The same for the same words sent with one form twice, and for nothing else."""
        form = self.nonce or f"without a form {now.timestamp() // REPEATED_WITHIN.total_seconds()}"
        words = [form, self.topic, self.about_id, self.name, self.email, self.message]
        return hashlib.sha256(json.dumps(words).encode()).hexdigest()


@sensitive_variables()
def receive(sent: Submission, site_id: int | None, language: str, now: datetime) -> Enquiry:
    """Stores what a visitor sent, once, and returns it. Mails nothing."""
    fresh = prepare(sent, site_id, language, now)
    values = {
        field.attname: getattr(fresh, field.attname)
        for field in Enquiry._meta.concrete_fields
        if not field.primary_key and field.name != "submission_key"
    }
    enquiry, made = Enquiry.objects.get_or_create(
        submission_key=fresh.submission_key, defaults=values
    )
    return enquiry


@sensitive_variables()
def prepare(sent: Submission, site_id: int | None, language: str, now: datetime) -> Enquiry:
    """An enquiry that is stored nowhere yet."""
    reference = uuid4()
    return Enquiry(
        reference=reference,
        submission_key=sent.key(now),
        message_id=mail.message_id_of(reference),
        site_id=site_id,
        about_id=sent.about_id,
        topic=sent.topic,
        name=sent.name,
        email=sent.email,
        message=sent.message,
        language=language,
        suspicion=sent.suspicion,
        state=EnquiryState.HELD if sent.suspicion else EnquiryState.NEW,
        created_at=now,
        state_since=now,
        next_attempt_at=now,
    )


def deliver(pk: int, now: datetime) -> bool:
    """Mails one enquiry if it is due, and returns whether it did. A failure is kept in its row.

    Whoever changes the row first has it for the length of the lease, so two never send at once;
    a process that dies while sending leaves it to be sent again, with the same Message-ID.
    """
    enquiry = Enquiry.objects.due(now).filter(pk=pk).select_related("site", "about").first()
    if enquiry is None:
        return False
    row = Enquiry.objects.filter(pk=pk)
    recipient = support_address(enquiry.site)
    if not recipient:
        row.update(next_attempt_at=now + WITHOUT_ADDRESS, last_error="NoSupportAddress")
        return False
    claim = Enquiry.objects.due(now).order_by().filter(pk=pk, attempts=enquiry.attempts)
    if not claim.update(attempts=enquiry.attempts + 1, next_attempt_at=now + LEASE):
        return False
    try:
        mail.send(enquiry, recipient)
    except Exception as error:
        problem = mail.describe(error)
        row.update(next_attempt_at=now + WAITS[enquiry.attempts], last_error=problem)
        logger.warning("Enquiry %s was not mailed: %s", pk, problem)
        return False
    row.update(emailed_at=now, last_error="")
    return True


def deliver_due(now: datetime, most: int = 500, seconds: float = 300) -> int:
    """Delivers what is due, at most so many and for about so long; returns how many went out."""
    delivered, end = 0, time.monotonic() + seconds
    for pk in list(Enquiry.objects.due(now).values_list("pk", flat=True)[:most]):
        if time.monotonic() > end:
            break
        delivered += deliver(pk, now)
    return delivered


def release(pk: int, now: datetime) -> bool:
    """Makes an enquiry due that was held back or given up; returns whether it was either."""
    held = Q(state=EnquiryState.HELD)
    unmailed = Q(state=EnquiryState.NEW, emailed_at=None)
    return bool(
        Enquiry.objects.filter(held | unmailed, pk=pk).update(
            state=EnquiryState.NEW, state_since=now, attempts=0, next_attempt_at=now, suspicion=""
        )
    )


@dataclass(frozen=True)
class Purged:
    """How many enquiries were deleted: answered ones, some of them never mailed, and held ones."""

    answered: int = 0
    never_mailed: int = 0
    held: int = 0


def purge(now: datetime) -> Purged:
    """Deletes what has been kept long enough. What is new is never deleted, mailed or not."""
    answered = _kept_since(EnquiryState.ANSWERED, now - conf.enquiry_kept)
    held = _kept_since(EnquiryState.HELD, now - conf.held_enquiry_kept)
    never_mailed = answered.filter(emailed_at=None).count()
    return Purged(answered.delete()[0], never_mailed, held.delete()[0])


def _kept_since(state: str, moment: datetime):
    return Enquiry.objects.filter(state=state, state_since__lt=moment)
