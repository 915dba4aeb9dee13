"""An enquiry as a mail to the support address: plain text, and one address to reply to."""

from __future__ import annotations

from email.utils import parseaddr
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.filebased import EmailBackend as FileBackend
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils import timezone, translation
from django.utils.encoding import punycode
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from .models import Enquiry
from .plain_text import clean_text, one_line

# For each step of the conversation with the mail server, where the site has not said.
TIMEOUT_SECONDS = 10


class NotSent(Exception):
    """The mail backend has not failed, but has not sent the message either."""


def message_id_of(reference) -> str:
    """The Message-ID of an enquiry, the same for each try; of the From domain, not the host's."""
    address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    domain = address.rpartition("@")[2] if "@" in address else "localhost"
    return f"<{reference}.enquiry@{punycode(domain)}>"


@sensitive_variables()
def send(enquiry: Enquiry, recipient: str) -> None:
    """Mails an enquiry. Raises whatever the mail backend raises, and NotSent."""
    connection = _connection()
    if getattr(connection, "timeout", TIMEOUT_SECONDS) is None:
        connection.timeout = TIMEOUT_SECONDS
    if connection.send_messages([as_message(enquiry, recipient)]) != 1:
        raise NotSent


@sensitive_variables()
def as_message(enquiry: Enquiry, recipient: str) -> EmailMessage:
    """The mail, in the language of the site's settings, which is that of those who answer."""
    with translation.override(settings.LANGUAGE_CODE):
        of = enquiry.about_title or _site_name(enquiry)
        subject = f"[Assemblies/{enquiry.topic}] ref {enquiry.code} {of}"
        body = render_to_string(
            "wagtail_assemblies/enquiries/notification.txt",
            {
                "enquiry": enquiry,
                "received": timezone.localtime(enquiry.created_at),
                "message": clean_text(enquiry.message),
                "name": one_line(enquiry.name),
                "about_url": enquiry.about.full_url if enquiry.about else "",
                "admin_url": admin_url(enquiry),
            },
        )
    return EmailMessage(
        subject=one_line(subject),
        body=body,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[recipient],
        reply_to=[one_line(enquiry.email, most=254)],
        headers={"Message-ID": enquiry.message_id, "Auto-Submitted": "auto-generated"},
    )


def admin_url(enquiry: Enquiry) -> str:
    """Where the enquiry stands in the admin, if the site says where its admin is."""
    base = getattr(settings, "WAGTAILADMIN_BASE_URL", None)
    if not base:
        return ""
    try:
        return base.rstrip("/") + reverse("assemblies_enquiry:edit", args=[enquiry.pk])
    except NoReverseMatch:
        return ""


def mail_folder() -> str:
    """With DEBUG on, the folder into which mail is written in place of being sent."""
    if not settings.DEBUG:
        return ""
    connection = _connection()
    return str(connection.file_path) if isinstance(connection, FileBackend) else ""


def where_mail_stays() -> str:
    """In words, where mail goes that is not sent to anybody; empty where it is sent.

    Read from the settings: making a backend of them may fail, and may make its folder.
    """
    if hasattr(settings, "MAILERS"):
        mailer = settings.MAILERS.get("default", {})
        backend, folder = mailer.get("BACKEND", ""), mailer.get("OPTIONS", {}).get("file_path")
    else:
        backend = settings.EMAIL_BACKEND
        folder = getattr(settings, "EMAIL_FILE_PATH", None)
    places = {
        "console": _("the console of the server"),
        "dummy": _("nowhere"),
        # Only its own machine is to know the folders of a server.
        "filebased": str(folder) if folder and settings.DEBUG else _("files"),
        "locmem": _("the memory of the server"),
    }
    name = backend.removeprefix("django.core.mail.backends.").removesuffix(".EmailBackend")
    return places.get(name, "")


def describe(error: Exception) -> str:
    """An error as class and code. Its words may repeat addresses, names and passwords."""
    code = getattr(error, "smtp_code", None) or getattr(error, "errno", None)
    if isinstance(error, SMTPRecipientsRefused):
        code = next(iter(error.recipients.values()))[0]
    return " ".join(filter(None, [type(error).__name__, str(code or "")]))[:120]


def _connection():
    # Django 6.1 has mailers in place of get_connection.
    return mail.mailers.default if hasattr(mail, "mailers") else mail.get_connection()


def _site_name(enquiry: Enquiry) -> str:
    return (enquiry.site.site_name or enquiry.site.hostname) if enquiry.site else ""
