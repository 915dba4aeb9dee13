"""The form of a campaign page: what is missing, on its field, and never while a draft is saved."""

from __future__ import annotations

from wagtail.admin.forms import WagtailAdminPageForm

from .body import body_error


class CampaignForm(WagtailAdminPageForm):
    """Asks that each link leads to exactly one place."""

    def clean(self):
        data = super().clean()
        if self.is_deferred_validation or "body" in self.errors:
            return data
        if error := body_error(data.get("body") or []):
            self.add_error("body", error)
        return data
