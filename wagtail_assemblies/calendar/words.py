"""What the calendar's pages say of days and numbers, in the active language."""

from __future__ import annotations

from datetime import date

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.formats import date_format, get_format
from django.utils.translation import gettext, ngettext, pgettext

from ..ical.grid import Month
from .scope import Past, Scope, Upcoming


def day_in_words(day: date) -> str:
    """ "Thursday 4 March 2027" in the order of the active language."""
    return date_format(day, pgettext("date format with the weekday", "l j F Y"))


def month_in_words(month: Month) -> str:
    """ "March 2027"."""
    return date_format(month.first_day, "YEAR_MONTH_FORMAT")


def first_weekday() -> int:
    """The day on which people's week begins, 0 for Monday; Django counts from Sunday."""
    return (int(get_format("FIRST_DAY_OF_WEEK")) - 1) % 7


def weekdays() -> list[tuple[str, str]]:
    """The short and the full name of each day of the week, in people's order."""
    order = [(first_weekday() + count) % 7 for count in range(7)]
    return [(str(WEEKDAYS_ABBR[number]), str(WEEKDAYS[number])) for number in order]


def scope_in_words(scope: Scope) -> str:
    """The name of a stretch: "Coming up", "Past", "2026", "March 2027"."""
    if isinstance(scope, Upcoming):
        return gettext("Coming up")
    if isinstance(scope, Past):
        return str(scope.year) if scope.year else gettext("Past")
    if scope.name == "month":
        return month_in_words(Month.of(scope.first))
    if scope.name == "week":
        return gettext("Week from %(day)s") % {"day": day_in_words(scope.first)}
    return day_in_words(scope.first)


def back_sentence(scope: Scope) -> str:
    """The way back to a month or a week: "Back to March 2027"."""
    if scope.name == "week":
        return gettext("Back to the week from %(day)s") % {"day": day_in_words(scope.first)}
    return gettext("Back to %(month)s") % {"month": scope_in_words(scope)}


def on_sentence(scope: Scope) -> str:
    """The way on to a month or a week: "On to March 2027"."""
    if scope.name == "week":
        return gettext("On to the week from %(day)s") % {"day": day_in_words(scope.first)}
    return gettext("On to %(month)s") % {"month": scope_in_words(scope)}


def count_sentence(scope: Scope, assemblies: int, region: str, others: list[str]) -> str:
    """ "12 assemblies coming up in Mockshire", with the other filters in force after a colon."""
    facts = {"count": assemblies, "region": region, "when": scope_in_words(scope)}
    sentence = (_in_region(scope, assemblies) if region else _anywhere(scope, assemblies)) % facts
    if not others:
        return sentence
    return gettext("%(sentence)s: %(filters)s") % {
        "sentence": sentence,
        "filters": ", ".join(others),
    }


def _anywhere(scope: Scope, count: int) -> str:
    if isinstance(scope, Upcoming):
        return ngettext("%(count)s assembly coming up", "%(count)s assemblies coming up", count)
    if isinstance(scope, Past):
        if scope.year:
            return ngettext(
                "%(count)s past assembly of %(when)s",
                "%(count)s past assemblies of %(when)s",
                count,
            )
        return ngettext("%(count)s past assembly", "%(count)s past assemblies", count)
    return ngettext("%(when)s: %(count)s assembly", "%(when)s: %(count)s assemblies", count)


def _in_region(scope: Scope, count: int) -> str:
    if isinstance(scope, Upcoming):
        return ngettext(
            "%(count)s assembly coming up in %(region)s",
            "%(count)s assemblies coming up in %(region)s",
            count,
        )
    if isinstance(scope, Past):
        if scope.year:
            return ngettext(
                "%(count)s past assembly of %(when)s in %(region)s",
                "%(count)s past assemblies of %(when)s in %(region)s",
                count,
            )
        return ngettext(
            "%(count)s past assembly in %(region)s",
            "%(count)s past assemblies in %(region)s",
            count,
        )
    return ngettext(
        "%(when)s: %(count)s assembly in %(region)s",
        "%(when)s: %(count)s assemblies in %(region)s",
        count,
    )


def session_sentence(count: int) -> str:
    """Said where assemblies have several sessions, so that the numbers of both are plain."""
    return ngettext("%(count)s session in all", "%(count)s sessions in all", count) % {
        "count": count
    }
