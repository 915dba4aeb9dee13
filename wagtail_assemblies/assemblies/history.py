"""The words for our verbs in a page's history in the admin."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from .changes import ACTION_PREFIX

VERBS = {
    "cancel": (_("Cancel"), _("Cancelled the assembly")),
    "postpone": (_("Postpone"), _("Postponed the assembly")),
    "put_back_on": (_("Put back on"), _("Said that the assembly goes ahead after all")),
    "cancel_session": (_("Cancel a session"), _("Cancelled a session")),
    "put_session_back_on": (
        _("Put a session back on"),
        _("Said that a session goes ahead after all"),
    ),
    "move": (_("Move a session"), _("Moved a session")),
    "add_dates": (_("Add dates"), _("Added dates to the draft")),
    "schedule_next": (_("Schedule the next one"), _("Began a draft of the next assembly")),
}


def register_log_actions(actions) -> None:
    """A hook: makes the verbs known to Wagtail, which refuses to log what it does not know."""
    for verb, (label, message) in VERBS.items():
        actions.register_action(ACTION_PREFIX + verb, label, message)
