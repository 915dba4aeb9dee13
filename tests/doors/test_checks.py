"""What `manage.py check` says of a site's settings, each finding by its id."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core import checks

from tests.mailers import send_by
from wagtail_assemblies.checks import (
    LEAST,
    SMTP,
    check_documents,
    check_mail_timeout,
    check_settings,
    check_sqlite,
    check_support_email,
    check_urls,
)
from wagtail_assemblies.conf import DEFAULTS

SQLITE = "django.db.backends.sqlite3"


def ids(found) -> list[str]:
    return [message.id for message in found]


def test_checks_find_nothing_in_a_careful_site():
    found = [*check_settings(None), *check_urls(None), *check_sqlite(None, ["default"])]
    found += [*check_support_email(None), *check_mail_timeout(None), *check_documents(None)]
    assert found == []


def test_checks_are_run_by_django():
    registered = checks.registry.registry.get_checks(include_deployment_checks=False)
    ours = {check_settings, check_urls, check_sqlite}
    ours |= {check_support_email, check_mail_timeout, check_documents}
    assert ours <= set(registered)


def test_unknown_key_is_named_with_those_that_there_are(settings):
    settings.WAGTAIL_ASSEMBLIES = {"FEED_HISTORY": 7, "BASE_TEMPLATE": "base.html", "A": 1}
    found = check_settings(None)
    assert ids(found) == ["wagtail_assemblies.W001"] * 2
    assert [message.msg for message in found] == [
        "WAGTAIL_ASSEMBLIES has no key 'A'.",
        "WAGTAIL_ASSEMBLIES has no key 'FEED_HISTORY'.",
    ]
    assert "FEED_HISTORY_DAYS" in found[0].hint


def test_site_without_the_setting_is_fine(settings):
    del settings.WAGTAIL_ASSEMBLIES
    assert check_settings(None) == []


@pytest.mark.parametrize("value", [0, -30, "120", None, True])
def test_number_that_cannot_be_is_an_error(settings, value):
    settings.WAGTAIL_ASSEMBLIES = {"DEFAULT_SESSION_MINUTES": value}
    (found,) = check_settings(None)
    assert (found.id, found.msg) == (
        "wagtail_assemblies.E004",
        "WAGTAIL_ASSEMBLIES['DEFAULT_SESSION_MINUTES'] must be a number, and at least 1.",
    )


def test_every_number_of_the_settings_has_its_least():
    numbers = {name for name, value in DEFAULTS.items() if type(value) is int}
    assert set(LEAST) == numbers


def test_naive_times_are_an_error(settings):
    settings.USE_TZ = False
    assert ids(check_settings(None)) == ["wagtail_assemblies.E001"]


@pytest.mark.parametrize("missing", ["wagtail.contrib.settings", "wagtail.snippets"])
def test_missing_app_is_an_error(monkeypatch, missing):
    [label] = [label for label, app in apps.app_configs.items() if app.name == missing]
    monkeypatch.delitem(apps.app_configs, label)
    [found] = check_settings(None)
    assert (found.id, found.msg) == (
        "wagtail_assemblies.E002",
        f"{missing} is not in INSTALLED_APPS.",
    )


def test_feed_without_an_address_is_an_error(settings):
    settings.ROOT_URLCONF = "wagtail.urls"
    [found] = check_urls(None)
    assert found.id == "wagtail_assemblies.E003"
    assert 'include("wagtail_assemblies.urls")' in found.hint


@pytest.fixture
def database(settings, monkeypatch):
    """Options of the default database; its engine is SQLite whatever the suite runs on."""

    def configure(**config) -> None:
        monkeypatch.setitem(settings.DATABASES, "default", {"ENGINE": SQLITE, **config})

    return configure


@pytest.mark.parametrize("options", [{}, {"transaction_mode": "DEFERRED"}, {"timeout": 10}])
def test_sqlite_without_immediate_transactions_is_a_warning(database, options):
    database(OPTIONS=options)
    assert ids(check_sqlite(None, ["default"])) == ["wagtail_assemblies.W002"]


def test_sqlite_without_options_is_a_warning(database):
    database()
    [found] = check_sqlite(None, ["default"])
    assert found.msg == "Database 'default' is SQLite without IMMEDIATE transactions."


def test_sqlite_with_immediate_transactions_is_fine(database):
    database(OPTIONS={"transaction_mode": "IMMEDIATE"})
    assert check_sqlite(None, ["default"]) == []


def test_other_databases_are_fine(database):
    database(ENGINE="django.db.backends.postgresql")
    assert check_sqlite(None, ["default"]) == []


def test_database_that_was_not_asked_about_is_left_alone(database):
    database()
    assert check_sqlite(None) == []


# Where enquiries go


@pytest.mark.parametrize("address", [None, "", "support", "support@", "a@e.org, b@e.org"])
def test_support_address_that_is_none_is_a_warning(settings, address):
    settings.WAGTAIL_ASSEMBLIES = {"SUPPORT_EMAIL": address}
    assert ids(check_support_email(None)) == ["wagtail_assemblies.W004"]


def test_site_without_a_support_address_is_told_so(settings):
    settings.WAGTAIL_ASSEMBLIES = {}
    assert ids(check_support_email(None)) == ["wagtail_assemblies.W004"]


def test_mail_server_that_is_waited_for_without_end_is_a_warning(settings):
    send_by(settings, SMTP)
    assert ids(check_mail_timeout(None)) == ["wagtail_assemblies.W005"]


@pytest.mark.parametrize(
    ("backend", "options"), [(SMTP, {"timeout": 10}), (SMTP, {"timeout": 0}), ("console", {})]
)
def test_mail_that_nobody_waits_for_is_fine(settings, backend, options):
    send_by(settings, backend, **options)
    assert check_mail_timeout(None) == []


# What editors upload


@pytest.mark.parametrize("extensions", [None, []])
def test_files_of_any_kind_are_a_warning(settings, extensions):
    settings.WAGTAILDOCS_EXTENSIONS = extensions
    assert ids(check_documents(None)) == ["wagtail_assemblies.W003"]


def test_site_without_documents_is_not_asked_about_them(settings, monkeypatch):
    settings.WAGTAILDOCS_EXTENSIONS = None
    monkeypatch.delitem(apps.app_configs, "wagtaildocs")
    assert check_documents(None) == []
