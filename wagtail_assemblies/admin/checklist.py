"""What is still to be set up, on the admin's home page until it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.models import Site

from ..enquiries.mail import where_mail_stays
from ..setup_pages import PageSetup, look_at_pages
from ..setup_site import set_up_site
from ..site_settings import AssembliesSettings

# The zones of Django's own settings files: a site that has one of them has not chosen it.
UNSET_ZONES = ("UTC", "America/Chicago")


@dataclass(frozen=True)
class Task:
    """One thing to do: in words, and the one place at which it is done."""

    text: str
    url: str
    button: str


@dataclass(frozen=True)
class Checklist:
    """The open tasks of one site; `can_make` if some of them can be done at one click."""

    site: Site
    tasks: tuple[Task, ...]
    can_make: bool


class ChecklistPanel(Component):
    """The open tasks of each site, for who may do them; nothing once they are done."""

    name = "assemblies_checklist"
    template_name = "wagtail_assemblies/admin/checklist_panel.html"
    order = 30

    def get_context_data(self, parent_context):
        if not parent_context["request"].user.is_superuser:
            return {"checklists": []}
        sites = Site.objects.select_related("root_page").order_by("-is_default_site", "pk")
        return {"checklists": [each for each in map(checklist, sites) if each.tasks]}


def checklist(site: Site) -> Checklist:
    """What a site lacks, in the order in which somebody would do it."""
    site_settings = AssembliesSettings.of(site)
    lacking = [page for page in look_at_pages(site) if not (page.page and page.page.live)]
    tasks = [*map(_page_task(site), lacking), *_settings_tasks(site_settings)]
    if site.is_default_site:
        tasks += _mail_tasks()
    can_make = not site_settings.default_host or any(page.page is None for page in lacking)
    return Checklist(site, tuple(tasks), can_make)


def _page_task(site: Site):
    def task(lacking: PageSetup) -> Task:
        if lacking.page:
            return Task(
                _("“%(title)s” is not published yet.") % {"title": lacking.page.draft_title},
                reverse("wagtailadmin_pages:edit", args=(lacking.page.pk,)),
                _("Open it"),
            )
        return Task(
            _("There is no page “%(title)s” yet.") % {"title": lacking.kind.title},
            reverse("wagtailadmin_pages:add_subpage", args=(site.root_page_id,)),
            _("Add it"),
        )

    return task


def _settings_tasks(site_settings: AssembliesSettings) -> Iterator[Task]:
    url = reverse(
        "wagtailsettings:edit",
        args=("wagtail_assemblies", "assembliessettings", site_settings.site_id),
    )
    if not site_settings.default_host:
        text = _("Name your own group: it is filled in as the host of each new assembly.")
        yield Task(text, url, _("Choose the usual host"))
    if not site_settings.get_support_email():
        text = _("Say to which address enquiries go. Until then the form is closed.")
        yield Task(text, url, _("Set the support address"))
    if not site_settings.timezone and settings.TIME_ZONE in UNSET_ZONES:
        text = _("Say in which time zone you meet, or every time is shown in another one.")
        yield Task(text, url, _("Choose the time zone"))


def _mail_tasks() -> Iterator[Task]:
    """What is to be set up once for all sites."""
    if where := where_mail_stays():
        text = _(
            "Mail goes to %(where)s and reaches nobody. "
            "Name a mail server in the project’s settings."
        )
        url = reverse("assemblies_enquiry:index")
        yield Task(text % {"where": where}, url, _("Read the enquiries here meanwhile"))


@require_POST
def make_what_is_missing(request: HttpRequest, site_id: int) -> HttpResponse:
    """Does at one click what `manage.py assemblies_setup` does."""
    if not request.user.is_superuser:
        raise PermissionDenied
    done = set_up_site(get_object_or_404(Site, pk=site_id))
    for page in done.pages:
        if page.problem:
            messages.warning(request, page.problem)
    messages.success(request, _("Done. What was there already is as it was."))
    return redirect("wagtailadmin_home")
