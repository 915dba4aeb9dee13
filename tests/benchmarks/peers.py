"""What the feed stands beside: an empty view, a static file of the same bytes, and django-ical."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.utils import timezone
from django_ical.views import ICalFeed

from wagtail_assemblies.calendar.models import CalendarEntry
from wagtail_assemblies.conf import conf

COPY = "feed.ics"


def empty(request):
    """What the middleware and Django's own work cost, and so the floor of every request."""
    return HttpResponse()


def static_file(request, name):
    """The bytes of our own feed from a file, as if somebody had written it there."""
    return FileResponse((settings.FOLDER / name).open("rb"), content_type="text/calendar")


class DjangoIcalFeed(ICalFeed):
    """The same entries by django-ical, as its documentation shows it: one query, then icalendar."""

    product_id = "-//example.org//benchmark//EN"
    timezone = "Europe/London"
    title = "Benchmark"
    description = "The same rows"

    def items(self):
        since = timezone.now() - conf.feed_history - timedelta(days=1)
        rows = CalendarEntry.objects.filter(ends_at__gt=since).order_by("starts_at", "uid")
        return list(rows.values("uid", "starts_at", "ends_at", "public", "page__slug"))

    def item_guid(self, item):
        return str(item["uid"])

    def item_title(self, item):
        return item["public"]["summary"]

    def item_description(self, item):
        return item["public"]["description"]

    def item_location(self, item):
        return item["public"]["location"]

    def item_link(self, item):
        return f"/assemblies/{item['page__slug']}/"

    def item_start_datetime(self, item):
        return item["starts_at"]

    def item_end_datetime(self, item):
        return item["ends_at"]
