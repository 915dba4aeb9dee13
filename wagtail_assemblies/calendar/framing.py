"""Leave for one answer to stand in a frame on any page, where a site's policy forbids it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse

ANYBODY = {"frame-ancestors": ["*"]}


def let_everybody_frame(response: HttpResponse) -> None:
    """Opens one directive of the site's Content-Security-Policy for an answer, and no other.

    The policy's middleware writes the header after us, and reads from attributes of the answer
    what is to be different: django-csp what to replace in its policy, Django (from 6.0 on) a
    whole policy in place of its own. Neither need be installed.
    """
    response._csp_replace = response._csp_replace_ro = ANYBODY
    # Only where Django's own has a policy: django-csp would take ours for all of its own.
    if policy := getattr(settings, "SECURE_CSP", None):
        response._csp_config = {**policy, **ANYBODY}
    if policy := getattr(settings, "SECURE_CSP_REPORT_ONLY", None):
        response._csp_ro_config = {**policy, **ANYBODY}
