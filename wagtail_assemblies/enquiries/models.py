"""An enquiry: the one row that is the truth, whether or not any mail has ever gone out."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..base_page import PAGE_MODEL
from .choices import EnquiryState, EnquiryTopic, Suspicion

# Without the characters that are taken for each other when somebody reads them out.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"

# How long to wait after each try that failed: minutes, then twice a day for five days in all.
WAITS = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 120, 240, 480, *[720] * 9))
MOST_ATTEMPTS = len(WAITS)


class EnquiryQuerySet(models.QuerySet):
    def unanswered(self) -> EnquiryQuerySet:
        """What waits for a person, held back or not, mailed or not."""
        return self.exclude(state=EnquiryState.ANSWERED)

    def unmailed(self) -> EnquiryQuerySet:
        """What should reach the support address and has not yet."""
        return self.filter(state=EnquiryState.NEW, emailed_at=None)

    def due(self, now: datetime) -> EnquiryQuerySet:
        """What should be tried now, the longest waiting first."""
        # A wait that is longer than any we give comes from a clock that was wrong.
        too_far = now + WAITS[-1]
        waited = models.Q(next_attempt_at__lte=now) | models.Q(next_attempt_at__gt=too_far)
        return self.unmailed().filter(waited, attempts__lt=MOST_ATTEMPTS).order_by("created_at")

    def given_up(self) -> EnquiryQuerySet:
        """What no further try is made for until a person asks for it."""
        return self.unmailed().filter(attempts__gte=MOST_ATTEMPTS)


class Enquiry(models.Model):
    """A message from a visitor. No IP address and no browser is kept with it."""

    reference = models.UUIDField(default=uuid4, unique=True, editable=False)
    submission_key = models.CharField(max_length=64, unique=True, editable=False)
    site = models.ForeignKey(
        "wagtailcore.Site",
        verbose_name=_("site"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    about = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("about"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    topic = models.CharField(_("topic"), max_length=20, choices=EnquiryTopic.choices)
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("email address"))
    message = models.TextField(_("message"))
    language = models.CharField(_("language"), max_length=100, blank=True)
    created_at = models.DateTimeField(_("received"), default=timezone.now, db_index=True)
    state = models.CharField(
        _("state"), max_length=10, choices=EnquiryState.choices, default=EnquiryState.NEW
    )
    state_since = models.DateTimeField(default=timezone.now, editable=False)
    suspicion = models.CharField(
        _("why it is held back"), max_length=10, choices=Suspicion.choices, blank=True
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("For the people who answer. Never sent or shown.")
    )
    message_id = models.CharField(max_length=255, editable=False)
    emailed_at = models.DateTimeField(_("mailed"), null=True, blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(_("tries"), default=0, editable=False)
    next_attempt_at = models.DateTimeField(default=timezone.now, editable=False)
    last_error = models.CharField(_("last problem"), max_length=120, blank=True, editable=False)

    objects = EnquiryQuerySet.as_manager()

    # What a stranger wrote is not to be found by way of Wagtail's indexes.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-created_at"]
        default_permissions = ("change", "delete", "view")
        indexes = [models.Index(fields=["state", "state_since"], name="assemblies_enquiry_state")]

    def __str__(self) -> str:
        """Without anything personal: Wagtail's log keeps it after the enquiry is gone."""
        return f"Enquiry {self.code}"

    @property
    def code(self) -> str:
        """Four characters to name it by on the telephone; not unique."""
        return code_of(self.reference)

    @property
    def about_title(self) -> str:
        return self.about.title if self.about else ""

    @property
    def is_held(self) -> bool:
        return self.state == EnquiryState.HELD

    @property
    def is_unmailed(self) -> bool:
        return self.state == EnquiryState.NEW and self.emailed_at is None

    @property
    def has_been_given_up(self) -> bool:
        return self.is_unmailed and self.attempts >= MOST_ATTEMPTS

    def enter(self, state: str, now: datetime) -> None:
        """Goes over into a state, from which its time of keeping counts; saves nothing."""
        self.state, self.state_since = state, now


def code_of(reference: UUID) -> str:
    number, code = reference.int, ""
    for _place in range(4):
        number, letter = divmod(number, len(_LETTERS))
        code += _LETTERS[letter]
    return code
