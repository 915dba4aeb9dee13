"""What an editor has withheld in one field and written in another: found, so that they are warned.

It warns and never refuses: a street may well be part of a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from .choices import LinkDisclosure, Mode, PlaceDisclosure
from .disclosure import place_level, public_place, whole_place

# Shorter pieces of an address are words of everyday language.
SHORTEST = 4
_POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b|\b\d{5,}\b", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_HOUSE_NUMBER = re.compile(r"^\W*\d+\s*[a-z]?\W+", re.IGNORECASE)

TEXT_FIELDS = (
    "title",
    "slug",
    "question",
    "summary",
    "introduction",
    "programme",
    "access",
    "date_note",
    "area",
    "state_reason",
    "headline",
    "results_go_to",
    "signup_url",
)
# What shared links and search engines show; a site's own base page may not have these.
BASE_PAGE_TEXTS = ("seo_title", "search_description")
SESSION_TEXTS = ("label", "moved_note", "reason")
RECOMMENDATION_TEXTS = ("text", "addressed_to", "reply")


@dataclass(frozen=True)
class Leak:
    """Something withheld, as it was written, and the names of the fields where it stands."""

    words: str
    fields: tuple[str, ...]


@dataclass
class _Text:
    name: str
    whole: str
    plain: str = field(init=False)
    joined: str = field(init=False)

    def __post_init__(self):
        self.whole = unescape(self.whole).casefold()
        self.plain = _plain(_TAG.sub(" ", self.whole))
        self.joined = self.plain.replace(" ", "")


def leaks(page) -> list[Leak]:
    """Every withheld piece of a place or link that stands in a public text of a page."""
    texts = list(_public_texts(page))
    found = {}
    for words in _withheld_places(page):
        found[words] = [text.name for text in texts if _stands_in(words, text)]
    for link in _withheld_links(page):
        bare = _bare(link)
        found[link] = [text.name for text in texts if bare and bare in text.whole]
    return [Leak(words, tuple(dict.fromkeys(names))) for words, names in found.items() if names]


def withheld(page) -> set[str]:
    """What of a page is not public: "place", "link", both or neither."""
    found = {"place"} if _withheld_places_of(page) else set()
    return found | ({"link"} if _withholds_link(page) else set())


def _withheld_places_of(page) -> list:
    """The page's own place as None, and each that a session has of its own, if not public."""
    if not Mode(page.mode).has_place:
        return []
    own = (child.value.get("place") for child in page.sessions)
    places = [None, *filter(None, own)]
    return [each for each in places if place_level(page, each) != PlaceDisclosure.FULL]


def _withholds_link(page) -> bool:
    return Mode(page.mode).has_link and page.link_disclosure != LinkDisclosure.PUBLIC


def _withheld_places(page) -> list[str]:
    """The pieces of all places of a page which it does not show, each once."""
    pieces = []
    for place in _withheld_places_of(page):
        whole, shown = whole_place(page, place), public_place(page, place)
        public = {_plain(part) for part in shown.parts}
        pieces += [piece for piece in _pieces(whole) if _plain(piece) not in public]
    return list(dict.fromkeys(pieces))


def _pieces(place) -> Iterator[str]:
    """The name of a place, each line of its address, its street and its postcode."""
    yield from filter(None, [place.name.strip()])
    for line in re.split(r"[\n,]", place.address):
        line = " ".join(line.split())
        yield from filter(None, [line, _HOUSE_NUMBER.sub("", line)])
        yield from _POSTCODE.findall(line)


def _withheld_links(page) -> list[str]:
    if not _withholds_link(page):
        return []
    own = (child.value.get("join_link") for child in page.sessions)
    return list(dict.fromkeys(filter(None, [page.join_link, *own])))


def _stands_in(words: str, text: _Text) -> bool:
    plain = _plain(words)
    if _POSTCODE.fullmatch(plain):
        return plain.replace(" ", "") in text.joined
    whole_words = rf"(?<!\w){re.escape(plain)}(?!\w)"
    return len(plain) >= SHORTEST and re.search(whole_words, text.plain) is not None


def _plain(text: str) -> str:
    """Text by its words alone, however it is punctuated, cased and spaced."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _bare(link: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", link.casefold()).rstrip("/")


def _public_texts(page) -> Iterator[_Text]:
    own = {field.name for field in page._meta.get_fields()}
    for name in (*TEXT_FIELDS, *filter(own.__contains__, BASE_PAGE_TEXTS)):
        label = str(page._meta.get_field(name).verbose_name)
        yield _Text(label, getattr(page, name) or "")
    for stream, names in (
        (page.sessions, SESSION_TEXTS),
        (page.recommendations, RECOMMENDATION_TEXTS),
    ):
        for child in stream:
            for name in names:
                label = str(child.block.child_blocks[name].label)
                yield _Text(label, child.value.get(name) or "")
