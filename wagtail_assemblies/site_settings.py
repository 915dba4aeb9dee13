"""What the editors of one site decide about its calendar, in the admin under Settings."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Site

from .conf import conf
from .ical.zones import is_zone
from .widgets import ZoneSelect


def validate_zone(name: str) -> None:
    """Raises ValidationError for a time zone that this machine does not know."""
    if not is_zone(name):
        raise ValidationError(
            _("“%(zone)s” is not a time zone. Choose one such as Europe/London."),
            params={"zone": name},
        )


def default_zone() -> str:
    """The zone of a page that nobody has given one; its site's zone is filled in by the form."""
    return settings.TIME_ZONE


class CancelledStyle(models.TextChoices):
    VISIBLE = "visible", _("Visible everywhere: the word “Cancelled” before the title")
    STRICT = "strict", _("By the standard: also marked cancelled, which Google hides")


@register_setting(icon="date")
class AssembliesSettings(BaseSiteSetting):
    """The calendar's name and zone, the usual host, and how cancelled entries go out."""

    calendar_name = models.CharField(
        _("calendar name"),
        max_length=120,
        blank=True,
        help_text=_("What subscribers see in their calendar app. Left empty: the site's name."),
    )
    calendar_description = models.CharField(
        _("calendar description"),
        max_length=255,
        blank=True,
        help_text=_("One sentence about what is in the calendar."),
    )
    timezone = models.CharField(
        _("time zone"),
        max_length=64,
        blank=True,
        validators=[validate_zone],
        help_text=_("For new assemblies. Each assembly may have its own."),
    )
    default_host = models.ForeignKey(
        "wagtail_assemblies.Partner",
        verbose_name=_("usual host"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Filled in as the host of each new assembly: usually your own group."),
    )
    support_email = models.EmailField(
        _("support address"),
        blank=True,
        help_text=_(
            "Where enquiries go, and what visitors are told to write to. Left empty: the address "
            "in this project’s settings, if it has one."
        ),
    )
    cancelled_style = models.CharField(
        _("cancelled entries in calendars"),
        max_length=10,
        choices=CancelledStyle.choices,
        default=CancelledStyle.VISIBLE,
        help_text=_(
            "Google Calendar drops entries that are marked cancelled, and people would travel."
        ),
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("calendar_name"), FieldPanel("calendar_description")], _("Calendar")
        ),
        MultiFieldPanel(
            [FieldPanel("timezone", widget=ZoneSelect), FieldPanel("default_host")],
            _("New assemblies"),
        ),
        FieldPanel("support_email"),
        FieldPanel("cancelled_style"),
    ]

    class Meta:
        verbose_name = _("assemblies")

    @classmethod
    def of(cls, site) -> AssembliesSettings:
        """A site's settings, or the defaults; unlike `for_site` it never writes while reading."""
        found = cls.objects.filter(site=site).first() or cls()
        found.site = site  # so that nobody who asks for it reads it again
        return found

    @classmethod
    def of_request(cls, request: HttpRequest) -> AssembliesSettings | None:
        """Those of the visitor's site, read once for a request; None where no site is served."""
        held = request.__dict__
        if "_assemblies_settings" not in held:
            site = Site.find_for_request(request)
            held["_assemblies_settings"] = site and cls.of(site)
        return held["_assemblies_settings"]

    def get_calendar_name(self) -> str:
        return self.calendar_name or self.site.site_name or self.site.hostname

    def get_support_email(self) -> str:
        """Where the site's enquiries go: its own address, else the project's, else nowhere."""
        return self.support_email or conf.support_email

    def get_zone(self) -> str:
        """The zone of new assemblies and of the day's end: the site's own, else Django's."""
        return self.timezone if is_zone(self.timezone) else settings.TIME_ZONE
