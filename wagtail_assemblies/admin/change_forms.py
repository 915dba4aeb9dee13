"""What the verbs ask for: a public reason, or new times."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput, AdminTimeInput

from ..assemblies.forms import times_message
from ..assemblies.new_times import NewTimes
from ..ical.zones import UnusableTimes
from ..places.models import Place

LONGEST_SENTENCE = 255


class ReasonForm(forms.Form):
    """Why it does not go ahead, in words for everybody."""

    reason = forms.CharField(
        label=gettext_lazy("Why?"),
        max_length=LONGEST_SENTENCE,
        help_text=gettext_lazy(
            "One sentence that everybody reads: “The boiler of the hall has failed.”"
        ),
        error_messages={"required": gettext_lazy("Give the reason: people will ask for it.")},
    )


class PutBackForm(forms.Form):
    """Asks for nothing."""


def _day(**options) -> forms.DateField:
    return forms.DateField(widget=AdminDateInput, **options)


def _clock(**options) -> forms.TimeField:
    return forms.TimeField(widget=AdminTimeInput, required=False, **options)


class MoveForm(forms.Form):
    """A session's new times and place, filled in with those that it has now."""

    start_date = _day(
        label=gettext_lazy("New date"), error_messages={"required": gettext_lazy("Add the date.")}
    )
    start_time = _clock(
        label=gettext_lazy("Starts at"), help_text=gettext_lazy("Leave empty if it lasts all day.")
    )
    end_time = _clock(
        label=gettext_lazy("Ends at"), help_text=gettext_lazy("Leave empty if nobody knows yet.")
    )
    end_date = _day(
        label=gettext_lazy("Last day"),
        required=False,
        help_text=gettext_lazy("Only if it ends on another day."),
    )
    doors_time = _clock(label=gettext_lazy("Doors open at"))
    place = forms.ModelChoiceField(
        label=gettext_lazy("Another place"),
        queryset=Place.objects.none(),
        required=False,
        # Names of places are longer than a phone is wide.
        widget=forms.Select(attrs={"class": "w-w-full"}),
        empty_label=gettext_lazy("The place of the whole assembly"),
    )
    note = forms.CharField(
        label=gettext_lazy("Why it moves"),
        max_length=LONGEST_SENTENCE,
        required=False,
        help_text=gettext_lazy("One sentence that everybody reads: “The hall is being painted.”"),
    )

    def __init__(self, *args, page, session, initial=None, **kwargs):
        self.page = page
        names = ("start_date", "start_time", "end_time", "end_date", "doors_time", "place")
        self.now = {name: session.get(name) for name in names}
        super().__init__(*args, initial=self.now | (initial or {}), **kwargs)
        places = Place.objects.filter(locale_id=page.locale_id, hidden=False)
        if place := session.get("place"):
            places = places | Place.objects.filter(pk=place.pk)
        self.fields["place"].queryset = places

    def clean(self):
        data = super().clean()
        if self.errors:
            return data
        if all(data[name] == self.now[name] for name in self.now):
            raise forms.ValidationError(
                _("Nothing is different yet: change the date, a time or the place.")
            )
        try:
            self.new_times().check(self.page.timezone)
        except UnusableTimes as problem:
            self.refuse(problem)
        return data

    def refuse(self, problem: UnusableTimes) -> None:
        """Says beside the field what is wrong with the times, and keeps all that was written."""
        field = problem.field if problem.field in self.fields else None
        self.add_error(field, times_message(problem.code, self.cleaned_data))

    def new_times(self) -> NewTimes:
        """The move that valid fields describe; what was not touched stays as the draft has it."""
        data = self.cleaned_data
        return NewTimes(
            start_date=data["start_date"],
            start_time=data["start_time"],
            end_date=data["end_date"],
            end_time=data["end_time"],
            place_id=data["place"] and data["place"].pk,
            keep_place=data["place"] == self.now["place"],
            doors_time=data["doors_time"],
            keep_doors=data["doors_time"] == self.now["doors_time"],
        )
