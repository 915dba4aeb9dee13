"""How an editor can look at an assembly before anybody else does, however half empty it is."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.template.response import TemplateResponse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from ..calendar.addresses import feed_path
from ..ical.entry import CANCELLED
from ..ical.write import calendar, close, open_event
from ..site_settings import AssembliesSettings, default_zone

NARROW = {
    "name": "narrow",
    "icon": "mobile-alt",
    "device_width": 320,
    "label": _("Preview on a small phone"),
}


class PreviewMixin(models.Model):
    """The preview modes of an assembly: its page, its card, its calendar entry, and cancelled."""

    VISITORS, IN_LISTS, IN_A_CALENDAR, IF_CANCELLED = "", "lists", "calendar", "cancelled"

    class Meta:
        abstract = True

    @property
    def preview_modes(self):
        return [
            (self.VISITORS, _("What visitors see")),
            (self.IN_LISTS, _("In lists")),
            (self.IN_A_CALENDAR, _("In a calendar")),
            (self.IF_CANCELLED, _("If cancelled")),
        ]

    @property
    def preview_sizes(self):
        return [NARROW, *super().preview_sizes]

    @property
    def default_preview_size(self):
        """Wagtail's own first one, as everywhere in the admin."""
        return super().preview_sizes[0]["name"]

    def serve_preview(self, request, mode_name):
        if mode_name == self.IF_CANCELLED:
            # Only in memory: a preview never saves what it shows.
            self.state = CANCELLED
        templates = {
            self.IN_LISTS: "wagtail_assemblies/assemblies/preview_in_lists.html",
            self.IN_A_CALENDAR: "wagtail_assemblies/assemblies/preview_in_a_calendar.html",
        }
        if mode_name not in templates:
            return super().serve_preview(request, mode_name)
        context = self.get_context(request) | {"previewed": self._previewed(request)}
        if mode_name == self.IN_A_CALENDAR:
            context["calendar_text"] = self.calendar_text(request)
        return TemplateResponse(request, templates[mode_name], context)

    def _previewed(self, request) -> list:
        url = self.get_url(request) or "#"
        return [{"entry": entry, "url": url} for entry in self.entries]

    def calendar_text(self, request) -> str:
        """The calendar file that holds the entries of this page, as it stands, and nothing else."""
        site = Site.find_for_request(request) or Site(hostname="example.org")
        settings = AssembliesSettings.of(site) if site.pk else None
        url = self.get_full_url(request) or site.root_url
        with translation.override(self.locale.language_code):
            return calendar(
                [close(open_event(entry), url) for entry in self.entries],
                name=settings.get_calendar_name() if settings else site.hostname,
                description="",
                url=site.root_url,
                source=site.root_url + feed_path(),
                zone=settings.get_zone() if settings else default_zone(),
                refresh=timedelta(hours=6),
            ).decode()
