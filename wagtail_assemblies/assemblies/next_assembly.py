"""Scheduling the next one: a draft that begins with all that stays the same.

Each assembly of a series is a page of its own, with its own question and results, so the next
one is a new page and not a repetition.
"""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.log_actions import log

from ..ical.entry import ON
from ..ical.repeats import (
    MONTHLY_DAY,
    MONTHLY_LAST,
    MONTHLY_WEEKDAY,
    Repeat,
    UnusableRepeat,
    repeat_dates,
    rules_from,
)
from .actions import locked_page, on_day
from .changes import ACTION_PREFIX
from .leaks import BASE_PAGE_TEXTS

# What belongs to one assembly alone. Hosts, place, access and the rest are carried over.
EMPTIED = {
    "question": "",
    "summary": "",
    "introduction": "",
    "picture": None,
    "date_note": "",
    "state": ON,
    "state_reason": "",
    "full": False,
    "signup_url": "",
    "resources_used": [],
    "headline": "",
    "attendance": None,
    "attendance_precision": "",
    "report": None,
    "recommendations": [],
}


@transaction.atomic
def schedule_next(page_id: int, *, today: date, token: UUID, user=None) -> tuple:
    """A draft of the next assembly beside a page, and whether it was made now; publishes nothing.

    `today` is a day in the assembly's own zone: the next date lies after it. The draft's
    translation key comes from the form's token, so that a second click finds the first one's.
    """
    page = locked_page(page_id)
    key = uuid5(token, f"next after {page_id}")
    if made := type(page)._base_manager.filter(translation_key=key).first():
        return made, False
    source = page if page.live else page.get_latest_revision_as_object()
    title = source.series.name if source.series else source.title
    parent = page.get_parent()
    new = source.copy(
        to=parent,
        keep_live=False,
        copy_revisions=False,
        user=user,
        log_action=None,
        update_attrs={
            **EMPTIED,
            **{name: "" for name in BASE_PAGE_TEXTS if hasattr(source, name)},
            "translation_key": key,
            "title": title,
            "draft_title": title,
            "slug": find_available_slug(parent, slugify(title, allow_unicode=True) or "assembly"),
            "sessions": _sessions(source, today),
            "go_live_at": None,
            "expire_at": None,
        },
    )
    log(
        instance=new,
        action=ACTION_PREFIX + "schedule_next",
        user=user,
        revision=new.latest_revision,
    )
    return new, True


def next_day(first: date, today: date) -> date:
    """The next day after today on which what began on `first` would be held again.

    Groups meet on the first Tuesday or on the last; where it was neither, on the same day of
    the month. Raises UnusableRepeat for a day that no assembly has, or one of decades ago.
    """
    rules = rules_from(first)
    rule = next(each for each in (MONTHLY_WEEKDAY, MONTHLY_LAST, MONTHLY_DAY) if each in rules)
    later = max(first, today)
    until = later + min(timedelta(days=3 * 31), date.max - later)
    return next(
        day for day in repeat_dates(Repeat(rule=rule, first=first, until=until)) if day > later
    )


def _sessions(page, today: date) -> list[tuple]:
    """The first session on its next day; none where the page has no date yet."""
    dated = [
        child.value for child in page.sessions if isinstance(child.value.get("start_date"), date)
    ]
    if not dated:
        return []
    first = min(dated, key=lambda session: session["start_date"])
    moved_from = first.get("moved_from_date")
    # What was moved once is held on its usual day again.
    usual = moved_from if isinstance(moved_from, date) else first["start_date"]
    try:
        day = next_day(usual, max(today, first["start_date"]))
    except UnusableRepeat:
        return []
    return [("session", on_day(first, day) | {"label": ""})]
