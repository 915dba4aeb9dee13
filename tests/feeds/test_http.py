"""What a calendar program gets over HTTP."""

from __future__ import annotations

import re

import pytest

from tests.factories import make_assembly
from tests.feeds.conftest import FEED
from wagtail_assemblies.calendar.feeds import built_feeds


@pytest.fixture
def response(index, client):
    make_assembly(index)
    return client.get(FEED)


def test_feed_is_a_calendar(response):
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"


def test_feed_asks_caches_to_ask_again(response):
    assert response["Cache-Control"] == "public, no-cache"


def test_feed_names_a_file(response):
    assert response["Content-Disposition"] == 'inline; filename="assemblies.ics"'


def test_feed_may_be_read_by_pages_of_other_sites(response):
    assert response["Access-Control-Allow-Origin"] == "*"


def test_feed_has_a_strong_etag(response):
    assert re.fullmatch(r'"[0-9a-f]{32}"', response["ETag"])


def test_feed_has_its_length(response):
    assert response["Content-Length"] == str(len(response.content))


def test_feed_has_no_other_headers(response):
    """No Last-Modified, which a removed entry would not move; no Vary; no cookie."""
    expected = {"Content-Type", "Cache-Control", "Content-Disposition", "Content-Encoding"}
    expected |= {"Access-Control-Allow-Origin", "ETag", "Content-Length"}
    by_security_middleware = {
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
    }
    assert set(response.headers) == expected | by_security_middleware
    assert response.cookies == {}


def test_feed_is_empty_but_there_without_assemblies(site, client):
    response = client.get(FEED)
    assert response.status_code == 200
    assert response.content.count(b"BEGIN:VTIMEZONE") == 1


def test_feed_answers_head_with_the_same_headers(response, client):
    head = client.head(FEED)
    assert head.content == b""
    assert dict(head.items()) == dict(response.items())


def test_feed_is_only_read(site, client):
    methods = (client.post, client.put, client.patch, client.delete)
    answers = [method(FEED) for method in methods]
    assert [answer.status_code for answer in answers] == [405] * len(methods)
    assert {answer["Allow"] for answer in answers} == {"GET, HEAD"}


def test_feed_does_not_care_what_a_program_accepts(response, client):
    """Many send Accept: text/html, since they are web views."""
    again = client.get(FEED, headers={"accept": "text/html", "user-agent": "Mozilla/5.0"})
    assert again.content == response.content


def test_feed_of_no_site_is_not_found(site, client):
    site.delete()
    assert client.get(FEED).status_code == 404


def test_feed_has_the_same_bytes_when_it_is_built_again(response, client):
    built_feeds.clear()
    assert client.get(FEED).content == response.content


def test_feed_has_the_same_bytes_later(response, client, clock):
    clock.shift(3600)
    assert client.get(FEED).content == response.content


def test_feed_changes_its_etag_with_its_content(index, response, client):
    make_assembly(index)
    assert client.get(FEED)["ETag"] != response["ETag"]
