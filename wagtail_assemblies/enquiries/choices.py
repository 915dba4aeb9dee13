"""What an enquiry may be about, where it stands, and why one is kept back."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class EnquiryTopic(models.TextChoices):
    START = "start", _("Starting an assembly")
    NOTIFY = "notify", _("Telling us about an assembly")
    TRAINING = "training", _("Training and facilitators")
    FUNDING = "funding", _("Funding")
    MEDIA = "media", _("A question from the media")
    PARTNERSHIP = "partnership", _("Working with us as a partner")
    RESOURCES = "resources", _("Resources and design")
    ACCESS = "access", _("Access to an assembly")
    POLITICIAN = "politician", _("A question from a councillor, MP or officer")
    RESULTS = "results", _("Results, or something to correct")
    SAFEGUARDING = "safeguarding", _("Safety and safeguarding")
    PRIVACY = "privacy", _("Privacy, or taking something down")
    OTHER = "other", _("Something else")


class EnquiryState(models.TextChoices):
    NEW = "new", _("New")
    ANSWERED = "answered", _("Answered")
    HELD = "held", _("Held back")


class Suspicion(models.TextChoices):
    """Why a message may be from a machine. It is kept all the same, and a person decides."""

    NONE = "", _("Nothing")
    TRAP = "trap", _("It filled in a field that people do not see")
    TOKEN = "token", _("It did not come from a form of this page")
    FAST = "fast", _("It came within seconds of the form being opened")
    OLD = "old", _("The form had been open for more than a day")
