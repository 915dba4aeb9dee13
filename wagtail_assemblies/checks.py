"""System checks: what a site's settings lack, said before anybody is told something untrue."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.urls import NoReverseMatch, reverse

from .conf import DEFAULTS

NEEDED_APPS = ("wagtail.contrib.settings", "wagtail.snippets")


def register() -> None:
    checks.register(check_settings, "wagtail_assemblies")
    checks.register(check_urls, checks.Tags.urls)
    checks.register(check_sqlite, checks.Tags.database)


def check_settings(app_configs, **kwargs) -> list[checks.CheckMessage]:
    unknown = sorted(set(getattr(settings, "WAGTAIL_ASSEMBLIES", {})) - set(DEFAULTS))
    found = [
        checks.Warning(
            f"WAGTAIL_ASSEMBLIES has no key {key!r}.",
            hint=f"Its keys are {', '.join(DEFAULTS)}.",
            id="wagtail_assemblies.W001",
        )
        for key in unknown
    ]
    if not settings.USE_TZ:
        found.append(
            checks.Error(
                "Assemblies need USE_TZ = True: calendars carry instants, not wall times.",
                id="wagtail_assemblies.E001",
            )
        )
    found += [
        checks.Error(f"{app} is not in INSTALLED_APPS.", id="wagtail_assemblies.E002")
        for app in NEEDED_APPS
        if not apps.is_installed(app)
    ]
    return found


def check_urls(app_configs, **kwargs) -> list[checks.CheckMessage]:
    try:
        reverse("wagtail_assemblies:feed")
    except NoReverseMatch:
        return [
            checks.Error(
                "The calendar has no address.",
                hint='Add path("calendar/", include("wagtail_assemblies.urls")) before Wagtail’s.',
                id="wagtail_assemblies.E003",
            )
        ]
    return []


def check_sqlite(app_configs, databases=None, **kwargs) -> list[checks.CheckMessage]:
    """SQLite fails with "database is locked" when two transactions read first and then write."""
    return [
        checks.Warning(
            f"Database {alias!r} is SQLite without IMMEDIATE transactions.",
            hint='Set OPTIONS = {"transaction_mode": "IMMEDIATE", "timeout": 10, '
            '"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL"}.',
            id="wagtail_assemblies.W002",
        )
        for alias in databases or ()
        if settings.DATABASES[alias]["ENGINE"] == "django.db.backends.sqlite3"
        and settings.DATABASES[alias].get("OPTIONS", {}).get("transaction_mode") != "IMMEDIATE"
    ]
