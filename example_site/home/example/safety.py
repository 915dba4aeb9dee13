"""Where the example may be loaded: it brings an administrator whose password everybody knows."""

from __future__ import annotations

from django.conf import settings

# These keep mail on this machine: in files, on the console, in memory.
HARMLESS = {
    "django.core.mail.backends.filebased.EmailBackend",
    "django.core.mail.backends.console.EmailBackend",
    "django.core.mail.backends.locmem.EmailBackend",
}


def refusal() -> str:
    """Why the example must not be loaded with the settings in force; empty if it may be."""
    if not settings.DEBUG:
        return (
            "The example content is for trying things out: it brings the user “admin” with the "
            "password “admin”. It is loaded only while DEBUG is on, and here DEBUG is off."
        )
    if sending := sorted(set(_mail_backends()) - HARMLESS):
        return (
            "The example content is loaded only where mail stays on this machine: in files, on "
            f"the console or in memory. Here it is sent by {', '.join(sending)}."
        )
    return ""


def _mail_backends() -> list[str]:
    """The backends by which this site sends mail: MAILERS from Django 6.1 on, else one setting."""
    if hasattr(settings, "MAILERS"):
        return [mailer["BACKEND"] for mailer in settings.MAILERS.values()]
    return [settings.EMAIL_BACKEND]
