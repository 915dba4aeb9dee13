"""Makes an AssemblyPage of an example assembly, and publishes it as an editor would."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date

from wagtail.models import Page

from wagtail_assemblies.assemblies.choices import Role
from wagtail_assemblies.pages.models import AssemblyPage, AssemblyPartner

from .shapes import Assembly, DatedSession, Session
from .snippets import Snippets

# These fields of an Assembly name snippets or hold sessions; the others are the page's own.
_LINKED = {"sessions", "place", "region", "topics", "hosts", "partners"}


def new_page(assembly: Assembly, snippets: Snippets, today: date) -> AssemblyPage:
    """The page of an assembly, with its day already fixed, not saved and without child rows."""
    return AssemblyPage(
        **{
            field.name: getattr(assembly, field.name)
            for field in fields(assembly)
            if field.name not in _LINKED
        },
        translation_key=assembly.key,
        sessions=json.dumps(_sessions(assembly, snippets, today)),
        place=snippets.places[assembly.place] if assembly.place else None,
        region=snippets.regions[assembly.region] if assembly.region else None,
        show_in_menus=False,
    )


def partner_rows(assembly: Assembly, snippets: Snippets) -> list[AssemblyPartner]:
    """The organisations of an assembly in order, not saved."""
    named = [(slug, Role.HOST) for slug in assembly.hosts]
    named += [(slug, Role.PARTNER) for slug in assembly.partners]
    return [
        AssemblyPartner(partner=snippets.partners[slug], role=role, sort_order=number)
        for number, (slug, role) in enumerate(named)
    ]


def publish_assembly(
    assembly: Assembly, parent: Page, snippets: Snippets, today: date, user=None
) -> AssemblyPage:
    """Writes an assembly's page below `parent` and publishes it by a revision."""
    page = new_page(assembly, snippets, today)
    page.assembly_partners = partner_rows(assembly, snippets)
    page.topics = [snippets.topics[slug] for slug in assembly.topics]
    return publish_new(page, parent, user)


def publish_new(page: Page, parent: Page, user=None) -> Page:
    """Adds a page as a draft and publishes its first revision."""
    page.live, page.owner = False, user
    parent.add_child(instance=page)
    page.save_revision(user=user).publish(user=user)
    page.refresh_from_db()
    return page


def _sessions(assembly: Assembly, snippets: Snippets, today: date) -> list[dict]:
    """The sessions as a StreamField stores them."""
    return [
        {
            "type": "session",
            "id": str(assembly.session_key(number)),
            "value": _block(session, session.dated(today), snippets),
        }
        for number, session in enumerate(assembly.sessions)
    ]


def _block(session: Session, dated: DatedSession, snippets: Snippets) -> dict:
    return {
        "start_date": dated.day.isoformat(),
        "start_time": dated.start and dated.start.isoformat(),
        "end_time": dated.end and dated.end.isoformat(),
        "end_date": None,
        "label": session.label,
        "place": snippets.places[session.place].pk if session.place else None,
        "join_link": session.join_link,
        "state": "on",
        "reason": "",
    }
