"""Public entries as tests need them, and hostile ones from hypothesis."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from uuid import UUID

from hypothesis import strategies as st

from wagtail_assemblies.ical.entry import CANCELLED, ON, POSTPONED, PublicEntry, PublicPlace

UID = UUID("3f2b1c9e-0d54-5f0e-9d0a-0c1f5a7f9b11")


def make_entry(**values) -> PublicEntry:
    """An evening in Exampleton, changed by what a test is about."""
    return PublicEntry(
        **{
            "uid": UID,
            "changed": datetime(2027, 2, 1, 9, 0, 0, tzinfo=UTC),
            "starts_at": datetime(2027, 3, 4, 18, 30, tzinfo=UTC),
            "ends_at": datetime(2027, 3, 4, 20, 30, tzinfo=UTC),
            "first_day": date(2027, 3, 4),
            "last_day": date(2027, 3, 4),
            "start_time": time(18, 30),
            "end_time": time(20, 30),
            "zone": "Europe/London",
            "title": "Exampleton community assembly",
            "question": "How can we keep every home warm?",
            "summary": "Exampleton community assembly",
            "location": "Example Hall, Exampleton",
            "description": "How can we keep every home warm?",
            **values,
        }
    )


def all_day_entry(first: date, last: date, **values) -> PublicEntry:
    midnight = {"tzinfo": UTC}
    return make_entry(
        starts_at=datetime(first.year, first.month, first.day, **midnight),
        ends_at=datetime(last.year, last.month, last.day, 23, 59, **midnight),
        first_day=first,
        last_day=last,
        start_time=None,
        end_time=None,
        **values,
    )


# Often a character that has broken some calendar before, else any code point at all.
NASTY = [*'\\;,:"\r\n\t\x00\x07\x0b\x0c\x1b\x7f\x85\u2028\u2029\ufeff é']
NASTY += ["\r\n", "\\n", "\\N", "👩‍👩‍👧"]
LONE_SURROGATES = ["\ud800", "\udfff"]


def _texts(nasty: list[str], characters) -> st.SearchStrategy[str]:
    pieces = st.sampled_from(nasty) | st.text(characters, max_size=30)
    return st.lists(pieces, max_size=8).map("".join)


text = _texts(NASTY, st.characters(codec="utf-8"))
hostile_text = _texts(NASTY + LONE_SURROGATES, st.characters(exclude_categories=[]))
instants = st.datetimes(datetime(1970, 1, 2), datetime(2199, 12, 31), timezones=st.just(UTC))
# SEQUENCE is an integer of 32 bits and ends in January 2088.
changes = st.datetimes(datetime(1970, 1, 2), datetime(2087, 12, 31), timezones=st.just(UTC))
days = st.dates(date(1970, 1, 1), date(2199, 12, 31))
links = st.from_regex(r"https://example\.org/[a-z0-9;,%&=?~/._-]{0,200}", fullmatch=True)


def entries_of(texts: st.SearchStrategy[str]) -> st.SearchStrategy[PublicEntry]:
    """Entries with texts of one kind, and anything at all in their other fields."""
    places = st.builds(
        PublicPlace,
        name=texts,
        address=texts,
        area=texts,
        town=texts,
        latitude=st.none() | st.floats(-90, 90),
        longitude=st.none() | st.floats(-180, 180),
        ask_organiser=st.booleans(),
    )
    several = st.lists(texts, max_size=3).map(tuple)
    return st.builds(
        PublicEntry,
        uid=st.uuids(),
        changed=changes,
        starts_at=instants,
        ends_at=instants,
        first_day=days,
        last_day=days,
        start_time=st.none() | st.times(),
        end_time=st.none() | st.times(),
        zone=st.sampled_from(["Europe/London", "Asia/Kathmandu", "America/St_Johns"]),
        title=texts,
        question=texts,
        label=texts,
        state=st.sampled_from([ON, CANCELLED, POSTPONED]),
        reason=texts,
        mode=st.sampled_from(["in-person", "online", "hybrid"]),
        place=places,
        join_url=st.just("") | links,
        ask_for_link=st.booleans(),
        hosts=several,
        topics=several,
        when=texts,
        summary=texts,
        location=texts,
        description=texts,
    )
