"""What a page of any room lists of the calendar: so many sessions, of one facet, with addresses."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import RequestFactory
from wagtail.models import Site

from tests.factories import PartnerFactory, make_assembly, session
from wagtail_assemblies.calendar.listing import past_entries, upcoming_entries

DAYS = [date(2027, 2, 4), date(2027, 2, 11), date(2027, 3, 4), date(2027, 3, 11)]


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(datetime(2027, 3, 1, 12, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def request_of(site):
    """A fresh request to a host, which is the site's unless another is given."""
    return lambda host=site.hostname: RequestFactory().get("/", headers={"host": host})


@pytest.fixture
def evenings(index):
    """Four evenings round the first of March, with a partner at the first and the last."""
    partner = PartnerFactory(name="Growers", slug="growers")
    for number, day in enumerate(DAYS):
        hosts = [partner] if number in (0, 3) else []
        make_assembly(index, slug=f"e{number}", sessions=[session(day)], hosts=hosts)
    return index.locale_id


def urls(listed) -> list[str]:
    return [each.url for each in listed]


def test_next_sessions_come_soonest_first(evenings, request_of):
    assert urls(upcoming_entries(request_of(), evenings, 9)) == [
        "/assemblies/e2/",
        "/assemblies/e3/",
    ]


def test_last_sessions_come_latest_first(evenings, request_of):
    assert urls(past_entries(request_of(), evenings, 9)) == ["/assemblies/e1/", "/assemblies/e0/"]


@pytest.mark.parametrize(
    ("entries", "first"), [(upcoming_entries, "/assemblies/e2/"), (past_entries, "/assemblies/e1/")]
)
def test_no_more_sessions_are_listed_than_are_asked_for(evenings, request_of, entries, first):
    assert urls(entries(request_of(), evenings, 1)) == [first]


@pytest.mark.parametrize(
    ("entries", "only"), [(upcoming_entries, "/assemblies/e3/"), (past_entries, "/assemblies/e0/")]
)
def test_sessions_of_one_facet_are_listed_alone(evenings, request_of, entries, only):
    assert urls(entries(request_of(), evenings, 9, partner="growers")) == [only]


@pytest.mark.parametrize("entries", [upcoming_entries, past_entries])
def test_nothing_is_listed_where_no_site_is_served(evenings, request_of, entries):
    Site.objects.update(is_default_site=False)
    assert entries(request_of("elsewhere.example.org"), evenings, 9) == []
