"""Adding dates like one that is there, in steps: which one, by what rule, which of its dates."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from ..assemblies import actions
from ..assemblies.next_assembly import schedule_next
from ..ical.zones import is_zone
from . import access
from .assembly_view import AssemblyView, edit_url, verb_url
from .repeat_forms import PickForm, RepeatForm, ScheduleNextForm
from .session_lines import session_in_words, session_lines


class DraftView(AssemblyView):
    """A view of what only the draft hears of, so that whoever may edit it may use it."""

    may = staticmethod(access.may_edit)
    lock = staticmethod(access.lock_on_draft)


class ChooseDateView(DraftView):
    """Which of the dates is repeated; where there is only one, that."""

    template_name = "wagtail_assemblies/admin/choose_date.html"
    page_title = gettext_lazy("Add dates: which one is repeated?")

    def get(self, request: HttpRequest) -> HttpResponse:
        lines = session_lines(self.page.get_latest_revision_as_object())
        if len(lines) == 1:
            return redirect(verb_url("add_dates", self.page, lines[0].id))
        return self.render_to_response(self.get_context_data(lines=lines))


class AddDatesView(DraftView):
    """The rule by GET, so that going back keeps it; its dates below; adding them by POST."""

    template_name = "wagtail_assemblies/admin/add_dates.html"
    page_title = gettext_lazy("Add dates")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.asked = "rule" in request.GET or "until" in request.GET

    def get(self, request: HttpRequest) -> HttpResponse:
        form = self._repeat_form()
        pick = self._pick_form(form) if self.asked and form.is_valid() else None
        return self._show(form, pick)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._repeat_form()
        if not (self.asked and form.is_valid()):
            return self._show(form, None)
        pick = self._pick_form(form, request.POST)
        if not pick.is_valid():
            if "token" in pick.errors:
                messages.error(request, _("Please look at the dates once more, and add them."))
                pick = self._pick_form(form)
            return self._show(form, pick)
        chosen = pick.cleaned_data
        added = actions.add_dates(
            self.page.pk,
            self.session_id,
            chosen["dates"],
            token=chosen["token"],
            user=request.user,
        )
        tell_added(request, added, len(chosen["dates"]))
        return redirect(edit_url(self.page))

    def _show(self, form: RepeatForm, pick: PickForm | None) -> HttpResponse:
        draft, session = self._draft_and_session()
        context = self.get_context_data(
            form=form,
            pick=pick,
            about=session_in_words(draft, session),
            back_url=verb_url("change", self.page),
        )
        return self.render_to_response(context)

    def _repeat_form(self) -> RepeatForm:
        _draft, session = self._draft_and_session()
        return RepeatForm(self.request.GET if self.asked else None, first=session["start_date"])

    def _pick_form(self, form: RepeatForm, data=None) -> PickForm:
        draft, session = self._draft_and_session()
        return PickForm(data, draft=draft, session=session, dates=form.dates)

    def _draft_and_session(self):
        """The draft and the block that is repeated; raises NoSuchSession where it has no date."""
        draft = self.page.get_latest_revision_as_object()
        session = actions.find_session(draft, self.session_id).value
        if not isinstance(session.get("start_date"), date):
            raise actions.NoSuchSession(self.session_id)
        return draft, session


def tell_added(request: HttpRequest, added: list[date], asked: int) -> None:
    """Says how many dates are new in the draft, and whether some were there from a click before."""
    if not added:
        messages.warning(request, _("Nothing was added: these dates are in the draft already."))
        return
    sentence = ngettext(
        "%(count)d date is now in the draft. Publish the page to show it.",
        "%(count)d dates are now in the draft. Publish the page to show them.",
        len(added),
    )
    messages.success(request, sentence % {"count": len(added)})
    if len(added) < asked:
        messages.info(request, _("The others were in the draft already."))


class ScheduleNextView(AssemblyView):
    """Begins a draft of the next assembly at one click."""

    may = staticmethod(access.may_schedule_next)
    # A lock keeps the page as it is, and that is how this leaves it.
    lock = staticmethod(lambda page, user: None)

    def get(self, request: HttpRequest) -> HttpResponse:
        # Whoever had to log in again comes back with a GET.
        return redirect(verb_url("change", self.page))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ScheduleNextForm(request.POST)
        if not form.is_valid():
            messages.warning(request, _("Nothing was made. Please press the button once more."))
            return redirect(verb_url("change", self.page))
        zone = self.page.timezone if is_zone(self.page.timezone) else None
        today = timezone.localdate(timezone=zone and ZoneInfo(zone))
        token = form.cleaned_data["token"]
        new, made = schedule_next(self.page.pk, today=today, token=token, user=request.user)
        if made:
            self._tell_made(new)
        else:
            messages.info(request, _("The draft of the next one was made already. This is it."))
        return redirect(edit_url(new))

    def _tell_made(self, new) -> None:
        dates = [session_in_words(new, child.value) for child in new.sessions]
        sentence = (
            _("This is the draft of the next one, on %(when)s. It needs its own question.")
            if dates
            else _("This is the draft of the next one. It needs its own question and a date.")
        )
        messages.success(self.request, sentence % {"when": ", ".join(dates)})
