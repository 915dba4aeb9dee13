"""The kernel's models, gathered for Django, which looks for them here. Nothing below imports it."""

from .calendar.models import CalendarEntry, CalendarVersion, EntryDependency, EntryFacet
from .enquiries.models import Enquiry
from .partners.models import Partner
from .places.models import Place, Region
from .series.models import Series
from .site_settings import AssembliesSettings
from .topics.models import Topic

__all__ = [
    "AssembliesSettings",
    "CalendarEntry",
    "CalendarVersion",
    "Enquiry",
    "EntryDependency",
    "EntryFacet",
    "Partner",
    "Place",
    "Region",
    "Series",
    "Topic",
]
