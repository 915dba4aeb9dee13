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

# How many pages a whole reindex writes in one transaction: short enough that others get a turn.
PAGES_AT_A_TIME = 100

_COLUMNS = ("starts_at", "ends_at", "state", "public", "vevent")


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
        _index_pages([page_id], using)


def index_pages_showing(key: UUID, using: str | None = None) -> None:
    """Writes the entries of every page that shows a snippet, in any of its translations."""
    dependencies = EntryDependency.objects.using(using).filter(key=key)
    for page_id in list(dependencies.values_list("page_id", flat=True)):
        index_page(page_id, using)


def reindex(using: str | None = None) -> int:
    """Makes the whole index anew and returns how many entries there are.

    Only rows that come out different are written, so the site keeps serving and feeds that did
    not change keep their ETag.
    """
    indexed = CalendarEntry.objects.using(using).order_by().values_list("page_id", flat=True)
    page_ids = sorted({*_published_page_ids(using), *indexed.distinct()})
    for start in range(0, len(page_ids), PAGES_AT_A_TIME):
        with transaction.atomic(using=using):
            _index_pages(page_ids[start : start + PAGES_AT_A_TIME], using)
    with transaction.atomic(using=using):
        bump_version(using)
        CalendarVersion.objects.using(using).update(tzdata=zone_database_version())
    return CalendarEntry.objects.using(using).count()


def is_out_of_date(using: str | None = None) -> bool:
    """Whether the index was made with other time zone rules than this machine has now."""
    known = CalendarVersion.objects.using(using).values_list("tzdata", flat=True).first()
    return known != zone_database_version()


def _published_page_ids(using: str | None) -> Iterator[int]:
    pages = (model._base_manager.using(using).filter(live=True) for model in dated_page_models())
    return chain.from_iterable(each.values_list("pk", flat=True) for each in pages)


def _index_pages(ids: list[int], using: str | None) -> None:
    bump_version(using)
    published = set()
    for page in _live_pages(ids, using):
        try:
            with transaction.atomic(using=using):
                _write_page(page, using)
        except (InterfaceError, OperationalError):
            raise  # of the database and not of the page, whose entries stay as they were
        except Exception:
            # One page that cannot be read must not keep the others from being indexed.
            logger.exception("Left out of the calendar: page %s", page.pk)
        else:
            published.add(page.pk)
    if gone := set(ids) - published:
        for model in (CalendarEntry, EntryDependency):
            model.objects.using(using).filter(page_id__in=gone).delete()


def _live_pages(ids: list[int], using: str | None) -> Iterator[DatedPageMixin]:
    """The published ones of some pages, in their own classes; a page of a subclass comes once."""
    for model in dated_page_models():
        pages = model._base_manager.using(using).filter(pk__in=ids, live=True)
        for page in pages.select_related("locale"):
            if page.specific_class is model:
                page.hold_linked_rows()
                yield page


def _write_page(page: DatedPageMixin, using: str | None) -> None:
    rows = {row.uid: row for row in _rows(page)}
    _write_entries(page.pk, rows, using)
    _write_facets(list(rows.values()), page.get_facets() if rows else set(), using)
    _write_dependencies(page, using)


def _write_entries(page_id: int, rows: dict[UUID, CalendarEntry], using: str | None) -> None:
    """Writes what differs from the rows that the page has, and gives `rows` their primary keys."""
    entries = CalendarEntry.objects.using(using)
    kept = {row.uid: row for row in entries.filter(page_id=page_id)}
    if gone := [row.pk for uid, row in kept.items() if uid not in rows]:
        entries.filter(pk__in=gone).delete()
    for uid in rows.keys() & kept.keys():
        rows[uid].pk = kept[uid].pk
    changed = [row for uid, row in rows.items() if uid in kept and _differ(row, kept[uid])]
    if changed:
        entries.bulk_update(changed, _COLUMNS)
    if new := [row for uid, row in rows.items() if uid not in kept]:
        entries.bulk_create(new)


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
        state=entry.state,
        public=entry.to_json(),
        vevent=open_event(entry),
    )


def _write_facets(rows: list[CalendarEntry], facets: set[Facet], using: str | None) -> None:
    # Two snippets of different languages may have one short name; a value is counted once.
    wanted = set({(facet.kind, facet.value): facet for facet in sorted(facets)}.values())
    stored = EntryFacet.objects.using(using)
    kept = {row.pk: set() for row in rows}
    for pk, *facet in stored.filter(entry_id__in=kept).values_list(
        "entry_id", "kind", "value", "label"
    ):
        kept[pk].add(Facet(*facet))
    stale = [pk for pk, found in kept.items() if found != wanted]
    if stale:
        stored.filter(entry_id__in=stale).delete()
        stored.bulk_create(
            EntryFacet(entry_id=pk, **facet._asdict()) for pk in stale for facet in sorted(wanted)
        )


def _write_dependencies(page: DatedPageMixin, using: str | None) -> None:
    dependencies = EntryDependency.objects.using(using)
    wanted = page.get_dependencies()
    kept = set(dependencies.filter(page_id=page.pk).values_list("key", flat=True))
    if gone := kept - wanted:
        dependencies.filter(page_id=page.pk, key__in=gone).delete()
    if new := wanted - kept:
        dependencies.bulk_create(EntryDependency(page_id=page.pk, key=key) for key in new)
