"""The day of a session as a calendar leaf, and its hours beside it, in the active language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext, pgettext

from ..ical.entry import PublicEntry

IN_PERSON = "in-person"


@dataclass(frozen=True)
class DateTile:
    """What stands on the leaf, each part in words; the year only if it is not this year's."""

    weekday: str
    day: str
    month: str
    year: str


def date_tile(day: date, today: date) -> DateTile:
    """The leaf of a day."""
    return DateTile(
        weekday=date_format(day, pgettext("weekday on a calendar leaf", "D")),
        day=date_format(day, "j"),
        month=date_format(day, pgettext("month on a calendar leaf", "M")),
        year="" if day.year == today.year else date_format(day, "Y"),
    )


def hours_in_words(entry: PublicEntry, zone: str) -> str:
    """ "6:30 p.m. to 8:30 p.m.", to stand beside the leaf of the day.

    `zone` is the time zone of the reader's site: where the session's is another, or where people
    may join from anywhere, its name is added. A session of several days is told in full.
    """
    if entry.first_day != entry.last_day_on:
        return entry.when
    if entry.all_day:
        return gettext("All day")
    facts = {
        "start": time_format(entry.start_time),
        "end": entry.end_time and time_format(entry.end_time),
        "zone": entry.zone.replace("_", " "),
    }
    here = entry.zone == zone and entry.mode in ("", IN_PERSON)
    if entry.end_time is None:
        return (gettext("%(start)s") if here else gettext("%(start)s (%(zone)s time)")) % facts
    if here:
        return gettext("%(start)s to %(end)s") % facts
    return gettext("%(start)s to %(end)s (%(zone)s time)") % facts
