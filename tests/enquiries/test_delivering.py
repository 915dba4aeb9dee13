"""An enquiry is mailed once, and tried again for five days where that fails."""

from __future__ import annotations

import logging
from datetime import timedelta
from itertools import accumulate
from smtplib import (
    SMTPAuthenticationError,
    SMTPDataError,
    SMTPRecipientsRefused,
    SMTPSenderRefused,
    SMTPServerDisconnected,
)
from ssl import SSLError

import pytest
from django.db import connection

from wagtail_assemblies.enquiries import actions
from wagtail_assemblies.enquiries.choices import EnquiryState
from wagtail_assemblies.enquiries.models import MOST_ATTEMPTS, Enquiry

from .conftest import NOW, PERSON

# What a mail server may do to us, and what is kept of it: a class and a code, no words.
FAILURES = [
    (ConnectionRefusedError(111, "refused"), "ConnectionRefusedError 111"),
    (TimeoutError("timed out"), "TimeoutError"),
    (SMTPServerDisconnected("secret"), "SMTPServerDisconnected"),
    (SMTPAuthenticationError(535, b"user and password"), "SMTPAuthenticationError 535"),
    (SMTPSenderRefused(550, b"no", "website@example.org"), "SMTPSenderRefused 550"),
    (SMTPRecipientsRefused({"a@example.org": (450, b"busy")}), "SMTPRecipientsRefused 450"),
    (SMTPDataError(552, b"too large"), "SMTPDataError 552"),
    (SSLError(1, "certificate"), "SSLError 1"),
    (UnicodeError("name"), "UnicodeError"),
    (ValueError("ada@example.org"), "ValueError"),
]
MINUTES = [1, 5, 15, 60, 120, 240, 480, *[720] * 9]


def deliver(enquiry: Enquiry, now=NOW) -> bool:
    delivered = actions.deliver(enquiry.pk, now)
    enquiry.refresh_from_db()
    return delivered


def test_enquiry_that_was_mailed_says_when(make_enquiry, post_office):
    enquiry = make_enquiry()
    assert deliver(enquiry)
    assert (enquiry.emailed_at, enquiry.attempts, enquiry.last_error) == (NOW, 1, "")


def test_enquiry_that_was_mailed_is_not_mailed_again(make_enquiry, post_office):
    enquiry = make_enquiry()
    deliver(enquiry)
    assert not deliver(enquiry, NOW + timedelta(days=1))
    assert len(post_office.mails) == 1


@pytest.mark.parametrize(("failure", "described"), FAILURES, ids=lambda value: str(value)[:30])
def test_failure_is_described_without_its_words(make_enquiry, post_office, failure, described):
    post_office.failure = failure
    enquiry = make_enquiry()
    assert not deliver(enquiry)
    assert (enquiry.last_error, enquiry.emailed_at) == (described, None)


def test_failure_of_a_backend_that_we_do_not_know_is_described_too(make_enquiry, post_office):
    post_office.failure = type("QuotaError", (Exception,), {"recipients": ["ada@example.org"]})()
    enquiry = make_enquiry()
    deliver(enquiry)
    assert enquiry.last_error == "QuotaError"


def test_mail_that_the_backend_silently_does_not_send_is_a_failure(make_enquiry, post_office):
    post_office.takes = 0
    enquiry = make_enquiry()
    assert not deliver(enquiry)
    assert (enquiry.last_error, enquiry.emailed_at) == ("NotSent", None)


def test_failure_is_forgotten_once_the_mail_is_out(make_enquiry, post_office):
    post_office.failure = TimeoutError()
    enquiry = make_enquiry()
    deliver(enquiry)
    post_office.failure = None
    assert deliver(enquiry, NOW + timedelta(minutes=1))
    assert enquiry.last_error == ""


def test_waits_between_tries_grow_to_twice_a_day(make_enquiry, post_office, clock):
    post_office.failure = TimeoutError()
    enquiry, waits, now = make_enquiry(), [], NOW
    for _try in range(MOST_ATTEMPTS):
        assert not deliver(enquiry, now)
        waits.append((enquiry.next_attempt_at - now).total_seconds() / 60)
        now = enquiry.next_attempt_at
    assert waits == MINUTES


def test_enquiry_is_not_tried_before_its_wait_is_over(make_enquiry, post_office):
    post_office.failure = TimeoutError()
    enquiry = make_enquiry()
    deliver(enquiry)
    deliver(enquiry, NOW + timedelta(seconds=59))
    assert enquiry.attempts == 1


