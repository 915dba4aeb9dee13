"""How a site sends its mail, in each Django's own words: mailers from 6.1 on, settings before."""

from __future__ import annotations

import django


def send_by(settings, backend: str, **options) -> None:
    """Sets the backend, by its path or as one of Django's own ("smtp"), with its options."""
    path = backend if "." in backend else f"django.core.mail.backends.{backend}.EmailBackend"
    if django.VERSION >= (6, 1):
        settings.MAILERS = {"default": {"BACKEND": path, "OPTIONS": options}}
        return
    settings.EMAIL_BACKEND = path
    for name, value in options.items():
        setattr(settings, f"EMAIL_{name.upper()}", value)
