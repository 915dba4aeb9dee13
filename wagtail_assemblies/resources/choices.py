"""What an editor can choose from: kinds of resource, stages of an assembly, licences."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _


class Type(models.TextChoices):
    """What a resource is, as people ask for it: a script, a flyer, a checklist."""

    MANUAL = "manual", _("Manual")
    QUICK_START = "quick-start", _("Quick start")
    HANDBOOK = "handbook", _("Handbook")
    SCRIPT = "script", _("Script")
    SLIDES = "slides", _("Slides")
    CARDS = "cards", _("Cards")
    WORKSHEET = "worksheet", _("Worksheet")
    CHECKLIST = "checklist", _("Checklist")
    LETTER = "letter", _("Template letter")
    FLYER = "flyer", _("Flyer")
    POSTER = "poster", _("Poster")
    SOCIAL = "social", _("Social media graphics")
    PRESS = "press", _("Press release")
    FORM = "form", _("Form")
    VIDEO = "video", _("Video")
    TRAINING = "training", _("Training")
    CASE_STUDY = "case-study", _("Case study")
    REPORT = "report", _("Report")
    POLICY = "policy", _("Policy")
    BUDGET = "budget", _("Budget")
    WEB_PAGE = "web-page", _("Web page")

    @classmethod
    def _missing_(cls, value):
        """A page saved empty, or from outside with another word, must still be shown."""
        return cls.WEB_PAGE

    @property
    def glyph(self) -> str:
        """Which of the few drawings stands beside it."""
        return _GLYPHS.get(self, "text")


_GLYPHS = {
    Type.SLIDES: "screen",
    Type.CARDS: "cards",
    Type.WORKSHEET: "list",
    Type.CHECKLIST: "list",
    Type.LETTER: "letter",
    Type.FLYER: "picture",
    Type.POSTER: "picture",
    Type.SOCIAL: "picture",
    Type.FORM: "list",
    Type.VIDEO: "screen",
    Type.TRAINING: "screen",
    Type.BUDGET: "list",
    Type.WEB_PAGE: "link",
}


class Stage(models.TextChoices):
    """Where a group is on its way from the first idea to what came of it, as its own question."""

    EXPLORE = "explore", _("Is an assembly something for us?")
    TEAM = "team", _("Who does what?")
    ALLIES = "allies", _("Who could hold it with us?")
    QUESTION = "question", _("What do we ask?")
    PLAN = "plan", _("Where, when, and can everybody get in?")
    PROMOTE = "promote", _("How do people hear of it?")
    RUN = "run", _("How do we run the day?")
    REPORT = "report", _("What did we decide, and who is told?")
    FOLLOW_UP = "follow_up", _("What becomes of it?")


def stages_text(stages: str | Iterable[str] | None) -> str:
    """Stages as they are stored, in their own order: `|plan|run|`; what is no stage is left out.

    >>> stages_text(["run", "plan"])
    '|plan|run|'
    """
    given = (stages or "").split("|") if isinstance(stages, str | None) else set(stages)
    known = [stage.value for stage in Stage if stage.value in given]
    return f"|{'|'.join(known)}|" if known else ""


def stages_of(text: str | Iterable[str] | None) -> list[Stage]:
    """The stages that a stored text names."""
    return [Stage(value) for value in stages_text(text).split("|") if value]


class Licence(models.TextChoices):
    """What others may do with a resource."""

    CC0 = "cc0", _("CC0: free for everything")
    CC_BY = "cc-by", _("CC BY 4.0: name who made it")
    CC_BY_SA = "cc-by-sa", _("CC BY-SA 4.0: name who made it, share changes alike")
    CC_BY_NC = "cc-by-nc", _("CC BY-NC 4.0: name who made it, do not sell it")
    CC_BY_NC_SA = (
        "cc-by-nc-sa",
        _("CC BY-NC-SA 4.0: name who made it, do not sell it, share changes alike"),
    )
    MOVEMENT = "movement", _("Free for movement use; ask first for any other")
    RESERVED = "reserved", _("All rights reserved")
    UNKNOWN = "unknown", _("Not known")

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN

    @property
    def short(self) -> str:
        """The name that fits on a card: “CC BY-SA 4.0”."""
        return str(self.label).partition(":")[0]

    @property
    def url(self) -> str:
        """Where the licence can be read; nothing for one that has no text of its own."""
        if self == Licence.CC0:
            return "https://creativecommons.org/publicdomain/zero/1.0/"
        if self.value.startswith("cc-"):
            return f"https://creativecommons.org/licenses/{self.value[3:]}/4.0/"
        return ""