def test_enquiry_is_given_up_after_five_days(make_enquiry, post_office):
    post_office.failure = TimeoutError()
    enquiry = make_enquiry()
    tries = [NOW + timedelta(minutes=m) for m in accumulate(MINUTES, initial=0)]
    for now in tries:
        deliver(enquiry, now)
    assert (len(post_office.mails), enquiry.has_been_given_up) == (16, True)
    assert timedelta(days=4) < tries[-2] - NOW < timedelta(days=5)


def test_enquiry_that_was_given_up_stays_new_and_is_counted(make_enquiry):
    enquiry = make_enquiry(attempts=MOST_ATTEMPTS)
    assert list(Enquiry.objects.given_up()) == [enquiry]
    assert enquiry.state == EnquiryState.NEW


def test_last_try_but_one_is_not_the_end(make_enquiry):
    enquiry = make_enquiry(attempts=MOST_ATTEMPTS - 1)
    assert not enquiry.has_been_given_up
    assert list(Enquiry.objects.due(NOW)) == [enquiry]


@pytest.mark.parametrize("state", [EnquiryState.HELD, EnquiryState.ANSWERED])
def test_enquiry_that_is_not_new_is_not_mailed(make_enquiry, post_office, state):
    assert not deliver(make_enquiry(state=state))
    assert post_office.mails == []


def test_enquiry_that_is_gone_is_not_an_error(site, post_office):
    assert not actions.deliver(404, NOW)


def test_clock_that_was_wrong_keeps_no_enquiry_waiting(make_enquiry, post_office):
    enquiry = make_enquiry(next_attempt_at=NOW + timedelta(days=400))
    assert deliver(enquiry)


# Two at once, and one that dies


def test_second_deliverer_leaves_what_the_first_is_sending(make_enquiry, post_office):
    enquiry, also = make_enquiry(), []
    post_office.meanwhile = lambda: also.append(actions.deliver(enquiry.pk, NOW))
    assert deliver(enquiry)
    assert (also, len(post_office.mails)) == ([False], 1)


class Meanwhile:
    """Does something just before the first change of a row: between reading and claiming it."""

    def __init__(self, do):
        self.do = do

    def __call__(self, execute, sql, params, many, context):
        if sql.startswith("UPDATE") and self.do:
            do, self.do = self.do, None
            do()
        return execute(sql, params, many, context)


def test_deliverer_who_was_overtaken_sends_nothing(make_enquiry, post_office):
    pk = make_enquiry().pk
    with connection.execute_wrapper(Meanwhile(lambda: actions.deliver(pk, NOW))):
        assert not actions.deliver(pk, NOW)
    assert len(post_office.mails) == 1


def test_deliverer_lets_go_of_what_a_person_has_released_meanwhile(make_enquiry, post_office):
    enquiry = make_enquiry(attempts=5)
    with connection.execute_wrapper(Meanwhile(lambda: actions.release(enquiry.pk, NOW))):
        assert not deliver(enquiry)
    assert (enquiry.attempts, post_office.mails) == (0, [])


class Killed(BaseException):
    """What ends a process, and no handler of errors sees."""


@pytest.fixture
def abandoned(make_enquiry, post_office):
    """An enquiry that a process was sending when it died."""
    enquiry, post_office.failure = make_enquiry(), Killed()
    with pytest.raises(Killed):
        actions.deliver(enquiry.pk, NOW)
    post_office.failure = None
    return enquiry


def test_enquiry_of_a_process_that_died_is_left_alone_for_its_lease(abandoned):
    assert not deliver(abandoned, NOW + actions.LEASE - timedelta(seconds=1))


def test_enquiry_of_a_process_that_died_is_sent_after_its_lease(abandoned):
    assert deliver(abandoned, NOW + actions.LEASE)


def test_mail_that_is_sent_again_is_the_same_mail(abandoned, post_office):
    deliver(abandoned, NOW + actions.LEASE)
    first, second = (mail.message().as_string() for mail in post_office.mails)
    assert _without_date(first) == _without_date(second)


def _without_date(mail: str) -> list[str]:
    return [line for line in mail.splitlines() if not line.startswith("Date:")]


# Catching up


