"""The warning on the admin's home page before a feed grows beyond what calendars read."""

from __future__ import annotations

import pytest
from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from tests.factories import make_assembly, make_site
from wagtail_assemblies.admin.feed_size import LARGE_FEED, FeedSizePanel
from wagtail_assemblies.calendar.actions import bump_version
from wagtail_assemblies.calendar.models import CalendarEntry


@pytest.fixture
def large_feed(index):
    """One entry as large as a thousand, since a thousand take long to publish."""
    make_assembly(index)
    CalendarEntry.objects.update(vevent=b"BEGIN:VEVENT\r\n" + b"X-FILL:x\r\n" * (LARGE_FEED // 10))
    bump_version()


def warned() -> list[tuple[str, str]]:
    return [
        (site.hostname, size) for site, size in FeedSizePanel().get_context_data({})["large_feeds"]
    ]


def test_panel_names_a_large_feed_and_its_size(large_feed, client):
    size = len(client.get("/calendar/assemblies.ics").content)
    assert warned() == [("testserver", filesizeformat(size))]


def test_panel_is_silent_about_a_small_feed(index):
    make_assembly(index)
    assert warned() == []


def test_panel_tells_the_sites_apart(large_feed):
    make_site("other.example.org", default=False)
    assert [host for host, _size in warned()] == ["testserver"]


def test_panel_stands_on_the_home_page(large_feed, editor):
    content = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "keep past sessions for a shorter time" in content


def test_home_page_says_nothing_of_a_small_feed(index, editor):
    content = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert "keep past sessions for a shorter time" not in content
