"""Makes what people type safe to store, to mail and to open in a spreadsheet.

Nothing a person can see is taken away: only controls, and halves of characters that no encoding
can carry. Without this, one hostile message would stop a mailing or an export for all others.
"""

from __future__ import annotations

import re
import unicodedata

# C0 but tab and line feed, DEL, C1, and lone surrogates.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# What changes the direction of the text around it, or is not seen at all.
_DIRECTIONS = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_OVERRIDES = re.compile("[\u202d\u202e]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def clean_text(text: str) -> str:
    """Text of many lines, with "\\n" between them and without controls."""
    text = _LINE_ENDS.sub("\n", text)
    text = _OVERRIDES.sub("", _CONTROLS.sub("", text))
    return unicodedata.normalize("NFC", text).strip()


def one_line(text: str, most: int = 120) -> str:
    """Text for a header or a name: one line of at most `most` characters, without controls."""
    line = " ".join(_DIRECTIONS.sub("", clean_text(text)).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