def test_what_is_due_is_delivered_in_the_order_of_its_coming(make_enquiry, post_office):
    for minutes in (2, 3, 1):
        make_enquiry(created_at=NOW - timedelta(minutes=minutes), message=f"{minutes} minutes ago")
    assert actions.deliver_due(NOW) == 3
    assert [word for mail in post_office.mails for word in "321" if f"{word} min" in mail.body] == [
        "3",
        "2",
        "1",
    ]


def test_catching_up_takes_no_more_than_it_is_told(make_enquiry, post_office):
    for _enquiry in range(3):
        make_enquiry()
    assert actions.deliver_due(NOW, most=2) == 2


def test_catching_up_ends_when_its_time_is_over(make_enquiry, post_office):
    make_enquiry()
    assert actions.deliver_due(NOW, seconds=-1) == 0


def test_one_that_fails_keeps_none_of_the_others_waiting(make_enquiry, post_office):
    make_enquiry(created_at=NOW - timedelta(hours=1), message_id="<not\nallowed@example.org>")
    post_office.meanwhile = lambda: post_office.mails[-1].message()
    other = make_enquiry()
    assert actions.deliver_due(NOW) == 1
    other.refresh_from_db()
    assert other.emailed_at == NOW


def test_next_enquiry_takes_along_what_waited_for_a_mail_server(make_enquiry, visitor, post_office):
    waiting = make_enquiry(attempts=1, next_attempt_at=NOW)
    visitor.send()
    waiting.refresh_from_db()
    assert (waiting.emailed_at, len(post_office.mails)) == (visitor.now(), 2)


def test_next_enquiry_tries_only_itself_where_the_mail_server_is_down(
    make_enquiry, visitor, post_office
):
    make_enquiry(attempts=1, next_attempt_at=NOW)
    post_office.failure = TimeoutError()
    visitor.send()
    assert len(post_office.mails) == 1


# Where nobody has said where to


@pytest.fixture
def no_address(settings):
    settings.WAGTAIL_ASSEMBLIES = {}


def test_enquiry_without_an_address_to_go_to_costs_no_try(make_enquiry, no_address, post_office):
    enquiry = make_enquiry()
    assert not deliver(enquiry)
    assert (enquiry.attempts, enquiry.last_error) == (0, "NoSupportAddress")


def test_enquiry_without_an_address_to_go_to_is_tried_hourly(make_enquiry, no_address):
    enquiry = make_enquiry()
    deliver(enquiry)
    assert enquiry.next_attempt_at == NOW + timedelta(hours=1)


def test_enquiry_goes_out_once_there_is_an_address(make_enquiry, settings, post_office):
    settings.WAGTAIL_ASSEMBLIES = {}
    enquiry = make_enquiry()
    deliver(enquiry)
    settings.WAGTAIL_ASSEMBLIES = {"SUPPORT_EMAIL": "late@example.org"}
    assert deliver(enquiry, NOW + timedelta(hours=1))
    assert post_office.mails[0].to == ["late@example.org"]


# By hand


def test_enquiry_that_was_held_back_is_mailed_once_it_is_released(make_enquiry, post_office):
    enquiry = make_enquiry(state=EnquiryState.HELD, suspicion="trap")
    assert actions.release(enquiry.pk, NOW)
    assert deliver(enquiry)
    assert (enquiry.state, enquiry.state_since, enquiry.suspicion) == ("new", NOW, "")


def test_enquiry_that_was_given_up_gets_all_its_tries_again(make_enquiry, post_office):
    enquiry = make_enquiry(attempts=MOST_ATTEMPTS, next_attempt_at=NOW + timedelta(hours=12))
    assert actions.release(enquiry.pk, NOW)
    assert deliver(enquiry)
    assert enquiry.attempts == 1


@pytest.mark.parametrize("fields", [{"emailed_at": NOW}, {"state": EnquiryState.ANSWERED}])
def test_enquiry_that_is_done_with_is_not_released(make_enquiry, fields):
    assert not actions.release(make_enquiry(**fields).pk, NOW)


def test_no_log_tells_what_somebody_wrote(visitor, post_office, caplog):
    caplog.set_level(logging.DEBUG)
    post_office.failure = SMTPRecipientsRefused({PERSON["email"]: (550, PERSON["name"].encode())})
    visitor.send()
    said = [record.getMessage() for record in caplog.records if "assemblies" in record.name]
    pk = Enquiry.objects.get().pk
    assert said == [f"Enquiry {pk} was not mailed: SMTPRecipientsRefused 550"]
    assert not [
        words for words in map(PERSON.get, ("name", "email", "message")) if words in caplog.text
    ]
