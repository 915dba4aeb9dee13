"""The verbs of an assembly: cancel, postpone, put back on, move, add dates, schedule the next one.

They publish what they change and nothing else. An unfinished draft of the page is not published
by them and not lost: the same change is put on it, so that the next publishing does not undo it.
Whatever the moment, `now` is given (UTC).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID, uuid5

from django.apps import apps
from django.db import transaction
from wagtail.log_actions import log

from ..base_page import PAGE_MODEL
from ..calendar.actions import bump_version
from ..ical.entry import CANCELLED, ON, POSTPONED
from ..ical.zones import LONGEST
from .changes import ACTION_PREFIX, Change
from .new_times import NewTimes


@dataclass(frozen=True)
class Done:
    """What became of a verb: whether visitors see it already, and whether a review began anew."""

    page_id: int
    published: bool
    review_restarted: bool = False


class NoSuchSession(LookupError):
    """The page has no session of that id, or not any more."""


def cancel(page_id: int, *, reason: str, user=None) -> Done:
    """Calls an assembly off, with a public reason."""
    return _set_state(page_id, CANCELLED, reason, "cancel", user)


def postpone(page_id: int, *, reason: str, user=None) -> Done:
    """Calls an assembly off until it has a new date."""
    return _set_state(page_id, POSTPONED, reason, "postpone", user)


def put_back_on(page_id: int, *, user=None) -> Done:
    """Says that a cancelled or postponed assembly goes ahead after all."""
    return _set_state(page_id, ON, "", "put_back_on", user)


def cancel_session(page_id: int, session_id: str, *, reason: str, user=None) -> Done:
    """Calls one session off; the others go ahead."""
    return _set_session_state(page_id, session_id, CANCELLED, reason, "cancel_session", user)


def put_session_back_on(page_id: int, session_id: str, *, user=None) -> Done:
    """Says that a cancelled session goes ahead after all."""
    return _set_session_state(page_id, session_id, ON, "", "put_session_back_on", user)


def move_session(
    page_id: int, session_id: str, times: NewTimes, *, note: str = "", user=None
) -> Done:
    """Gives a session another time or place, and says publicly from when it was moved.

    Moving says that it goes ahead, also where it or the whole assembly had been called off.
    Raises UnusableTimes where the new fields name no stretch of time.
    """

    def change_of(page) -> Change:
        session = find_session(page, session_id).value
        times.check(page.timezone)
        return Change(
            page_values={"state": ON, "state_reason": ""} if page.state != ON else {},
            session_id=session_id,
            session_values=times.values_for(session, note),
        )

    return _make(page_id, change_of, "move", user)


def add_dates(
    page_id: int, session_id: str, dates: Iterable[date], *, token: UUID, user=None
) -> list[date]:
    """Adds sessions like one that is there to the draft, on other days; returns the days added.

    The ids come from the form's token and the day, so that a second click adds nothing twice.
    """
    with transaction.atomic():
        draft = locked_page(page_id).get_latest_revision_as_object()
        model = find_session(draft, session_id)
        known = {child.id for child in draft.sessions}
        added = []
        for day in dates:
            block_id = added_id(token, day)
            if block_id not in known:
                draft.sessions.append(("session", on_day(model.value, day), block_id))
                added.append(day)
        if added:
            new = {
                child.id: child.get_prep_value()["value"]
                for child in draft.sessions
                if child.id not in known
            }
            revision = draft.save_revision(user=user, clean=False)
            _log(draft, "add_dates", revision, user, Change(added_sessions=new))
    return added


def added_id(token: UUID, day: date) -> str:
    """The id of the session that a form of this token adds on a day."""
    return str(uuid5(token, day.isoformat()))


def find_session(page, session_id: str):
    """The block of a session; raises NoSuchSession."""
    for child in page.sessions:
        if child.id == session_id:
            return child
    raise NoSuchSession(session_id)


# Longer than any session may be; a draft may say anything.
TOO_LONG = LONGEST + timedelta(days=1)

# What is true of one day alone, so that a session on another day begins without it.
_OF_ONE_DAY = {
    "state": ON,
    "reason": "",
    "moved_from_date": None,
    "moved_from_time": None,
    "moved_note": "",
}


def on_day(session, day: date) -> dict:
    """A session's values on another day, with as many nights between its start and its end.

    More nights than a session may have stay too many, and an end that is no date is left out.
    """
    end = session.get("end_date")
    nights = min(end - session["start_date"], TOO_LONG) if isinstance(end, date) else None
    return {
        **session,
        **_OF_ONE_DAY,
        "start_date": day,
        "end_date": None if nights is None else day + nights,
    }


def _set_state(page_id: int, state: str, reason: str, verb: str, user) -> Done:
    change = Change(page_values={"state": state, "state_reason": reason})
    return _make(page_id, lambda page: change, verb, user)


def _set_session_state(
    page_id: int, session_id: str, state: str, reason: str, verb: str, user
) -> Done:
    change = Change(session_id=session_id, session_values={"state": state, "reason": reason})

    def change_of(page) -> Change:
        find_session(page, session_id)
        return change

    return _make(page_id, change_of, verb, user)


def _make(page_id: int, change_of: Callable, verb: str, user) -> Done:
    """Publishes one change of a page, and puts it on the page's open draft as well.

    A page that is not live is not published by this: the change waits in its draft.
    """
    with transaction.atomic():
        page = locked_page(page_id)
        if not page.live:
            change = change_of(page.get_latest_revision_as_object())
            drafts = _drafts(page) or [page.save_revision(user=user, clean=False)]
            revision = _change_drafts(drafts, change, user)
            _log(page, verb, revision, user, change)
            return Done(page_id, published=False)
        change = change_of(page)
        drafts = _drafts(page)
        review = page.current_workflow_state
        change.apply(page)
        revision = page.save_revision(user=user, clean=False)
        revision.publish(user=user)
        revision = _change_drafts(drafts, change, user) or revision
        _log(page, verb, revision, user, change)
        if review:
            # Wagtail ends a review when its page is published; what is in review now is the draft.
            review.workflow.start(locked_page(page_id), user)
        return Done(page_id, published=True, review_restarted=bool(review))


def _drafts(page) -> list:
    """The revisions of a page that nobody sees yet: one that waits for its moment, and the newest.

    Often they are one; whoever goes on writing after they have scheduled a version has two.
    """
    newest = page.latest_revision if page.has_unpublished_changes or not page.live else None
    return list(dict.fromkeys(filter(None, [page.scheduled_revision, newest])))


def _change_drafts(drafts: list, change: Change, user):
    """Saves each draft with one change more as a new revision, and its schedule along with it.

    They stay in their order. Gives the newest; None where there are no drafts.
    """
    revision = None
    for draft in drafts:
        page = draft.as_object()
        change.apply(page)
        # As it was read before the page was published, which calls every schedule off.
        moment = draft.approved_go_live_at
        page.revisions.filter(pk=draft.pk).update(approved_go_live_at=None)
        revision = page.save_revision(user=user, clean=False, approved_go_live_at=moment)
    return revision


def locked_page(page_id: int):
    """The page as it is published, held against other changes until the transaction ends.

    The version's lock comes first, as everywhere (see docs/architecture.md).
    """
    bump_version()
    pages = apps.get_model(PAGE_MODEL)._base_manager
    return pages.select_for_update().get(pk=page_id).specific


def _log(page, verb: str, revision, user, change: Change | None = None) -> None:
    data = {"change": change.to_log()} if change else None
    log(instance=page, action=ACTION_PREFIX + verb, user=user, revision=revision, data=data)
