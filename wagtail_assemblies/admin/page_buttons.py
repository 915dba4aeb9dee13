"""Where editors meet the verbs: in the menus of an assembly."""

from __future__ import annotations

from django.utils.translation import gettext_lazy
from wagtail.admin.action_menu import ActionMenuItem
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
    if offers_verbs(page, user):
        yield Button(
            VerbsMenuItem.label,
            verb_url("change", page),
            icon_name=VerbsMenuItem.icon_name,
            priority=PRIORITY,
        )


def offers_verbs(page, user) -> bool:
    """Whether the verbs of a page are worth offering to somebody; the views ask more closely."""
    if page.pk is None or not is_assembly(page) or page.alias_of_id:
        return False
    locked = page.locked and BasicLock(page).for_user(user)
    return not locked and may_edit(page, user)


def is_assembly(page) -> bool:
    """Whether a page, specific or not, is of an assembly's type."""
    return issubclass(page.specific_class or object, AssemblyMixin)


class VerbsMenuItem(ActionMenuItem):
    """The same way in, in the menu beside "Save draft"."""

    name = "assemblies-verbs"
    label = gettext_lazy("Cancel, move or repeat")
    icon_name = "date"

    def is_shown(self, context):
        page = context.get("page")
        return (
            context["view"] == "edit" and bool(page) and offers_verbs(page, context["request"].user)
        )

    def get_url(self, parent_context):
        return verb_url("change", parent_context["page"])


def menu_item() -> VerbsMenuItem:
    """A hook: the last item of the menu at the foot of a page's form."""
    return VerbsMenuItem(order=110)
