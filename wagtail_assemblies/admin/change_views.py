"""One page from which an assembly is changed, and a view for each verb."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic.edit import FormMixin

from ..assemblies import actions
from ..ical.entry import CANCELLED, ON, POSTPONED
from ..ical.zones import UnusableTimes
from . import access
from .assembly_view import AssemblyView, edit_url, verb_url
from .change_forms import MoveForm, PutBackForm, ReasonForm
from .outcome import tell
from .repeat_forms import ScheduleNextForm
from .session_lines import session_in_words, session_lines


class ChangeView(AssemblyView):
    """What can be done with an assembly and each of its sessions."""

    template_name = "wagtail_assemblies/admin/change.html"
    page_title = _("Change or repeat")
    is_start = True
    may = staticmethod(access.may_edit)

    def get(self, request: HttpRequest) -> HttpResponse:
        now, user = timezone.now(), request.user
        shown = self.page if self.page.live else self.page.get_latest_revision_as_object()
        lines = session_lines(shown)
        context = self.get_context_data(
            shown=shown,
            state=shown.state or ON,
            coming=[line for line in lines if line.ends_at > now],
            over=[line for line in lines if line.ends_at <= now],
            may_change=access.may_change(self.page, user),
            may_repeat=access.lock_on_draft(self.page, user) is None,
            next_form=ScheduleNextForm(),
            may_schedule_next=access.may_schedule_next(self.page, user),
        )
        return self.render_to_response(context)


class VerbView(FormMixin, AssemblyView):
    """A form for one verb, on a page of its own, so that it works without a script."""

    template_name = "wagtail_assemblies/admin/verb_form.html"
    form_class = ReasonForm
    explanation = ""
    submit_label = ""
    serious = False

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self.get_form()
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            done = self.do(form)
        except UnusableTimes as problem:
            # Somebody gave the assembly another zone since the form was checked.
            form.refuse(problem)
            return self.render_to_response(self.get_context_data(form=form))
        tell(request, done, self.session_id)
        return redirect(edit_url(self.page))

    def do(self, form) -> actions.Done:
        """Does what the form says; raises NoSuchSession where the session is gone."""
        raise NotImplementedError

    def shown(self):
        """The page whose values the verb starts from: as published, or else the draft."""
        return self.page if self.page.live else self.page.get_latest_revision_as_object()

    def session(self):
        return actions.find_session(self.shown(), self.session_id).value

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            about=session_in_words(self.shown(), self.session()) if self.session_id else "",
            explanation=self.explanation,
            submit_label=self.submit_label,
            serious=self.serious,
            back_url=verb_url("change", self.page),
            **kwargs,
        )


class CancelView(VerbView):
    page_title = _("Cancel the assembly")
    submit_label = _("Cancel the assembly")
    serious = True
    explanation = _(
        "The page stays and says so at its top, and so does every calendar that people have "
        "subscribed to. You can put it back on later."
    )

    def get_initial(self):
        shown = self.shown()
        return {"reason": shown.state_reason if shown.state != ON else ""}

    def do(self, form):
        return actions.cancel(
            self.page.pk, reason=form.cleaned_data["reason"], user=self.request.user
        )


class PostponeView(CancelView):
    page_title = _("Postpone the assembly")
    submit_label = _("Postpone the assembly")
    serious = False
    explanation = _(
        "For when there is no new date yet. The page and the calendars say so. Once you have a "
        "date, move the assembly to it: that puts it back on."
    )

    def do(self, form):
        return actions.postpone(
            self.page.pk, reason=form.cleaned_data["reason"], user=self.request.user
        )


class PutBackOnView(VerbView):
    page_title = _("Put the assembly back on")
    submit_label = _("Put it back on")
    form_class = PutBackForm
    explanation = _("The page and the calendars say again that it goes ahead as planned.")

    def do(self, form):
        return actions.put_back_on(self.page.pk, user=self.request.user)


class CancelSessionView(VerbView):
    page_title = _("Cancel one date")
    submit_label = _("Cancel this date")
    serious = True
    explanation = _("The other dates go ahead. The page and the calendars give your reason.")

    def get_initial(self):
        return {"reason": self.session().get("reason") or ""}

    def do(self, form):
        return actions.cancel_session(
            self.page.pk,
            self.session_id,
            reason=form.cleaned_data["reason"],
            user=self.request.user,
        )


class PutSessionBackOnView(PutBackOnView):
    page_title = _("Put one date back on")

    def do(self, form):
        return actions.put_session_back_on(self.page.pk, self.session_id, user=self.request.user)


class MoveView(VerbView):
    page_title = _("Move one date")
    submit_label = _("Move it")
    form_class = MoveForm
    explanation = _(
        "The page says from when it was moved. In calendars that people have subscribed to, the "
        "entry itself moves."
    )

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"page": self.shown(), "session": self.session()}

    def get_context_data(self, **kwargs):
        puts_back = self.shown().state in (CANCELLED, POSTPONED)
        return super().get_context_data(puts_back=puts_back, **kwargs)

    def do(self, form):
        return actions.move_session(
            self.page.pk,
            self.session_id,
            form.new_times(),
            note=form.cleaned_data["note"],
            user=self.request.user,
        )
