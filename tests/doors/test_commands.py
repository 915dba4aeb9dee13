"""The commands that keep the calendar index."""

from __future__ import annotations

from datetime import date
from io import StringIO

from django.core.management import call_command

from tests.factories import make_assembly, session
from wagtail_assemblies.calendar.models import CalendarEntry, CalendarVersion


def run(command: str) -> str:
    out = StringIO()
    call_command(command, stdout=out)
    return out.getvalue()


def test_reindex_says_how_many_entries_there_are(index):
    make_assembly(index, sessions=[session(date(2027, 3, 4)), session(date(2027, 3, 5))])
    assert run("assemblies_reindex") == "2 calendar entries\n"


def test_reindex_of_an_empty_site(site):
    assert run("assemblies_reindex") == "0 calendar entries\n"


def test_reindex_makes_the_same_bytes(index, feed):
    make_assembly(index)
    before = feed()
    CalendarEntry.objects.all().delete()
    run("assemblies_reindex")
    assert feed() == before


def test_reindex_takes_out_what_has_no_page_any_more(index):
    page = make_assembly(index)
    type(page).objects.filter(pk=page.pk).update(live=False)
    run("assemblies_reindex")
    assert not CalendarEntry.objects.exists()


def test_maintenance_reindexes_after_new_time_zone_rules(index):
    make_assembly(index)
    run("assemblies_reindex")
    CalendarVersion.objects.update(tzdata="1999a")
    assert run("assemblies_maintenance") == ("New time zone rules: 1 calendar entries made anew\n")


def test_maintenance_has_nothing_to_say_else(index):
    run("assemblies_reindex")
    assert run("assemblies_maintenance") == ""
