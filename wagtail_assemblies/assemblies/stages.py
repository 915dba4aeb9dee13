"""Where an assembly stands between the idea and its results: derived from facts, never stored."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..ical.entry import PublicEntry


class Stage(models.TextChoices):
    UNDATED = "undated", _("Date to be confirmed")
    UPCOMING = "upcoming", _("Upcoming")
    ON_NOW = "on-now", _("On now")
    HELD = "held", _("This assembly has happened")
    REPORTED = "reported", _("Results published")


def stage_of(entries: Sequence[PublicEntry], has_outcomes: bool, now: datetime) -> Stage:
    """The stage of an assembly with these sessions.

    Between two sessions it is upcoming again. Results count once the last session is over, so
    that what is written down beforehand announces nothing.
    """
    if not entries:
        return Stage.UNDATED
    ahead = [entry for entry in entries if entry.takes_place] or entries
    if any(entry.starts_at <= now < entry.ends_at for entry in ahead):
        return Stage.ON_NOW
    if any(now < entry.starts_at for entry in ahead):
        return Stage.UPCOMING
    return Stage.REPORTED if has_outcomes else Stage.HELD
