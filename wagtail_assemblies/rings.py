"""The ring of dots that stands for an assembly: people in a circle, drawn from its id.

It is the picture of an assembly that has none, and the mark of the product. The same id always
makes the same ring. The kind of assembly is told by the rhythm of the dots, never by colour alone.

All lengths are whole numbers in a square of 1000 by 1000. A circle is drawn as a round-capped
stroke of dashes without length, so that a ring of any number of dots is one element.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

PLATES = ("sun", "pink", "sky", "green", "shade")

_OUTER, _INNER = 350, 150
_FULL_TURN = 360
_COVER = 12  # so that nothing shines through at the edge of a dot that lies on another


@dataclass(frozen=True)
class Circle:
    """Dots on a circle round the middle.

    `part` is whose they are ("dots" or "you"); `size` is the diameter of a dot; `steps` says
    into how many equal steps the circle is divided; `dashes` is where dots lie on it, in steps;
    `turn` is by how many degrees the whole is turned.
    """

    part: str
    radius: int
    size: int
    steps: int
    dashes: str
    turn: int


@dataclass(frozen=True)
class Ring:
    """A ring: its circles from back to front, and the colour it lies on ("" for none)."""

    plate: str
    circles: tuple[Circle, ...]


def ring_of(key: object, kind: str = "") -> Ring:
    """The ring of whatever has this key (a UUID, a number, a word) and this kind of assembly.

    A kind that is not known has the open circle; no key at all gives the mark.
    """
    if key in (None, ""):
        return MARK
    chance = sha256(str(key).encode()).digest()
    rhythm = _RHYTHMS.get(kind, _open)
    # The number of dots is even, so that every rhythm closes.
    count, turn = 8 + 2 * (chance[0] % 4), _turn(chance[1])
    around = rhythm(count, turn)
    you = Circle("you", _OUTER, around[0].size + _COVER, count, f"0 {count}", turn)
    return Ring(PLATES[chance[2] % len(PLATES)], (*around, you, *_inside(chance[3], chance[4])))


def _turn(chance: int) -> int:
    """One of 24 directions."""
    return chance % 24 * 15


def _size(count: int, share: float) -> int:
    """The diameter of a dot that takes this share of its step round the outer circle."""
    return round(2 * math.pi * _OUTER / count * share)


def _even(count: int, turn: int) -> tuple[Circle, ...]:
    """All alike: who comes is in."""
    return (Circle("dots", _OUTER, min(_size(count, 0.66), 150), count, "0 1", turn),)


def _paired(count: int, turn: int) -> tuple[Circle, ...]:
    """Two and two."""
    return (Circle("dots", _OUTER, _size(count, 0.56), count, "0 0.7 0 1.3", turn),)


def _alternating(count: int, turn: int) -> tuple[Circle, ...]:
    """Large and small in turn, as lots are drawn."""
    half, between = count // 2, turn + _FULL_TURN // count
    return (
        Circle("dots", _OUTER, min(_size(count, 0.85), 170), half, "0 1", turn),
        Circle("dots", _OUTER, _size(count, 0.36), half, "0 1", between),
    )


def _open(count: int, turn: int) -> tuple[Circle, ...]:
    """A circle that is left open at one place."""
    dashes = " ".join(["0 1"] * (count - 3) + ["0 3"])
    return (Circle("dots", _OUTER, _size(count, 0.6), count, dashes, turn),)


_RHYTHMS: dict[str, Callable[[int, int], tuple[Circle, ...]]] = {
    "community": _even,
    "peoples": _paired,
    "citizens": _alternating,
}


def _inside(chance: int, direction: int) -> tuple[Circle, ...]:
    """A few small dots within, or nobody."""
    count = (0, 3, 4, 5, 6)[chance % 5]
    return (Circle("dots", _INNER, 64, count, "0 1", _turn(direction)),) if count else ()


MARK = Ring(
    plate="",
    circles=(
        Circle("dots", 400, 130, 12, "0 1", 270),
        Circle("you", 400, 130 + _COVER, 12, "0 12", 270),
    ),
)
