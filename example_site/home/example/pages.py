"""Makes an AssemblyPage of an example assembly, and publishes it as an editor would."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date

from wagtail.models import Page

from wagtail_assemblies.assemblies.choices import Role
from wagtail_assemblies.pages.models import AssemblyPage, AssemblyPartner

from .dates import Day
from .shapes import Assembly, DatedSession, Recommendation, Session
from .snippets import Snippets

# These fields of an Assembly name something else or have parts; the others are the page's own.
_LINKED = {
    *{"sessions", "place", "region", "topics", "series", "hosts", "partners", "picture"},
    *{"resources_used", "recommendations", "report"},
}


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
        series=snippets.series[assembly.series] if assembly.series else None,
        picture=snippets.pictures.get(assembly.picture),
        resources_used=json.dumps(_resources(assembly, snippets)),
        recommendations=json.dumps(_recommendations(assembly, today)),
        report=snippets.resources.get(assembly.report),
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
            "id": str(assembly.part_key(str(number))),
            "value": _block(session, session.dated(today), snippets, today),
        }
        for number, session in enumerate(assembly.sessions)
    ]


def _block(session: Session, dated: DatedSession, snippets: Snippets, today: date) -> dict:
    return {
        "start_date": dated.day.isoformat(),
        "start_time": dated.start and dated.start.isoformat(),
        "end_time": dated.end and dated.end.isoformat(),
        "end_date": None,
        "doors_time": session.doors or None,
        "label": session.label,
        "place": snippets.places[session.place].pk if session.place else None,
        "join_link": session.join_link,
        "moved_from_date": _iso(session.moved_from, today),
        "moved_from_time": session.moved_from_start or None,
        "moved_note": session.moved_note,
        "state": "on",
        "reason": "",
    }


def _resources(assembly: Assembly, snippets: Snippets) -> list[dict]:
    return [
        {
            "type": "resource",
            "id": str(assembly.part_key(slug)),
            "value": snippets.resources[slug].pk,
        }
        for slug in assembly.resources_used
        if slug in snippets.resources
    ]


def _recommendations(assembly: Assembly, today: date) -> list[dict]:
    return [
        {
            "type": "recommendation",
            "id": str(assembly.part_key(f"recommendation {number}")),
            "value": _recommendation(each, today),
        }
        for number, each in enumerate(assembly.recommendations)
    ]


def _recommendation(recommendation: Recommendation, today: date) -> dict:
    return {
        "text": recommendation.text,
        "addressed_to": recommendation.addressed_to,
        "state": recommendation.state,
        "asked_on": _iso(recommendation.asked, today),
        "reply": recommendation.reply,
        "reply_date": _iso(recommendation.replied, today),
        "link": recommendation.link,
    }


def _iso(day: Day | None, today: date) -> str | None:
    return day.on(today).isoformat() if day else None
