"""The mixins on the site's own base page; they use the app's templates, having none."""

from modelcluster.fields import ParentalKey

from tests.projects.custom_base.core.models import BasePage
from wagtail_assemblies.assemblies.page import AssemblyMixin, AssemblyPartnerMixin
from wagtail_assemblies.calendar.index_page import AssemblyIndexMixin


class MeetingsPage(AssemblyIndexMixin, BasePage):
    subpage_types = ["meetings.MeetingPage"]


class MeetingPage(AssemblyMixin, BasePage):
    content_panels = [*BasePage.content_panels, *AssemblyMixin.assembly_panels]
    search_fields = [*BasePage.search_fields, *AssemblyMixin.assembly_search_fields]


class MeetingPartner(AssemblyPartnerMixin):
    page = ParentalKey(MeetingPage, related_name="assembly_partners")
