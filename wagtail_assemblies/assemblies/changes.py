"""What a verb such as "move" sets, as a value: it is put on the live page, on the draft, and once
more on what an editor saves who had opened the form before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field

from wagtail.models import PageLogEntry

# Every verb's entry in the page's history begins so.
ACTION_PREFIX = "wagtail_assemblies."


@dataclass(frozen=True, kw_only=True)
class Change:
    """Values of the page's own fields, and of one of its sessions, as JSON would have them.

    `added_sessions` are the values of new sessions by their ids.
    """

    page_values: dict = field(default_factory=dict)
    session_id: str = ""
    session_values: dict = field(default_factory=dict)
    added_sessions: dict[str, dict] = field(default_factory=dict)

    def apply(self, page) -> None:
        """Sets the values on a page in memory. A session that it does not have is passed over:
        whoever deleted it from the draft meant that.
        """
        for name, value in self.page_values.items():
            setattr(page, name, value)
        for session, values in self._values_of_session(page):
            session.update(values)
        block = page.sessions.stream_block.child_blocks["session"]
        there = _session_ids(page)
        for session_id, values in self.added_sessions.items():
            if session_id not in there:
                page.sessions.append(("session", block.to_python(values), session_id))

    def is_in(self, page) -> bool:
        """Whether a page still has the values; somebody may have changed them back since."""
        pairs = [(getattr(page, name), value) for name, value in self.page_values.items()]
        for session, values in self._values_of_session(page):
            pairs += [(session.get(name), value) for name, value in values.items()]
        there = self.added_sessions.keys() <= _session_ids(page)
        return there and all(found == value for found, value in pairs)

    def _values_of_session(self, page) -> Iterator[tuple[dict, dict]]:
        """The session that is meant, if the page has it, and the values as its blocks read them."""
        for child in page.sessions:
            if child.id == self.session_id:
                blocks = child.block.child_blocks
                values = self.session_values.items()
                yield child.value, {name: blocks[name].to_python(each) for name, each in values}

    def to_log(self) -> dict:
        return asdict(self)

    @classmethod
    def from_log(cls, data: dict) -> Change:
        return cls(**data)


def _session_ids(page) -> set[str]:
    return {child.id for child in page.sessions}


def changes_since(page, revision_id: int | str | None) -> Iterator[Change]:
    """What verbs have changed of a page after one of its revisions, in order.

    A form that was opened at that revision does not know of it, and would undo it.
    """
    if not str(revision_id or "").isdecimal():
        return
    entries = PageLogEntry.objects.filter(
        page_id=page.pk, action__startswith=ACTION_PREFIX, revision_id__gt=int(revision_id)
    )
    for entry in entries.order_by("revision_id", "pk"):
        if change := entry.data.get("change"):
            yield Change.from_log(change)


def opened_revision(data) -> str:
    """The revision on which a posted form is based: what its tab saved last, or else opened."""
    return data.get("overwrite_revision_id") or data.get("loaded_revision_id") or ""
