"""Before an assembly to come is deleted or unpublished: cancelling it would tell people why."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import AbstractPage

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
    return _ask(request, [page], _("Unpublish it all the same"))


def ask_before_bulk_action(request, action_type, objects, action) -> TemplateResponse | None:
    """A hook: the same question where several pages are chosen from a list."""
    go_on = {
        "delete": _("Delete what was chosen all the same"),
        "unpublish": _("Unpublish what was chosen all the same"),
    }
    pages = [each for each in objects if isinstance(each, AbstractPage)]
    return _ask(request, pages, go_on[action_type]) if action_type in go_on else None


def _ask(request: HttpRequest, pages: list, go_on: str) -> TemplateResponse | None:
    """The question, with what was posted ready to be posted again; none where it is needless."""
    waited_for = [page for page in pages if _is_waited_for(page)]
    if FLAG in request.POST or not waited_for:
        return None
    posted = [(name, value) for name, values in request.POST.lists() for value in values]
    context = {
        "pages": waited_for,
        "page_title": _("Cancel it instead?"),
        "header_title": _("Cancel it instead?"),
        "header_icon": "date",
        "warning": _warning(),
        "repeated": [(name, value) for name, value in posted if name != "csrfmiddlewaretoken"],
        "flag": FLAG,
        "go_on": go_on,
    }
    return TemplateResponse(request, "wagtail_assemblies/admin/cancel_instead.html", context)


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
