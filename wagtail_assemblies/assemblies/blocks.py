"""A session as editors write it: a block, because block ids outlast drafts, reverts and moves."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from ..web_links import web_link_validator
from .choices import SessionState


class DayBlock(blocks.DateBlock):
    """A date; one that no calendar knows, written past the editor, stays the text that it is."""

    def to_python(self, value):
        try:
            return super().to_python(value)
        except ValueError:
            return value


class ClockBlock(blocks.TimeBlock):
    """A time of day; one that no clock shows, written past the editor, stays the text it is."""

    def to_python(self, value):
        try:
            return super().to_python(value)
        except ValueError:
            return value


class SessionBlock(blocks.StructBlock):
    """One continuous stretch of time, on the wall clock of the assembly's own zone."""

    start_date = DayBlock(label=_("Date"))
    start_time = ClockBlock(
        label=_("Starts at"), required=False, help_text=_("Leave empty if it lasts all day.")
    )
    end_time = ClockBlock(
        label=_("Ends at"), required=False, help_text=_("Leave empty if nobody knows yet.")
    )
    end_date = DayBlock(
        label=_("Last day"), required=False, help_text=_("Only if it ends on another day.")
    )
    label = blocks.CharBlock(
        label=_("Name of this session"),
        required=False,
        max_length=120,
        help_text=_("Only if there are several: “Welcome evening”."),
    )
    place = SnippetChooserBlock(
        "wagtail_assemblies.Place",
        label=_("Another place"),
        required=False,
        help_text=_("Only if it differs from the assembly’s."),
    )
    join_link = blocks.URLBlock(
        label=_("Another link"), required=False, validators=[web_link_validator]
    )
    state = blocks.ChoiceBlock(
        label=_("Does it go ahead?"), choices=SessionState.choices, default=SessionState.ON
    )
    reason = blocks.CharBlock(
        label=_("Reason"),
        required=False,
        max_length=255,
        help_text=_("If it is cancelled: one public sentence."),
    )

    class Meta:
        icon = "date"
        label = _("Session")
        description = _("A date with its times")
        label_format = "{start_date} {start_time} {label}"
        preview_value = {"start_date": "2027-03-04", "start_time": "18:30", "end_time": "20:30"}
