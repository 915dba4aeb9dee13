"""What a copy of an assembly does not take over: what was decided about, and came of, another day.

Wagtail leaves the fields out by itself, of translations too. What stands inside a session, and
what a translation must tell as truly as its source, is put right here.
"""

from __future__ import annotations

from wagtail.models import AbstractPage

from ..ical.entry import ON

# The translation of a cancelled assembly is cancelled; a copy for another day is not.
OF_ONE_DAY = ("state", "state_reason", "full")
OUTCOMES = ("headline", "attendance", "attendance_precision", "recommendations", "report")

_SESSION_OF_ONE_DAY = {
    "state": ON,
    "reason": "",
    "moved_from_date": None,
    "moved_from_time": None,
    "moved_note": "",
}


def forget_the_other_day(request, page, new_page) -> None:
    """A hook, after a page was copied in the admin: its sessions go ahead and were never moved.

    A copy that is live already is published so.
    """
    copies = [new_page, *new_page.get_descendants()]
    for copy in (each.specific for each in copies):
        if hasattr(copy, "sessions") and hasattr(copy, "state_reason"):
            _forget(copy.get_latest_revision_as_object(), request.user)


def _forget(copy, user) -> None:
    stale = [child.value for child in copy.sessions if _differs(child.value)]
    if not stale:
        return
    for session in stale:
        session.update(_SESSION_OF_ONE_DAY)
    revision = copy.save_revision(user=user, clean=False, changed=False)
    if copy.live:
        revision.publish(user=user)


def _differs(session) -> bool:
    return any(
        (session.get(name) or None) != (value or None)
        for name, value in _SESSION_OF_ONE_DAY.items()
    )


def tell_the_same_in_translation(sender, source_obj, target_obj, **kwargs) -> None:
    """A receiver, after a translation was made by copying: it tells the same as its source."""
    if not isinstance(source_obj, AbstractPage):
        return
    source, target = source_obj.specific, target_obj.specific
    if not hasattr(source, "state_reason") or target.alias_of_id:
        return
    if not source.live:
        source = source.get_latest_revision_as_object()
    draft = target.get_latest_revision_as_object()
    for name in (*OF_ONE_DAY, *OUTCOMES):
        setattr(draft, name, getattr(source, name))
    draft.save_revision(clean=False)
