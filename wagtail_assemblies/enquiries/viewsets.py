"""The list of enquiries in the admin: read, answered by mail, marked, sent again, exported."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from . import actions, mail, tasks
from .models import Enquiry
from .permissions import enquiry_policy, register_permission_policy
from .plain_text import clean_text

# What a spreadsheet takes for the beginning of a formula, in full-width characters too.
FORMULA = tuple("=+-@＝＋－＠")


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


class EnquiryIndexView(generic.IndexView):
    """Opening the list also catches up with mail that is due."""

    def get(self, request, *args, **kwargs):
        if not self.is_export:
            tasks.deliver_a_few_soon()
        return super().get(request, *args, **kwargs)

    def get_base_queryset(self):
        return super().get_base_queryset().select_related("site", "about")

    def get_page_subtitle(self):
        folder = mail.mail_folder()
        return _("Mail is written to %(folder)s") % {"folder": folder} if folder else ""

    def preprocess_field_value(self, field, value, export_format):
        return without_formula(super().preprocess_field_value(field, value, export_format))

    def get_heading(self, queryset, field):
        return without_formula(super().get_heading(queryset, field))


class EnquiryEditView(generic.EditView):
    """State and note are changed here; what the visitor wrote stays as it is."""

    def save_instance(self):
        if "state" in self.form.changed_data:
            self.form.instance.enter(self.form.instance.state, timezone.now())
        enquiry = super().save_instance()
        # One that was held back may be due now. Whatever is not due is left alone.
        tasks.deliver_soon(enquiry.pk)
        return enquiry


class ReplyPanel(Panel):
    """A link that opens a reply to the visitor, and the button for what was not mailed."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtail_assemblies/admin/enquiry_reply_panel.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            subject = _("Re: your message to us, ref %(code)s") % {"code": self.instance.code}
            query = urlencode({"subject": subject}, quote_via=quote)
            address = quote(self.instance.email, safe="@")
            return context | {
                "enquiry": self.instance,
                "reply_url": f"mailto:{address}?{query}",
            }


@require_POST
def release_enquiry(request, pk):
    """Sends on what was held back, or tries again what could not be mailed."""
    if not enquiry_policy.user_has_permission(request.user, "change"):
        raise PermissionDenied
    if actions.release(pk, timezone.now()):
        tasks.deliver_soon(pk)
        messages.success(request, _("The enquiry is on its way to the support address."))
    else:
        messages.warning(request, _("This enquiry has been mailed or answered already."))
    return redirect(reverse("assemblies_enquiry:index"))


class EnquiryViewSet(ModelViewSet):
    model = Enquiry
    name = "assemblies_enquiry"
    menu_label = gettext_lazy("Enquiries")
    icon = "mail"
    index_view_class = EnquiryIndexView
    edit_view_class = EnquiryEditView
    inspect_view_enabled = True
    copy_view_enabled = False
    add_to_reference_index = False
    ordering = "-created_at"
    search_fields = ["name", "email", "message", "note"]
    search_backend_name = None
    list_display = [
        "__str__",
        Column("topic", label=gettext_lazy("Topic"), accessor="get_topic_display"),
        Column("name", label=gettext_lazy("Name"), sort_key="name"),
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
        ReplyPanel(),
        MultiFieldPanel(
            [
                FieldPanel("message", read_only=True),
                FieldPanel("name", read_only=True),
                FieldPanel("email", read_only=True),
                FieldPanel("topic", read_only=True),
                FieldPanel("about", read_only=True),
                FieldPanel("created_at", read_only=True),
            ],
            heading=gettext_lazy("What they wrote"),
        ),
        FieldPanel("state"),
        FieldPanel("note"),
    ]

    @cached_property
    def permission_policy(self):
        # Wagtail 8 takes it from its registry, and asks that a viewset does not name it.
        return super().permission_policy if register_permission_policy else enquiry_policy

    def get_urlpatterns(self):
        release = path("release/<int:pk>/", release_enquiry, name="release")
        return [*super().get_urlpatterns(), release]
