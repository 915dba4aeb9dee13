"""A resource: something that helps people hold an assembly, with its files and what one may do."""

from __future__ import annotations

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.search import index

from ..base_page import PublicPageMixin
from ..calendar.listing import past_entries, upcoming_entries
from ..rich_text import RICH_TEXT
from ..social import shortened
from ..web_links import safe_web_link, web_link_validator
from .choices import Licence, Stage, Type, stages_of
from .files import PublicFile, link_host, public_files, read_public_files
from .forms import ResourceForm
from .languages import LanguageSelect, language_name, validate_language
from .stages_field import StagesField

# So many assemblies that use a resource are named on its page, of the coming and of the past.
MOST_USES = 3


class ResourceMixin(PublicPageMixin):
    """One resource: what it is, for which stages, its files, its language and its licence.

    Every field may be empty in the database, as an assembly's. A site's own page type subclasses
    this beside its base page and adds a child model from `ResourceFileMixin` with
    `related_name="files"`.
    """

    summary = models.CharField(
        _("in one sentence"),
        max_length=255,
        blank=True,
        help_text=_("What it helps people do: “Run a group of six so that everybody is heard.”"),
    )
    type = models.CharField(
        _("what it is"), max_length=20, choices=Type.choices, default=Type.MANUAL, blank=True
    )
    stages = StagesField(
        _("what it helps with"),
        max_length=100,
        blank=True,
        default="",
        help_text=_("People look for what they need this week. Tick one or two, or all."),
    )
    body = RichTextField(_("text"), blank=True, features=RICH_TEXT)
    language = models.CharField(
        _("language"), max_length=35, blank=True, validators=[validate_language]
    )
    licence = models.CharField(
        _("licence"),
        max_length=20,
        choices=Licence.choices,
        default=Licence.UNKNOWN,
        blank=True,
        help_text=_("What others may do with it. Not known? Ask who made it before you share it."),
    )
    credit = models.CharField(
        _("made by"), max_length=255, blank=True, help_text=_("Who is to be named.")
    )
    source_url = models.URLField(
        _("where it comes from"),
        max_length=500,
        blank=True,
        validators=[web_link_validator],
        help_text=_("The page on another site that has it, or has more about it."),
    )
    version = models.CharField(_("version"), max_length=60, blank=True)
    reviewed_on = models.DateField(
        _("last looked over"), null=True, blank=True, help_text=_("When somebody last checked it.")
    )
    picture = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A look inside; of a video, its first picture."),
    )
    video_url = models.URLField(
        _("link to the video"),
        max_length=500,
        blank=True,
        validators=[web_link_validator],
        help_text=_("Visitors follow it when they choose to; nothing is loaded from there before."),
    )
    video_length = models.CharField(
        _("length of the video"), max_length=60, blank=True, help_text=_("For example: 12 minutes.")
    )

    base_form_class = ResourceForm
    assemblies_template = "wagtail_assemblies/resources/resource_page.html"
    page_description = _("A manual, a script, a flyer, a video: one thing that helps")

    resource_panels = [
        FieldPanel("summary"),
        FieldRowPanel(
            [FieldPanel("type"), FieldPanel("language", widget=LanguageSelect)], heading=_("Kind")
        ),
        InlinePanel("files", heading=_("Files and links"), label=_("file or link")),
        FieldPanel("stages"),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("licence"), FieldPanel("credit"), FieldPanel("source_url")],
            heading=_("Who made it, and what others may do with it"),
        ),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("video_url"), FieldPanel("video_length")],
            heading=_("Picture or video"),
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("version"), FieldPanel("reviewed_on")])],
            heading=_("Version"),
            classname="collapsed",
        ),
    ]
    resource_search_fields = [
        index.SearchField("summary", boost=2),
        index.SearchField("body"),
        index.SearchField("credit"),
        index.SearchField("get_type_display"),
        index.AutocompleteField("summary"),
        index.RelatedFields("files", [index.SearchField("label")]),
    ]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        read_public_files([self])
        parent = self.get_parent() if self.pk else None
        library = parent if parent and parent.live and not parent.is_root() else None
        key = str(self.translation_key)
        context |= {
            "library": library,
            "library_url": library.get_url(request) if library else "",
            "upcoming": upcoming_entries(request, self.locale_id, MOST_USES, resource=key),
            "past": past_entries(request, self.locale_id, MOST_USES, resource=key),
        }
        return context

    @property
    def social_description(self) -> str:
        return super().social_description or self.summary or shortened(self.body)

    @property
    def social_image(self):
        return self.picture

    @cached_property
    def public_files(self) -> list[PublicFile]:
        """The files that anybody may have."""
        return public_files(self)

    @property
    def formats(self) -> list[str]:
        """The formats of its files, each once, and the other sites that keep one."""
        found = [each.format or each.host for each in self.public_files if each.url]
        return list(dict.fromkeys(filter(None, found)))

    @property
    def chosen_type(self) -> Type:
        return Type(self.type)

    @property
    def chosen_stages(self) -> list[Stage]:
        return stages_of(self.stages)

    @property
    def chosen_licence(self) -> Licence:
        return Licence(self.licence)

    @property
    def language_code(self) -> str:
        """The resource's language; its page's where nobody has said."""
        return self.language or self.locale.language_code

    @property
    def language_name(self) -> str:
        return language_name(self.language_code)

    @property
    def source_link(self) -> str:
        return safe_web_link(self.source_url)

    @property
    def source_host(self) -> str:
        return link_host(self.source_link)

    @property
    def video_link(self) -> str:
        return safe_web_link(self.video_url)

    @property
    def video_host(self) -> str:
        return link_host(self.video_link)
