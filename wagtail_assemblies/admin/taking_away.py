"""Before an assembly to come is deleted or unpublished: cancelling it would tell people why."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.utils import get_latest_str

from ..calendar.models import CalendarEntry
from ..ical.entry import ON
from .assembly_view import verb_url
from .page_buttons import is_assembly

# Posted along by who has read the question.
FLAG = "assemblies_all_the_same"


def warn_before_deleting(request: HttpRequest, page) -> None:
    """A hook: beside the question whether to delete, it says what people would never hear."""
    if request.method != "GET":
        return
    if _is_waited_for(page):
        button = messages.button(verb_url("cancel", page), _("Cancel it, and say why"))
        messages.warning(request, _warning(), buttons=[button])
    below = _to_come().filter(page__path__startswith=page.path).exclude(page_id=page.pk)
    if count := below.values("page_id").distinct().count():
        sentence = ngettext(
            "%(count)d assembly to come is below this page. People who follow the calendar "
            "would not learn why it is gone: cancel it first.",
            "%(count)d assemblies to come are below this page. People who follow the calendar "
            "would not learn why they are gone: cancel them first.",
            count,
        )
        messages.warning(request, sentence % {"count": count})


def ask_before_unpublishing(request: HttpRequest, page) -> TemplateResponse | None:
    """A hook, once somebody wants to unpublish: it asks whether cancelling is what is meant.

    Wagtail calls no hook while its own question is shown, so this is a second one.
    """
    if FLAG in request.POST or not _is_waited_for(page):
        return None
    repeated = [(name, value) for name, value in request.POST.items() if name != _CSRF]
    context = {
        "page": page,
        "page_title": _("Unpublish"),
        "page_subtitle": get_latest_str(page),
        "header_title": _("Unpublish"),
        "header_icon": "date",
        "warning": _warning(),
        "repeated": repeated,
        "flag": FLAG,
    }
    template = "wagtail_assemblies/admin/confirm_unpublish.html"
    return TemplateResponse(request, template, context)


_CSRF = "csrfmiddlewaretoken"


def _warning() -> str:
    return _(
        "People who follow the calendar would not learn why it is gone, and some would still "
        "come. Cancel it instead: then everybody reads the reason."
    )


def _is_waited_for(page) -> bool:
    return is_assembly(page) and _to_come().filter(page_id=page.pk).exists()


def _to_come() -> models.QuerySet:
    """The sessions that go ahead, as far as anybody could know."""
    return CalendarEntry.objects.filter(page__live=True, ends_at__gt=timezone.now(), state=ON)
