"""Writes what stands around the assemblies: the site, its front page, the index and an editor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.contrib.auth import get_user_model
from wagtail.models import Page, Site

from wagtail_assemblies.pages.models import (
    AssemblyIndexPage,
    CampaignPage,
    EnquiryPage,
    PartnerDirectoryPage,
    ResourceLibraryPage,
)
from wagtail_assemblies.site_settings import AssembliesSettings

from . import campaign, content
from .assemblies import ASSEMBLIES
from .front_page import write_front_page
from .pages import publish_assembly, publish_new
from .pictures import add_pictures
from .shelf import begin_resources, linked, publish_resources
from .snippets import make_snippets

HOST = "127.0.0.1"
USER = PASSWORD = "admin"
# By this slug of its root page the example's site is known.
SLUG = "example-site"


def find_site() -> Site | None:
    """The example's site, where it has been written."""
    root_pages = CampaignPage.objects.filter(slug=SLUG).values("pk")
    return Site.objects.filter(is_default_site=True, root_page__in=root_pages).first()


def find_index(site: Site) -> AssemblyIndexPage | None:
    return AssemblyIndexPage.objects.descendant_of(site.root_page).order_by("path").first()


def make_tree(today: date, port: int) -> Site:
    """Writes the whole example but for synthetic assemblies."""
    user = make_user()
    home = publish_new(
        CampaignPage(
            title=campaign.TITLE, slug=SLUG, search_description=campaign.SEARCH_DESCRIPTION
        ),
        Page.get_first_root_node(),
        user,
    )
    site = _make_site(home, port)
    index, library, enquiries = _make_rooms(home, user)
    pictures = add_pictures(user)
    resources = begin_resources(library, today, pictures, user)
    snippets = replace(make_snippets(), pictures=pictures, resources=resources)
    _settle(site, snippets.partners[content.OWN_GROUP])
    for assembly in ASSEMBLIES:
        publish_assembly(assembly, index, snippets, today, user)
    publish_resources(resources, home, user)
    ids = dict(Page.objects.descendant_of(home).values_list("slug", "pk"))
    enquiries.introduction = linked(content.ENQUIRY_INTRODUCTION, ids)
    enquiries.thanks = linked(content.ENQUIRY_THANKS, ids)
    enquiries.save_revision(user=user).publish(user=user)
    # Last, since it leads to all the others.
    write_front_page(home, pictures, user)
    return site


def _make_rooms(home: Page, user) -> tuple[AssemblyIndexPage, ResourceLibraryPage, EnquiryPage]:
    """Publishes the pages of the menu, and gives those that have pages or links to come."""
    rooms = (
        AssemblyIndexPage(
            title=content.INDEX_TITLE, slug="assemblies", introduction=content.INDEX_INTRODUCTION
        ),
        ResourceLibraryPage(
            title=content.LIBRARY_TITLE, slug="resources", introduction=content.LIBRARY_INTRODUCTION
        ),
        PartnerDirectoryPage(
            title=content.DIRECTORY_TITLE,
            slug="partners",
            introduction=content.DIRECTORY_INTRODUCTION,
        ),
        EnquiryPage(title=content.ENQUIRY_TITLE, slug="enquire"),
    )
    for room in rooms:
        room.show_in_menus = True
    index, library, _directory, enquiries = (publish_new(room, home, user) for room in rooms)
    return index, library, enquiries


def make_user():
    users = get_user_model().objects
    known = users.filter(username=USER).first()
    return known or users.create_superuser(USER, "admin@example.org", PASSWORD)


def set_port(site: Site, port: int) -> bool:
    """Says to Wagtail on which port the site is served; whether that is news."""
    if site.port == port:
        return False
    site.port = port
    site.save()
    return True


def _make_site(home: CampaignPage, port: int) -> Site:
    """Puts the example in place of the site and the welcome page that Wagtail's migrations make."""
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    welcome_page = site.root_page.specific if site.root_page_id else None
    site.hostname, site.port, site.site_name = HOST, port, content.SITE_NAME
    site.root_page = home
    site.save()
    if type(welcome_page) is Page:
        welcome_page.delete()
    return site


def _settle(site: Site, own_group) -> None:
    settings = AssembliesSettings.of(site)
    settings.calendar_name = content.CALENDAR_NAME
    settings.calendar_description = content.CALENDAR_DESCRIPTION
    settings.timezone = content.ZONE
    settings.default_host = own_group
    settings.save()
