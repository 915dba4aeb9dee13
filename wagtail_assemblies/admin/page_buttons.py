"""Where editors meet the verbs: in the menus of an assembly."""

from __future__ import annotations

from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.locks import BasicLock

from ..assemblies.page import AssemblyMixin
from .access import may_edit
from .assembly_view import verb_url

# After "Edit", before "Move" (in the tree) and "Delete", which is what people would reach for.
PRIORITY = 12


def header_button(page, user, view_name, next_url=None):
    """A hook: the button in the menu of a page's own header."""
    yield from _buttons(page, user)


def listing_button(page, user, next_url=None):
    """A hook: the button in the menu of a page's row in a list."""
    yield from _buttons(page, user)


def _buttons(page, user):
    if page.pk is None or not is_assembly(page) or page.alias_of_id:
        return
    locked = page.locked and BasicLock(page).for_user(user)
    if not locked and may_edit(page, user):
        yield Button(
            _("Cancel, move or repeat"),
            verb_url("change", page),
            icon_name="date",
            priority=PRIORITY,
        )


def is_assembly(page) -> bool:
    """Whether a page, specific or not, is of an assembly's type."""
    return issubclass(page.specific_class or object, AssemblyMixin)
