"""The kicks that send mail soon. The rows remember what is due, so none of these may be missed.

Queues get numbers only: they write down their arguments, and what went wrong.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.db import router, transaction
from django.utils import timezone
from django_tasks import task

from . import actions
from .models import Enquiry

logger = logging.getLogger("wagtail_assemblies")


@task()
def deliver_enquiry(pk: int) -> None:
    """Mails one enquiry if it is still due; where that works, also a few that had to wait."""
    if actions.deliver(pk, timezone.now()):
        _deliver_a_few()


@task()
def deliver_a_few() -> None:
    """Mails a few of those that are due."""
    _deliver_a_few()


def _deliver_a_few() -> None:
    # Somebody may be waiting for a page meanwhile.
    actions.deliver_due(timezone.now(), most=5, seconds=10)


def deliver_soon(pk: int) -> None:
    """Delivers one enquiry once the transaction that made it due is safe."""
    _after_commit(lambda: deliver_enquiry.enqueue(pk), f"Enquiry {pk}")


def deliver_a_few_soon() -> None:
    """Catches up with what is due, after the transaction: no mail is sent inside one."""
    _after_commit(deliver_a_few.enqueue, "What is due")


def _after_commit(enqueue: Callable, what: str) -> None:
    # A function, since Django 5.2 logs a failure by the name that a partial does not have.
    def kick():
        try:
            enqueue()
        except Exception as error:
            # The error's words may hold the address and password of the queue.
            logger.error("%s waits, as it was not queued: %s", what, type(error).__name__)

    transaction.on_commit(kick, using=router.db_for_write(Enquiry), robust=True)
