"""Pages that not everybody may see, in every state in which there are any, stand in no outlet.

And what anybody may see stands there, once: where Wagtail shows it although what is above it is
hidden, where it stands in for another page, and where it is in a language of its own.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Locale, Page, PageViewRestriction

from tests.factories import make_index, make_resource, make_site

from .conftest import NOW
from .outlets import OUTLETS
from .world import FIRST, evening

HOUR = timedelta(hours=1)
CANARIES = ["Titlecanary", "Wordscanary", "Venuecanary", "Streetcanary"]
WORDS = {
    "title": "Titlecanary",
    "question": "Wordscanary, how?",
    "summary": "Wordscanary",
    "introduction": "<p>Wordscanary</p>",
    "venue": "Venuecanary",
    "address": "Streetcanary 1",
    "headline": "Wordscanary",
}
SHOWN_ONCE = {"feed": 1, "JSON": 1, "list": 1, "embed": 1, "page": 200}
# What Wagtail itself shows until its cron has run (or, for an alias, ever): not ours to change.
WAGTAILS_OWN = {"API", "API, all pages", "API, one page", "search"}


def restrict(page, kind: str) -> None:
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=kind, password="guess" if kind == "password" else ""
    )
    if kind == "groups":
        restriction.groups.add(Group.objects.create(name="Members"))


def section(world, **fields) -> Page:
    """A page beside the list of assemblies, below which an assembly can stand."""
    root = world.index.get_parent()
    return root.add_child(instance=Page(title="Section", slug="section", **fields))


def draft(world, clock):
    return world.assembly(live=False, **WORDS)


def draft_of_a_live_page(world, clock):
    page = world.assembly()
    for name, value in WORDS.items():
        setattr(page, name, value)
    page.save_revision(clean=False)
    return page


def expired_but_not_swept(world, clock):
    page = world.assembly(expire_at=NOW + HOUR, **WORDS)
    assert world.found(page, CANARIES)
    clock.shift(2 * HOUR)
    return page


def scheduled(world, clock):
    return world.assembly(go_live_at=NOW + HOUR, **WORDS)


def alias_of_a_scheduled_draft(world, clock):
    source = world.assembly(slug="source", live=False, **WORDS)
    alias = source.create_alias(update_slug="watched")
    source.go_live_at = NOW + HOUR
    source.save_revision(clean=False).publish()
    alias.refresh_from_db()
    assert alias.live
    return alias


def unpublished(world, clock):
    page = world.assembly(**WORDS)
    page.unpublish()
    return page


def private_by_log_in(world, clock):
    page = world.assembly(**WORDS)
    restrict(page, "login")
    return page


def private_by_group(world, clock):
    page = world.assembly(**WORDS)
    restrict(page, "groups")
    return page


def private_by_password(world, clock):
    page = world.assembly(**WORDS)
    restrict(page, "password")
    return page


def child_of_a_private_page(world, clock):
    private = section(world)
    restrict(private, "login")
    return world.assembly(private, **WORDS)


def of_another_site(world, clock):
    other = make_site("other.example.org", default=False)
    return world.assembly(make_index(other.root_page), **WORDS)


def deleted(world, clock):
    page = world.assembly(**WORDS)
    pk = page.pk
    page.delete()
    page.pk = pk
    return page


STATES = [
    draft,
    draft_of_a_live_page,
    expired_but_not_swept,
    scheduled,
    alias_of_a_scheduled_draft,
    unpublished,
    private_by_log_in,
    private_by_group,
    private_by_password,
    child_of_a_private_page,
    of_another_site,
    deleted,
]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_assembly_that_is_not_public_is_in_no_outlet(world, clock, state):
    found = world.found(state(world, clock), CANARIES)
    if state in (expired_but_not_swept, alias_of_a_scheduled_draft):
        found = {canary: where - WAGTAILS_OWN for canary, where in found.items()}
    assert {canary: where for canary, where in found.items() if where} == {}


def test_assembly_that_is_public_is_in_the_outlets(world):
    """Else the test above would find nothing because it looks in the wrong place."""
    found = world.found(world.assembly(**WORDS), CANARIES)
    everywhere = {"page", "list", "list, filtered", "front page", "partner", "resource"}
    calendars = {"feed", "feed, filtered", "one assembly", "one session"}
    asked = {"question about it", "mail", "API", "API, one page", "search"}
    assert found["Titlecanary"] >= calendars | asked | {"month"}
    assert found["Wordscanary"] >= everywhere | {"day", "another of the series"}
    assert found["Streetcanary"] >= {"page"} | calendars


# What says nothing of an assembly, and the page that a hidden partner does not have.
SILENT = {"directory", "hidden partner", "library", "library, searched"}


def test_every_outlet_says_something_of_an_assembly_that_is_public(world):
    """An outlet that looked at another week would find nothing, and nothing would fail."""
    page = world.assembly(**WORDS)
    found = world.found(page, [*CANARIES, page.slug])
    assert set(OUTLETS) - set().union(*found.values()) == SILENT


def test_assembly_below_an_unpublished_page_shows_once(world):
    hidden = section(world)
    page = world.assembly(hidden, **WORDS)
    hidden.unpublish()
    assert world.times_listed(page) == SHOWN_ONCE


def test_alias_whose_source_is_not_public_shows_once(world):
    private = section(world)
    restrict(private, "login")
    source = world.assembly(private, slug="source", **WORDS)
    alias = source.create_alias(parent=world.index, update_slug="watched")
    assert world.times_listed(alias) == SHOWN_ONCE


def test_alias_beside_its_source_shows_neither_twice(world):
    source = world.assembly(**WORDS)
    source.create_alias(parent=world.index, update_slug="again")
    assert world.times_listed(source) == SHOWN_ONCE


def test_translation_shows_once_and_only_in_its_own_language(world):
    german = Locale.objects.create(language_code="de")
    page = world.assembly(**WORDS)
    translated = page.copy_for_translation(german, copy_parents=True)
    translated.title = "Germancanary"
    translated.save_revision().publish()
    where = world.found(page, ["Germancanary"])["Germancanary"]
    assert where - WAGTAILS_OWN == {"feed in German", "JSON in German", "embed in German"}
    assert world.times_listed(page) == SHOWN_ONCE


@pytest.mark.parametrize("path", ["/partners/", "/partners/growers/", "/enquire/", "/assemblies/"])
def test_page_that_has_expired_is_gone_before_the_cron_has_run(world, client, clock, path):
    assert client.get(path).status_code == 200
    Page.objects.filter(slug=path.split("/")[1]).update(expire_at=NOW + HOUR)
    clock.shift(2 * HOUR)
    assert client.get(path).status_code == 404


def resource_draft(world, clock):
    return make_resource(world.library, live=False, **world.resource)


def resource_draft_of_a_live_page(world, clock):
    page = make_resource(world.library, slug="watched", title="Leaflet")
    for name in ("title", "summary", "body"):
        setattr(page, name, world.resource[name])
    page.save_revision(clean=False)
    return page


def resource_expired(world, clock):
    page = make_resource(world.library, expire_at=NOW + HOUR, **world.resource)
    clock.shift(2 * HOUR)
    return page


def resource_scheduled(world, clock):
    return make_resource(world.library, go_live_at=NOW + HOUR, **world.resource)


def resource_unpublished(world, clock):
    page = make_resource(world.library, **world.resource)
    page.unpublish()
    return page


def resource_private(world, clock):
    page = make_resource(world.library, **world.resource)
    restrict(page, "login")
    return page


def resource_private_by_password(world, clock):
    page = make_resource(world.library, **world.resource)
    restrict(page, "password")
    return page


def resource_below_a_private_page(world, clock):
    private = section(world)
    restrict(private, "groups")
    return make_resource(private, **world.resource)


def resource_of_another_site(world, clock):
    other = make_site("other.example.org", default=False)
    return make_resource(other.root_page, **world.resource)


RESOURCE_STATES = [
    resource_draft,
    resource_draft_of_a_live_page,
    resource_expired,
    resource_scheduled,
    resource_unpublished,
    resource_private,
    resource_private_by_password,
    resource_below_a_private_page,
    resource_of_another_site,
]
RESOURCE_CANARIES = ["Titlecanary", "Wordscanary", "Filecanary"]


def found_of_resource(world, resource) -> dict[str, set[str]]:
    """Where the words of a resource stand that an assembly used, and whose report it is."""
    used = [{"type": "resource", "value": resource.pk, "id": FIRST}]
    assembly = world.assembly(
        sessions=[evening(4, FIRST)], slug="user", resources_used=used, report_id=resource.pk
    )
    return world.found(
        assembly, RESOURCE_CANARIES, also={"its page": f"/resources/{resource.slug}/"}
    )


@pytest.mark.parametrize("state", RESOURCE_STATES, ids=lambda state: state.__name__)
def test_resource_that_is_not_public_is_in_no_outlet(world, clock, state):
    found = found_of_resource(world, state(world, clock))
    if state is resource_expired:
        found = {canary: where - WAGTAILS_OWN for canary, where in found.items()}
    assert {canary: where for canary, where in found.items() if where} == {}


def test_resource_that_is_public_is_in_the_outlets(world):
    found = found_of_resource(world, make_resource(world.library, **world.resource))
    assert found["Titlecanary"] >= {
        "its page",
        "front page",
        "library",
        "library, searched",
        "page",
        "search",
    }
    assert found["Filecanary"] >= {"its page"}
