"""System checks: what a site's settings lack, said before anybody is told something untrue."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.urls import NoReverseMatch, reverse

from .conf import DEFAULTS, conf

SMTP = "django.core.mail.backends.smtp.EmailBackend"
# What a number of the settings must be: a session that ends as it begins is refused by calendars.
LEAST = {
    "FEED_HISTORY_DAYS": 0,
    "FEED_REFRESH_HOURS": 1,
    "FEED_MEMORY_MB": 0,
    "DEFAULT_SESSION_MINUTES": 1,
    "LIST_PAGE_SIZE": 1,
    "ENQUIRY_KEPT_DAYS": 0,
    "HELD_ENQUIRY_KEPT_DAYS": 0,
}
NEEDED_APPS = ("wagtail.contrib.settings", "wagtail.images", "wagtail.snippets")


def register() -> None:
    checks.register(check_settings, "wagtail_assemblies")
    checks.register(check_support_email, "wagtail_assemblies")
    checks.register(check_mail_timeout, "wagtail_assemblies")
    checks.register(check_documents, checks.Tags.security)
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
    found += [
        checks.Error(
            f"WAGTAIL_ASSEMBLIES[{key!r}] must be a number, and at least {least}.",
            id="wagtail_assemblies.E004",
        )
        for key, least in LEAST.items()
        if not _is_at_least(getattr(settings, "WAGTAIL_ASSEMBLIES", {}).get(key, least), least)
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


def _is_at_least(value, least: int) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= least


def check_support_email(app_configs, **kwargs) -> list[checks.CheckMessage]:
    """Without it the enquiry form is closed on each site that has no address in the admin."""
    try:
        validate_email(conf.support_email)
    except ValidationError:
        return [
            checks.Warning(
                "WAGTAIL_ASSEMBLIES['SUPPORT_EMAIL'] is not an email address, so enquiries have "
                "nowhere to go.",
                hint="Set it. Where each site has an address in the admin, under Settings, "
                "Assemblies, silence this check instead.",
                id="wagtail_assemblies.W004",
            )
        ]
    return []


def check_mail_timeout(app_configs, **kwargs) -> list[checks.CheckMessage]:
    """A mail server that says nothing keeps whoever waits for it, for as long as it likes."""
    if hasattr(settings, "MAILERS"):
        mailer = settings.MAILERS.get("default", {})
        backend = mailer.get("BACKEND", SMTP)
        timeout = mailer.get("OPTIONS", {}).get("timeout")
        name = "MAILERS['default']['OPTIONS']['timeout']"
    else:
        backend, timeout, name = settings.EMAIL_BACKEND, settings.EMAIL_TIMEOUT, "EMAIL_TIMEOUT"
    if backend != SMTP or timeout is not None:
        return []
    return [
        checks.Warning(
            f"{name} is not set, so a silent mail server is waited for without end.",
            hint=f"Set {name} to 10 seconds or so.",
            id="wagtail_assemblies.W005",
        )
    ]


def check_documents(app_configs, **kwargs) -> list[checks.CheckMessage]:
    """Wagtail takes files of every kind unless told, and hands them out as the site’s own."""
    if not apps.is_installed("wagtail.documents"):
        return []
    if getattr(settings, "WAGTAILDOCS_EXTENSIONS", None):
        return []
    return [
        checks.Warning(
            "WAGTAILDOCS_EXTENSIONS is not set: editors may upload files of any kind.",
            hint='For example ["pdf", "odt", "docx", "ods", "xlsx", "odp", "pptx", "png"].',
            id="wagtail_assemblies.W003",
        )
    ]


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
