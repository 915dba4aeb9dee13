"""The editor's form: what is missing or cannot be, said on the field and in terms of what to do.

Nothing here runs while a draft is saved: a draft may be half empty at any moment.
"""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from ..ical.zones import UnusableTimes
from ..site_settings import validate_zone
from .catching_up import CatchingUpForm
from .choices import LinkDisclosure, Mode, Role
from .entries import check_extra_times, times_of
from .leaks import withheld


def times_message(code: str, session) -> str:
    """What to do about a code of UnusableTimes, in words for the field that it names."""
    start = [f"{session.get('start_date')}", f"{session.get('start_time') or ''}"[:5]]
    messages = {
        "unreadable": _("This is not a date or a time that exists. Write it anew."),
        "no_date": _("Add the date, or delete this session."),
        "out_of_range": _("Check the year."),
        "too_long": _("A session lasts at most a year. Add several sessions instead."),
        "unknown_zone": _("Choose the assembly’s time zone first."),
        "no_start_time": _("Add the time at which it starts, or leave both times empty."),
        "no_doors_start": _("Add the time at which it starts, or leave the doors’ time empty."),
        "doors_after_start": _("The doors must open before it starts (%(start)s).")
        % {"start": f"{session.get('start_time') or ''}"[:5]},
        "no_moved_day": _("Add the day from which it was moved, or leave this empty."),
        "no_end_time": _("Add the time at which it ends on its last day."),
        "gap": _(
            "The clocks go forward over this time, so it does not exist on that day. "
            "Choose a time an hour earlier or later."
        ),
        "end_before_start": _(
            "The end must be after the start (%(start)s). "
            "If it ends on another day, add its last day."
        )
        % {"start": " ".join(filter(None, start))},
    }
    return messages[code]


def sessions_error(sessions, zone: str) -> StreamBlockValidationError | None:
    """What is wrong with an assembly's sessions, on the fields of their blocks.

    Verbs that publish without a form ask this as well, because publishing a revision does not
    validate its blocks. Required dates are asked for here and not by the block alone: its
    "required" is shared between requests while a draft is saved.
    """
    errors = {}
    for index, child in enumerate(sessions):
        try:
            times_of(child.value, zone)
            check_extra_times(child.value)
        except UnusableTimes as problem:
            message = ValidationError(times_message(problem.code, child.value))
            errors[index] = StructBlockValidationError(block_errors={problem.field: message})
    return StreamBlockValidationError(block_errors=errors) if errors else None


def _has_link(data) -> bool:
    """Whether there is a link to join: the assembly's, or one that a session has of its own."""
    sessions = data.get("sessions") or []
    return bool(data.get("join_link") or any(each.value.get("join_link") for each in sessions))


# Asked for by the form and not by the model: see AssemblyMixin. The choices among them offer
# no empty option.
REQUIRED = ("question", "kind", "mode", "timezone", "place_disclosure", "link_disclosure", "state")


class AssemblyForm(CatchingUpForm):
    """Asks for a date or words about it, a town or a link, and a host, before publishing."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.fields.keys() & set(REQUIRED):
            field = self.fields[name]
            field.required = True
            if isinstance(field, forms.TypedChoiceField):
                field.choices = [(value, label) for value, label in field.choices if value]

    def clean_timezone(self):
        zone = self.cleaned_data["timezone"]
        if zone:
            validate_zone(zone)
        return zone

    def clean(self):
        data = super().clean()
        if self.is_deferred_validation:
            return data
        self._clean_sessions(data)
        self._clean_way_of_meeting(data)
        self._clean_host()
        self._notice_what_is_withheld_now()
        return data

    def _notice_what_is_withheld_now(self) -> None:
        """Keeps for the warning after the save what was public until now."""
        page = self.instance
        before = type(page)._default_manager.filter(pk=page.pk, live=True).first()
        self.instance.public_before = {"place", "link"} - withheld(before) if before else set()

    def _clean_sessions(self, data) -> None:
        if not {"sessions", "timezone", "date_note"}.isdisjoint(self.errors):
            return
        if not data.get("sessions") and not data.get("date_note"):
            self.add_error(
                "date_note",
                _("Add a session with its date, or write when it will be: “in the spring”."),
            )
        elif error := sessions_error(data.get("sessions") or [], data.get("timezone")):
            self.add_error("sessions", error)

    def _clean_way_of_meeting(self, data) -> None:
        if not data.get("mode"):
            return
        mode = Mode(data["mode"])
        place = data.get("place")
        if mode.has_place and not (data.get("town") or (place and place.town)):
            self.add_error("town", _("Add the town, or choose a place that has one."))
        link_expected = mode.has_link and data.get("link_disclosure") == LinkDisclosure.PUBLIC
        if link_expected and "join_link" not in self.errors and not _has_link(data):
            self.add_error(
                "join_link",
                _("Add the link, or choose that people ask the organiser for it."),
            )

    def _clean_host(self) -> None:
        rows = self.formsets.get("assembly_partners")
        if rows is None or not rows.is_valid():
            return
        kept = (row for row in rows.cleaned_data if row and not row.get("DELETE"))
        if not any(row.get("role") == Role.HOST for row in kept):
            rows.non_form_errors().append(
                _("Add a host: usually your own group. Partners alone are not enough.")
            )
