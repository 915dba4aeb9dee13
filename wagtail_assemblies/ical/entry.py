"""What the world may know of one session: plain frozen values, decided once and used everywhere."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5

ON = "on"
CANCELLED = "cancelled"
POSTPONED = "postponed"

# SEQUENCE counts from here, so that it stays inside RFC 5545's 32-bit integers until 2088.
SEQUENCE_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def entry_uid(translation_key: UUID, block_id: str) -> UUID:
    """The UID of a session, for life: from the page's translation key and the block's id.

    It outlasts renaming, moving, rescheduling and reverting, because both parts do; a copied
    page has a new translation key and so new UIDs (RFC 7986, section 5.3).
    """
    return uuid5(translation_key, block_id)


def sequence(changed: datetime) -> int:
    """SEQUENCE (RFC 5545, section 3.8.7.4) as whole seconds since 2020: it never falls."""
    return max(0, int((changed - SEQUENCE_EPOCH).total_seconds()))


@dataclass(frozen=True, kw_only=True)
class PublicPlace:
    """As much of a place as may be known: what is withheld is empty here, not marked."""

    name: str = ""
    address: str = ""
    area: str = ""
    town: str = ""
    latitude: float | None = None
    longitude: float | None = None
    ask_organiser: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The place from near to far, each part once."""
        lines = (" ".join(line.split()) for line in self.address.splitlines())
        found = [self.name, *lines, self.area, self.town]
        return tuple(dict.fromkeys(part for part in found if part))

    @property
    def words(self) -> str:
        """The place in one line: "Example Hall, 1 Sample Street, Exampleton"."""
        return ", ".join(self.parts)

    @property
    def in_brief(self) -> str:
        """The place without its address, for lists: "Example Hall, Exampleton"."""
        return replace(self, address="" if self.name else self.address).words


@dataclass(frozen=True, kw_only=True)
class PublicEntry:
    """One session of an assembly as anybody may read it.

    `starts_at`, `ends_at` and `changed` are UTC instants; `first_day`, `last_day` and the two
    times are what the wall clock shows in `zone`. An all-day session has no `start_time`;
    `end_time` is None where no end was given, `doors_time` where people cannot come in earlier.
    `moved_from_day` and `moved_from_time` are where a moved session stood before, as the wall
    clock of `zone` showed it; `moved` says so in a sentence with the editor's note, as `when` and
    `doors` say the times. `summary`, `location` and `description` are the texts of the calendar
    entry, in the language of its page. `assembly` is the translation key of that page, which all
    its sessions share.
    """

    uid: UUID
    changed: datetime
    starts_at: datetime
    ends_at: datetime
    first_day: date
    last_day: date
    start_time: time | None
    end_time: time | None
    zone: str
    title: str
    assembly: UUID | None = None
    kind: str = ""
    question: str = ""
    label: str = ""
    state: str = ON
    reason: str = ""
    mode: str = ""
    place: PublicPlace = PublicPlace()
    join_url: str = ""
    ask_for_link: bool = False
    hosts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    doors_time: time | None = None
    moved_from_day: date | None = None
    moved_from_time: time | None = None
    moved: str = ""
    full: bool = False
    step_free: str = ""
    when: str = ""
    doors: str = ""
    summary: str = ""
    location: str = ""
    description: str = ""

    @property
    def all_day(self) -> bool:
        return self.start_time is None

    @property
    def last_day_on(self) -> date:
        """The last day on which it goes on: an evening until midnight has none of the next day."""
        until_midnight = self.end_time == time(0) and self.first_day < self.last_day
        return self.last_day - timedelta(days=until_midnight)

    @property
    def ring_key(self) -> UUID:
        """What its picture is drawn from: one for all sessions of an assembly."""
        return self.assembly or self.uid

    @property
    def start_attribute(self) -> str:
        """The start as HTML's <time datetime> wants it: a day, or an instant in UTC."""
        return (self.first_day if self.all_day else self.starts_at).isoformat()

    @property
    def takes_place(self) -> bool:
        """Whether anybody should set out for it."""
        return self.state == ON

    def to_json(self) -> dict:
        """The entry in JSON's own types; `from_json` makes an equal entry of it."""
        return {name: _plain(value) for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, data: dict) -> PublicEntry:
        return cls(
            **data
            | {name: datetime.fromisoformat(data[name]) for name in _INSTANTS}
            | {name: _read(date, data.get(name)) for name in _DAYS}
            | {name: _read(time, data.get(name)) for name in _TIMES}
            | {name: tuple(data[name]) for name in _LISTS}
            | {"uid": UUID(data["uid"]), "place": PublicPlace(**data["place"])}
            | {"assembly": _read(UUID, data.get("assembly"))}
        )


_INSTANTS = ("changed", "starts_at", "ends_at")
_DAYS = ("first_day", "last_day", "moved_from_day")
_TIMES = ("start_time", "end_time", "doors_time", "moved_from_time")
_LISTS = ("hosts", "topics")


def _read(kind: type, text: str | None):
    if not text:
        return None
    return UUID(text) if kind is UUID else kind.fromisoformat(text)


def _plain(value):
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    return value
