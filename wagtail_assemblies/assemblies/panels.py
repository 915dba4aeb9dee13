"""The editor's form of an assembly: what is asked first, and what is folded away."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel

from ..widgets import ZoneSelect

ASSEMBLY_PANELS = [
    FieldPanel("question"),
    FieldPanel("sessions"),
    FieldPanel("date_note"),
    MultiFieldPanel(
        [
            FieldPanel("mode"),
            FieldPanel("town"),
            FieldPanel("venue"),
            FieldPanel("address"),
            FieldPanel("join_link"),
        ],
        heading=_("Where"),
    ),
    InlinePanel("assembly_partners", heading=_("Who holds it"), label=_("organisation")),
    FieldPanel("introduction"),
    MultiFieldPanel(
        [
            FieldPanel("place"),
            FieldPanel("area"),
            FieldPanel("place_disclosure"),
            FieldPanel("for_under_18s"),
            FieldPanel("link_disclosure"),
            FieldPanel("timezone", widget=ZoneSelect),
        ],
        heading=_("More about the place and the time"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [FieldPanel("kind"), FieldPanel("region"), FieldPanel("topics")],
        heading=_("How people find it"),
        classname="collapsed",
    ),
    MultiFieldPanel(
        [FieldPanel("state"), FieldPanel("state_reason")],
        heading=_("If it is cancelled or postponed"),
        classname="collapsed",
    ),
]
