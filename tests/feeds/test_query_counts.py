"""How often the feed asks the database: the same at any size."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import RegionFactory, make_assembly
from tests.feeds.conftest import FEED


@pytest.fixture
def queries(client):
    """How many queries an answer costs."""

    def count(query: str = "", **headers) -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get(FEED + query, headers=headers)
        return len(captured)

    return count


def test_queries_are_few_while_nothing_changes(index, client, queries):
    make_assembly(index)
    client.get(FEED)
    assert queries() <= 3


def test_queries_are_few_for_who_has_the_feed_already(index, client, queries):
    make_assembly(index)
    etag = client.get(FEED)["ETag"]
    assert queries(**{"if-none-match": etag}) <= 3


def test_queries_are_few_for_a_filter(index, client, queries):
    make_assembly(index, region=RegionFactory(name="North"))
    client.get(f"{FEED}?region=north")
    assert queries("?region=north") <= 3


def test_queries_after_a_change_are_the_same_at_any_size(index, queries):
    queries()  # a process's first request asks Wagtail for its site as well
    make_assembly(index)
    with_one = queries()
    for _ in range(29):
        make_assembly(index)
    with_thirty = queries()
    assert with_one == with_thirty <= 12
