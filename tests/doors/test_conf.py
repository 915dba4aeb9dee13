"""The settings of the app: each has a default, and is read when it is asked."""

from __future__ import annotations

from datetime import timedelta

import pytest

from wagtail_assemblies.conf import DEFAULTS, conf

ATTRIBUTES = [
    ("base_template", "base.html", {"BASE_TEMPLATE": "own.html"}, "own.html"),
    ("feed_history", timedelta(days=365), {"FEED_HISTORY_DAYS": 7}, timedelta(days=7)),
    ("feed_refresh", timedelta(hours=6), {"FEED_REFRESH_HOURS": 1}, timedelta(hours=1)),
    ("feed_memory_bytes", 64 * 1024**2, {"FEED_MEMORY_MB": 2}, 2 * 1024**2),
    ("default_session_minutes", 120, {"DEFAULT_SESSION_MINUTES": 90}, 90),
    ("list_page_size", 20, {"LIST_PAGE_SIZE": 5}, 5),
    ("support_email", "", {"SUPPORT_EMAIL": "us@example.org"}, "us@example.org"),
    ("enquiry_kept", timedelta(days=90), {"ENQUIRY_KEPT_DAYS": 60}, timedelta(days=60)),
    ("held_enquiry_kept", timedelta(days=30), {"HELD_ENQUIRY_KEPT_DAYS": 7}, timedelta(days=7)),
    ("video_embeds", False, {"VIDEO_EMBEDS": True}, True),
    (
        "subscribe_links",
        "wagtail_assemblies.calendar.subscribe.subscribe_links",
        {"SUBSCRIBE_LINKS": "own.links"},
        "own.links",
    ),
]


@pytest.mark.parametrize(("name", "default", "_setting", "_value"), ATTRIBUTES)
def test_conf_has_a_default(settings, name, default, _setting, _value):
    settings.WAGTAIL_ASSEMBLIES = {}
    assert getattr(conf, name) == default


@pytest.mark.parametrize(("name", "_default", "setting", "value"), ATTRIBUTES)
def test_conf_follows_the_settings(settings, name, _default, setting, value):
    settings.WAGTAIL_ASSEMBLIES = setting
    assert getattr(conf, name) == value


def test_conf_does_without_the_setting(settings):
    del settings.WAGTAIL_ASSEMBLIES
    assert conf.list_page_size == 20


def test_conf_keeps_the_other_defaults(settings):
    settings.WAGTAIL_ASSEMBLIES = {"LIST_PAGE_SIZE": 5}
    assert conf.default_session_minutes == 120


def test_conf_covers_every_key():
    assert len(ATTRIBUTES) == len(DEFAULTS)
