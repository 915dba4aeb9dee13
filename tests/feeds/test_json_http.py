"""What a program gets that asks for the JSON over HTTP."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from tests.factories import RegionFactory, TopicFactory, make_assembly, make_index
from tests.feeds.conftest import FEED
from wagtail_assemblies.calendar.feeds import built_feeds

JSON = "/calendar/assemblies.json"


@pytest.fixture
def response(index, client):
    make_assembly(index)
    return client.get(JSON)


@pytest.fixture
def queries(client):
    """The queries that an answer costs."""

    def count(query: str = "", **headers) -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            client.get(JSON + query, headers=headers)
        return [query["sql"] for query in captured]

    return count


def test_json_says_what_it_is(response):
    assert response["Content-Type"] == "application/json"
    schema = "</static/wagtail_assemblies/assemblies.schema.json>"
    assert response["Link"] == f'{schema}; rel="describedby"'


def test_json_may_be_read_by_pages_of_other_sites(response):
    assert response["Access-Control-Allow-Origin"] == "*"


def test_json_asks_caches_to_ask_again(response):
    assert response["Cache-Control"] == "public, no-cache"
    assert re.fullmatch(r'"[0-9a-f]{32}"', response["ETag"])
    assert response.cookies == {}


def test_json_is_not_sent_again(response, client):
    again = client.get(JSON, headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    for name in ("ETag", "Cache-Control", "Access-Control-Allow-Origin"):
        assert again[name] == response[name]


def test_json_is_not_sent_again_after_a_needless_build(response, client):
    built_feeds.clear()
    assert client.get(JSON, headers={"if-none-match": response["ETag"]}).status_code == 304


def test_json_is_sent_after_a_change(response, index, client):
    make_assembly(index)
    assert client.get(JSON, headers={"if-none-match": response["ETag"]}).status_code == 200


def test_json_answers_head_with_the_same_headers(response, client):
    head = client.head(JSON)
    assert head.content == b""
    assert dict(head.items()) == dict(response.items())


def test_json_is_only_read(site, client):
    assert [method(JSON).status_code for method in (client.post, client.put, client.delete)] == [
        405,
        405,
        405,
    ]


def test_json_of_no_site_is_not_found(site, client):
    site.delete()
    assert client.get(JSON).status_code == 404


def test_json_and_calendar_are_kept_beside_each_other(index, client):
    make_assembly(index)
    bodies = [client.get(path).content[:15] for path in (FEED, JSON, FEED, JSON)]
    assert bodies == [b"BEGIN:VCALENDAR", b'{"$schema":"htt'] * 2


def test_json_that_is_unknown_is_not_built_for_itself(response, client):
    kept = len(built_feeds._feeds)
    for query in ("?utm_source=a", "?region=nowhere", "?most=3", "?page=2&region="):
        client.get(JSON + query)
    assert len(built_feeds._feeds) == kept


def test_json_is_in_the_language_that_is_asked_for(index, json_feed):
    locale = Locale.objects.create(language_code="de")
    root = index.get_parent().copy_for_translation(locale)
    root.save_revision().publish()
    german = make_index(root, title="Versammlungen", slug="versammlungen", locale=locale)
    page = make_assembly(german, title="Warme Wohnungen", locale=locale)
    found = json_feed("?language=de&utm_source=a")
    [entry] = found["entries"]
    assert found["language"] == "de"
    assert found["source"] == f"http://testserver{JSON}?language=de"
    assert entry["url"] == page.full_url
    assert entry["calendar"] == f"http://testserver/calendar/{entry['uid']}.ics?language=de"
    assert entry["when"] == "Donnerstag 4 März 2027, 18:30 (Europe/London time)"


def test_queries_are_few_while_nothing_changes(response, queries):
    assert len(queries()) == 2


def test_queries_are_few_for_who_has_it_already(response, queries):
    assert len(queries(**{"if-none-match": response["ETag"]})) == 2


def test_queries_after_a_change_are_the_same_at_any_size(index, queries):
    queries()  # a process's first request asks Wagtail for its site as well
    make_assembly(index)
    with_one = queries()
    for _ in range(19):
        make_assembly(index, region=RegionFactory(), topics=[TopicFactory(), TopicFactory()])
    with_many = queries()
    assert len(with_one) == len(with_many) == 11
    assert sum('"public"' in sql for sql in with_many) == 1
