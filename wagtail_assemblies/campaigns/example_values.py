"""What the blocks' previews show an editor who has not written anything yet."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

HERO = {
    "title": _("Come and decide something with your neighbours"),
    "lead": _(
        "A community assembly is an open meeting about one question. You need no invitation "
        "and no speech."
    ),
    "links": [{"words": _("See what is coming up"), "url": "https://example.org/assemblies/"}],
    "support_address": True,
}
REASONS = {
    "title": _("Why it is worth an evening"),
    "reasons": [
        {
            "drawing": "ring",
            "title": _("Everybody is heard"),
            "text": _("In small groups, each with somebody who sees to it."),
        },
        {
            "drawing": "press",
            "title": _("Somebody has to answer"),
            "text": _("It is settled beforehand who is given the results."),
        },
    ],
}
STEPS = {
    "title": _("How to begin"),
    "steps": [
        {"title": _("Find two others"), "text": _("One from a group that is not yours.")},
        {"title": _("Agree on a question"), "text": _("Open, local, and not yet decided.")},
    ],
}
QUOTE = {
    "text": _("I came about the damp in my flat and left with eleven names and a job to do."),
    "source": _("Somebody who came, Exampleton"),
}
CALL_TO_ACTION = {
    "title": _("Hold one where you live"),
    "text": _("Write to us, and we answer within a week."),
    "link": {"words": _("Write to us"), "url": "https://example.org/enquire/"},
    "support_address": True,
}
VIDEO = {
    "title": _("How a room of strangers decides"),
    "speaker": _("A facilitator from Exampleton"),
    "length": _("12 minutes"),
    "text": _("What happens between the first tea and the last show of hands."),
    "url": "https://video.example.org/watch",
}
TEXT = {
    "title": _("What an assembly is"),
    "text": "<p>One question, one room, and everybody who wants to come.</p>",
}
PICTURE = {"caption": _("The hall, before the doors open")}
UPCOMING = {"title": _("Coming up"), "count": 3, "follow": True}
RESOURCES = {"title": _("Things to use"), "count": 3}
PARTNERS = {"title": _("Who takes part")}
