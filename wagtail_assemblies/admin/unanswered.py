"""What nobody has answered yet, and for how long it waits, for those who may answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.timesince import timesince
from wagtail.admin.ui.components import Component

from ..enquiries.choices import EnquiryState
from ..enquiries.models import Enquiry
from ..enquiries.permissions import enquiry_policy

MOST = 5


@dataclass(frozen=True)
class WaitingLine:
    """An enquiry and how long it has been waiting, in words."""

    enquiry: Enquiry
    waited: str


@dataclass(frozen=True)
class Unanswered:
    """How many enquiries wait, how many of them are held or were never mailed; the oldest few."""

    number: int
    held: int
    unmailed: int
    oldest: tuple[WaitingLine, ...]


class UnansweredPanel(Component):
    """The enquiries that wait; nothing where none does."""

    name = "assemblies_unanswered"
    template_name = "wagtail_assemblies/admin/unanswered_panel.html"
    order = 35

    def get_context_data(self, parent_context):
        if not enquiry_policy.user_has_permission(parent_context["request"].user, "change"):
            return {"unanswered": None}
        return {"unanswered": unanswered(timezone.now())}


def unanswered(now: datetime) -> Unanswered:
    """What waits for an answer, those of all sites together, as in the list of enquiries."""
    waiting = Enquiry.objects.unanswered()
    unmailed = Q(state=EnquiryState.NEW, emailed_at=None)
    counts = waiting.order_by().aggregate(
        number=Count("pk"),
        held=Count("pk", filter=Q(state=EnquiryState.HELD)),
        unmailed=Count("pk", filter=unmailed),
    )
    oldest = waiting.defer("message", "note").order_by("created_at")[:MOST]
    lines = (WaitingLine(each, timesince(each.created_at, now, depth=1)) for each in oldest)
    return Unanswered(**counts, oldest=tuple(lines))
