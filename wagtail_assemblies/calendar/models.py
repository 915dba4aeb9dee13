"""The calendar index: one row for each session that has usable times.

The rows are a pure function of the published pages and may be made anew at any moment
(`assemblies_reindex`). What can change without its page being published again (the host, the
page's address, privacy, expiry, publication) is not in them: it is read when they are.
"""

from __future__ import annotations

from uuid import uuid4

from django.db import models

from ..base_page import PAGE_MODEL
from ..ical.entry import CANCELLED, ON, POSTPONED, PublicEntry
from .queries import CalendarEntryQuerySet


class CalendarEntry(models.Model):
    """One session as the world may know it.

    `starts_at` and `ends_at` are UTC instants for SQL, and the two days are the first and the last
    on which it goes on in its own zone, by which months are turned over; `public` is the
    PublicEntry in JSON; `vevent` is its VEVENT as bytes, open at the end (see `ical.write`).
    """

    STATES = [(ON, ON), (CANCELLED, CANCELLED), (POSTPONED, POSTPONED)]

    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    uid = models.UUIDField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    first_day = models.DateField()
    last_day = models.DateField()
    state = models.CharField(max_length=10, choices=STATES, default=ON)
    public = models.JSONField()
    vevent = models.BinaryField()

    objects = CalendarEntryQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "uid"], name="assemblies_entry_page_uid")
        ]
        indexes = [
            # Each holds what a list asks for, so that rows that do not match are not read: they
            # are wide. The first is for the entries of a list, the second for their number.
            models.Index(fields=["starts_at", "uid", "ends_at"], name="assemblies_entry_start"),
            models.Index(fields=["ends_at", "page"], name="assemblies_entry_end"),
            models.Index(fields=["first_day", "last_day", "page"], name="assemblies_entry_days"),
            models.Index(fields=["last_day"], name="assemblies_entry_last_day"),
            models.Index(fields=["uid"], name="assemblies_entry_uid"),
        ]

    def __str__(self) -> str:
        return str(self.uid)

    @property
    def entry(self) -> PublicEntry:
        return PublicEntry.from_json(self.public)


class EntryFacet(models.Model):
    """Something by which an entry may be found and counted: ("region", "north", "The North")."""

    entry = models.ForeignKey(CalendarEntry, on_delete=models.CASCADE, related_name="facets")
    kind = models.CharField(max_length=20)
    value = models.CharField(max_length=255)
    label = models.CharField(max_length=255)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "kind", "value"], name="assemblies_facet_entry_kind_value"
            )
        ]
        indexes = [models.Index(fields=["kind", "value"], name="assemblies_facet_kind_value")]

    def __str__(self) -> str:
        return f"{self.kind}={self.value}"


class EntryDependency(models.Model):
    """That a page's entries show a snippet, by the translation key that its translations share.

    It is how a change of a partner, place, region or topic finds the pages to index again.
    """

    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField(db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "key"], name="assemblies_dependency_page_key")
        ]

    def __str__(self) -> str:
        return str(self.key)


class CalendarVersion(models.Model):
    """The state of everything that a built feed was made from, as one random token.

    A token and not a number, so that a database put back from a backup never shows a version
    that some process has already built. `tzdata` is the zone database of the last whole reindex.
    """

    ONLY = 1

    token = models.UUIDField(default=uuid4)
    tzdata = models.CharField(max_length=20, blank=True)

    def __str__(self) -> str:
        return str(self.token)
