"""When a subscriber is told that nothing has changed (RFC 9110, section 13.1)."""

from __future__ import annotations

import pytest

from tests.factories import make_assembly
from tests.feeds.conftest import FEED
from wagtail_assemblies.calendar.feeds import built_feeds

LATER = "Tue, 01 Jan 2030 00:00:00 GMT"


@pytest.fixture
def etag(index, client):
    make_assembly(index)
    return client.get(FEED)["ETag"]


@pytest.fixture
def ask(client):
    """The status for a value of If-None-Match, in which {} stands for the feed's own ETag."""

    def status(value: str, etag: str, **headers) -> int:
        headers["if-none-match"] = value.format(etag)
        return client.get(FEED, headers=headers).status_code

    return status


def test_feed_is_not_sent_again(etag, ask):
    values = ["{}", "W/{}", '"old", {}', '{}, "old"', '"a", W/{} ,"b"', "*"]
    assert {value: ask(value, etag) for value in values} == dict.fromkeys(values, 304)


def test_feed_is_sent_to_who_has_another(etag, ask):
    values = ['"old"', 'W/"old"', '"old", "older"', "nonsense", '"', ""]
    assert {value: ask(value, etag) for value in values} == dict.fromkeys(values, 200)


def test_feed_is_sent_to_who_only_names_a_date(etag, client):
    """What was taken out meanwhile would be missed."""
    assert client.get(FEED, headers={"if-modified-since": LATER}).status_code == 200


def test_feed_etag_wins_over_a_date(etag, ask):
    assert ask('"old"', etag, **{"if-modified-since": LATER}) == 200


def test_feed_is_not_sent_again_after_a_needless_build(etag, ask):
    built_feeds.clear()
    assert ask("{}", etag) == 304


def test_feed_is_not_sent_again_to_head(etag, client):
    assert client.head(FEED, headers={"if-none-match": etag}).status_code == 304


def test_feed_not_sent_again_has_no_body(etag, client):
    assert client.get(FEED, headers={"if-none-match": etag}).content == b""


def test_feed_not_sent_again_repeats_its_headers(etag, client):
    """A cache in between would else go by those that it has stored."""
    response = client.get(FEED, headers={"if-none-match": etag})
    assert response["Cache-Control"] == "public, no-cache"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["ETag"] == etag


def test_feed_is_sent_after_a_change(index, etag, ask):
    make_assembly(index)
    assert ask("{}", etag) == 200


def test_feed_of_a_filter_has_an_etag_of_its_own(etag, client):
    online = client.get(f"{FEED}?mode=online", headers={"if-none-match": etag})
    assert online.status_code == 200
