"""Enquiries are kept as long as people are told, and one that is new is never deleted."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from wagtail_assemblies.calendar.actions import reindex
from wagtail_assemblies.enquiries import actions
from wagtail_assemblies.enquiries.actions import Purged
from wagtail_assemblies.enquiries.choices import EnquiryState
from wagtail_assemblies.enquiries.models import MOST_ATTEMPTS, Enquiry

from .conftest import NOW

SECOND = timedelta(seconds=1)


@pytest.fixture
def make_kept(make_enquiry):
    """An enquiry that has been in its state for so long."""
    return lambda state, kept, **fields: make_enquiry(
        state=state, state_since=NOW - kept, created_at=NOW - kept, **fields
    )


def test_answered_enquiry_is_deleted_after_ninety_days(make_kept):
    make_kept(EnquiryState.ANSWERED, timedelta(days=90) + SECOND, emailed_at=NOW)
    assert actions.purge(NOW) == Purged(answered=1)
    assert not Enquiry.objects.exists()


def test_answered_enquiry_is_kept_for_ninety_days(make_kept):
    make_kept(EnquiryState.ANSWERED, timedelta(days=90))
    assert actions.purge(NOW) == Purged()
    assert Enquiry.objects.count() == 1


def test_answered_enquiry_that_was_never_mailed_is_told_of(make_kept):
    make_kept(EnquiryState.ANSWERED, timedelta(days=91))
    assert actions.purge(NOW) == Purged(answered=1, never_mailed=1)


def test_held_enquiry_is_deleted_after_thirty_days(make_kept):
    make_kept(EnquiryState.HELD, timedelta(days=30) + SECOND)
    assert actions.purge(NOW) == Purged(held=1)
    assert not Enquiry.objects.exists()


def test_held_enquiry_is_kept_for_thirty_days(make_kept):
    make_kept(EnquiryState.HELD, timedelta(days=30))
    assert actions.purge(NOW) == Purged()


@pytest.mark.parametrize("fields", [{}, {"emailed_at": NOW}, {"attempts": MOST_ATTEMPTS}])
def test_new_enquiry_is_never_deleted(make_kept, fields):
    make_kept(EnquiryState.NEW, timedelta(days=4000), **fields)
    assert actions.purge(NOW) == Purged()
    assert Enquiry.objects.count() == 1


def test_time_counts_from_the_answer_and_not_from_the_message(make_enquiry):
    long_ago = NOW - timedelta(days=400)
    make_enquiry(state=EnquiryState.ANSWERED, created_at=long_ago, state_since=NOW)
    assert actions.purge(NOW) == Purged()


def test_site_decides_how_long_enquiries_are_kept(make_kept, settings):
    settings.WAGTAIL_ASSEMBLIES = {"ENQUIRY_KEPT_DAYS": 7, "HELD_ENQUIRY_KEPT_DAYS": 2}
    make_kept(EnquiryState.ANSWERED, timedelta(days=8), emailed_at=NOW)
    make_kept(EnquiryState.HELD, timedelta(days=3))
    assert actions.purge(NOW) == Purged(answered=1, held=1)


# By the command that a site runs every few minutes


@pytest.fixture
def indexed(site):
    """A calendar index that is up to date, of which the command has nothing to say."""
    reindex()


def maintain() -> str:
    out = StringIO()
    call_command("assemblies_maintenance", stdout=out, no_color=True)
    return out.getvalue()


@pytest.mark.usefixtures("indexed")
def test_maintenance_mails_what_is_due(make_enquiry, post_office):
    make_enquiry()
    make_enquiry(next_attempt_at=NOW + SECOND)
    assert maintain() == "Enquiries mailed: 1\n"
    assert len(post_office.mails) == 1


@pytest.mark.usefixtures("indexed")
def test_maintenance_tells_what_has_been_given_up(make_enquiry, post_office):
    make_enquiry(attempts=MOST_ATTEMPTS)
    assert maintain() == "Enquiries given up, until tried by hand: 1\n"
    assert post_office.mails == []


@pytest.mark.usefixtures("indexed")
def test_maintenance_tells_what_it_has_deleted(make_kept):
    make_kept(EnquiryState.ANSWERED, timedelta(days=91))
    make_kept(EnquiryState.ANSWERED, timedelta(days=91), emailed_at=NOW)
    make_kept(EnquiryState.HELD, timedelta(days=31))
    assert maintain() == (
        "Answered enquiries deleted: 2, of which never mailed: 1\n"
        "Held enquiries deleted, which nobody had sent on: 1\n"
    )


@pytest.mark.usefixtures("indexed")
def test_maintenance_may_be_run_again_at_once(make_enquiry, post_office):
    make_enquiry()
    maintain()
    assert maintain() == ""
