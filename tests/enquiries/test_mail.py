"""The mail to the support address: plain text, honest headers, one address to reply to."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.utils import getaddresses
from uuid import UUID

import pytest
from django.utils import translation
from wagtail.models import Locale

from tests.factories import make_assembly, make_index, make_site
from tests.mailers import send_by
from wagtail_assemblies.enquiries import actions, mail
from wagtail_assemblies.enquiries.form_token import new_token
from wagtail_assemblies.enquiries.models import Enquiry
from wagtail_assemblies.pages.models import EnquiryPage
from wagtail_assemblies.site_settings import AssembliesSettings

from .conftest import NOW, PERSON

REFERENCE = UUID(int=31**3)  # whose code is "2223"
BODY = """\
Topic: Starting an assembly
From: Ada Example, ada@example.org
Language of the page: en
Received: 1 March 2027, 12:00 GMT
Reference: 2223

How do we begin?

--\x20
Your reply goes to the person who wrote.
When it is answered, mark it here: http://localhost/admin/assemblies_enquiry/edit/{pk}/"""


@pytest.fixture
def make_mail(make_enquiry):
    """The mail about an enquiry, as it goes to a mail server and is read there."""

    def make(recipient: str = "support@example.org", **fields):
        fields = {"reference": REFERENCE, "language": "en", "created_at": NOW} | fields
        enquiry = make_enquiry(**fields)
        raw = mail.as_message(enquiry, recipient).message().as_bytes()
        return message_from_bytes(raw, policy=policy.default)

    return make


def test_mail_says_what_was_written_and_how_to_go_on(make_enquiry):
    enquiry = make_enquiry(reference=REFERENCE, name="Ada Example", language="en", created_at=NOW)
    assert mail.as_message(enquiry, "support@example.org").body.rstrip() == BODY.format(
        pk=enquiry.pk
    )


def test_mail_goes_from_the_site_to_the_support_address_alone(make_enquiry):
    message = mail.as_message(make_enquiry(), "support@example.org")
    assert (message.from_email, message.recipients()) == (
        "website@example.org",
        ["support@example.org"],
    )


def test_mail_has_exactly_these_headers(make_mail):
    assert sorted(make_mail()) == [
        "Auto-Submitted",
        "Content-Transfer-Encoding",
        "Content-Type",
        "Date",
        "From",
        "MIME-Version",
        "Message-ID",
        "Reply-To",
        "Subject",
        "To",
    ]


def test_answer_to_the_mail_goes_to_the_visitor(make_mail):
    assert make_mail(email="ada@example.org")["Reply-To"] == "ada@example.org"


def test_mail_is_marked_as_written_by_a_machine(make_mail):
    assert make_mail()["Auto-Submitted"] == "auto-generated"


def test_subject_says_topic_reference_and_site(make_mail):
    assert make_mail()["Subject"] == "[Assemblies/start] ref 2223 Example site"


def test_subject_says_the_host_where_a_site_has_no_name(make_mail, site):
    site.site_name = ""
    assert make_mail(site=site)["Subject"] == "[Assemblies/start] ref 2223 testserver"


def test_subject_does_without_a_site_that_is_gone(make_mail):
    assert make_mail(site=None)["Subject"] == "[Assemblies/start] ref 2223"


def test_subject_says_which_assembly_it_is_about(make_mail, site):
    assembly = make_assembly(make_index(site.root_page), title="Warm homes")
    assert make_mail(about=assembly)["Subject"] == "[Assemblies/start] ref 2223 Warm homes"


def test_mail_links_to_the_assembly(make_enquiry, site):
    assembly = make_assembly(make_index(site.root_page), title="Warm homes", slug="warm")
    body = mail.as_message(make_enquiry(about=assembly), "support@example.org").body
    assert body.splitlines()[1:3] == ["About: Warm homes", "  http://testserver/assemblies/warm/"]


def test_subject_of_a_long_title_is_cut(make_enquiry, site):
    assembly = make_assembly(make_index(site.root_page), title="x" * 200, slug="long")
    subject = mail.as_message(make_enquiry(about=assembly), "support@example.org").subject
    assert (len(subject), subject[-1]) == (120, "…")


# Message-ID


def test_message_id_is_of_the_domain_that_the_mail_comes_from(settings):
    settings.DEFAULT_FROM_EMAIL = "Example site <website@exämple.org>"
    assert mail.message_id_of(REFERENCE) == f"<{REFERENCE}.enquiry@xn--exmple-cua.org>"


def test_message_id_needs_no_domain(settings):
    settings.DEFAULT_FROM_EMAIL = "webmaster"
    assert mail.message_id_of(REFERENCE) == f"<{REFERENCE}.enquiry@localhost>"


def test_message_id_does_not_change_with_the_settings(visitor, post_office, settings, clock):
    post_office.failure = TimeoutError()
    visitor.send()
    settings.DEFAULT_FROM_EMAIL = "other@example.com"
    visitor.wait(60)
    actions.deliver(Enquiry.objects.get().pk, visitor.now())
    ids = [message.extra_headers["Message-ID"] for message in post_office.mails]
    assert ids == [f"<{Enquiry.objects.get().reference}.enquiry@example.org>"] * 2


# Languages


def test_mail_is_in_the_language_of_those_who_answer(make_enquiry, settings):
    settings.LANGUAGE_CODE = "de"
    enquiry = make_enquiry(language="en", created_at=datetime(2027, 5, 3, 10, 30, tzinfo=UTC))
    with translation.override("cy"):
        body = mail.as_message(enquiry, "support@example.org").body
    assert "Received: 3 Mai 2027, 11:30 BST" in body.splitlines()


