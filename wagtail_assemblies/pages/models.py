"""The page tree. A site with page types of its own leaves this app out and uses the mixins."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from ..assemblies.page import AssemblyMixin, AssemblyPartnerMixin
from ..assemblies.panels import TITLE_PANEL
from ..calendar.index_page import AssemblyIndexMixin
from ..campaigns.page import CampaignMixin
from ..enquiries.page import EnquiryMixin
from ..partners.directory_page import PartnerDirectoryMixin
from ..resources.files import ResourceFileMixin
from ..resources.library_page import ResourceLibraryMixin
from ..resources.resource_page import ResourceMixin
from ..rich_text import RICH_TEXT


class AssemblyIndexPage(AssemblyIndexMixin, Page):
    """The list of assemblies; it stands anywhere in the tree."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types = ["wagtail_assemblies_pages.AssemblyPage"]
    page_description = _("Lists the assemblies and offers the calendar")

    class Meta:
        verbose_name = _("assembly index page")
        verbose_name_plural = _("assembly index pages")


class AssemblyPage(AssemblyMixin, Page):
    """One assembly, before and after, at one address for life."""

    content_panels = [TITLE_PANEL, *AssemblyMixin.assembly_panels]
    search_fields = [*Page.search_fields, *AssemblyMixin.assembly_search_fields]
    parent_page_types = ["wagtail_assemblies_pages.AssemblyIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("assembly")
        verbose_name_plural = _("assemblies")


class AssemblyPartner(AssemblyPartnerMixin):
    """An organisation's part in an AssemblyPage."""

    page = ParentalKey(AssemblyPage, on_delete=models.CASCADE, related_name="assembly_partners")

    class Meta(AssemblyPartnerMixin.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")


class EnquiryPage(EnquiryMixin, Page):
    """The enquiry form, and the page that says that a message has arrived."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT)
    thanks = RichTextField(
        _("after sending"),
        blank=True,
        features=RICH_TEXT,
        help_text=_("What people read once their message has arrived, besides what we always say."),
    )

    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("thanks")]
    subpage_types = []
    page_description = _("A form that reaches your support address")

    class Meta:
        verbose_name = _("enquiry page")
        verbose_name_plural = _("enquiry pages")


class CampaignPage(CampaignMixin, Page):
    """What it is all for, and the way to everything else; good as a site's front page."""

    content_panels = [*Page.content_panels, *CampaignMixin.campaign_panels]
    search_fields = [*Page.search_fields, *CampaignMixin.campaign_search_fields]

    class Meta:
        verbose_name = _("campaign page")
        verbose_name_plural = _("campaign pages")


class ResourceLibraryPage(ResourceLibraryMixin, Page):
    """The library; it lists the site's resources wherever they stand."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types = ["wagtail_assemblies_pages.ResourcePage"]
    page_description = _("Lists what helps people to hold an assembly")

    class Meta:
        verbose_name = _("resource library page")
        verbose_name_plural = _("resource library pages")


class ResourcePage(ResourceMixin, Page):
    """One resource at one address for life, whatever its files are."""

    content_panels = [*Page.content_panels, *ResourceMixin.resource_panels]
    search_fields = [*Page.search_fields, *ResourceMixin.resource_search_fields]
    parent_page_types = ["wagtail_assemblies_pages.ResourceLibraryPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")


class ResourceFile(ResourceFileMixin):
    """A file of a ResourcePage, or a link to one."""

    page = ParentalKey(ResourcePage, on_delete=models.CASCADE, related_name="files")

    class Meta(ResourceFileMixin.Meta):
        verbose_name = _("file or link")
        verbose_name_plural = _("files and links")


class PartnerDirectoryPage(PartnerDirectoryMixin, Page):
    """The list of partners, with a page below it for each of them."""

    introduction = RichTextField(_("introduction"), blank=True, features=RICH_TEXT)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    subpage_types = []
    page_description = _("Lists the organisations that assemblies are held with")

    class Meta:
        verbose_name = _("partner directory page")
        verbose_name_plural = _("partner directory pages")
