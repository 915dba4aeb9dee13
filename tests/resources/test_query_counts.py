"""How often a library and a resource ask the database: the same for one resource as for three."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import make_document, make_resource


@pytest.fixture
def queries(client):
    def count(url: str) -> int:
        client.get(url)  # a process's first request asks Wagtail for its site and its root paths
        with CaptureQueriesContext(connection) as captured:
            client.get(url)
        return len(captured)

    return count


def make_full(library):
    documents = [{"document": make_document()}, {"document": make_document("a.odt")}]
    return make_resource(library, stages=["plan", "run"], files=documents)


# Six of these are Wagtail's, which finds the site, the page and whether it is private.
@pytest.mark.parametrize(
    "query, most", [("", 14), ("?all=1", 14), ("?stage=run&type=manual", 14), ("?q=resource", 15)]
)
def test_queries_of_a_library(library, queries, query, most):
    make_full(library)
    with_one = queries(library.url + query)
    make_full(library)
    make_full(library)
    with_three = queries(library.url + query)
    assert (with_one, with_three) == (most, most)


def test_queries_of_a_resource(library, queries):
    page = make_full(library)
    with_one = queries(page.url)
    page.files.add(page.files.model(document=make_document()))
    page.save()
    assert (with_one, queries(page.url)) == (18, 18)
