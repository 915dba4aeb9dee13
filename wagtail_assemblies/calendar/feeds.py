"""Feeds: a query, a join, and the moment until which the result is true."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from django.apps import apps
from django.db.models import Min, Q

from ..base_page import PAGE_MODEL
from ..conf import conf
from ..site_settings import AssembliesSettings
from .built_feeds import BuiltFeed, BuiltFeeds
from .editions import Edition, FeedRequest
from .stamp import read_stamp

# A write that passes models by (raw SQL, queryset.update) shows after this time at the latest.
LONGEST_VALIDITY = timedelta(minutes=15)

built_feeds = BuiltFeeds()


def get_feed(wanted: FeedRequest, now: datetime) -> BuiltFeed:
    """A feed as it is true at this moment (UTC): kept from before, or built."""
    return built_feeds.get(
        wanted.key,
        now,
        partial(read_stamp, wanted.site),
        partial(_build, wanted, now),
        conf.feed_memory_bytes,
    )


def _build(wanted: FeedRequest, now: datetime, stamp: tuple) -> BuiltFeed:
    edition = Edition(wanted, AssembliesSettings.of(wanted.site), now)
    body = wanted.make_body(edition)
    midnight = edition.start_of(edition.today + timedelta(days=1))
    return BuiltFeed(
        body=body.content,
        etag=etag_of(body.content),
        stamp=stamp,
        valid_until=min(midnight, now + LONGEST_VALIDITY, *moments_to_come(now), *body.moments),
    )


def etag_of(body: bytes) -> str:
    """A strong ETag of the bytes themselves, so that a needless build is no change."""
    return f'"{sha256(body).hexdigest()[:32]}"'


def moments_to_come(now: datetime) -> list[datetime]:
    """The next moments at which Wagtail will hide or show a page, whether its cron runs or not."""
    moments = apps.get_model(PAGE_MODEL)._base_manager.aggregate(
        expiry=Min("expire_at", filter=Q(expire_at__gt=now)),
        go_live=Min("go_live_at", filter=Q(go_live_at__gt=now)),
    )
    return [moment for moment in moments.values() if moment]
