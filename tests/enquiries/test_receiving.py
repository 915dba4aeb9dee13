"""What a visitor sends is stored, once, before anything else is done with it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DEFAULT_DB_ALIAS, OperationalError, connection, connections

from tests.enquiries.conftest import NOW
from tests.factories import make_assembly, make_index
from wagtail_assemblies.enquiries.models import Enquiry
from wagtail_assemblies.enquiries.tasks import deliver_enquiry
from wagtail_assemblies.pages.models import EnquiryPage

from .conftest import PERSON


@pytest.fixture(params=[False, True], ids=["autocommit", "atomic requests"])
def transactions(request, transactional_db):
    """Really committed, without and with a transaction round each request."""
    options = connections[DEFAULT_DB_ALIAS].settings_dict
    before, options["ATOMIC_REQUESTS"] = options["ATOMIC_REQUESTS"], request.param
    yield
    options["ATOMIC_REQUESTS"] = before


def test_message_is_stored_and_its_sender_told(visitor, page, site):
    response = visitor.send(name="Ada Example", message="How do we begin?\r\n\r\nAda")
    assert (response.status_code, response.url) == (302, "/enquire/sent/")
    enquiry = Enquiry.objects.get()
    assert (enquiry.topic, enquiry.name, enquiry.email, enquiry.message) == (
        "start",
        "Ada Example",
        "ada@example.org",
        "How do we begin?\n\nAda",
    )
    assert (enquiry.site, enquiry.language, enquiry.state) == (site, "en", "new")


def test_nothing_that_tells_of_the_sender_s_machine_is_stored(visitor):
    fields = {field.name for field in Enquiry._meta.get_fields()}
    assert not {"ip", "ip_address", "user_agent", "referrer"} & fields


@pytest.mark.usefixtures("transactions", "no_mail_server")
def test_message_is_kept_where_the_mail_server_is_down(visitor):
    assert visitor.send().url == "/enquire/sent/"
    enquiry = Enquiry.objects.get()
    assert (enquiry.emailed_at, enquiry.attempts) == (None, 1)
    assert enquiry.last_error == "ConnectionRefusedError 111"


@pytest.mark.usefixtures("transactions")
def test_message_is_mailed_once_it_is_stored(visitor, mail_server):
    visitor.send()
    assert len(mail_server.messages) == 1
    assert Enquiry.objects.get().emailed_at is not None


def test_nothing_is_mailed_before_the_transaction_is_safe(visitor, outbox):
    fields = PERSON | {"token": visitor.token()}
    visitor.wait(60)
    visitor.client.post("/enquire/", fields)
    assert (Enquiry.objects.unmailed().count(), outbox) == (1, [])


def test_message_is_kept_where_the_queue_is_down(visitor, monkeypatch, outbox, caplog):
    class BrokenQueue:
        def enqueue(self, pk):
            raise ConnectionError("redis://user:secret@queue")

    monkeypatch.setattr("wagtail_assemblies.enquiries.tasks.deliver_enquiry", BrokenQueue())
    assert visitor.send().url == "/enquire/sent/"
    assert (Enquiry.objects.unmailed().count(), outbox) == (1, [])
    said = f"Enquiry {Enquiry.objects.get().pk} waits, as it was not queued: ConnectionError"
    assert caplog.messages == [said]


def test_sent_page_has_expired_with_its_form(client, page):
    page.expire_at = NOW - timedelta(seconds=1)
    page.save()
    answers = [client.get(path).status_code for path in ("/enquire/", "/enquire/sent/")]
    assert (page.live, answers) == (True, [404, 404])


def test_same_words_sent_twice_with_one_form_are_one_enquiry(visitor, outbox):
    token = visitor.token()
    visitor.wait(60)
    answers = {visitor.post(token=token).url for _twice in range(2)}
    assert (answers, Enquiry.objects.count(), len(outbox)) == ({"/enquire/sent/"}, 1, 1)


def test_other_words_sent_with_one_form_are_another_enquiry(visitor, outbox):
    token = visitor.token()
    visitor.wait(60)
    visitor.post(token=token)
    visitor.post(token=token, message="I forgot to say which town.")
    assert (Enquiry.objects.count(), len(outbox)) == (2, 2)


def test_same_words_sent_with_two_forms_are_two_enquiries(visitor):
    visitor.send()
    visitor.send()
    assert Enquiry.objects.count() == 2


def test_same_words_without_a_form_are_one_enquiry_for_ten_minutes(visitor):
    visitor.post()
    visitor.post()
    assert Enquiry.objects.count() == 1
    visitor.wait(601)
    visitor.post()
    assert Enquiry.objects.count() == 2


def test_visitor_cannot_set_what_the_form_does_not_ask_for(visitor, site):
    visitor.send(state="answered", note="x", site="", emailed_at="2027-01-01", attempts="99")
    enquiry = Enquiry.objects.get()
    assert (enquiry.state, enquiry.note, enquiry.site) == ("new", "", site)
    assert (enquiry.emailed_at, enquiry.attempts) == (visitor.now(), 1)


def test_enquiry_remembers_the_assembly_that_it_is_about(visitor, site):
    assembly = make_assembly(make_index(site.root_page))
    visitor.send(about=str(assembly.pk))
    assert Enquiry.objects.get().about_id == assembly.pk


@pytest.mark.parametrize("about", ["0", "-1", "x", "9" * 30, "１", "1e3", "1\0"])
def test_unknown_assembly_does_not_keep_a_message_from_us(visitor, about):
    visitor.send(about=about)
    assert Enquiry.objects.get().about is None


def test_assembly_that_is_not_public_is_ignored(visitor, site):
    draft = make_assembly(make_index(site.root_page), live=False)
    visitor.send(about=str(draft.pk))
    assert Enquiry.objects.get().about is None


def test_enquiry_outlives_its_page_and_its_site(visitor, site):
    assembly = make_assembly(make_index(site.root_page))
    visitor.send(about=str(assembly.pk))
    assembly.delete()
    site.delete()
    enquiry = Enquiry.objects.get()
    assert (enquiry.about, enquiry.site) == (None, None)


def test_preview_stores_nothing(page, rf):
    request = rf.post("/enquire/", {"topic": "start"})
    request.is_preview = True
    assert page.serve(request).status_code == 200
    assert not Enquiry.objects.exists()


class FullDisk:
    """A database that takes no enquiry any more."""

    def __call__(self, execute, sql, params, many, context):
        if sql.startswith("INSERT") and "_enquiry" in sql:
            raise OperationalError("database or disk is full")
        return execute(sql, params, many, context)


@pytest.mark.usefixtures("transactions")
def test_message_goes_out_as_mail_where_the_database_takes_none(visitor, mail_server):
    token = visitor.token()
    visitor.wait(60)
    with connection.execute_wrapper(FullDisk()):
        assert visitor.post(token=token).url == "/enquire/sent/"
    assert mail_server.messages[0]["Reply-To"] == "ada@example.org"


@pytest.mark.usefixtures("transactions", "no_mail_server")
def test_words_are_given_back_where_neither_database_nor_mail_takes_them(visitor):
    token = visitor.token()
    visitor.wait(60)
    with connection.execute_wrapper(FullDisk()):
        response = visitor.post(token=token)
    body = response.content.decode()
    assert (response.status_code, response["Retry-After"]) == (503, "300")
    assert "How do we begin?" in body
    assert "support@example.org" in body
    assert "Thank you" not in body


def test_task_knows_nothing_but_a_number():
    assert deliver_enquiry.func.__code__.co_varnames == ("pk",)


def test_page_type_takes_no_other_methods(client, page):
    assert client.put("/enquire/").status_code == 405
    assert client.options("/enquire/")["Allow"] == "GET, HEAD, OPTIONS, POST"
    assert isinstance(page, EnquiryPage)