def test_mail_says_the_language_of_the_page(visitor, page, outbox):
    page.locale = Locale.objects.create(language_code="cy")
    page.save()
    visitor.send()
    assert "Language of the page: cy" in outbox[0].body.splitlines()


# Which address


def test_mail_goes_to_the_address_of_the_site_where_it_was_written(visitor, outbox, committing):
    other = make_site("other.example.org", default=False)
    page = other.root_page.add_child(instance=EnquiryPage(title="Write", slug="enquire"))
    AssembliesSettings.objects.create(site=other, support_email="other@example.org")
    fields = PERSON | {"token": new_token(page.pk, visitor.now())}
    visitor.wait(60)
    with committing():
        visitor.client.post("/enquire/", fields, headers={"host": "other.example.org"})
    assert [message.to for message in outbox] == [["other@example.org"]]


def test_address_in_the_admin_comes_before_the_one_in_the_settings(visitor, outbox, site):
    AssembliesSettings.objects.create(site=site, support_email="admin@example.org")
    visitor.send()
    assert [message.to for message in outbox] == [["admin@example.org"]]


# Hostile words


@pytest.mark.parametrize(
    "email",
    [
        '"a,b"@example.org',
        '"a@b.example"@example.org',
        "a@exämple.org",
        "ſ@example.org",
        "a'b@e.org",
    ],
)
def test_reply_goes_to_one_address_whatever_it_is_made_of(visitor, outbox, email):
    visitor.send(email=email)
    [message] = outbox
    assert len(getaddresses([str(message.message()["Reply-To"])])) == 1
    assert Enquiry.objects.get().emailed_at is not None


@pytest.mark.parametrize("name", ["Ada\r\nBcc: victim@example.org", "Ada\x85Bcc: v", "Ada\u2028B"])
def test_name_cannot_add_a_header(visitor, outbox, name):
    visitor.send(name=name)
    [message] = outbox
    assert (message.recipients(), "Bcc" in message.message()) == (["support@example.org"], False)


def test_name_cannot_add_a_line_to_the_mail(visitor, outbox):
    visitor.send(name="Ada\r\nReference: ZZZZ\r\n")
    [line] = [line for line in outbox[0].body.splitlines() if line.startswith("From:")]
    assert line == "From: Ada Reference: ZZZZ, ada@example.org"


def test_name_that_was_stored_by_other_means_cannot_add_a_line_either(make_enquiry):
    enquiry = make_enquiry(name="Ada\nReference: ZZZZ")
    body = mail.as_message(enquiry, "support@example.org").body
    assert "From: Ada Reference: ZZZZ, ada@example.org" in body.splitlines()


def test_words_are_mailed_as_they_are_and_not_as_markup(visitor, outbox):
    words = "<script>alert('é')</script> & \"so\" {{ settings.SECRET_KEY }}"
    visitor.send(message=words)
    assert words in outbox[0].body.splitlines()


def test_arabic_is_mailed_as_it_was_written(visitor, mail_server):
    visitor.send(name="ليلى مثال", message="كيف نبدأ؟")
    body = mail_server.messages[0].get_payload(decode=True).decode()
    assert "From: ليلى مثال, ada@example.org" in body.splitlines()
    assert "كيف نبدأ؟" in body.splitlines()


def test_envelope_names_the_site_and_the_support_address(visitor, mail_server):
    visitor.send()
    [envelope] = mail_server.envelopes
    assert (envelope.mail_from, envelope.rcpt_tos) == (
        "website@example.org",
        ["support@example.org"],
    )


def test_message_with_dots_and_from_arrives_whole(visitor, mail_server):
    words = ".\n.\nFrom here on\n.hidden"
    visitor.send(message=words)
    assert words in mail_server.messages[0].get_payload(decode=True).decode().replace("\r\n", "\n")


# The connection


@pytest.mark.parametrize(("timeout", "waited"), [(None, 10), (3, 3)])
def test_mail_server_that_says_nothing_is_not_waited_for_without_end(
    make_enquiry, post_office, timeout, waited
):
    post_office.timeout = timeout
    mail.send(make_enquiry(), "support@example.org")
    assert post_office.waited == waited


def test_demonstration_says_into_which_folder_mail_is_written(settings, tmp_path):
    settings.DEBUG = True
    send_by(settings, "filebased", file_path=str(tmp_path))
    assert mail.mail_folder() == str(tmp_path)


def test_site_that_sends_its_mail_names_no_folder(settings):
    settings.DEBUG = True
    assert mail.mail_folder() == ""


def test_folder_is_nobody_s_business_without_debug(settings, tmp_path):
    send_by(settings, "filebased", file_path=str(tmp_path))
    assert mail.mail_folder() == ""


# The way to the admin


def test_mail_links_to_no_admin_where_the_site_does_not_say_where_it_is(make_enquiry, settings):
    settings.WAGTAILADMIN_BASE_URL = None
    body = mail.as_message(make_enquiry(), "support@example.org").body
    assert body.rstrip().endswith("\n\n-- \nYour reply goes to the person who wrote.")


def test_mail_links_to_no_admin_where_the_site_has_none(make_enquiry, settings):
    settings.ROOT_URLCONF = "wagtail.urls"
    assert mail.admin_url(make_enquiry()) == ""


def test_enquiry_that_is_stored_nowhere_has_no_place_in_the_admin():
    assert mail.admin_url(Enquiry()) == ""
