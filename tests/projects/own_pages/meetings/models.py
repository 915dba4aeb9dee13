"""The README's example of page types of one's own, with a field and a template more."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from wagtail_assemblies.assemblies.page import AssemblyMixin, AssemblyPartnerMixin
from wagtail_assemblies.calendar.index_page import AssemblyIndexMixin


class ArchivePage(AssemblyIndexMixin, Page):
    """An index that may not stand below a site's root, so that setting up must not choose it."""

    parent_page_types = ["meetings.MeetingsPage"]


class MeetingsPage(AssemblyIndexMixin, Page):
    subpage_types = ["meetings.MeetingPage", "meetings.ArchivePage"]


class MeetingPage(AssemblyMixin, Page):
    what_to_bring = models.CharField(max_length=255, blank=True)

    content_panels = [
        *Page.content_panels,
        *AssemblyMixin.assembly_panels,
        FieldPanel("what_to_bring"),
    ]
    search_fields = [*Page.search_fields, *AssemblyMixin.assembly_search_fields]


class MeetingPartner(AssemblyPartnerMixin):
    page = ParentalKey(MeetingPage, related_name="assembly_partners")
