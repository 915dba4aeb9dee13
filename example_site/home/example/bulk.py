"""Writes thousands of published assemblies at once, which one by one would take half an hour.

It writes the rows that publishing would write, except revisions and the search and reference
indexes. No signal is sent, so the calendar index has to be made anew afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from django.db import connection, transaction
from django.db.models import F
from wagtail.models import Page

from wagtail_assemblies.pages.models import AssemblyPage, AssemblyPartner

from .pages import new_page, partner_rows
from .shapes import Assembly
from .snippets import Snippets

PAGES_AT_A_TIME = 500


@transaction.atomic
def publish_in_bulk(
    assemblies: Sequence[Assembly], parent: Page, snippets: Snippets, today: date
) -> None:
    """Writes the pages of `assemblies` below `parent`, all or none."""
    parent = Page.objects.get(pk=parent.pk)
    last_child = parent.get_last_child()
    next_step = Page._str2int(last_child.path[-Page.steplen :]) + 1 if last_child else 1
    for start in range(0, len(assemblies), PAGES_AT_A_TIME):
        some = assemblies[start : start + PAGES_AT_A_TIME]
        pages = [new_page(assembly, snippets, today) for assembly in some]
        for number, page in enumerate(pages, start):
            _place(page, parent, next_step + number)
            _date(page, today - timedelta(days=1 + number % 60))
        _insert(pages)
        _insert_linked(pages, some, snippets)
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(assemblies))


def _place(page: AssemblyPage, parent: Page, step: int) -> None:
    """Gives a page its place in the tree, as treebeard and Wagtail do."""
    page.depth = parent.depth + 1
    page.path = Page._get_path(parent.path, page.depth, step)
    page.url_path = f"{parent.url_path}{page.slug}/"
    page.locale = parent.locale


def _date(page: AssemblyPage, day: date) -> None:
    """Makes a page look as if it had been published at noon of a day."""
    page.draft_title = page.title
    page.first_published_at = page.last_published_at = datetime.combine(day, time(12), UTC)


def _insert(pages: list[AssemblyPage]) -> None:
    """Inserts pages into both their tables, which Django's bulk_create does not do."""
    shared = [field.attname for field in Page._meta.concrete_fields]
    rows = [Page(**{name: getattr(page, name) for name in shared}) for page in pages]
    for page, row in zip(pages, Page.objects.bulk_create(rows), strict=True):
        page.pk = page.id = row.pk
    own = AssemblyPage._meta.local_concrete_fields
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {quote(AssemblyPage._meta.db_table)} "
            f"({', '.join(quote(field.column) for field in own)}) "
            f"VALUES ({', '.join(['%s'] * len(own))})",
            [
                [field.get_db_prep_save(getattr(page, field.attname), connection) for field in own]
                for page in pages
            ],
        )


def _insert_linked(
    pages: list[AssemblyPage], assemblies: Sequence[Assembly], snippets: Snippets
) -> None:
    partners, topics = [], []
    topic_row = AssemblyPage.topics.through
    for page, assembly in zip(pages, assemblies, strict=True):
        for partner in partner_rows(assembly, snippets):
            partner.page_id = page.pk
            partners.append(partner)
        for slug in assembly.topics:
            topics.append(topic_row(assemblypage_id=page.pk, topic_id=snippets.topics[slug].pk))
    AssemblyPartner.objects.bulk_create(partners)
    topic_row.objects.bulk_create(topics)
