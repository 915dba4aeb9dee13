"""What a published assembly must look like to its visitors, whatever project it is on."""

from __future__ import annotations

from datetime import UTC, datetime, time

from icalendar import Calendar

from tests.projects.editor import five_inputs, next_summer


def assert_all_read_the_same(proof: dict) -> None:
    """The list, the page and the feed answer, and each shows what the editor filled in."""
    assert proof["errors"] == []
    inputs = five_inputs()
    for place in ("list", "page"):
        assert proof[place]["status"] == 200
        assert inputs["title"] in proof[place]["text"]
        assert inputs["question"] in proof[place]["text"]
    assert proof["feed"]["status"] == 200
    assert feed_entries(proof["feed"]["text"]) == [
        {
            "summary": inputs["title"],
            "starts": datetime.combine(next_summer(), time(17, 30), UTC),
            "location": inputs["town"],
            "host_named": True,
        }
    ]


def feed_entries(text: str) -> list[dict]:
    return [
        {
            "summary": str(event["SUMMARY"]),
            "starts": event.decoded("DTSTART"),
            "location": str(event["LOCATION"]),
            # A site without a name: its own group bears the host name.
            "host_named": "Hosted by localhost." in event["DESCRIPTION"],
        }
        for event in Calendar.from_ical(text).walk("VEVENT")
    ]
