"""The editor's form of a resource: what is missing is said beside it, and not while a draft."""

from __future__ import annotations

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm


class ResourceForm(WagtailAdminPageForm):
    """Asks, before publishing, for something to have: a file, a link or some text."""

    def clean(self):
        data = super().clean()
        if self.is_deferred_validation:
            return data
        rows = self.formsets.get("files")
        kept = self._clean_rows(rows) if rows is not None else 0
        if not (kept or self._has_something(data)):
            message = _("Add a file, a link or some text, so that there is something to have.")
            if rows is None:
                self.add_error("body" if "body" in self.fields else None, message)
            else:
                rows.non_form_errors().append(message)
        return data

    def _clean_rows(self, rows) -> int:
        """How many rows are to be kept; each must be a document or a link, and not both."""
        if not rows.is_valid():
            return 1  # what is wrong with them has been said
        kept = [row for row in rows.forms if row.cleaned_data and not row.cleaned_data["DELETE"]]
        for row in kept:
            document, link = row.cleaned_data.get("document"), row.cleaned_data.get("link")
            if document and link:
                row.add_error("link", _("Choose one: a document or a link. Add another row."))
            elif not document and not link:
                row.add_error("document", _("Choose a document, or give a link below."))
        return len(kept)

    @staticmethod
    def _has_something(data) -> bool:
        links = data.get("source_url"), data.get("video_url")
        return any(links) or bool(strip_tags(data.get("body") or "").strip())
