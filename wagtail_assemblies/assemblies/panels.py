"""The editor's form of an assembly: what is asked first, and what is folded away.

Whoever adds an assembly once a month meets twelve inputs and nothing else; all others have a
default, and are folded away in the order in which people come to need them.
"""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    TitleFieldPanel,
)

from ..widgets import ZoneSelect


class AfterwardsPanel(MultiFieldPanel):
    """Folded away until the assembly is over: then it is what the editor has come for."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def classes(self):
            classes = super().classes()
            over = self.instance is not None and self.instance.is_over(timezone.now())
            return classes if over else [*classes, "collapsed"]


# In place of the base page's own panel of the title, which says nothing of calendars.
TITLE_PANEL = TitleFieldPanel(
    "title",
    placeholder=_("Title of the assembly*"),
    help_text=_(
        "The place and the topic, as people read them in their calendar: "
        "“Exampleton community assembly: warm homes”."
    ),
)

ASSEMBLY_PANELS = [
    FieldPanel("question"),
    FieldPanel("sessions"),
    MultiFieldPanel(
        [FieldPanel("date_note")], heading=_("If there is no date yet"), classname="collapsed"
    ),
    MultiFieldPanel(
        [
            FieldPanel("mode"),
            FieldPanel("place"),
            FieldRowPanel([FieldPanel("venue"), FieldPanel("town")]),
            FieldPanel("address"),
        ],
        heading=_("Where"),
    ),
    InlinePanel("assembly_partners", heading=_("Who holds it"), label=_("organisation")),
    MultiFieldPanel(
        [FieldPanel("join_link"), FieldPanel("link_disclosure")],
        heading=_("Joining online"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldPanel("summary"),
            FieldPanel("introduction"),
            FieldPanel("programme"),
            FieldPanel("picture"),
        ],
        heading=_("Why it matters and what happens"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldPanel("step_free"),
            FieldPanel("access"),
            FieldPanel("signup_url"),
            FieldPanel("full"),
        ],
        heading=_("Getting in"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldPanel("place_disclosure"),
            FieldPanel("area"),
            FieldPanel("for_under_18s"),
            FieldPanel("timezone", widget=ZoneSelect),
        ],
        heading=_("Who sees the place, and the time zone"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [FieldPanel("kind"), FieldPanel("region"), FieldPanel("topics"), FieldPanel("series")],
        heading=_("How people find it"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [FieldPanel("results_go_to"), FieldPanel("resources_used")],
        heading=_("Where the results go, and what you use"),
        classname="collapsed",
    ),
    AfterwardsPanel(
        [
            FieldPanel("headline"),
            FieldRowPanel([FieldPanel("attendance"), FieldPanel("attendance_precision")]),
            FieldPanel("recommendations"),
            FieldPanel("report"),
        ],
        heading=_("After the assembly"),
    ),
    MultiFieldPanel(
        [FieldPanel("state"), FieldPanel("state_reason")],
        heading=_("If it is cancelled or postponed"),
        classname="collapsed",
    ),
]
