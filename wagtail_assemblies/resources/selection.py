"""What a visitor asks of a library: words to look for, and values to narrow it by."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import QueryDict

KINDS = ("stage", "type", "language")
LONGEST_QUESTION = 200
MOST_WORDS = 20
# A link may carry this many values of one kind; the rest is ignored, so that work stays bounded.
MOST_VALUES = 20


def words_of(question: str) -> str:
    """The words of a question, without anything that a search backend takes for an operator.

    SQLite's full text search fails on a quotation mark, and each backend has signs of its own;
    letters with their marks, and digits, mean the same to all.

    >>> words_of('fly"er AND (A5*)')
    'fly er AND A5'
    """
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in question[:LONGEST_QUESTION])
    return " ".join("".join(kept).split()[:MOST_WORDS])


@dataclass(frozen=True)
class Selection:
    """A search and the values chosen of each kind.

    `ignored` holds values that mean nothing here, for the page to say so.
    """

    question: str = ""
    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ignored: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    @classmethod
    def from_query(cls, query: QueryDict, known: Mapping[str, Iterable[str]]) -> Selection:
        """The selection that a query string makes; `known` are the values that there are."""
        chosen, ignored = [], []
        for kind in KINDS:
            asked = [value for value in query.getlist(kind) if value][:MOST_VALUES]
            good = tuple(sorted(set(asked) & set(known[kind])))
            ignored += [(kind, value) for value in asked if value not in good]
            if good:
                chosen.append((kind, good))
        question = query.get("q", "").replace("\0", "")[:LONGEST_QUESTION].strip()
        if question and not words_of(question):
            ignored.append(("q", question))
            question = ""
        return cls(question, tuple(chosen), tuple(ignored))

    def __bool__(self) -> bool:
        return bool(self.question or self.chosen)

    def values(self, kind: str) -> tuple[str, ...]:
        return dict(self.chosen).get(kind, ())

    def without(self, kind: str, value: str) -> Selection:
        """The same selection but for one value, or but for its search."""
        if kind == "q":
            return Selection("", self.chosen)
        left = (
            (name, tuple(each for each in values if (name, each) != (kind, value)))
            for name, values in self.chosen
        )
        return Selection(self.question, tuple((name, values) for name, values in left if values))

    def as_query(self) -> str:
        """The selection as a query string, without the question mark."""
        asked = [("q", self.question)] if self.question else []
        return urlencode(
            asked + [(kind, value) for kind, values in self.chosen for value in values]
        )
