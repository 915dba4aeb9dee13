"""How a session is repeated: the rule in words, where it ends, and which of its dates are meant."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django import forms
from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext
from wagtail.admin.widgets import AdminDateInput

from ..assemblies.actions import added_id, on_day
from ..assemblies.entries import times_of
from ..assemblies.forms import times_message
from ..assemblies.wording import day_in_words
from ..ical.repeats import (
    FORTNIGHTLY,
    MONTHLY_DAY,
    MONTHLY_LAST,
    MONTHLY_WEEKDAY,
    MOST_DATES,
    WEEKLY_RULE,
    Repeat,
    UnusableRepeat,
    ordinal_in_month,
    repeat_dates,
    rules_from,
)
from ..ical.zones import UnusableTimes


def rule_in_words(rule: str, first: date) -> str:
    """ "On the first Tuesday of each month", as it follows from a first day."""
    facts = {
        "weekday": date_format(first, "l"),
        "day": date_format(first, pgettext("date format of a day of the month", "jS")),
    }
    ordinals = (
        _("On the first %(weekday)s of each month"),
        _("On the second %(weekday)s of each month"),
        _("On the third %(weekday)s of each month"),
        _("On the fourth %(weekday)s of each month"),
        _("On the fifth %(weekday)s of each month"),
    )
    sentences = {
        WEEKLY_RULE: _("Every week, on %(weekday)s"),
        FORTNIGHTLY: _("Every two weeks, on %(weekday)s"),
        MONTHLY_DAY: _("On the %(day)s of each month"),
        MONTHLY_WEEKDAY: ordinals[ordinal_in_month(first) - 1],
        MONTHLY_LAST: _("On the last %(weekday)s of each month"),
    }
    return sentences[rule] % facts


def repeat_message(problem: UnusableRepeat, first: date) -> str:
    """What to do about a rule that makes no dates, or too many."""
    messages = {
        "not_from_here": _("This date cannot begin that rule. Choose another."),
        "one_end": _("Fill in one of the two: the last day, or how many dates more."),
        "too_many": _("These are more than %(most)s dates. Choose fewer."),
        "out_of_range": _("Check the year."),
    }
    none = {
        "until": _("There is no such date after %(first)s and until this day. Choose a later day."),
        "times": _("Write how many dates you want, from 1 to %(most)s."),
    }
    sentence = none[problem.field] if problem.code == "no_dates" else messages[problem.code]
    return sentence % {"first": day_in_words(first), "most": MOST_DATES}


class RepeatForm(forms.Form):
    """The rule, in words made from the session's date, and its end."""

    rule = forms.ChoiceField(
        label=gettext_lazy("How often?"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how often.")},
    )
    until = forms.DateField(
        label=gettext_lazy("Until"),
        widget=AdminDateInput,
        required=False,
        help_text=gettext_lazy("The last day that may be one of the dates."),
    )
    times = forms.IntegerField(
        label=gettext_lazy("Or how many dates more"),
        required=False,
        help_text=gettext_lazy("The date above is there already and does not count."),
    )

    def __init__(self, *args, first: date, **kwargs):
        self.first = first
        self.dates: list[date] = []
        super().__init__(*args, **kwargs)
        self.fields["rule"].choices = [
            (rule, rule_in_words(rule, first)) for rule in rules_from(first)
        ]

    def clean(self):
        data = super().clean()
        if not self.errors:
            repeat = Repeat(first=self.first, **data)
            try:
                self.dates = repeat_dates(repeat)
            except UnusableRepeat as problem:
                self.add_error(problem.field, repeat_message(problem, self.first))
        return data


@dataclass(frozen=True)
class OfferedDate:
    """A date of the rule: in words, whether it is ticked, and what is to be known about it."""

    day: date
    words: str
    ticked: bool
    there: bool
    problem: str

    @property
    def value(self) -> str:
        return self.day.isoformat()


# The inputs that a page's form has beside its sessions, with room to spare; and of each session
# those that Wagtail adds to its own: type, id, order, whether it is deleted.
OTHER_INPUTS = 400
INPUTS_OF_A_BLOCK = 4


def most_sessions(draft) -> int:
    """With how many sessions a page can still be edited: Django takes so many inputs and no more.

    A page with more would open in the editor and could not be saved any more.
    """
    if settings.DATA_UPLOAD_MAX_NUMBER_FIELDS is None:
        return sys.maxsize
    inputs = draft.sessions.stream_block.child_blocks["session"].child_blocks
    room = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS - OTHER_INPUTS
    return max(0, room // (len(inputs) + INPUTS_OF_A_BLOCK))


class PickForm(forms.Form):
    """Which of the dates are added. The token makes a second click add nothing twice."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    dates = forms.TypedMultipleChoiceField(
        coerce=date.fromisoformat,
        error_messages={
            "required": gettext_lazy("Tick at least one date."),
            "invalid_choice": gettext_lazy("“%(value)s” is none of these dates."),
        },
    )

    def __init__(self, *args, draft, session, dates: list[date], **kwargs):
        super().__init__(*args, initial={"token": uuid4()}, **kwargs)
        self._known = {child.id for child in draft.sessions}
        self._room = max(0, most_sessions(draft) - len(self._known))
        self.offered = self._offered(draft, session, dates)
        usable = (each for each in self.offered if not each.problem)
        self.fields["dates"].choices = [(each.value, each.words) for each in usable]

    def clean_dates(self) -> list[date]:
        chosen = self.cleaned_data["dates"]
        token = self.cleaned_data.get("token")
        # Of a second click, those that the first one added are there already.
        new = {day for day in chosen if token and added_id(token, day) not in self._known}
        if len(new) > self._room:
            raise forms.ValidationError(
                ngettext(
                    "The page has room for %(count)d date more. Tick no more than that, or begin "
                    "another assembly.",
                    "The page has room for %(count)d dates more. Tick no more than that, or begin "
                    "another assembly.",
                    self._room,
                )
                % {"count": self._room}
            )
        return chosen

    def _offered(self, draft, session, dates: list[date]) -> list[OfferedDate]:
        held = {child.value.get("start_date") for child in draft.sessions}
        chosen = self.data.getlist("dates") if self.is_bound else None
        offered = []
        for day in dates:
            there, problem = day in held, _problem(on_day(session, day), draft.timezone)
            ticked = not there if chosen is None else day.isoformat() in chosen
            words = day_in_words(day)
            offered.append(OfferedDate(day, words, ticked and not problem, there, problem))
        return offered


class ScheduleNextForm(forms.Form):
    """Asks for nothing. The token makes a second click find the draft that the first one made."""

    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


def _problem(session: dict, zone: str) -> str:
    try:
        times_of(session, zone)
    except UnusableTimes as problem:
        return times_message(problem.code, session)
    return ""
