"""Panels on the admin's home page."""

from __future__ import annotations

from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Site

from ..calendar.addresses import feed_path
from ..calendar.editions import FeedRequest
from ..calendar.feeds import get_feed
from ..calendar.filters import EntryFilters
from ..calendar.ics_body import ics_body

# Google Calendar is reported to stop reading at about a megabyte.
LARGE_FEED = 900_000


class FeedSizePanel(Component):
    """Says when a site's calendar feed comes near the size that calendars still read."""

    name = "assemblies_feed_size"
    template_name = "wagtail_assemblies/admin/feed_size_panel.html"
    order = 50

    def get_context_data(self, parent_context):
        sizes = [(site, self._feed_size(site)) for site in Site.objects.select_related("root_page")]
        large = [(site, filesizeformat(size)) for site, size in sizes if size > LARGE_FEED]
        return {"large_feeds": large}

    def _feed_size(self, site: Site) -> int:
        everything = EntryFilters()
        wanted = FeedRequest(site, site.root_page.locale_id, everything, feed_path(), ics_body)
        return len(get_feed(wanted, timezone.now()).body)
