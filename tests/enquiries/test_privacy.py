"""What somebody wrote is in the enquiry and in its mail, and nowhere else."""

from __future__ import annotations

import logging
import sys
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.core.signals import got_request_exception
from django.db import connection
from django.views.debug import ExceptionReporter

from wagtail_assemblies.enquiries import tasks
from wagtail_assemblies.enquiries.models import Enquiry, code_of

CANARY = {"name": "Canary", "email": "canary@example.org", "message": "Canary sings"}


def test_log_of_everything_tells_no_words(visitor, post_office, caplog):
    caplog.set_level(logging.DEBUG)
    visitor.send(**CANARY)
    assert Enquiry.objects.get().name == "Canary"
    told = [record.getMessage() for record in caplog.records if "django.db" not in record.name]
    assert [line for line in told if "anary" in line] == []


def test_log_of_a_mistake_tells_no_words(visitor, caplog):
    caplog.set_level(logging.DEBUG)
    visitor.send(**CANARY | {"topic": ""})
    told = [record.getMessage() for record in caplog.records if "django.db" not in record.name]
    # Its name has changed with Python 3.13.
    assert told == [f"{HTTPStatus(422).phrase}: /enquire/"]


class Queue:
    """A queue that writes down what it is given, as real ones do."""

    def __init__(self):
        self.written = []

    def enqueue(self, *args, **kwargs):
        self.written.append((args, kwargs))


def test_queue_is_given_a_number_and_nothing_else(visitor, monkeypatch):
    queue = Queue()
    monkeypatch.setattr(tasks, "deliver_enquiry", queue)
    visitor.send(**CANARY)
    assert queue.written == [((Enquiry.objects.get().pk,), {})]


class Crashed(Exception):
    pass


@pytest.fixture
def report(visitor, settings):
    """The report that is mailed to administrators where the page itself fails."""
    settings.ADMINS = [("Admin", "admin@example.org")]
    reports = []

    def write(request, **kwargs):
        reporter = ExceptionReporter(request, *sys.exc_info())
        reports.append(reporter.get_traceback_text() + reporter.get_traceback_html())

    def crash(execute, sql, params, many, context):
        if sql.startswith("INSERT") and "_enquiry" in sql:
            raise Crashed
        return execute(sql, params, many, context)

    visitor.client.raise_request_exception = False
    token = visitor.token()
    visitor.wait(60)
    got_request_exception.connect(write)
    try:
        with connection.execute_wrapper(crash):
            page = visitor.post(token=token, **CANARY).content.decode()
    finally:
        got_request_exception.disconnect(write)
    return page, *reports


def test_error_page_and_its_reports_tell_no_words(report, outbox):
    page, full = report
    [mail] = outbox
    assert ["Crashed" in text for text in (mail.body, full)] == [True, True]
    assert ["anary" in text for text in (page, mail.body, full)] == [False, False, False]


def test_enquiry_is_named_without_its_words(make_enquiry):
    enquiry = make_enquiry(**CANARY)
    assert (str(enquiry), repr(enquiry)) == (
        f"Enquiry {enquiry.code}",
        f"<Enquiry: Enquiry {enquiry.code}>",
    )


def test_codes_are_read_out_without_being_mistaken():
    codes = "".join(code_of(uuid4()) for _enquiry in range(300))
    assert set("01OIL") & set(codes) == set()
    assert len(codes) == 1200


def test_words_are_in_one_table_of_the_database_only(visitor, outbox):
    visitor.send(**CANARY)
    with connection.cursor() as cursor:
        tables = [
            table
            for table in connection.introspection.table_names(cursor)
            if _holds_canary(cursor, table)
        ]
    assert tables == [Enquiry._meta.db_table]


def _holds_canary(cursor, table: str) -> bool:
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
    return any("anary" in str(row) for row in cursor.fetchall())
