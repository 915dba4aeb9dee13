"""What can be read off a name: its initials, and its place between A and Z. Pure functions."""

from __future__ import annotations

import unicodedata


def initials(name: str | None) -> str:
    """The letters that stand for a name where there is no logo; none for a name without any.

    Two where the script has capitals ("Exampleton Growers" is EG). One elsewhere: Arabic letters
    would join into a word that is none, and a Chinese name has no spaces.
    """
    words = unicodedata.normalize("NFC", name or "").split()
    firsts = list(filter(None, (_first_letter(word) for word in words)))
    has_capitals = all(
        letter.isdigit() or letter.lower() != letter.upper() for letter in firsts[:2]
    )
    return "".join(letter.title()[:1] for letter in firsts[: 2 if has_capitals else 1])


def _first_letter(word: str) -> str:
    """The first letter or digit: past quotation marks, brackets and pictures."""
    return next((character for character in word if character.isalnum()), "")


def alphabetical_key(name: str) -> tuple[str, str]:
    """By what a list from A to Z is sorted: accents and capitals count only between equals."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(each for each in folded if not unicodedata.combining(each))
    return plain, name
