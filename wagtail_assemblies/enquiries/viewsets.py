"""The list of enquiries in the admin: read, answered by mail, marked, sent again, exported."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.template.defaultfilters import linebreaksbr
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from ..conf import conf
from . import actions, mail, tasks
from .choices import EnquiryState
from .models import Enquiry
from .panels import EnquiryPanel
from .permissions import enquiry_policy, register_permission_policy
from .plain_text import clean_text

# What a spreadsheet takes for the beginning of a formula, in full-width characters too.
FORMULA = tuple("=+-@＝＋－＠")

ON_ITS_WAY = gettext_lazy("The enquiry is on its way to the support address.")


def without_formula(value):
    """A cell that a spreadsheet can hold, shows and never runs."""
    if not isinstance(value, str):
        return value
    # A note that was pasted from a word processor may hold controls, which no workbook takes.
    text = clean_text(value)
    return "'" + text if text.startswith(FORMULA) else text


class DeliveryColumn(Column):
    """Whether the mail has gone out, in words, with a button where a person has to decide."""

    cell_template_name = "wagtail_assemblies/admin/enquiry_delivery.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        context["enquiry"] = instance
        context["request"] = parent_context["request"]
        context["may_release"] = enquiry_policy.user_has_permission(
            parent_context["request"].user, "change"
        )
        return context


class NameColumn(Column):
    """The beginning of a name, in whatever direction it is written."""

    cell_template_name = "wagtail_assemblies/admin/enquiry_name.html"


class EnquiryIndexView(generic.IndexView):
    """Opening the list also catches up with mail that is due."""

    def get(self, request, *args, **kwargs):
        if not self.is_export:
            tasks.deliver_a_few_soon()
        return super().get(request, *args, **kwargs)

    @cached_property
    def columns(self):
        first, *others = super().columns
        # Else the reference is broken in its middle where a name beside it is long.
        first.classname = "w-whitespace-nowrap"
        return [first, *others]

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("site", "about")

    def get_context_data(self, **kwargs):
        return super().get_context_data(mail_folder=mail.mail_folder(), **kwargs)

    def preprocess_field_value(self, field, value, export_format):
        return without_formula(super().preprocess_field_value(field, value, export_format))

    def get_heading(self, queryset, field):
        return without_formula(super().get_heading(queryset, field))


class EnquiryEditView(generic.EditView):
    """State and note are changed here; what the visitor wrote stays as it is.

    Two buttons save as well, so that no note is lost, and then do what they say: `then` is
    "answered" or "send".
    """

    def save_instance(self):
        now, then = timezone.now(), self.request.POST.get("then")
        enquiry = self.form.instance
        if then == "answered":
            enquiry.state = EnquiryState.ANSWERED
        if enquiry.state != self.form.initial["state"]:
            enquiry.enter(enquiry.state, now)
        enquiry = super().save_instance()
        self.is_sent_on = then == "send" and actions.release(enquiry.pk, now)
        # One that was held back may be due now. Whatever is not due is left alone.
        tasks.deliver_soon(enquiry.pk)
        return enquiry

    def get_success_message(self):
        if self.is_sent_on:
            return ON_ITS_WAY
        if self.object.state == EnquiryState.ANSWERED:
            days = conf.enquiry_kept.days
            sentence = ngettext(
                "Kept as answered. It is deleted %(days)d day after it was answered.",
                "Kept as answered. It is deleted %(days)d days after it was answered.",
                days,
            )
            return sentence % {"days": days}
        return super().get_success_message()


class EnquiryInspectView(generic.InspectView):
    """For those who may only read: the words as they were written, line by line."""

    def get_field_display_value(self, field_name, field):
        value = super().get_field_display_value(field_name, field)
        if field_name in ("name", "message", "note"):
            return format_html('<div dir="auto">{}</div>', linebreaksbr(value))
        return "–" if value is None else value


@require_POST
def release_enquiry(request, pk):
    """Sends on what was held back, or tries again what could not be mailed."""
    if not enquiry_policy.user_has_permission(request.user, "change"):
        raise PermissionDenied
    if actions.release(pk, timezone.now()):
        tasks.deliver_soon(pk)
        messages.success(request, ON_ITS_WAY)
    else:
        messages.warning(request, _("This enquiry has been mailed or answered already."))
    return redirect(reverse("assemblies_enquiry:index"))


class EnquiryViewSet(ModelViewSet):
    model = Enquiry
    name = "assemblies_enquiry"
    menu_label = gettext_lazy("Enquiries")
    icon = "mail"
    index_view_class = EnquiryIndexView
    index_template_name = "wagtail_assemblies/admin/enquiry_list.html"
    edit_view_class = EnquiryEditView
    inspect_view_class = EnquiryInspectView
    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False
    ordering = "-created_at"
    search_fields = ["name", "email", "message", "note"]
    search_backend_name = None
    list_display = [
        "__str__",
        Column("topic", label=gettext_lazy("Topic"), accessor="get_topic_display"),
        NameColumn("name", label=gettext_lazy("Name"), sort_key="name"),
        Column("about", label=gettext_lazy("About")),
        DateColumn("created_at", label=gettext_lazy("Received"), sort_key="created_at"),
        Column(
            "state",
            label=gettext_lazy("State"),
            accessor="get_state_display",
            sort_key="state",
        ),
        DeliveryColumn("delivery", label=gettext_lazy("Mail"), accessor="pk"),
    ]
    list_filter = {
        "state": ["exact"],
        "topic": ["exact"],
        "site": ["exact"],
        "created_at": ["date"],
    }
    list_export = [
        "code",
        "created_at",
        "get_topic_display",
        "about_title",
        "name",
        "email",
        "message",
        "language",
        "get_state_display",
        "note",
        "emailed_at",
    ]
    export_headings = {
        "code": gettext_lazy("Reference"),
        "get_topic_display": gettext_lazy("Topic"),
        "about_title": gettext_lazy("About"),
        "get_state_display": gettext_lazy("State"),
    }
    export_filename = "enquiries"
    inspect_view_fields = [
        "created_at",
        "topic",
        "about",
        "name",
        "email",
        "message",
        "language",
        "state",
        "note",
        "emailed_at",
        "last_error",
    ]
    panels = [
        EnquiryPanel(
            "wagtail_assemblies/admin/enquiry_reply_panel.html", heading=gettext_lazy("What to do")
        ),
        EnquiryPanel(
            "wagtail_assemblies/admin/enquiry_words_panel.html",
            heading=gettext_lazy("What they wrote"),
        ),
        MultiFieldPanel([FieldPanel("state"), FieldPanel("note")], heading=gettext_lazy("For us")),
    ]

    @cached_property
    def permission_policy(self):
        # Wagtail 8 takes it from its registry, and asks that a viewset does not name it.
        return super().permission_policy if register_permission_policy else enquiry_policy

    def get_urlpatterns(self):
        release = path("release/<int:pk>/", release_enquiry, name="release")
        return [*super().get_urlpatterns(), release]
