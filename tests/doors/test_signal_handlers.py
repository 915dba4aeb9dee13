"""What the receivers promise beyond the index being right."""

from __future__ import annotations

import logging

from tests.factories import PartnerFactory, make_assembly
from wagtail_assemblies import signal_handlers
from wagtail_assemblies.calendar.models import CalendarEntry


def broken(*args):
    raise RuntimeError("the index cannot be written")


def test_failing_index_does_not_fail_the_publishing(index, monkeypatch, caplog):
    monkeypatch.setattr(signal_handlers, "index_page", broken)
    with caplog.at_level(logging.ERROR):
        page = make_assembly(index)
    assert (page.live, CalendarEntry.objects.count()) == (True, 0)
    assert "the index cannot be written" in caplog.text


def test_failing_index_does_not_fail_the_saving_of_a_partner(site, monkeypatch, caplog):
    monkeypatch.setattr(signal_handlers, "index_pages_showing", broken)
    with caplog.at_level(logging.ERROR):
        partner = PartnerFactory()
    assert partner.pk
    assert "the index cannot be written" in caplog.text
