"""Addresses of the list that nobody writes by hand: answered or not found, in bounded work."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.usefixtures("clock", "assembly")

NOT_FOUND = [
    "view=month&month=9999-99",
    "view=month&month=9999-12",
    "view=month&month=",
    "view=month&month=%00",
    "view=month&month=" + "9" * 5000,
    "view=month&month=2027-%D9%A3%D9%A3",
    "view=week&week=9999-W99",
    "view=week&week=",
    "view=week&week=-1",
    "day=9999-99-99",
    "day=%00",
    "day=2027-02-30",
    "day=<script>alert(1)</script>",
    "when=past&year=9999",
    "when=past&year=0",
    "when=past&year=-1",
    "when=past&year=" + "9" * 5000,
    "when=past&year=%00",
]
# What says nothing is ignored.
ANSWERED = [
    "month=9999-99",
    "week=9999-W99",
    "year=9999",
    "view=%00",
    "view=year",
    "when=never",
    "day=",
    "when=past&year=",
    "page=-1",
    "page=" + "9" * 5000,
    "page=%00",
    "region=%E2%80%AEhtron&topic=" + "a" * 10_000,
]


@pytest.mark.parametrize("query", NOT_FOUND, ids=lambda query: query[:40])
def test_address_of_a_stretch_that_there_is_not_is_not_found(client, query):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(f"/assemblies/?{query}").status_code == 404
    assert len(queries) < 20


@pytest.mark.parametrize("query", ANSWERED, ids=lambda query: query[:40])
def test_address_that_says_nothing_is_answered(client, query):
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(f"/assemblies/?{query}")
    assert answer.status_code == 200
    assert b"<script>alert" not in answer.content
    assert len(queries) < 40
