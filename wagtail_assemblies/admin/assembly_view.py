"""What all views of one assembly's verbs have in common."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages
from wagtail.admin.utils import get_latest_str
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from ..assemblies.actions import NoSuchSession
from . import access


def verb_url(name: str, page, *more: str) -> str:
    """The address of a verb's view for a page, and for one of its sessions."""
    return reverse(f"wagtail_assemblies_admin:{name}", args=(page.pk, *more))


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=(page.pk,))


class AssemblyView(WagtailAdminTemplateMixin, View):
    """A view of one assembly, for who may do what it does; a lock or an alias is explained."""

    header_icon = "date"
    # The view that the others are reached from, and lead back to.
    is_start = False
    may: Callable = staticmethod(access.may_change)
    lock: Callable = staticmethod(access.lock_on_page)

    def dispatch(self, request, page_id: int, session_id: str = "", **kwargs):
        self.page = access.find_assembly(page_id)
        self.session_id = session_id
        if not self.may(self.page, request.user):
            raise PermissionDenied
        if self.page.alias_of_id:
            messages.warning(
                request, _("This page repeats another one. Change that one, and this one follows.")
            )
            return redirect(edit_url(self.page))
        if lock := self.lock(self.page, request.user):
            messages.error(request, lock.get_message(request.user) or _("The page is locked."))
            return redirect(edit_url(self.page))
        try:
            return super().dispatch(request, **kwargs)
        except NoSuchSession:
            messages.error(
                request, _("That date is not on the page any more. Nothing was changed.")
            )
            return redirect(verb_url("change", self.page))

    def get_page_subtitle(self) -> str:
        return get_latest_str(self.page)

    def get_breadcrumbs_items(self):
        steps = [{"url": edit_url(self.page), "label": self.get_page_subtitle()}]
        if not self.is_start:
            steps.append({"url": verb_url("change", self.page), "label": _("Change or repeat")})
        here = {"url": "", "label": self.get_page_title()}
        return [*super().get_breadcrumbs_items(), *steps, here]

    def get_context_data(self, **kwargs):
        return super().get_context_data(page=self.page, edit_url=edit_url(self.page), **kwargs)
