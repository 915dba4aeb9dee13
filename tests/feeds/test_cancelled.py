"""How cancelled entries go out: visible everywhere, or by the standard, as a site decides."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories import make_assembly, session
from tests.ical.lines import text, values
from wagtail_assemblies.site_settings import AssembliesSettings, CancelledStyle

FIRST, SECOND = date(2027, 3, 4), date(2027, 3, 5)


@pytest.fixture
def strict(site):
    AssembliesSettings.objects.create(site=site, cancelled_style=CancelledStyle.STRICT)


def test_cancelled_and_postponed_are_said_before_the_title(index, summaries):
    make_assembly(index, title="Warm homes", state="cancelled", sessions=[session(FIRST)])
    make_assembly(index, title="Warm homes", state="postponed", sessions=[session(SECOND)])
    assert summaries() == ["Cancelled: Warm homes", "Postponed: Warm homes"]


def test_cancelled_is_still_confirmed(index, only):
    """Google drops what is marked cancelled, and people would travel."""
    make_assembly(index, state="cancelled")
    assert (only("STATUS"), only("TRANSP")) == ("CONFIRMED", "TRANSPARENT")


def test_cancelled_by_the_standard_is_marked_and_still_said(strict, index, feed, summaries):
    make_assembly(index, title="Warm homes", state="cancelled", sessions=[session(FIRST)])
    make_assembly(index, title="Warm homes", state="postponed", sessions=[session(SECOND)])
    body = feed().encode()
    assert values(body, "STATUS") == ["CANCELLED", "CANCELLED"]
    assert values(body, "TRANSP") == ["TRANSPARENT", "TRANSPARENT"]
    assert summaries() == ["Cancelled: Warm homes", "Postponed: Warm homes"]


def test_cancelled_by_the_standard_leaves_others_confirmed(strict, index, feed):
    sessions = [session(FIRST, state="cancelled"), session(SECOND)]
    make_assembly(index, sessions=sessions)
    assert values(feed().encode(), "STATUS") == ["CANCELLED", "CONFIRMED"]


def test_cancelled_session_leaves_the_others(index, summaries):
    sessions = [session(FIRST, state="cancelled"), session(SECOND)]
    make_assembly(index, title="Warm homes", sessions=sessions)
    assert summaries() == ["Cancelled: Warm homes", "Warm homes"]


def test_cancelled_gives_its_reason_first(index, feed):
    make_assembly(index, state="cancelled", state_reason="The boiler has failed.")
    words = text(feed().encode(), "DESCRIPTION")
    assert words.split("\n")[0] == "Cancelled: The boiler has failed."


def test_cancelled_in_the_past_stays(index, summaries):
    make_assembly(index, title="Old", state="cancelled", sessions=[session(date(2026, 6, 1))])
    assert summaries() == ["Cancelled: Old"]
