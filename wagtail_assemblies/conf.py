"""The WAGTAIL_ASSEMBLIES setting, read when it is asked, so that tests may override it."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings

DEFAULTS = {
    # The template which the app's pages extend; it needs the blocks that `wagtail start` makes.
    "BASE_TEMPLATE": "base.html",
    # How many days an ended session stays in the calendar feed.
    "FEED_HISTORY_DAYS": 365,
    # How often calendar programs are asked to look for changes, in hours. Many follow it.
    "FEED_REFRESH_HOURS": 6,
    # How much memory each process may use to keep built feeds, in megabytes.
    "FEED_MEMORY_MB": 64,
    # How long a session lasts in the feed when nobody has said when it ends, in minutes.
    "DEFAULT_SESSION_MINUTES": 120,
    # How many sessions a page of the list shows.
    "LIST_PAGE_SIZE": 20,
    # Where enquiries go, for sites that have no address of their own in the admin. No default:
    # another movement's mailbox would be told of people who never meant to write to it.
    "SUPPORT_EMAIL": "",
    # How long an enquiry is kept after it was answered, and one that was held back, in days.
    "ENQUIRY_KEPT_DAYS": 90,
    "HELD_ENQUIRY_KEPT_DAYS": 30,
    # Whether a click may play a video on the page itself, in a frame of the site that holds it.
    "VIDEO_EMBEDS": False,
    # The function that makes the links of the panel "Follow this calendar".
    "SUBSCRIBE_LINKS": "wagtail_assemblies.calendar.subscribe.subscribe_links",
}


class Conf:
    """One attribute for each key of WAGTAIL_ASSEMBLIES, in lower case."""

    def _get(self, key: str):
        return getattr(settings, "WAGTAIL_ASSEMBLIES", {}).get(key, DEFAULTS[key])

    @property
    def base_template(self) -> str:
        return self._get("BASE_TEMPLATE")

    @property
    def feed_history(self) -> timedelta:
        return timedelta(days=self._get("FEED_HISTORY_DAYS"))

    @property
    def feed_refresh(self) -> timedelta:
        return timedelta(hours=self._get("FEED_REFRESH_HOURS"))

    @property
    def feed_memory_bytes(self) -> int:
        return self._get("FEED_MEMORY_MB") * 1024 * 1024

    @property
    def default_session_minutes(self) -> int:
        return self._get("DEFAULT_SESSION_MINUTES")

    @property
    def list_page_size(self) -> int:
        return self._get("LIST_PAGE_SIZE")

    @property
    def support_email(self) -> str:
        return self._get("SUPPORT_EMAIL") or ""

    @property
    def enquiry_kept(self) -> timedelta:
        return timedelta(days=self._get("ENQUIRY_KEPT_DAYS"))

    @property
    def held_enquiry_kept(self) -> timedelta:
        return timedelta(days=self._get("HELD_ENQUIRY_KEPT_DAYS"))

    @property
    def video_embeds(self) -> bool:
        return self._get("VIDEO_EMBEDS")

    @property
    def subscribe_links(self) -> str:
        return self._get("SUBSCRIBE_LINKS")


conf = Conf()
