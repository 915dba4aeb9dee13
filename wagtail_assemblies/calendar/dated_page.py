"""What a page must answer to stand in the calendar; the calendar knows pages by this alone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from django.apps import apps
from django.db import models

from ..ical.entry import SEQUENCE_EPOCH, PublicEntry


class Facet(NamedTuple):
    """A kind, a value for addresses and a label for people: ("region", "north", "The North")."""

    kind: str
    value: str
    label: str


class DatedPageMixin(models.Model):
    """A page that gives the calendar entries, their facets, and the snippets they show."""

    class Meta:
        abstract = True

    @classmethod
    def with_linked(cls, pages: models.QuerySet) -> models.QuerySet:
        """The same pages, with everything that their entries show read along in a few queries."""
        return pages

    def get_public_entries(self) -> list[PublicEntry]:
        """What the world may know of each session that has usable times."""
        raise NotImplementedError

    def get_facets(self) -> set[Facet]:
        """By what the page's entries can be found."""
        raise NotImplementedError

    def get_dependencies(self) -> set[UUID]:
        """The translation keys of all snippets whose change makes the entries change."""
        raise NotImplementedError

    @property
    def published_change(self) -> datetime:
        """The UTC moment of the page's last published change.

        A page that a program made live, without a revision, counts from 2020, where SEQUENCE
        begins: its latest revision is a draft, which must change nothing.
        """
        return (self.last_published_at or SEQUENCE_EPOCH).astimezone(UTC)


def dated_page_models() -> list[type[DatedPageMixin]]:
    """The concrete page types of this site that stand in the calendar."""
    return [model for model in apps.get_models() if issubclass(model, DatedPageMixin)]
