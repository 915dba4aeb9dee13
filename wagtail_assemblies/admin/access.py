"""Who may use the verbs of an assembly, and when it is locked against them."""

from __future__ import annotations

from django.apps import apps
from django.http import Http404
from wagtail.locks import BasicLock, ScheduledForPublishLock

from ..assemblies.page import AssemblyMixin
from ..base_page import PAGE_MODEL


def find_assembly(page_id: int) -> AssemblyMixin:
    """The assembly of that id as it is published; raises Http404 for a page of another type."""
    page = apps.get_model(PAGE_MODEL)._base_manager.filter(pk=page_id).first()
    page = page and page.specific
    if not isinstance(page, AssemblyMixin):
        raise Http404
    return page


def may_edit(page, user) -> bool:
    return page.permissions_for_user(user).can_edit()


def may_change(page, user) -> bool:
    """Whether somebody may cancel, move and so on: of what is live or will be, who may publish."""
    may = page.permissions_for_user(user)
    if page.live or page.approved_schedule:
        return may.can_edit() and may.can_publish()
    return may.can_edit()


def may_schedule_next(page, user) -> bool:
    """Whether somebody may add a page of the same type beside this one."""
    parent = page.get_parent().specific
    return (
        may_edit(page, user)
        and parent.permissions_for_user(user).can_add_subpage()
        and page.specific_class.can_create_at(parent)
    )


def lock_on_draft(page, user):
    """The lock that keeps somebody from changing the draft, or none."""
    lock = page.get_lock()
    return lock if lock and lock.for_user(user) else None


def lock_on_page(page, user):
    """The lock that keeps somebody from a verb, or none.

    A schedule outlives the verbs, and so does the review of a page that is live: neither keeps
    people from hearing that it is cancelled. What somebody has locked by hand stays as it is.
    """
    lock = lock_on_draft(page, user)
    if isinstance(lock, ScheduledForPublishLock):
        return None
    return lock if lock and (isinstance(lock, BasicLock) or not page.live) else None
