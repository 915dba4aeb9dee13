"""Sentences about an assembly, in the language of its page.

Whole sentences are translated, never words glued to dates. Everything here is plain text; the
caller has made the page's language the active one.
"""

from __future__ import annotations

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext, pgettext

from ..ical.entry import CANCELLED, POSTPONED, PublicPlace
from ..ical.zones import SessionTimes
from .choices import StepFree


def day_in_words(day) -> str:
    """ "Thursday 4 March 2027" in the order of the active language."""
    return date_format(day, pgettext("date format with the weekday", "l j F Y"))


def when_in_words(times: SessionTimes, zone: str) -> str:
    """ "Thursday 4 March 2027, 6:30 p.m. to 8:30 p.m. (Europe/London time)"."""
    facts = {
        "day": day_in_words(times.first_day),
        "last_day": day_in_words(times.last_day),
        "start": times.start_time and time_format(times.start_time),
        "end": times.end_time and time_format(times.end_time),
        "zone": zone.replace("_", " "),
    }
    return _when_sentence(times) % facts


def doors_sentence(doors_time, has_place: bool = True) -> str:
    """ "Doors open at 6 p.m.", or "You can join from 6 p.m." where there are no doors."""
    if doors_time is None:
        return ""
    sentence = (
        gettext("Doors open at %(time)s.") if has_place else gettext("You can join from %(time)s.")
    )
    sentence %= {"time": time_format(doors_time)}
    # In English the time brings a full stop of its own.
    return sentence.removesuffix(".") if sentence.endswith("..") else sentence


def moved_sentence(day, clock, note: str) -> str:
    """ "Moved from Thursday 4 March 2027, 6:30 p.m.: the hall is being painted."

    What has moved to another place keeps its day; then the note is all that there is to say.
    """
    if day is None:
        return gettext("Moved: %(note)s") % {"note": note} if note else ""
    facts = {"day": day_in_words(day), "time": clock and time_format(clock), "note": note}
    if clock is None:
        sentence = (
            gettext("Moved from %(day)s: %(note)s") if note else gettext("Moved from %(day)s.")
        )
    elif note:
        sentence = gettext("Moved from %(day)s, %(time)s: %(note)s")
    else:
        sentence = gettext("Moved from %(day)s, %(time)s.")
    return sentence % facts


def _when_sentence(times: SessionTimes) -> str:
    one_day = times.first_day == times.last_day
    if times.all_day:
        return gettext("%(day)s") if one_day else gettext("%(day)s to %(last_day)s")
    if times.end_time is None:
        return gettext("%(day)s, %(start)s (%(zone)s time)")
    if one_day:
        return gettext("%(day)s, %(start)s to %(end)s (%(zone)s time)")
    return gettext("%(day)s, %(start)s, to %(last_day)s, %(end)s (%(zone)s time)")


def state_sentence(state: str, reason: str) -> str:
    """ "Cancelled: the boiler has failed." or nothing for what goes ahead."""
    sentences = {
        CANCELLED: (gettext("Cancelled."), gettext("Cancelled: %(reason)s")),
        POSTPONED: (gettext("Postponed."), gettext("Postponed: %(reason)s")),
    }
    if state not in sentences:
        return ""
    plain, with_reason = sentences[state]
    return with_reason % {"reason": reason} if reason else plain


def where_sentence(place: PublicPlace) -> str:
    """The place in a line, with what to do where it is not public."""
    if not place.ask_organiser:
        return place.words
    if place.words:
        return gettext("%(place)s: ask the organiser for the exact place.") % {"place": place.words}
    return gettext("Ask the organiser for the place.")


def link_sentence(join_url: str, ask: bool) -> str:
    if join_url:
        return gettext("Join online: %(link)s") % {"link": join_url}
    return gettext("Online: ask the organiser for the link.") if ask else ""


def full_sentence(full: bool) -> str:
    return gettext("Full: ask the organiser whether there is room.") if full else ""


def step_free_sentence(step_free: str) -> str:
    """Whether people get in without a step; nothing where nobody knows yet."""
    return {
        StepFree.YES: gettext("You can get in without a step."),
        StepFree.PARTLY: gettext("You can get into a part of it without a step."),
        StepFree.NO: gettext("You cannot get in without a step."),
    }.get(step_free, "")


def hosts_sentence(hosts: tuple[str, ...]) -> str:
    return gettext("Hosted by %(hosts)s.") % {"hosts": ", ".join(hosts)} if hosts else ""


def summary(title: str, label: str, state: str) -> str:
    """The title of a calendar entry, never empty; what has happened to it comes first."""
    title = title or gettext("Assembly")
    named = f"{title} – {label}" if label else title
    if state == CANCELLED:
        return gettext("Cancelled: %(title)s") % {"title": named}
    if state == POSTPONED:
        return gettext("Postponed: %(title)s") % {"title": named}
    return named


def location(place: PublicPlace, join_url: str, online: bool) -> str:
    """The place; of an online session its link, which most programs look for here."""
    if place.words:
        return place.words
    if not online:
        return ""
    return join_url or gettext("Online")


def description(*sentences: str) -> str:
    """The text of a calendar entry: each sentence a line of its own, empty ones left out."""
    return "\n".join(filter(None, sentences))
