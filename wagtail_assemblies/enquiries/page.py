"""The page with the form: it stores what is sent, then says so, and never says so otherwise."""

from __future__ import annotations

import logging
from http import HTTPMethod

from django.db import Error as DatabaseError
from django.db import router, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_variables
from wagtail.models import Site
from wagtail.url_routing import RouteResult

from ..base_page import PublicPageMixin
from ..calendar.index_page import AssemblyIndexMixin
from ..conf import conf
from ..site_pages import find_page
from ..site_settings import AssembliesSettings
from . import actions, mail, tasks
from .about import find_about, offered_pages
from .form_token import FormToken, new_token, read_token
from .forms import EnquiryForm
from .models import Enquiry
from .support import request_support_address

logger = logging.getLogger("wagtail_assemblies")

# Four times what the longest message needs in most scripts.
MOST_BYTES = 64 * 1024


class EnquiryMixin(PublicPageMixin):
    """A page with the enquiry form, and below it `sent/`, where those who have written arrive."""

    assemblies_template = "wagtail_assemblies/enquiries/enquiry_page.html"
    sent_template = "wagtail_assemblies/enquiries/sent_page.html"
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS, HTTPMethod.POST]
    preview_modes = [
        ("", gettext_lazy("The form")),
        ("sent", gettext_lazy("After somebody has written")),
    ]

    class Meta:
        abstract = True

    # Which page it is

    def route(self, request, path_components):
        if path_components == ["sent"] and self.live:
            return self.in_its_time(RouteResult(self, kwargs={"sent": True}))
        return super().route(request, path_components)

    def serve_preview(self, request, mode_name):
        return self.serve(request, sent=mode_name == "sent")

    def serve(self, request, *args, sent=False, **kwargs):
        request.is_preview = getattr(request, "is_preview", False)
        # What people write stays out of the reports of errors that are mailed to administrators.
        request.sensitive_post_parameters = "__ALL__"
        if sent:
            response = self._serve_sent(request)
        elif request.method == "POST" and not request.is_preview:
            response = self._serve_submission(request)
        else:
            response = self._form_response(request, self._empty_form(request))
        # A copy of the form for somebody else would not have their cookie and be refused.
        response["Cache-Control"] = "private, no-store"
        return response

    def _serve_sent(self, request: HttpRequest) -> HttpResponse:
        if request.method == "POST":
            return HttpResponseNotAllowed(["GET", "HEAD", "OPTIONS"])
        context = self.get_context(request) | {
            "social": None,  # nobody shares that they have written, nor should it be found
            "support_email": request_support_address(request),
            "index": find_page(AssemblyIndexMixin, request, self.locale_id),
            "mail_folder": mail.mail_folder(),
        }
        return TemplateResponse(request, self.sent_template, context)

    # What is sent

    def _serve_submission(self, request: HttpRequest) -> HttpResponse:
        now = timezone.now()
        token = read_token(request.POST.get("token", ""), self.pk)
        form = self._filled_form(request, token)
        if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
            form.add_error("message", _("This is more than we can take. Shorten your message."))
            return self._form_response(request, form, status=413)
        if not form.is_valid():
            return self._form_response(request, form, status=422)
        return self._keep(request, form, token, now)

    @sensitive_variables()
    def _keep(self, request, form: EnquiryForm, token: FormToken, now) -> HttpResponse:
        """Stores what was sent, and only then says thank you."""
        sent = self._submission(form, token, now)
        site = Site.find_for_request(request)
        language = self.locale.language_code
        # Asked for before anything is written: the database may fail meanwhile.
        recipient = request_support_address(request)
        try:
            with transaction.atomic(using=router.db_for_write(Enquiry)):
                enquiry = actions.receive(sent, site and site.pk, language, now)
                tasks.deliver_soon(enquiry.pk)
        except DatabaseError as error:
            logger.error("An enquiry could not be stored: %s", type(error).__name__)
            unkept = actions.prepare(sent, None, language, now)
            if not self._mail_unkept(unkept, recipient):
                return self._unavailable(request, form, recipient)
        return redirect(self.get_url(request).rstrip("/") + "/sent/")

    def _submission(self, form: EnquiryForm, token: FormToken, now) -> actions.Submission:
        words = form.cleaned_data
        trapped = actions.Suspicion.TRAP if words["website"] else ""
        return actions.Submission(
            topic=words["topic"],
            email=words["email"],
            message=words["message"],
            name=words["name"],
            about_id=words["about"] and words["about"].pk,
            nonce=token.nonce,
            suspicion=trapped or token.suspicion(now),
        )

    @sensitive_variables()
    def _mail_unkept(self, enquiry: Enquiry, recipient: str) -> bool:
        """Mails what the database does not take; what looks like a machine's is not mailed."""
        if not recipient or enquiry.is_held:
            return False
        # Its page would be read from the database, which has just failed.
        enquiry.about_id = None
        try:
            mail.send(enquiry, recipient)
        except Exception as error:
            logger.error("Nor could it be mailed: %s", mail.describe(error))
            return False
        return True

    @sensitive_variables()
    def _unavailable(self, request, form: EnquiryForm, recipient: str) -> HttpResponse:
        """Gives the words back: on the page, or as plain text where the database fails that too."""
        notice = _("We could not take your message. It is below, and nothing has been sent.")
        try:
            response = self._form_response(request, form, notice, status=503).render()
        except DatabaseError:
            lines = [notice, recipient, "", form.cleaned_data["message"]]
            plain = "text/plain; charset=utf-8"
            response = HttpResponse("\n".join(lines), content_type=plain, status=503)
        response["Retry-After"] = "300"
        return response

    def serve_csrf_failure(self, request: HttpRequest) -> HttpResponse:
        """The form with what was written in it, where its cookie was missing or out of date."""
        request.sensitive_post_parameters = "__ALL__"
        request.is_preview = False
        token = read_token(request.POST.get("token", ""), self.pk)
        notice = _("Your browser did not show us that this form is ours. Please send it once more.")
        response = self._form_response(request, self._filled_form(request, token), notice, 403)
        response["Cache-Control"] = "private, no-store"
        return response

    # The form

    def _form_response(self, request, form, notice: str = "", status: int = 200):
        context = self.get_context(request) | {
            "form": form,
            "notice": notice,
            "support_email": request_support_address(request),
            "days_kept": conf.enquiry_kept.days,
            "own_group": self._own_group(request),
        }
        return TemplateResponse(request, self.get_template(request), context, status=status)

    def _empty_form(self, request: HttpRequest) -> EnquiryForm:
        about = find_about(request, request.GET.get("about"))
        initial = {"about": about and about.pk, "token": new_token(self.pk, timezone.now())}
        return self._form(request, about, initial=initial)

    def _filled_form(self, request: HttpRequest, token: FormToken) -> EnquiryForm:
        data = request.POST.copy()
        if not token.nonce:
            data["token"] = new_token(self.pk, timezone.now())
        return self._form(request, find_about(request, data.get("about")), data=data)

    def _form(self, request: HttpRequest, about, **kwargs) -> EnquiryForm:
        return EnquiryForm(
            about_choices=offered_pages(request, self.locale_id, about),
            find_about=lambda page_id: find_about(request, page_id),
            **kwargs,
        )

    def _own_group(self, request: HttpRequest):
        """The site's usual host, which people can turn to where there is no form."""
        site = Site.find_for_request(request)
        host = AssembliesSettings.of(site).default_host if site else None
        return None if host is None or host.hidden else host
