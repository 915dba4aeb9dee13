"""What an assembly has several of: sessions, resources, recommendations.

Blocks and not child rows, because block ids outlast drafts, reverts and moves.
"""

from __future__ import annotations

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.coreutils import resolve_model_string
from wagtail.snippets.blocks import SnippetChooserBlock

from ..base_page import PAGE_MODEL
from ..resources.resource_page import ResourceMixin
from ..site_pages import concrete_models
from ..web_links import web_link_validator
from .choices import RecommendationState, SessionState


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
    doors_time = ClockBlock(
        label=_("Doors open at"),
        required=False,
        help_text=_("If people can come in before it starts, for tea or to find a seat."),
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
    moved_from_date = DayBlock(
        label=_("Moved from"),
        required=False,
        help_text=_("The day on which it was to be, for everybody who has it in their diary."),
    )
    moved_from_time = ClockBlock(label=_("Moved from the time"), required=False)
    moved_note = blocks.CharBlock(
        label=_("Why it moved"),
        required=False,
        max_length=255,
        help_text=_("One public sentence: “The hall is being painted.”"),
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
        # What few sessions need is behind the block's settings button, and opens on an error.
        form_layout = blocks.BlockGroup(
            children=["start_date", "start_time", "end_time"],
            settings=[
                blocks.BlockGroup(
                    ["doors_time", "end_date", "label", "place", "join_link"],
                    heading=_("More about this session"),
                    icon="date",
                    label_format="",
                ),
                blocks.BlockGroup(
                    ["moved_from_date", "moved_from_time", "moved_note"],
                    heading=_("If it has moved"),
                    icon="redirect",
                    label_format="",
                ),
                blocks.BlockGroup(
                    ["state", "reason"],
                    heading=_("If it is cancelled"),
                    icon="cross",
                    label_format="",
                ),
            ],
        )
        label_format = "{start_date} {start_time} {label}"
        preview_value = {"start_date": "2027-03-04", "start_time": "18:30", "end_time": "20:30"}


class ResourceChooserBlock(blocks.PageChooserBlock):
    """Chooses a page of the library, whichever page type a site uses for it.

    The page types are looked up when the form is drawn, since they are not known while the
    models are made; without one of our own any page can be chosen.
    """

    @cached_property
    def target_model(self):
        return resolve_model_string(PAGE_MODEL)

    @cached_property
    def target_models(self):
        return concrete_models(ResourceMixin) or [self.target_model]


class RecommendationBlock(blocks.StructBlock):
    """What the people asked of somebody, and what came back."""

    text = blocks.TextBlock(
        label=_("What people recommend"),
        rows=2,
        help_text=_("One sentence: “Open the library on Sundays from October to March.”"),
    )
    addressed_to = blocks.CharBlock(
        label=_("To whom"),
        required=False,
        max_length=255,
        help_text=_("Who can do it: “Exampleton Town Council”. Empty if you do it yourselves."),
    )
    state = blocks.ChoiceBlock(
        label=_("What became of it"),
        choices=RecommendationState.choices,
        default=RecommendationState.NOTED,
    )
    asked_on = DayBlock(
        label=_("Asked on"), required=False, help_text=_("The day on which they were told.")
    )
    reply = blocks.TextBlock(
        label=_("Their reply"),
        required=False,
        rows=2,
        help_text=_("In their own words, or in one fair sentence."),
    )
    reply_date = DayBlock(label=_("Replied on"), required=False)
    link = blocks.URLBlock(
        label=_("Where it can be read"),
        required=False,
        validators=[web_link_validator],
        help_text=_("The minutes, the letter or the news, beginning with https://."),
    )

    class Meta:
        icon = "comment"
        label = _("Recommendation")
        description = _("What people asked for, and what became of it")
        label_format = "{text}"
        preview_value = {
            "text": "Open the library on Sundays.",
            "addressed_to": "Exampleton Town Council",
            "state": RecommendationState.UNDER_CONSIDERATION,
        }
