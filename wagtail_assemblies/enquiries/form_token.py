"""The hidden part of the form: it says when the form was opened, and names the form for once.

The signature is what a machine that posts blindly cannot make. No verdict here refuses anybody:
it only decides whether a person looks before the message is mailed.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.core.signing import BadSignature, Signer

from .choices import Suspicion

SOONEST = timedelta(seconds=3)
LATEST = timedelta(hours=24)


@dataclass(frozen=True)
class FormToken:
    """One showing of one page's form. `nonce` is empty where nobody knows which it was."""

    nonce: str = ""
    opened_at: datetime | None = None

    def suspicion(self, now: datetime) -> Suspicion:
        if self.opened_at is None:
            return Suspicion.TOKEN
        age = now - self.opened_at
        if age < SOONEST:
            return Suspicion.FAST
        return Suspicion.OLD if age > LATEST else Suspicion.NONE


def new_token(page_id: int | None, now: datetime) -> str:
    """A token for a page's form as it is shown now."""
    return _signer().sign(f"{page_id}.{secrets.token_urlsafe(9)}.{int(now.timestamp())}")


def read_token(token: str, page_id: int | None) -> FormToken:
    """What a token says; one that is missing, forged or another page's says nothing."""
    try:
        page, nonce, seconds = _signer().unsign(token).split(".")
        opened_at = datetime.fromtimestamp(int(seconds), UTC)
    except (BadSignature, ValueError, OverflowError, OSError):
        return FormToken()
    return FormToken(nonce, opened_at) if page == str(page_id) else FormToken()


def _signer() -> Signer:
    return Signer(salt="wagtail_assemblies.enquiry")
