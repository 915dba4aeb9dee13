"""Small calendars written by hand, and what a right reader makes of each.

The calendars are written without any calendar library, and the values beside
them by hand too, so that nothing here can share a fault with a parser.
"""

from pathlib import Path

from .read_event import ReadEvent

FOLDER = Path(__file__).parent / "ics"

EVENING = ("2027-03-04T18:30:00Z", "2027-03-04T20:30:00Z")
PARAGRAPH = "We meet, we listen; then we decide – together, number {}. "
GREETING = "👋🏽🏳️‍🌈🇪🇺1️⃣"


def body(name: str) -> bytes:
    return (FOLDER / f"{name}.ics").read_bytes()


EXPECTED: dict[str, list[ReadEvent]] = {
    "utc-times": [
        ReadEvent(
            "earlier@example.org",
            "2026-12-31T23:30:00Z",
            "2027-01-01T00:30:00Z",
            "Across new year",
            "Bring a cup.",
        ),
        ReadEvent(
            "twin-a@example.org",
            "2027-03-04T18:30:00Z",
            "2027-03-04T20:00:00Z",
            "First by UID",
        ),
        ReadEvent("twin-b@example.org", *EVENING, "Second by UID"),
        ReadEvent(
            "later@example.org",
            "2027-03-28T01:00:00Z",
            "2027-03-28T03:00:00Z",
            "Across the spring change",
            location="Old Mill",
        ),
    ],
    "all-day": [
        ReadEvent("one-day@example.org", "2027-06-05", "2027-06-06", "One day"),
        ReadEvent(
            "weekend@example.org",
            "2027-12-31",
            "2028-01-03",
            "Three days into a new year",
        ),
        ReadEvent("leap@example.org", "2028-02-28", "2028-03-01", "With the leap day"),
    ],
    "escaped-text": [
        ReadEvent(
            "escaped@example.org",
            *EVENING,
            "Soup, bread; and a talk: who decides?",
            "First line\nSecond line\n\nA path: C:\\Temp\\files and 50; 60, 70 "
            '<b>not bold</b> &amp; so on. She said "hm" first',
            "Room 4, Long Lane 7, Exampleton",
        ),
        ReadEvent(
            "parameters@example.org",
            "2027-03-05T18:30:00Z",
            "2027-03-05T20:30:00Z",
            "With a parameter",
            "Parameter with comma, semicolon and colon",
            "Hall",
        ),
    ],
    # Folded by blank and by tab, between characters and inside an escape.
    "folded-multibyte": [
        ReadEvent(
            "folded@example.org",
            *EVENING,
            "Caféß会議 after a space",
            "Escape cut in two: a,b\nc \\d",
            "é" * 60 + " " + "会議" * 20,
        )
    ],
    "emoji": [
        ReadEvent(
            "emoji@example.org",
            *EVENING,
            "🌱 Repair café 👩‍👩‍👧",
            GREETING * 6,
            "🏠 Hall",
        )
    ],
    "right-to-left": [
        ReadEvent(
            "rtl@example.org",
            *EVENING,
            "אספה קהילתית",
            "مرحبا، اجتماع الحي \u2066(Room 4)\u2069 18:30\nكل الناس مدعوون",
            "\u200fרחוב ארוך 7\u200e",
        )
    ],
    "long-text": [
        ReadEvent(
            "long@example.org",
            *EVENING,
            "What should our town do first? " * 10 + "End",
            "".join(PARAGRAPH.format(n) for n in range(1, 101)) + "End",
            "Hall",
        )
    ],
    # Whatever a feed may hold beside these fields: no reader may object to it.
    "every-property": [
        ReadEvent(
            "full@example.org",
            *EVENING,
            "Cancelled: Who owns the river?",
            "Join: https://example.org/join?a=1;b=2",
            "Boathouse",
        )
    ],
    "no-events": [],
}

# A right reading of the texts that two readers are known to get wrong.
MISREAD = ReadEvent(
    "odd-text@example.org",
    *EVENING,
    r"C:\new and \\next",
    '"All in quotation marks, a%2Cb"',
    " Blanks around it ",
)
