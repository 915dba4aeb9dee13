"""The verbs of the calendar index: say that something changed, and write a page's entries."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from itertools import chain
from uuid import UUID, uuid4

from django.db import InterfaceError, OperationalError, transaction

from ..ical.entry import PublicEntry
from ..ical.write import open_event
from .dated_page import DatedPageMixin, Facet, dated_page_models
from .models import CalendarEntry, CalendarVersion, EntryDependency, EntryFacet
from .tzdata import zone_database_version

logger = logging.getLogger("wagtail_assemblies")

# How many pages are written in one transaction where many are: short enough that others get a turn.
PAGES_AT_A_TIME = 100

# A page, and the UID of one of its sessions.
EntryKey = tuple[int, UUID]

_COLUMNS = ("starts_at", "ends_at", "first_day", "last_day", "state", "public", "vevent")


def bump_version(using: str | None = None) -> None:
    """Makes every built feed out of date once the surrounding transaction commits."""
    versions = CalendarVersion.objects.using(using)
    if not versions.filter(pk=CalendarVersion.ONLY).update(token=uuid4()):
        versions.get_or_create(pk=CalendarVersion.ONLY)


def index_page(page_id: int, using: str | None = None) -> None:
    """Writes the entries of one page as it is published now; of a page that is not, removes them.

    The version is bumped first: that takes the database's write lock (on PostgreSQL the lock of
    the version's row) before the page is read, so that of two changes of a page at one time the
    later one is always the one that is written last.
    """
    with transaction.atomic(using=using):
        bump_version(using)
        _write_pages([page_id], using)


def index_pages_showing(key: UUID, using: str | None = None) -> None:
    """Writes the entries of every page that shows a snippet, in any of its translations."""
    dependencies = EntryDependency.objects.using(using).filter(key=key)
    _index_in_batches(list(dependencies.values_list("page_id", flat=True)), using)


def reindex(using: str | None = None) -> int:
    """Makes the whole index anew and returns how many entries there are.

    Only rows that come out different are written, so the site keeps serving and feeds that did
    not change keep their ETag.
    """
    indexed = CalendarEntry.objects.using(using).order_by().values_list("page_id", flat=True)
    page_ids = sorted({*_published_page_ids(using), *indexed.distinct()})
    _index_in_batches(page_ids, using)
    with transaction.atomic(using=using):
        bump_version(using)
        CalendarVersion.objects.using(using).update(tzdata=zone_database_version())
    return CalendarEntry.objects.using(using).count()


def _index_in_batches(ids: list[int], using: str | None) -> None:
    for start in range(0, len(ids), PAGES_AT_A_TIME):
        _index_batch(ids[start : start + PAGES_AT_A_TIME], using)


def _index_batch(ids: list[int], using: str | None) -> None:
    """Writes some pages together; where one is refused, each by itself, to spare the others."""
    try:
        with transaction.atomic(using=using):
            bump_version(using)
            _write_pages(ids, using)
    except (InterfaceError, OperationalError):
        raise  # of the database and not of a page, whose entries stay as they were
    except Exception:
        if len(ids) == 1:
            logger.exception("Not indexed: page %s", ids[0])
            return
        for page_id in ids:
            _index_batch([page_id], using)


def is_out_of_date(using: str | None = None) -> bool:
    """Whether the index was made with other time zone rules than this machine has now."""
    known = CalendarVersion.objects.using(using).values_list("tzdata", flat=True).first()
    return known != zone_database_version()


def _published_page_ids(using: str | None) -> Iterator[int]:
    pages = (model._base_manager.using(using).filter(live=True) for model in dated_page_models())
    return chain.from_iterable(each.values_list("pk", flat=True) for each in pages)


def _write_pages(ids: list[int], using: str | None) -> None:
    """Writes what differs of some pages, in as many statements as for one, all in a transaction.

    Of pages that are not published, nothing is wanted, so all that there is of them is removed.
    """
    rows: dict[EntryKey, CalendarEntry] = {}
    facets: dict[EntryKey, set[Facet]] = {}
    dependencies: set[tuple[int, UUID]] = set()
    for page in _live_pages(ids, using):
        try:
            of_page = {(page.pk, row.uid): row for row in _rows(page)}
            facets_of_page = _facets(page) if of_page else set()
            dependencies |= {(page.pk, key) for key in page.get_dependencies()}
        except Exception:
            # One page that cannot be read must not keep the others from being indexed.
            logger.exception("Left out of the calendar: page %s", page.pk)
            continue
        rows |= of_page
        facets |= dict.fromkeys(of_page, facets_of_page)
    _write_entries(ids, rows, using)
    _write_facets(ids, {rows[key].pk: wanted for key, wanted in facets.items()}, using)
    _write_dependencies(ids, dependencies, using)


def _live_pages(ids: list[int], using: str | None) -> Iterator[DatedPageMixin]:
    """The published ones of some pages, in their own classes; a page of a subclass comes once."""
    for model in dated_page_models():
        pages = model._base_manager.using(using).filter(pk__in=ids, live=True)
        for page in model.with_linked(pages):
            if page.specific_class is model:
                yield page


def _write_entries(ids: list[int], rows: dict[EntryKey, CalendarEntry], using: str | None) -> None:
    """Writes what differs from the rows that the pages have, and gives `rows` primary keys."""
    entries = CalendarEntry.objects.using(using)
    kept = {(row.page_id, row.uid): row for row in entries.filter(page_id__in=ids)}
    if gone := [row.pk for key, row in kept.items() if key not in rows]:
        entries.filter(pk__in=gone).delete()
    if stale := [row for key, row in rows.items() if key not in kept or _differ(row, kept[key])]:
        # Not `bulk_update`: the CASE that it makes for each value takes longer than all the rest.
        entries.bulk_create(
            stale, update_conflicts=True, unique_fields=["page", "uid"], update_fields=_COLUMNS
        )
    for key in rows.keys() & kept.keys():
        rows[key].pk = kept[key].pk


def _differ(row: CalendarEntry, other: CalendarEntry) -> bool:
    return any(_comparable(row, name) != _comparable(other, name) for name in _COLUMNS)


def _comparable(row: CalendarEntry, name: str):
    value = getattr(row, name)
    return bytes(value) if name == "vevent" else value


def _rows(page: DatedPageMixin) -> Iterator[CalendarEntry]:
    for entry in page.get_public_entries():
        try:
            yield _row(page, entry)
        except Exception:
            # One entry that cannot be rendered must not keep the others from the subscribers.
            logger.exception("Left out of the calendar: entry %s of page %s", entry.uid, page.pk)


def _row(page: DatedPageMixin, entry: PublicEntry) -> CalendarEntry:
    return CalendarEntry(
        page_id=page.pk,
        uid=entry.uid,
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        first_day=entry.first_day,
        last_day=entry.last_day_on,
        state=entry.state,
        public=entry.to_json(),
        vevent=open_event(entry),
    )


def _facets(page: DatedPageMixin) -> set[Facet]:
    """A page's facets, each value once: two snippets of two languages may have one short name."""
    return set({(facet.kind, facet.value): facet for facet in sorted(page.get_facets())}.values())


