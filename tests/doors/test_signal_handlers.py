"""A page that cannot be indexed is still published: the editor's work comes first."""

from __future__ import annotations

import pytest
from django.db import OperationalError, connection

from tests.factories import PartnerFactory, make_assembly
from wagtail_assemblies.calendar.models import CalendarEntry
from wagtail_assemblies.pages.models import AssemblyPage


@pytest.fixture
def broken_index():
    """Every statement about the calendar's entries fails, as on a full disk."""

    def fail(execute, sql, params, many, context):
        if CalendarEntry._meta.db_table in sql:
            raise OperationalError("disk full")
        return execute(sql, params, many, context)

    return lambda: connection.execute_wrapper(fail)


def test_page_that_cannot_be_indexed_is_published(index, broken_index, caplog):
    page = make_assembly(index, live=False)
    with broken_index():
        page.get_latest_revision().publish()
    assert AssemblyPage.objects.get().live
    assert "disk full" in caplog.text


def test_page_that_could_not_be_indexed_is_indexed_when_saved_again(index, broken_index, feed):
    page = make_assembly(index, live=False)
    with broken_index():
        page.get_latest_revision().publish()
    assert "BEGIN:VEVENT" not in feed()
    AssemblyPage.objects.get().save()
    assert "BEGIN:VEVENT" in feed()


def test_partner_whose_pages_cannot_be_indexed_is_saved(index, broken_index, caplog):
    partner = PartnerFactory(name="Our Group")
    make_assembly(index, hosts=[partner])
    partner.name = "Another Name"
    with broken_index():
        partner.save()
    partner.refresh_from_db()
    assert partner.name == "Another Name"
    assert "disk full" in caplog.text
