"""Where the example refuses to be loaded. The settings' names differ from Django 6.1 on."""

from __future__ import annotations

import django
import pytest

from home.example.safety import refusal

BACKENDS = "django.core.mail.backends"


@pytest.fixture
def set_mail(settings):
    settings.DEBUG = True

    def use(*kinds: str) -> None:
        backends = [f"{BACKENDS}.{kind}.EmailBackend" for kind in kinds]
        if django.VERSION >= (6, 1):
            names = ["default", "second"]
            settings.MAILERS = {
                name: {"BACKEND": backend} for name, backend in zip(names, backends, strict=False)
            }
        else:
            settings.EMAIL_BACKEND = backends[0]

    return use


@pytest.mark.parametrize("kind", ["filebased", "console", "locmem"])
def test_example_may_be_loaded_where_mail_stays_here(set_mail, kind):
    set_mail(kind)
    assert refusal() == ""


def test_example_is_refused_where_mail_is_sent(set_mail):
    set_mail("smtp")
    assert refusal() == (
        "The example content is loaded only where mail stays on this machine: in files, on the "
        "console or in memory. Here it is sent by django.core.mail.backends.smtp.EmailBackend."
    )


@pytest.mark.skipif(django.VERSION < (6, 1), reason="Django has several mailers from 6.1 on")
def test_example_is_refused_where_a_second_mailer_sends(set_mail):
    set_mail("locmem", "smtp")
    assert "smtp" in refusal()


def test_example_is_refused_without_debug(set_mail, settings):
    set_mail("locmem")
    settings.DEBUG = False
    assert refusal().endswith("It is loaded only while DEBUG is on, and here DEBUG is off.")
