"""The verb behind `manage.py load_example`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db import transaction
from wagtail.models import Page, Site

from wagtail_assemblies.calendar.actions import is_out_of_date, reindex

from .bulk import publish_in_bulk
from .snippets import make_snippets
from .synthetic import SLUG_START, synthetic_assemblies
from .tree import find_index, find_site, make_tree, set_port


def load(
    today: date, *, port: int, synthetic: int = 0, seed: int = 1, say: Callable[[str], None] = print
) -> None:
    """Writes the example content as of a day, unless it is there; tells `say` what it does.

    What is there is kept, with everything that somebody has changed in it; only the port of the
    site follows. Either all of a step is written or nothing.
    """
    with transaction.atomic():
        site = find_site()
        if site is None:
            site = make_tree(today, port)
            say(f"Loaded the example content, with dates around {today:%-d %B %Y}.")
        else:
            say("The example content is there already; everything is kept as it is.")
            if set_port(site, port):
                say(f"The site is now at {site.root_url}/.")
    if synthetic:
        _load_synthetic(site, today, synthetic, seed, say)
    elif is_out_of_date():
        reindex()


def _load_synthetic(
    site: Site, today: date, count: int, seed: int, say: Callable[[str], None]
) -> None:
    index = find_index(site)
    if index is None:
        say("There is no assembly index page any more, so there is nowhere to put more.")
        return
    if Page.objects.child_of(index).filter(slug__startswith=SLUG_START).exists():
        say("Synthetic assemblies are there already; no more are added.")
        return
    say(f"Writing {count} synthetic assemblies …")
    publish_in_bulk(list(synthetic_assemblies(count, seed)), index, make_snippets(), today)
    say("Making the calendar index …")
    say(f"The calendar has {reindex()} sessions.")
