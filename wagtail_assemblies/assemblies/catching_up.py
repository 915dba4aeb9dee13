"""A form that was opened before somebody moved or cancelled a date, or added one, must not undo it.

What an editor has written meanwhile is kept; what the verb has set is set again on top of it.
"""

from __future__ import annotations

from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminPageForm

from .changes import changes_since, opened_revision


class CatchingUpForm(WagtailAdminPageForm):
    """A page's form that catches up with what verbs have changed since it was opened."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._missed = []
        if self.is_bound and self.instance.pk:
            # The instance is still the newest revision here: what was changed back is no news.
            changes = changes_since(self.instance, opened_revision(self.data))
            self._missed = [change for change in changes if change.is_in(self.instance)]

    def save(self, commit=True):
        for change in self._missed:
            change.apply(self.instance)
        self.instance.caught_up = bool(self._missed)
        return super().save(commit)


def tell_what_was_kept(request, page) -> None:
    """A hook, after a page was edited: says that a form was out of date, and what was done."""
    if getattr(page, "caught_up", False):
        messages.warning(
            request,
            _(
                "While you were writing, somebody moved, cancelled, put back on or added a date of "
                "this assembly. Your words are saved, and so is that change."
            ),
        )
