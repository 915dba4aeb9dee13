"""What is said of an assembly where its link is shared: bad news first, then what, when, where."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import models
from django.utils import timezone, translation
from django.utils.translation import gettext

from ..ical.entry import PublicEntry
from ..social import SocialCard
from . import json_ld, wording
from .choices import Mode


class SharingMixin(models.Model):
    """How an assembly presents itself to who has not opened its page: people and machines."""

    class Meta:
        abstract = True

    @property
    def document_title(self) -> str:
        """The question for the browser's tab, behind what has happened to the whole assembly."""
        return wording.summary(self.question or self.title, "", self.state)

    @property
    def social_title(self) -> str:
        return wording.summary(super().social_title, "", self.state)

    @property
    def social_description(self) -> str:
        with translation.override(self.locale.language_code):
            return shared_description(self, timezone.now())

    @property
    def social_image(self):
        return self.public_picture

    def events_script(self, card: SocialCard) -> str:
        """The sessions for machines, as JSON-LD; nothing where no date is known yet."""
        found = json_ld.events(
            self.entries,
            page_url=card.url,
            language=self.locale.language_code,
            picture_url=card.picture_url,
            now=timezone.now(),
        )
        return json_ld.script_text(found) if found else ""


def shared_description(page, now: datetime) -> str:
    """The public facts of an assembly in one line, in the active language.

    Of several sessions it says the next one that takes place, or else the last.
    """
    what = page.summary or page.question
    entry = next_entry(page.entries, now)
    if entry is None:
        facts = [page.state_sentence, what, _no_date(page.date_note), page.where]
    else:
        facts = [wording.state_sentence(entry.state, entry.reason), what, entry.when, _where(entry)]
    return " · ".join(filter(None, facts))


def next_entry(entries: Sequence[PublicEntry], now: datetime) -> PublicEntry | None:
    """Of sessions in order of time the first to come that takes place, or else the last."""
    to_come = [entry for entry in entries if now < entry.ends_at]
    going_ahead = [entry for entry in to_come if entry.takes_place]
    return next(iter(going_ahead or to_come or reversed(entries)), None)


def _no_date(note: str) -> str:
    words = gettext("Date to be confirmed")
    return f"{words}: {note}" if note else words


def _where(entry: PublicEntry) -> str:
    place = wording.where_sentence(entry.place)
    online = str(Mode.ONLINE.label) if Mode.of_session(entry).has_link else ""
    return " · ".join(filter(None, [place, online]))
