"""That a word is found however an outlet writes it down."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import quote

import pytest

from wagtail_assemblies.assemblies.json_ld import script_text

from .outlets import found_in, plain

# With signs that HTML, addresses, JSON and calendars each write in a way of their own.
CANARY = "<Härbour> “Street” & 'Yard' \\ 1; 2, 👩‍👩‍👧 \u2028canary"
WAYS = {
    "as it is": CANARY,
    "HTML": escape(CANARY),
    "an address": quote(CANARY),
    "an address in HTML": escape(quote(CANARY, safe="'&<>")),
    "JSON": json.dumps(CANARY),
    "JSON in HTML": script_text([CANARY]),
    "JSON that is HTML": json.dumps(escape(CANARY)),
    "a calendar": CANARY.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,"),
    "a calendar's folded line": f"{CANARY[:20]}\r\n {CANARY[20:]}",
}


@pytest.mark.parametrize("written", WAYS.values(), ids=WAYS)
def test_word_is_found_however_it_is_written(written):
    assert found_in({"outlet": plain(f"before {written} after")}, [CANARY]) == {CANARY: {"outlet"}}
