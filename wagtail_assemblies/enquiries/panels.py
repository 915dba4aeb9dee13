"""What stands above the fields of an enquiry in the admin: what to do, and what was written."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from django.utils.translation import gettext as _
from wagtail.admin.panels import HelpPanel


class EnquiryPanel(HelpPanel):
    """Shows an enquiry by a template of ours, and has no fields."""

    def __init__(self, template: str = "", **kwargs):
        super().__init__(template=template, **kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            return context | {"enquiry": self.instance, "reply_url": reply_url(self.instance)}


def reply_url(enquiry) -> str:
    """A link that opens a mail to the visitor, with the reference in its subject."""
    subject = _("Re: your message to us, ref %(code)s") % {"code": enquiry.code}
    query = urlencode({"subject": subject}, quote_via=quote)
    return f"mailto:{quote(enquiry.email, safe='@')}?{query}"
