"""Numbers beside what was measured, as plain text for a terminal and for docs/performance.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .measure import Case

BEGIN = '<!-- Written by `make bench ARGS="--write docs/performance.md"`: do not edit. -->'
END = "<!-- End of what is written. -->"


@dataclass(frozen=True)
class Row:
    """A number to hold and what was measured.

    Times and memory differ from run to run, so only twice the number (half of it, where more is
    better) makes the run fail. What is counted does not differ: there `slack` is 1.
    """

    what: str
    measured: float
    number: float
    unit: str = ""
    more_is_better: bool = False
    slack: float = 2

    @property
    def gate(self) -> float:
        return self.number / self.slack if self.more_is_better else self.number * self.slack

    @property
    def verdict(self) -> str:
        if self._holds(self.number):
            return "met"
        return "over" if self._holds(self.gate) else "MISSED"

    def _holds(self, bound: float) -> bool:
        return self.measured >= bound if self.more_is_better else self.measured <= bound

    def cells(self) -> list[str]:
        sign = "at least " if self.more_is_better else ""
        bounds = [f"{sign}{_number(bound)}{self.unit}" for bound in (self.number, self.gate)]
        return [self.what, *bounds, f"{_number(self.measured)}{self.unit}", self.verdict]


def counted(what: str, measured: float, number: float) -> Row:
    return Row(what, measured, number, slack=1)


def numbers_table(rows: Iterable[Row]) -> str:
    head = ["what", "number", "gate", "measured", ""]
    return table(head, [row.cells() for row in rows])


def cases_table(cases: Iterable[Case]) -> str:
    head = ["what", "sessions", "CPU ms", "wall ms", "queries"]
    lines = (
        [
            case.name,
            f"{case.size:,}" if case.size else "",
            _number(case.ms),
            _number(case.wall_ms),
            str(len(case.queries)),
        ]
        for case in cases
    )
    return table(head, list(lines))


def table(head: list[str], lines: list[list[str]]) -> str:
    """A Markdown table that is as good to read in a terminal."""
    widths = [max(len(line[column]) for line in [head, *lines]) for column in range(len(head))]
    rule = ["-" * width for width in widths]
    return "\n".join(
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in [head, rule, *lines]
    )


def _number(value: float) -> str:
    """Three figures that mean something: 0.123, 1.23, 12.3, 1,234."""
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def write_into(path: Path, text: str) -> None:
    """Puts what was measured between the markers of a document, and leaves the rest alone."""
    document = path.read_text(encoding="utf-8")
    before, _begin, rest = document.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"{path} has not the two lines between which the tables stand.")
    path.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")
