"""What looks like a machine's is kept for a person to decide on; its sender is told the same."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.core.signing import Signer

from wagtail_assemblies.enquiries.choices import Suspicion
from wagtail_assemblies.enquiries.form_token import FormToken, new_token, read_token
from wagtail_assemblies.enquiries.models import Enquiry

from .conftest import NOW

DAY = 24 * 60 * 60


def signed(value: str) -> str:
    return Signer(salt="wagtail_assemblies.enquiry").sign(value)


def held() -> tuple[str, str]:
    enquiry = Enquiry.objects.get()
    return enquiry.state, enquiry.suspicion


# What is kept back


def test_message_of_somebody_who_took_their_time_is_not_held_back(visitor):
    visitor.send(reads=60)
    assert held() == ("new", "")


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0, ("held", "fast")),
        (2, ("held", "fast")),
        (3, ("new", "")),
        (DAY, ("new", "")),
        (DAY + 1, ("held", "old")),
    ],
)
def test_message_is_held_back_by_how_long_the_form_was_open(visitor, seconds, expected):
    visitor.send(reads=seconds)
    assert held() == expected


def test_message_is_held_back_where_the_trap_is_filled_in(visitor):
    visitor.send(website="https://spam.example.org")
    assert held() == ("held", "trap")


def test_blank_in_the_trap_is_nobody_s_fault(visitor):
    visitor.send(website=" \t")
    assert held() == ("new", "")


def test_trap_is_the_reason_where_there_are_two(visitor):
    visitor.send(website="x", token="forged")
    assert held() == ("held", "trap")


def test_message_is_held_back_where_the_form_is_another_page_s(visitor, page):
    visitor.send(token=new_token(page.pk + 1, NOW))
    assert held() == ("held", "token")


@pytest.mark.parametrize("token", ["", "x", "0", "1.abc.1798804800", ":", "…", "1:2:3", "x" * 9000])
def test_message_is_held_back_where_the_token_is_none_of_ours(visitor, token):
    visitor.send(token=token)
    assert held() == ("held", "token")


def test_message_without_any_token_is_held_back(client, visitor):
    client.post("/enquire/", {"topic": "other", "email": "ada@example.org", "message": "Hello"})
    assert held() == ("held", "token")


def test_form_that_was_opened_in_the_future_was_opened_too_soon(visitor, page):
    visitor.send(token=new_token(page.pk, NOW + timedelta(days=1)))
    assert held() == ("held", "fast")


def test_message_that_is_held_back_is_not_mailed(visitor, outbox):
    visitor.send(website="x")
    assert outbox == []


def test_sender_of_a_message_that_is_held_back_is_told_the_same(visitor):
    answers = []
    for trap in ("", "https://spam.example.org"):
        response = visitor.send(website=trap)
        answers.append((response.status_code, response.content, sorted(response.items())))
    assert answers[0] == answers[1]


def test_address_that_has_written_before_is_answered_the_same(visitor):
    answers = []
    for _time in range(2):
        response = visitor.send()
        answers.append((response.status_code, response.content, sorted(response.items())))
    assert answers[0] == answers[1]


def test_mistake_in_a_field_does_not_start_the_clock_again(visitor):
    token = visitor.token()
    visitor.wait(2)
    visitor.post(token=token, email="ada")
    visitor.wait(2)
    visitor.post(token=token)
    assert held() == ("new", "")


def test_form_that_came_without_a_token_gets_one_for_the_next_try(visitor, page):
    body = visitor.post(message="").content.decode()
    [token] = re.findall(r'name="token" value="([^"]+)"', body)
    assert read_token(token, page.pk).opened_at == NOW


# The token by itself


def test_token_says_when_the_form_was_opened():
    token = read_token(new_token(7, NOW), 7)
    assert token.opened_at == NOW


def test_two_showings_of_a_form_have_tokens_of_their_own():
    nonces = {read_token(new_token(7, NOW), 7).nonce for _showing in range(20)}
    assert len(nonces) == 20


@pytest.mark.parametrize(
    "value",
    ["", "7", "7.nonce", "7.nonce.x", "7.nonce.1.2", "7.nonce.99999999999999999999", "7.nonce.nan"],
)
def test_token_that_we_have_signed_for_something_else_says_nothing(value):
    assert read_token(signed(value), 7) == FormToken()


def test_token_with_one_letter_changed_says_nothing():
    token = new_token(7, NOW)
    other = "B" if token[-1] != "B" else "C"
    assert read_token(token[:-1] + other, 7) == FormToken()


def test_token_of_another_key_says_nothing(settings):
    token = new_token(7, NOW)
    settings.SECRET_KEY = "another"
    assert read_token(token, 7) == FormToken()


def test_token_of_the_key_before_the_last_change_still_counts(settings):
    token, before = new_token(7, NOW), settings.SECRET_KEY
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [before]
    assert read_token(token, 7).suspicion(NOW + timedelta(minutes=1)) == Suspicion.NONE


def test_every_suspicion_is_explained_in_words():
    assert [bool(reason.label) for reason in Suspicion] == [True] * 5
