"""To when and where a session is moved, and what then stands in its block."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from ..ical.entry import ON
from .entries import check_extra_times, times_of


@dataclass(frozen=True, kw_only=True)
class NewTimes:
    """The wall-clock times to which a session is moved, in the assembly's own zone.

    The place and the opening of the doors stay as they are unless `keep_place` or `keep_doors`
    says otherwise.
    """

    start_date: date
    start_time: time | None = None
    end_date: date | None = None
    end_time: time | None = None
    place_id: int | None = None
    keep_place: bool = True
    doors_time: time | None = None
    keep_doors: bool = True

    def check(self, zone: str) -> None:
        """Raises UnusableTimes where the fields name no stretch of time in a zone."""
        times_of(vars(self), zone)
        check_extra_times(vars(self))

    def values_for(self, session, note: str) -> dict:
        """The values of a session's block after the move, as JSON would have them."""
        values = {
            "start_date": _iso(self.start_date),
            "start_time": _iso(self.start_time),
            "end_date": _iso(self.end_date),
            "end_time": _iso(self.end_time),
            "state": ON,
            "reason": "",
            "moved_note": note,
        }
        before = (session.get("start_date"), session.get("start_time"))
        # What is no date or time, written past the editor, was never announced.
        written = isinstance(before[0], date) and not isinstance(before[1], str)
        if written and before != (self.start_date, self.start_time):
            values |= {"moved_from_date": _iso(before[0]), "moved_from_time": _iso(before[1])}
        if not self.keep_place:
            values["place"] = self.place_id
        if not self.keep_doors:
            values["doors_time"] = _iso(self.doors_time)
        return values


def _iso(value: date | time | None) -> str | None:
    return value and value.isoformat()
