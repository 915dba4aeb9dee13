"""What an editor sees first: the next assemblies and their gaps, and those without a result."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from ..assemblies.choices import StepFree
from ..assemblies.page import AssemblyMixin
from ..calendar.models import CalendarEntry
from ..ical.entry import PublicEntry
from ..site_pages import concrete_models

MOST = 5
# After that long, nobody is asked for results any more.
ASKED_FOR = timedelta(days=120)


@dataclass(frozen=True)
class TodoLine:
    """A page, what is public of its session, and what an editor might still do about it."""

    page: Page
    entry: PublicEntry
    gaps: tuple[str, ...] = ()


class ComingUpPanel(Component):
    """The next assemblies that somebody may edit, and those that are over without results."""

    name = "assemblies_coming_up"
    template_name = "wagtail_assemblies/admin/coming_up_panel.html"
    order = 40

    def get_context_data(self, parent_context):
        user, now = parent_context["request"].user, timezone.now()
        return {"coming": coming_up(user, now), "unreported": without_results(user, now)}


def coming_up(user, now: datetime) -> list[TodoLine]:
    """The next sessions of live pages that a user may edit, each with the gaps of its page."""
    rows = list(_entries(user).upcoming(now).select_related("page")[:MOST])
    pages = _specific_pages([row.page_id for row in rows])
    return [_line(row, pages) for row in rows if row.page_id in pages]


def without_results(user, now: datetime) -> list[TodoLine]:
    """Assemblies that were over lately and say nothing yet of what became of them."""
    to_come = CalendarEntry.objects.filter(ends_at__gt=now).values("page_id")
    lately = _entries(user).past(now).filter(ends_at__gt=now - ASKED_FOR, state="on")
    rows = {}
    for row in lately.exclude(page_id__in=to_come).select_related("page")[: 10 * MOST]:
        rows.setdefault(row.page_id, row)
    pages = _specific_pages(list(rows))
    silent = [row for key, row in rows.items() if key in pages and not _has_results(pages[key])]
    return [TodoLine(pages[row.page_id], row.entry) for row in silent[:MOST]]


def _entries(user):
    editable = page_permission_policy.instances_user_has_permission_for(user, "change")
    return CalendarEntry.objects.filter(page__live=True, page_id__in=editable.values("pk"))


def _specific_pages(ids: list[int]) -> dict[int, AssemblyMixin]:
    found = {}
    for model in concrete_models(AssemblyMixin):
        found |= model._base_manager.in_bulk(ids)
    return found


def _line(row: CalendarEntry, pages: dict) -> TodoLine:
    page, entry = pages[row.page_id], row.entry
    return TodoLine(page, entry, tuple(_gaps(page, entry)))


def _gaps(page, entry: PublicEntry):
    """What visitors will ask for, in the order in which they do."""
    if not entry.location:
        yield _("no place yet")
    if page.step_free in ("", StepFree.UNKNOWN) and not page.access and page.mode != "online":
        yield _("nothing about access")
    if not page.introduction:
        yield _("nothing about why it matters")


def _has_results(page) -> bool:
    return bool(page.headline or page.report_id or len(page.recommendations))
