"""What an editor is told after saving that is no mistake, but might be one."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages

from .leaks import leaks, withheld


def editor_warnings(page, now: datetime) -> list[str]:
    """Sentences for the editor of an assembly that was just saved; `now` is aware."""
    return [*_leak_warnings(page), *_tightening_warnings(page), *_past_warnings(page, now)]


def caution(request, page) -> None:
    """A hook, after an assembly was saved by hand: it says what the editor might have missed."""
    # Autosave asks for JSON and shows nothing; every half-typed word would be warned of.
    if hasattr(page, "public_before") and request.accepts("text/html"):
        for sentence in editor_warnings(page, timezone.now()):
            messages.warning(request, sentence)


def _leak_warnings(page) -> list[str]:
    return [
        _("“%(words)s” is not public, but everybody can read it in: %(fields)s. Take it out there.")
        % {"words": leak.words, "fields": ", ".join(leak.fields)}
        for leak in leaks(page)
    ]


def _tightening_warnings(page) -> list[str]:
    sentences = {
        "place": _(
            "The place is not public any more. Whoever has subscribed to the calendar may still "
            "have it: nothing can call it back."
        ),
        "link": _(
            "The link is not public any more. Whoever has subscribed to the calendar may still "
            "have it: use a new one if it must stay among you."
        ),
    }
    tightened = withheld(page) & page.public_before
    return [sentences[name] for name in sorted(tightened)]


def _past_warnings(page, now: datetime) -> list[str]:
    """Only before or at the first publishing: later on, past is what every assembly becomes."""
    if page.first_published_at != page.last_published_at or page.has_outcomes:
        return []
    entries = page.get_public_entries()
    if not entries or entries[-1].ends_at > now:
        return []
    return [
        _("This assembly is in the past: %(when)s. Check the date if it is still to come.")
        % {"when": entries[-1].when}
    ]
