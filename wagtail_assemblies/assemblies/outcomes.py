"""What came of an assembly: who got the results, what was recommended, and the replies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from ..base_page import PAGE_MODEL
from ..web_links import host_of, safe_web_link
from .blocks import RecommendationBlock
from .choices import Precision, RecommendationState
from .disclosure import SMALL_NUMBER, public_attendance

# Who has been told something in these states has not answered it.
_UNANSWERED = (
    RecommendationState.NOTED,
    RecommendationState.SENT,
    RecommendationState.NO_REPLY,
)


@dataclass(frozen=True, kw_only=True)
class Recommendation:
    """One recommendation as anybody may read it; `days_of_silence` is None where none is owed."""

    text: str
    addressed_to: str = ""
    state: RecommendationState = RecommendationState.NOTED
    asked_on: date | None = None
    reply: str = ""
    reply_date: date | None = None
    link: str = ""
    days_of_silence: int | None = None

    @property
    def link_host(self) -> str:
        return host_of(self.link)

    @property
    def silence(self) -> str:
        """ "No reply for 62 days." """
        if not self.days_of_silence:
            return ""
        return ngettext(
            "No reply for %(days)s day.", "No reply for %(days)s days.", self.days_of_silence
        ) % {"days": self.days_of_silence}


def public_recommendation(block, today: date) -> Recommendation:
    """A block's values, whatever a draft has left out, with the silence counted up to `today`."""
    state = RecommendationState(block.get("state"))
    asked_on, reply_date = _day(block.get("asked_on")), _day(block.get("reply_date"))
    reply = block.get("reply") or ""
    waits = asked_on and not (reply or reply_date) and state in _UNANSWERED
    return Recommendation(
        text=block.get("text") or "",
        addressed_to=block.get("addressed_to") or "",
        state=state,
        asked_on=asked_on,
        reply=reply,
        reply_date=reply_date,
        link=safe_web_link(block.get("link")),
        days_of_silence=max(0, (today - asked_on).days) if waits else None,
    )


def _day(value) -> date | None:
    """A date; a text that names none stands for nothing."""
    return value if isinstance(value, date) else None


class OutcomesMixin(models.Model):
    """What editors write when it is over. Nothing of it names a person who took part."""

    headline = models.CharField(
        _("what came of it"),
        max_length=255,
        blank=True,
        help_text=_("One sentence: “Exampleton asks for a repair café in every ward.”"),
    )
    attendance = models.PositiveIntegerField(
        _("how many people came"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Fewer than five are not shown as a number, so that nobody is singled out."),
    )
    attendance_precision = models.CharField(
        _("how it is known"),
        max_length=10,
        choices=Precision.choices,
        default=Precision.ESTIMATE,
        blank=True,
    )
    recommendations = StreamField(
        [("recommendation", RecommendationBlock())],
        blank=True,
        verbose_name=_("recommendations"),
        use_json_field=True,
    )
    report = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("report"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A page of the library with the notes or the report."),
    )

    class Meta:
        abstract = True

    @property
    def has_outcomes(self) -> bool:
        """Whether anything is told of what came of it; a number of people alone is not enough."""
        return bool(self.headline or self.recommendations or self.report_id)

    @property
    def has_public_outcomes(self) -> bool:
        """Whether the page itself tells of what came of it, without the report."""
        return bool(self.headline or self.attendance or self.public_recommendations)

    @property
    def public_recommendations(self) -> list[Recommendation]:
        """The recommendations in their order, those without words left out."""
        today = timezone.localdate()
        found = (public_recommendation(child.value, today) for child in self.recommendations)
        return [each for each in found if each.text]

    @property
    def attendance_sentence(self) -> str:
        """ "About 120 people came." or "Fewer than five people came." """
        if not self.attendance:
            return ""
        people = public_attendance(self)
        if people is None:
            return gettext("Fewer than %(number)s people came.") % {"number": SMALL_NUMBER}
        if self.attendance_precision == Precision.COUNTED:
            return ngettext("%(people)s person came.", "%(people)s people came.", people) % {
                "people": people
            }
        return ngettext(
            "About %(people)s person came.", "About %(people)s people came.", people
        ) % {"people": people}
