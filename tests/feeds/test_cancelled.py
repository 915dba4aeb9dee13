"""How cancelled entries go out: visible everywhere, or by the standard, as a site decides."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories import make_assembly, session
from tests.ical.lines import text, values
from wagtail_assemblies.site_settings import AssembliesSettings, CancelledStyle


@pytest.fixture
def strict(site):
    AssembliesSettings.objects.create(site=site, cancelled_style=CancelledStyle.STRICT)


def test_cancelled_is_said_before_the_title(index, summaries):
    make_assembly(index, title="Warm homes", state="cancelled")
    assert summaries() == ["Cancelled: Warm homes"]


def test_postponed_is_said_before_the_title(index, summaries):
    make_assembly(index, title="Warm homes", state="postponed")
    assert summaries() == ["Postponed: Warm homes"]


def test_cancelled_is_still_confirmed(index, only):
    """Google drops what is marked cancelled, and people would travel."""
    make_assembly(index, state="cancelled")
    assert (only("STATUS"), only("TRANSP")) == ("CONFIRMED", "TRANSPARENT")


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_cancelled_by_the_standard_is_marked(strict, index, only, state):
    make_assembly(index, state=state)
    assert (only("STATUS"), only("TRANSP")) == ("CANCELLED", "TRANSPARENT")


def test_cancelled_by_the_standard_is_still_said(strict, index, summaries):
    make_assembly(index, title="Warm homes", state="cancelled")
    assert summaries() == ["Cancelled: Warm homes"]


def test_cancelled_by_the_standard_leaves_others_confirmed(strict, index, feed):
    sessions = [session(date(2027, 3, 4), state="cancelled"), session(date(2027, 3, 5))]
    make_assembly(index, sessions=sessions)
    assert values(feed().encode(), "STATUS") == ["CANCELLED", "CONFIRMED"]


def test_cancelled_session_leaves_the_others(index, summaries):
    sessions = [session(date(2027, 3, 4), state="cancelled"), session(date(2027, 3, 5))]
    make_assembly(index, title="Warm homes", sessions=sessions)
    assert summaries() == ["Cancelled: Warm homes", "Warm homes"]


def test_cancelled_gives_its_reason_first(index, feed):
    make_assembly(index, state="cancelled", state_reason="The boiler has failed.")
    words = text(feed().encode(), "DESCRIPTION")
    assert words.split("\n")[0] == "Cancelled: The boiler has failed."


def test_cancelled_keeps_its_time(index, only):
    make_assembly(index, state="cancelled", sessions=[session(date(2027, 3, 4), end_time="20:00")])
    assert (only("DTSTART"), only("DTEND")) == ("20270304T183000Z", "20270304T200000Z")


def test_cancelled_in_the_past_stays(index, summaries):
    make_assembly(index, title="Old", state="cancelled", sessions=[session(date(2026, 6, 1))])
    assert summaries() == ["Cancelled: Old"]