def _write_facets(ids: list[int], wanted: dict[int, set[Facet]], using: str | None) -> None:
    """Writes the facets of the pages' entries, given by primary key, where they differ."""
    stored = EntryFacet.objects.using(using)
    kept = {pk: set() for pk in wanted}
    for pk, *facet in stored.filter(entry__page_id__in=ids).values_list(
        "entry_id", "kind", "value", "label"
    ):
        kept[pk].add(Facet(*facet))
    stale = [pk for pk, found in kept.items() if found != wanted[pk]]
    if replaced := [pk for pk in stale if kept[pk]]:
        stored.filter(entry_id__in=replaced).delete()
    stored.bulk_create(
        EntryFacet(entry_id=pk, **facet._asdict()) for pk in stale for facet in sorted(wanted[pk])
    )


def _write_dependencies(ids: list[int], wanted: set[tuple[int, UUID]], using: str | None) -> None:
    dependencies = EntryDependency.objects.using(using)
    kept = {
        (page_id, key): pk
        for pk, page_id, key in dependencies.filter(page_id__in=ids).values_list(
            "pk", "page_id", "key"
        )
    }
    if gone := [pk for key, pk in kept.items() if key not in wanted]:
        dependencies.filter(pk__in=gone).delete()
    if new := sorted(wanted - kept.keys()):
        dependencies.bulk_create(EntryDependency(page_id=page_id, key=key) for page_id, key in new)
