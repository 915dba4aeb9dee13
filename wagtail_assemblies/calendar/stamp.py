"""The stamp: everything, but for the moment, on which a built feed depends."""

from __future__ import annotations

from functools import lru_cache

from django.db import connections
from wagtail.models import PageViewRestriction, Site

from .models import CalendarEntry, CalendarVersion


def read_stamp(site: Site) -> tuple:
    """The index's version, the view restrictions as a count and two sums, and the site's place.

    One statement, written by hand: the ORM takes forty times as long to compose it, which would
    be most of the cost of an answer "not modified".
    """
    connection = connections[CalendarEntry.objects.db]
    with connection.cursor() as cursor:
        cursor.execute(_stamp_sql(connection.alias))
        return (
            *cursor.fetchone(),
            site.hostname,
            site.port,
            site.root_page_id,
            site.root_page.path,
            site.root_page.url_path,
        )


@lru_cache
def _stamp_sql(alias: str) -> str:
    quote = connections[alias].ops.quote_name
    version = quote(CalendarVersion._meta.db_table)
    restriction = quote(PageViewRestriction._meta.db_table)
    return (
        f"SELECT (SELECT token FROM {version} WHERE id = {CalendarVersion.ONLY}), "
        f"COUNT(*), MAX(id), SUM(page_id) FROM {restriction}"
    )
