"""How much of the place, the join link and the people is public: decided here and nowhere else.

Pages, lists, calendars and everything that comes later show what these functions return, never
the fields that they read.
"""

from __future__ import annotations

from dataclasses import replace

from django.db.models import prefetch_related_objects

from ..ical.entry import PublicPlace
from ..web_links import safe_web_link
from .choices import LinkDisclosure, Mode, PlaceDisclosure, Role, StepFree


def public_place(page, session_place=None) -> PublicPlace:
    """The place of an assembly, or of a session that has its own, as far as it is public.

    An assembly for under-18s is never more exact than its area. A hidden place counts as
    withheld, whatever the page says.
    """
    if not Mode(page.mode).has_place:
        # An online assembly is given a town, so that it is found by region; it is not a place.
        return PublicPlace()
    place, level = whole_place(page, session_place), place_level(page, session_place)
    if level == PlaceDisclosure.FULL:
        # The area is there for when the exact place is not, and would only make it longer.
        return replace(place, area="") if place.name or place.address else place
    return PublicPlace(
        area=place.area, town=place.town, ask_organiser=level == PlaceDisclosure.ORGANISER
    )


def public_join_link(page, session_link: str | None = None) -> str:
    """The join link, if everybody may have it."""
    if not Mode(page.mode).has_link:
        return ""
    if page.link_disclosure != LinkDisclosure.PUBLIC:
        return ""
    return safe_web_link(session_link or page.join_link)


def asks_for_link(page) -> bool:
    """Whether people should ask the organiser for the link."""
    has_link = Mode(page.mode).has_link
    return has_link and page.link_disclosure == LinkDisclosure.ORGANISER


def public_step_free(page) -> str:
    """Whether people get in without a step, where they come to a place and it is known."""
    known = Mode(page.mode).has_place and page.step_free != StepFree.UNKNOWN
    return (page.step_free or "") if known else ""


def public_picture(page):
    """The picture of an assembly, or None: those of people under 18 show none."""
    return None if page.for_under_18s else page.picture


# Fewer people than this are not said as a number: each of them could be told apart.
SMALL_NUMBER = 5


def public_attendance(page) -> int | None:
    """How many people came, unless they were so few that each could be singled out."""
    return page.attendance if (page.attendance or 0) >= SMALL_NUMBER else None


def public_partners(page, role: Role) -> list:
    """The partners of a role that may be named, in the page's order and language."""
    rows = (row for row in partner_rows(page) if row.role == role and row.partner)
    named = (row.partner.in_language_of(page) for row in rows)
    return [partner for partner in named if not partner.hidden]


def partner_rows(page) -> list:
    """The page's rows of partners in order, their partners read with them unless they are already.

    Rows without an order of their own (a program has written them) stand as they were made.
    """
    rows = list(page.assembly_partners.all())
    prefetch_related_objects(rows, "partner")
    return sorted(rows, key=lambda row: (row.sort_order or 0, row.pk or 0))


def place_level(page, session_place=None) -> str:
    """How exactly a place may be known: what the page says, or less."""
    place = session_place or page.place
    hidden = place is not None and place.hidden
    if page.place_disclosure == PlaceDisclosure.FULL and (page.for_under_18s or hidden):
        return PlaceDisclosure.AREA
    return page.place_disclosure


def whole_place(page, session_place=None) -> PublicPlace:
    """Everything that is known of a place, for no outlet; the page's own words come first."""
    if session_place:
        return _of_snippet(session_place, page)
    written = PublicPlace(name=page.venue, address=page.address, area=page.area, town=page.town)
    if not page.place:
        return written
    chosen = _of_snippet(page.place, page)
    own = {
        name: value
        for name in ("name", "address", "area", "town")
        if (value := getattr(written, name))
    }
    return replace(chosen, **own)


def _of_snippet(place, page) -> PublicPlace:
    shown = place.in_language_of(page)
    return PublicPlace(
        name=shown.name,
        address=shown.address,
        area=shown.area,
        town=shown.town,
        latitude=None if shown.latitude is None else float(shown.latitude),
        longitude=None if shown.longitude is None else float(shown.longitude),
    )
