"""Every place in which words of an assembly can reach the world: one line for each.

A new outlet is one line in OUTLETS. What stands in braces is filled in with the assembly that is
looked for; an address that is not found says nothing.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from urllib.parse import unquote, urlsplit
from uuid import uuid4

import time_machine
from django.core import mail
from django.test import Client
from wagtail.models import Page, Site

OUTLETS = {
    "page": "{url}",
    "front page": "/front/",
    "list": "/assemblies/",
    "list of the past": "/assemblies/?when=past",
    "list, filtered": "/assemblies/?region=north&topic=homes&series=tuesdays&partner=growers",
    "month": "/assemblies/?view=month&month=2027-03",
    "week": "/assemblies/?view=week&week=2027-W09",
    "day": "/assemblies/?day=2027-03-04",
    "feed": "/calendar/assemblies.ics",
    "feed, filtered": "/calendar/assemblies.ics?region=north&topic=homes&mode=in-person",
    "feed of a partner": "/calendar/assemblies.ics?partner=growers",
    "feed of a series": "/calendar/assemblies.ics?series=tuesdays",
    "feed in German": "/calendar/assemblies.ics?language=de",
    "JSON": "/calendar/assemblies.json",
    "JSON, filtered": "/calendar/assemblies.json?region=north&topic=homes&mode=in-person",
    "JSON of a partner": "/calendar/assemblies.json?partner=growers",
    "JSON in German": "/calendar/assemblies.json?language=de",
    "embed": "/calendar/embed/",
    "embed, filtered": "/calendar/embed/?region=north&series=tuesdays&partner=growers&most=24",
    "embed in German": "/calendar/embed/?language=de",
    "one assembly": "/calendar/assembly/{pk}.ics",
    "one session": "/calendar/{uid}.ics",
    "directory": "/partners/",
    "partner": "/partners/growers/",
    "hidden partner": "/partners/hiddennamecanary/",
    "resource": "/resources/guide/",
    "library": "/resources/",
    "library, searched": "/resources/?q=canary",
    "another of the series": "/assemblies/next/",
    "question about it": "/enquire/?about={pk}",
    "API": "/api/pages/?type=wagtail_assemblies_pages.AssemblyPage&fields=*",
    "API, all pages": "/api/pages/?fields=*",
    "API, one page": "/api/pages/{pk}/?fields=*",
    "sitemap": "/sitemap.xml",
}


def read_outlets(assembly, uid: str, canaries: list[str], also=()) -> dict[str, str]:
    """What somebody who is not logged in reads in each outlet, as plain text.

    `also` are the addresses of outlets that only one test has, by their names.
    """
    filled = {"url": urlsplit(assembly.full_url).path, "pk": assembly.pk, "uid": uid}
    addresses = OUTLETS | dict(also)
    read = {name: _get(address.format(**filled)) for name, address in addresses.items()}
    read["mail"] = _mail_about(assembly.pk)
    read["search"] = _search(canaries)
    return read


def found_in(read: dict[str, str], canaries: list[str]) -> dict[str, set[str]]:
    """The canaries that stand somewhere, and where."""
    places = {
        canary: {name for name, text in read.items() if canary.casefold() in text.casefold()}
        for canary in canaries
    }
    return {canary: where for canary, where in places.items() if where}


def _get(address: str) -> str:
    response = Client().get(address)
    assert response.status_code in (200, 302, 404), (address, response.status_code)
    if response.status_code != 200:
        return ""
    return plain(response.content.decode())


# So often `plain` gives a word that needs no escape.
READINGS = 4


def plain(text: str) -> str:
    """A body without the ways in which a word can be hidden: folds and escapes.

    It is given as it is, and with the escapes of calendars and JSON undone, each also without
    those of HTML and of addresses.
    """
    unfolded = text.replace("\r\n ", "")
    bare = _without_backslashes(unfolded)
    return "\n".join([unfolded, unquote(unescape(unfolded)), bare, unquote(unescape(bare))])


_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)


def _without_backslashes(text: str) -> str:
    """A text without the escapes of JSON and of calendars."""
    signs = {"n": "\n", "N": "\n", "r": "\r", "t": "\t"}

    def sign(found: re.Match) -> str:
        code, letter = found.groups()
        return chr(int(code, 16)) if code else signs.get(letter, letter)

    # JSON may write a sign beyond the first 65,536 as two halves.
    halves = _ESCAPE.sub(sign, text).encode("utf-16", "surrogatepass")
    return halves.decode("utf-16", "replace")


def _mail_about(pk: int) -> str:
    """The mail that the support address gets when somebody asks about the assembly."""
    client = Client()
    form = client.get(f"/enquire/?about={pk}").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', form)[1]
    mail.outbox.clear()
    message = f"May I bring my dog? {uuid4()}"
    fields = {"topic": "start", "about": str(pk), "email": "ada@example.org", "message": message}
    # Whoever sends within a moment is taken for a machine.
    with time_machine.travel(datetime.now(UTC) + timedelta(minutes=1), tick=False):
        client.post("/enquire/", {**fields, "name": "", "website": "", "token": token})
    assert len(mail.outbox) == 1
    return plain("\n".join(f"{each.subject}\n{each.body}" for each in mail.outbox))


def _search(canaries: list[str]) -> str:
    """The canaries by which a site's search finds a page, as Wagtail's guide writes a search."""
    root = Site.objects.get(is_default_site=True).root_page
    pages = Page.objects.live().public().descendant_of(root)
    return " ".join(canary for canary in canaries if pages.search(canary).count())
