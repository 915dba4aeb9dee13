"""What the form of a new assembly begins with, so that most of it need not be filled in."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .choices import PlaceDisclosure

THURSDAY = 3
USUAL_START = time(18, 30)
USUAL_END = time(20, 30)

# What is the same the next time at the same place.
PLACE_FIELDS = ("place", "venue", "address", "area", "town", "region", "step_free", "access")


def next_usual_day(now: datetime, zone: str) -> date:
    """The next Thursday after today, as the calendar in `zone` has it."""
    today = now.astimezone(ZoneInfo(zone)).date()
    return today + timedelta(days=(THURSDAY - today.weekday() - 1) % 7 + 1)


def usual_session(now: datetime, zone: str) -> dict:
    """A session block's values: next Thursday evening, two hours."""
    return {
        "start_date": next_usual_day(now, zone),
        "start_time": USUAL_START,
        "end_time": USUAL_END,
    }


def fill_in_last_place(page, site) -> None:
    """Gives a new page the place of its owner's latest assembly on a site, if there is one.

    What was withheld then stays so: nobody should publish an address by not looking.
    """
    if page.owner_id is None:
        return
    mine = type(page)._default_manager.filter(owner_id=page.owner_id, locale_id=page.locale_id)
    newest_first = mine.order_by("-latest_revision_created_at", "-pk")
    last = newest_first.descendant_of(site.root_page).first()
    if last is None:
        return
    for name in PLACE_FIELDS:
        setattr(page, name, getattr(last, name))
    page.place_disclosure = (
        PlaceDisclosure.AREA
        if last.for_under_18s and last.place_disclosure == PlaceDisclosure.FULL
        else last.place_disclosure
    )
