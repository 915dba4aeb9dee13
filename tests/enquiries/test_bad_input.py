"""Whatever is sent, people are told how to put it right, and their words are given back."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.html import escape

from wagtail_assemblies.enquiries.choices import EnquiryTopic
from wagtail_assemblies.enquiries.models import Enquiry

SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
WRONG = [
    ("topic", "", "Choose what your message is about."),
    ("topic", "everything", "Choose one of the topics in the list."),
    ("name", "x" * 121, "Shorten the name to 120 characters or fewer."),
    ("email", "", "Enter your email address, so that we can answer."),
    ("email", " ", "Enter your email address, so that we can answer."),
    ("email", "ada", "Enter one email address, like name@example.org."),
    ("email", "ada@example", "Enter one email address, like name@example.org."),
    ("email", "a@example.org, b@example.org", "Enter one email address, like name@example.org."),
    ("email", "a@example.org\r\nBcc: b@e.org", "Enter one email address, like name@example.org."),
    ("email", "Ada <ada@example.org>", "Enter one email address, like name@example.org."),
    ("email", "a" * 250 + "@example.org", "Enter an email address of 254 characters or fewer."),
    ("message", "", "Write your message."),
    ("message", " \r\n\t", "Write your message."),
    ("message", "\0\x07", "Write your message."),
    (
        "message",
        "x" * 10_000,
        "Shorten your message to 5000 characters or fewer. It has 10000 now.",
    ),
]


def errors(response) -> dict[str, list[str]]:
    return {field: list(said) for field, said in response.context["form"].errors.items()}


def textarea(response) -> str:
    return re.search(r"<textarea[^>]*>\r?\n?(.*?)</textarea>", response.content.decode(), re.S)[1]


def element(response, field: str) -> str:
    """The tag of a field."""
    return re.search(rf'<(?:input|select|textarea)[^>]*name="{field}"[^>]*>', body(response))[0]


def body(response) -> str:
    return response.content.decode()


@pytest.mark.parametrize(("field", "value", "said"), WRONG, ids=lambda value: repr(value)[:24])
def test_mistake_is_explained_at_its_field_and_nowhere_else(visitor, field, value, said):
    response = visitor.send(**{field: value})
    assert (response.status_code, errors(response)[field][0]) == (422, said)
    assert list(errors(response)) == [field]


@pytest.mark.parametrize(("field", "value", "said"), WRONG, ids=lambda value: repr(value)[:24])
def test_mistake_stores_and_mails_nothing(visitor, outbox, field, value, said):
    visitor.send(**{field: value})
    assert (Enquiry.objects.count(), outbox) == (0, [])


def test_form_that_is_sent_empty_says_what_is_missing_in_order(visitor):
    response = visitor.send(topic="", name="", email="", message="")
    assert list(errors(response)) == ["topic", "email", "message"]


def test_form_of_which_nothing_arrived_says_the_same(visitor):
    response = visitor.client.post("/enquire/", {})
    assert (response.status_code, list(errors(response))) == (422, ["topic", "email", "message"])


def test_summary_leads_to_each_field_that_is_wrong(visitor):
    response = visitor.send(topic="", email="ada")
    links = re.findall(r'class="asm-errors__link" href="([^"]*)"', body(response))
    assert links == ["#enquiry_topic", "#enquiry_email"]


def test_summary_comes_before_the_form_and_takes_the_focus(visitor):
    page = body(visitor.send(email="ada"))
    summary = '<div class="asm-errors" role="alert" tabindex="-1" autofocus'
    assert 0 < page.find(summary) < page.find("<form")


def test_title_says_that_there_is_a_mistake(visitor):
    title = re.search(r"<title>\s*(.*?)\s*</title>", body(visitor.send(email="ada")), re.S)[1]
    assert title.startswith("Error: Write to us")


def test_field_that_is_wrong_is_tied_to_what_is_said_of_it(visitor):
    field = element(visitor.send(email="ada"), "email")
    assert 'aria-invalid="true"' in field
    described = re.search(r'aria-describedby="([^"]*)"', field)[1].split()
    assert "enquiry_email_error" in described


def test_field_that_is_right_is_not_marked(visitor):
    assert "aria-invalid" not in element(visitor.send(email="ada"), "message")


def test_everything_that_was_written_is_given_back(visitor):
    response = visitor.send(topic="media", name="Ada", email="ada", message="One\r\nTwo")
    assert re.search(r'<option value="media" selected', body(response))
    assert 'value="Ada"' in element(response, "name")
    assert 'value="ada"' in element(response, "email")
    assert textarea(response).splitlines() == ["One", "Two"]


def test_message_that_is_too_long_is_given_back_whole(visitor):
    words = "x" * 5001
    assert textarea(visitor.send(message=words)) == words


def test_longest_message_is_taken(visitor):
    visitor.send(message="é" * 5000)
    assert Enquiry.objects.get().message == "é" * 5000


def test_line_ends_of_browsers_do_not_count_twice(visitor):
    visitor.send(message="x\r\n" * 2499 + "xx")
    assert len(Enquiry.objects.get().message) == 5000


def test_longest_name_is_taken_whole(visitor):
    visitor.send(name="é" * 120)
    assert Enquiry.objects.get().name == "é" * 120


@pytest.mark.parametrize("topic", EnquiryTopic.values)
def test_every_topic_can_be_chosen(visitor, topic):
    visitor.send(topic=topic)
    assert Enquiry.objects.get().topic == topic


# More than a form can hold


def test_more_than_we_can_take_is_refused_and_given_back(visitor):
    words = "x" * 70_000
    response = visitor.send(message=words)
    assert response.status_code == 413
    assert "This is more than we can take. Shorten your message." in errors(response)["message"]
    assert textarea(response) == words


def test_megabytes_are_refused_before_they_are_read(visitor):
    assert visitor.send(message="x" * 3_000_000).status_code == 400
    assert not Enquiry.objects.exists()


def test_file_that_is_sent_along_is_left_out(visitor):
    file = SimpleUploadedFile("harmless.exe", b"MZ")
    visitor.send(attachment=file, message_file=file)
    assert Enquiry.objects.get().message == "How do we begin?"


@pytest.mark.parametrize(
    "content_type", ["application/json", "text/plain", "", "multipart/form-data"]
)
def test_body_of_another_kind_is_a_form_without_words(visitor, content_type):
    response = visitor.client.generic("POST", "/enquire/", "{}", content_type=content_type)
    assert response.status_code in (400, 422)


# Script


@pytest.mark.parametrize(
    "field", ["topic", "about", "name", "email", "message", "website", "token"]
)
def test_script_in_a_field_is_shown_and_never_run(visitor, field):
    response = visitor.send(**{"email": "ada", field: SCRIPT})
    assert response.status_code == 422
    assert "<script>alert" not in body(response)
    assert "<img src=x" not in body(response)


def test_script_is_stored_as_the_words_that_it_is(visitor):
    visitor.send(name=SCRIPT, message=SCRIPT)
    enquiry = Enquiry.objects.get()
    assert (enquiry.name, enquiry.message) == (SCRIPT, SCRIPT)


def test_script_is_given_back_as_it_was_written(visitor):
    assert textarea(visitor.send(email="ada", message=SCRIPT)) == escape(SCRIPT)


# Other scripts, controls, and lines where none belong


@pytest.mark.parametrize(
    "name",
    ["ليلى مثال", "Ådne Ødegård", "मीरा उदाहरण", "例子 小明", "O’Neill", "👩🏽‍🌾 Ada"],
)
def test_name_is_stored_as_its_bearer_writes_it(visitor, name):
    visitor.send(name=name)
    assert Enquiry.objects.get().name == name


def test_arabic_message_is_given_back_in_its_own_direction(visitor):
    response = visitor.send(email="ada", name="ليلى", message="كيف نبدأ؟")
    assert textarea(response) == "كيف نبدأ؟"
    directions = [element(response, name).count('dir="auto"') for name in ("name", "message")]
    assert directions == [1, 1]


def test_accents_are_stored_in_one_way_however_they_are_typed(visitor):
    visitor.send(name="Ade\u0301")
    assert Enquiry.objects.get().name == "Adé"


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("a\0b", "ab"),
        ("a\x1b[31mb", "a[31mb"),
        ("a\rb", "a\nb"),
        ("a\x0bb\x0cc", "a\nb\nc"),
        ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("a\u202eb", "ab"),
        ("a\tb", "a\tb"),
        ("  a  ", "a"),
        ("a\r\n\r\n\r\nb", "a\n\n\nb"),
    ],
)
def test_controls_are_taken_out_of_a_message_and_lines_kept(visitor, sent, stored):
    visitor.send(message=sent)
    assert Enquiry.objects.get().message == stored


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("Ada\r\nBcc: victim@example.org", "Ada Bcc: victim@example.org"),
        ("Ada\0", "Ada"),
        ("Ada\u202egnp.exe", "Adagnp.exe"),
        ("\u200bAda\u2066 \t Example\ufeff", "Ada Example"),
        ("Ada\x85Example", "Ada Example"),
    ],
)
def test_name_is_stored_as_one_visible_line(visitor, sent, stored):
    visitor.send(name=sent)
    assert Enquiry.objects.get().name == stored


def test_address_is_stored_without_what_is_not_seen(visitor):
    visitor.send(email=" \u200eada@example.org\0 ")
    assert Enquiry.objects.get().email == "ada@example.org"


def test_bytes_that_are_no_text_are_no_error(visitor):
    token = visitor.token()
    visitor.wait(60)
    response = visitor.client.generic(
        "POST",
        "/enquire/",
        b"topic=start&email=ada@example.org&message=%ff%fe%ed%a0%80&token=" + token.encode(),
        content_type="application/x-www-form-urlencoded",
    )
    assert (response.status_code, Enquiry.objects.get().message) == (302, "\ufffd" * 5)
