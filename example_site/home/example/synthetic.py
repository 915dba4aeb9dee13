"""As many invented assemblies as a load test or a benchmark needs, equal for equal seeds."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from wagtail_assemblies.assemblies.choices import (
    Kind,
    LinkDisclosure,
    Mode,
    PlaceDisclosure,
    State,
)

from .content import PLACES, REGIONS, TOPICS
from .dates import InDays
from .organisations import PARTNERS
from .shapes import Assembly, Session

SLUG_START = "synthetic-"

# Inside the feed's window, which reaches a year back, with room on both sides: a database that
# was loaded two weeks ago still has all of them in its feed.
EARLIEST, LATEST = -350, 340

# What tells whether texts survive on their way to a calendar: accents, other scripts, emoji.
TOWNS = (
    "Exampleton",
    "Samplewick",
    "Mockbridge",
    "Testham",
    "Fictionford",
    "Northexample",
    "Placeholder Bay",
    "Little Mocking",
    "Great Example",
    "Démonville-sur-Exemple",
    "Prøvekøbing",
    "Musterstädt",
    "Παράδειγμα",
)
SUBJECTS = (
    ("warm homes", "How can every home here be warm next winter?"),
    ("the river", "What should happen so that we can swim in the river again?"),
    ("the last bus", "How might we get a bus home at night; and who should run it?"),
    ("empty shops", "What should become of the empty shops in the high street?"),
    ("the café in the park", "How can the café in the park belong to everybody?"),
    ("school dinners 🥕", "How can school dinners come from farms near here? 🥕"),
    ("flood water 🌊", "What must we do before the next flood 🌊, and who does what?"),
    ("bees and verges 🐝", "Which verges should we leave to the bees? 🐝"),
    ("το ποτάμι", "Πώς θα προστατέψουμε το ποτάμι μας;"),
    ("rents", "What would make a rent here one that people can pay, \\ and keep paying?"),
    ("the old harbour", "What should the old harbour be for, in twenty years?"),
    ("young people’s evenings", "What would make an evening here good for young people?"),
)
STARTS = ("09:30", "10:00", "11:00", "13:30", "14:00", "17:30", "18:30", "19:00", "19:30")
HOURS = (1, 2, 2, 2)
LABELS = ("Opening", "Second part", "Third part", "Closing")
REASONS = (
    "The hall has been flooded.",
    "Too few of us are well; we will try again in autumn.",
    "La salle est fermée.",
)


def synthetic_assemblies(count: int, seed: int) -> Iterator[Assembly]:
    """`count` assemblies, the first ones of which are the same whatever the count is."""
    chance = Random(seed)
    return (_assembly(number, chance) for number in range(1, count + 1))


def _assembly(number: int, chance: Random) -> Assembly:
    town = chance.choice(TOWNS)
    subject, question = chance.choice(SUBJECTS)
    mode = chance.choices(list(Mode), weights=(70, 15, 15))[0]
    cancelled = chance.random() < 0.02
    hosts = chance.sample(sorted(PARTNERS), k=3)
    return Assembly(
        slug=f"{SLUG_START}{number:05}",
        title=f"{town} community assembly: {subject}",
        question=question,
        introduction=f"<p>{town}: {question}</p>",
        sessions=tuple(_sessions(chance)),
        kind=chance.choices(list(Kind), weights=(80, 10, 5, 5))[0],
        mode=mode,
        join_link=f"https://meet.example.org/{number}" if mode.has_link else "",
        link_disclosure=chance.choices(list(LinkDisclosure), weights=(80, 20))[0],
        place_disclosure=chance.choices(list(PlaceDisclosure), weights=(90, 5, 5))[0],
        topics=tuple(chance.sample(sorted(TOPICS), k=chance.choice((1, 1, 2)))),
        hosts=tuple(hosts[:1]),
        partners=tuple(hosts[1 : chance.choice((1, 2, 3))]),
        state=State.CANCELLED if cancelled else State.SCHEDULED,
        state_reason=chance.choice(REASONS) if cancelled else "",
        **_where(number, town, mode, chance),
    )


def _where(number: int, town: str, mode: Mode, chance: Random) -> dict[str, str]:
    """Half of the assemblies meet in a place that is used again, half write their own."""
    if not mode.has_place:
        return {"town": town, "region": chance.choice(sorted(REGIONS))}
    if chance.random() < 0.5:
        place = chance.choice(sorted(PLACES))
        return {"place": place, "town": PLACES[place].town, "region": PLACES[place].region}
    return {
        "venue": f"{town} Hall",
        "address": f"{number} Sample Street\nZZ99 9ZZ",
        "area": "near the market",
        "town": town,
        "region": chance.choice(sorted(REGIONS)),
    }


def _sessions(chance: Random) -> Iterator[Session]:
    """Mostly one session; of ten assemblies one has several, of twenty one lasts all day."""
    first = chance.randint(EARLIEST, LATEST - 7 * len(LABELS))
    kind = chance.random()
    if kind < 0.05:
        yield Session(day=InDays(first), label="All day")
        return
    start = chance.choice(STARTS)
    hour, minute = start.split(":")
    end = f"{int(hour) + chance.choice(HOURS):02}:{minute}"
    count = chance.choice((2, 3, 4)) if kind < 0.15 else 1
    for number in range(count):
        label = LABELS[number] if count > 1 else ""
        yield Session(day=InDays(first + 7 * number), start=start, end=end, label=label)
