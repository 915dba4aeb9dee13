"""What an editor can choose from."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..ical.entry import CANCELLED, ON, POSTPONED, PublicEntry


class Kind(models.TextChoices):
    """How people come to be in the room and what the meeting is for."""

    COMMUNITY = "community", _("Community assembly")
    PEOPLES = "peoples", _("People’s assembly")
    CITIZENS = "citizens", _("Citizens’ assembly")
    OTHER = "other", _("Other meeting")

    @classmethod
    def _missing_(cls, value):
        """A page saved empty, or from outside with another word, must still be shown."""
        return cls.OTHER


class Mode(models.TextChoices):
    IN_PERSON = "in-person", _("In person")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("In person and online")

    @classmethod
    def _missing_(cls, value):
        return cls.IN_PERSON

    @classmethod
    def of_session(cls, entry: PublicEntry) -> Mode:
        """How people meet in one session: of an assembly both ways some may have no link."""
        mode = cls(entry.mode)
        can_be_joined = entry.join_url or entry.ask_for_link
        return cls.IN_PERSON if mode == cls.HYBRID and not can_be_joined else mode

    @property
    def has_place(self) -> bool:
        return self != Mode.ONLINE

    @property
    def has_link(self) -> bool:
        return self != Mode.IN_PERSON

    @property
    def ways(self) -> list[Mode]:
        """The ways of taking part: who looks for "online" finds hybrid assemblies as well."""
        return [self] if self != Mode.HYBRID else [Mode.IN_PERSON, Mode.ONLINE, Mode.HYBRID]


class PlaceDisclosure(models.TextChoices):
    FULL = "full", _("Everybody sees the exact place")
    AREA = "area", _("Only the area is public")
    ORGANISER = "organiser", _("Only the area; people ask the organiser for the place")


class LinkDisclosure(models.TextChoices):
    PUBLIC = "public", _("Everybody sees the link")
    ORGANISER = "organiser", _("People ask the organiser for the link")


class State(models.TextChoices):
    """What editors decide; upcoming, on now, held and so on are derived and never stored."""

    SCHEDULED = ON, _("Goes ahead")
    POSTPONED = POSTPONED, _("Postponed, no new date yet")
    CANCELLED = CANCELLED, _("Cancelled")


class SessionState(models.TextChoices):
    ON = ON, _("Goes ahead")
    CANCELLED = CANCELLED, _("Cancelled")


class Role(models.TextChoices):
    """What an organisation does for an assembly."""

    HOST = "host", _("Host")
    PARTNER = "partner", _("Partner")
    VENUE = "venue", _("Gives the room")
    SPEAKER = "speaker", _("Sends a speaker")
    FUNDER = "funder", _("Funder")
    MEDIA = "media", _("Media partner")

    @property
    def heading(self) -> str:
        """The role before the names of those who have it."""
        return _ROLE_HEADINGS[self]


_ROLE_HEADINGS = {
    Role.HOST: _("Hosted by"),
    Role.PARTNER: _("Together with"),
    Role.VENUE: _("Room given by"),
    Role.SPEAKER: _("With a speaker from"),
    Role.FUNDER: _("Paid for by"),
    Role.MEDIA: _("Media partner"),
}


class StepFree(models.TextChoices):
    """Whether everybody gets in without a step: said even where the answer is no."""

    UNKNOWN = "unknown", _("Not known yet")
    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class Precision(models.TextChoices):
    """How the number of people who came was found."""

    ESTIMATE = "estimate", _("Estimated")
    COUNTED = "counted", _("Counted")


class RecommendationState(models.TextChoices):
    """What became of a recommendation. That nobody has answered for long is never stored."""

    NOTED = "noted", _("Noted")
    SENT = "sent", _("Sent")
    ACKNOWLEDGED = "acknowledged", _("Received")
    UNDER_CONSIDERATION = "under_consideration", _("Under consideration")
    AGREED = "agreed", _("Agreed")
    PARTLY_AGREED = "partly_agreed", _("Agreed in part")
    IN_PROGRESS = "in_progress", _("In progress")
    DONE = "done", _("Done")
    DECLINED = "declined", _("Declined")
    NO_REPLY = "no_reply", _("No reply")
    SUPERSEDED = "superseded", _("Overtaken by something else")
    WE_DO_IT_OURSELVES = "we_do_it_ourselves", _("We do it ourselves")

    @classmethod
    def _missing_(cls, value):
        """A page saved empty, or from outside with another word, must still be shown."""
        return cls.NOTED
