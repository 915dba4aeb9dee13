"""Which site a request is for: Wagtail's own answer, remembered while every site is as it was.

Wagtail composes its query anew for each request, which takes several times as long as all the
rest of an answer "not modified".
"""

from __future__ import annotations

from functools import lru_cache

from django.db import connections
from django.http import HttpRequest
from wagtail.models import Site

# Hosts that one answer each is kept for; with ALLOWED_HOSTS = ["*"] anybody can think up more.
MOST_HOSTS = 100

# The sites as they were, and the answers that Wagtail gave then, by host and port.
_known: tuple[list[tuple], dict[tuple[str, str], Site | None]] = ([], {})


def find_site(request: HttpRequest) -> Site | None:
    """What `Site.find_for_request` answers; the sites are read before it is asked.

    So a site that changes in between makes the answer out of date, and not the other way round.
    """
    global _known
    if hasattr(request, "_wagtail_site"):
        return Site.find_for_request(request)
    sites = _read_sites()
    if _known[0] != sites or len(_known[1]) >= MOST_HOSTS:
        _known = (sites, {})
    answers = _known[1]
    address = (request.get_host(), request.get_port())
    if address not in answers:
        answers[address] = Site.find_for_request(request)
    return answers[address]


def _read_sites() -> list[tuple]:
    """Everything of every site, and of its root page, on which an answer or a feed depends."""
    connection = connections[Site.objects.db]
    with connection.cursor() as cursor:
        cursor.execute(_sites_sql(connection.alias))
        return cursor.fetchall()


@lru_cache
def _sites_sql(alias: str) -> str:
    quote = connections[alias].ops.quote_name
    page = Site._meta.get_field("root_page").related_model
    of_site = ("id", "hostname", "port", "site_name", "is_default_site", "root_page_id")
    of_page = ("path", "url_path", "locale_id", "translation_key")
    columns = [f"s.{quote(name)}" for name in of_site] + [f"p.{quote(name)}" for name in of_page]
    return (
        f"SELECT {', '.join(columns)} FROM {quote(Site._meta.db_table)} s "
        f"JOIN {quote(page._meta.db_table)} p ON p.id = s.root_page_id ORDER BY s.id"
    )
