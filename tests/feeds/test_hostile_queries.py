"""Addresses that nobody writes by hand: the feed answers them all, in each of its forms."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories import RegionFactory, make_assembly, session
from tests.feeds.conftest import FEED

ADDRESSES = {
    "nul": "region=%00",
    "nul-among-letters": "region=no%00rth",
    "nul-language": "language=%00",
    "nul-name": "%00=north",
    "not-utf-8": "region=%ff%fe",
    "surrogate": "region=%ed%a0%80",
    "half-an-escape": "region=%&region=%e",
    "long-value": "region=" + "a" * 100_000,
    "long-name": "a" * 100_000 + "=north",
    "long-language": "language=" + "a" * 10_000,
    "one-value-often": "&".join(["region=nowhere"] * 900),
    "many-values": "&".join(f"region=r{number}" for number in range(900)),
    "many-names": "&".join(f"n{number}=1" for number in range(900)),
    "sql": "region=' OR 1=1 --&topic=%25&partner=_",
    "brackets": "region[]=north&region[$ne]=",
    "script": "region=<script>alert(1)</script>",
    "line-break": "region=north%0d%0aX-EVIL:1",
    "path": "region=../../etc/passwd",
}


@pytest.fixture
def assembly(index):
    return make_assembly(index, title="A", region=RegionFactory(name="North"))


@pytest.mark.parametrize("path", [FEED, "/calendar/assemblies.json", "/calendar/embed/"])
def test_hostile_queries_give_the_whole_feed(assembly, client, path):
    client.raise_request_exception = False
    whole = client.get(path)
    answers = {name: client.get(f"{path}?{query}") for name, query in ADDRESSES.items()}
    assert {name: answer.status_code for name, answer in answers.items()} == dict.fromkeys(
        ADDRESSES, 200
    )
    assert {answer.content for answer in answers.values()} == {whole.content}


def test_hostile_query_of_too_many_fields_is_refused(assembly, client):
    """By Django itself (DATA_UPLOAD_MAX_NUMBER_FIELDS), before the feed is asked."""
    query = "&".join(f"n{number}=1" for number in range(2000))
    assert client.get(f"{FEED}?{query}").status_code == 400


def test_hostile_query_beside_a_real_one_leaves_it_its_meaning(assembly, index, client, summaries):
    make_assembly(index, title="B", sessions=[session(date(2027, 3, 5))])
    assert summaries("?region=north&region=%00&" + "topic=%ff&" * 50) == ["A"]
