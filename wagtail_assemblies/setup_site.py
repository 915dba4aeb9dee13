"""What a site needs before its first assembly: its own group, its pages, groups of people.

Everything is looked for before it is made, so this may run as often as one likes. It makes whole
what is there already, and takes nothing away.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail.models import (
    AbstractPage,
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Site,
)

from .enquiries.models import Enquiry
from .partners.models import Partner
from .places.models import Place, Region
from .series.models import Series
from .setup_pages import PageSetup, page_model, set_up_pages
from .site_settings import AssembliesSettings
from .topics.models import Topic

# Groups are found again by name, so their names are not translated; Wagtail's own are not either.
# What each may do with the site's pages and all below them:
GROUPS = {
    "Assembly editors": ("add", "change"),
    "Assembly publishers": ("add", "change", "publish"),
}
# Apart from those, since what visitors write is not for everybody who writes a page.
ANSWERERS = "Assembly enquiries"
ANSWERERS_ACTIONS = ("view", "change")
SNIPPETS = (Partner, Place, Region, Series, Topic)
SNIPPET_ACTIONS = ("add", "change", "view")


@dataclass(frozen=True)
class SiteSetup:
    """What a site has now, and which of it was made by this run."""

    host: Partner
    host_made: bool
    pages: tuple[PageSetup, ...]
    groups: tuple[str, ...]
    groups_made: tuple[str, ...]

    @property
    def index(self) -> PageSetup:
        """What became of the list of assemblies, the page that no site does without."""
        return self.pages[0]


def find_site(hostname: str = "") -> Site:
    """The site of a host name, or the default site; raises Site.DoesNotExist in words."""
    if hostname:
        site = Site.objects.filter(hostname=hostname).order_by("-is_default_site", "port").first()
    else:
        site = Site.objects.filter(is_default_site=True).first()
    if site:
        return site
    known = ", ".join(Site.objects.order_by("hostname").values_list("hostname", flat=True))
    if not known:
        raise Site.DoesNotExist(_("There is no site yet. Add one in the admin, under Settings."))
    if not hostname:
        raise Site.DoesNotExist(_("No site is the default one. Name one of: %s.") % known)
    raise Site.DoesNotExist(
        _("There is no site “%(hostname)s”. There is: %(known)s.")
        % {"hostname": hostname, "known": known}
    )


@transaction.atomic
def set_up_site(site: Site | None = None) -> SiteSetup:
    """Gives a site (or else the default site) what it lacks, and says what that was.

    The groups are shared by all sites of a project; each run gives the editors one more site's
    pages. Those who answer see the enquiries of all sites.
    """
    site = site or find_site()
    host, host_made = _own_group(site)
    pages = set_up_pages(site)
    theirs = [done.page for done in pages if done.page]
    made = [name for name, actions in GROUPS.items() if _editors(name, actions, theirs)]
    if _group(ANSWERERS, _on_models([Enquiry], ANSWERERS_ACTIONS))[1]:
        made.append(ANSWERERS)
    return SiteSetup(host, host_made, pages, (*GROUPS, ANSWERERS), tuple(made))


# The site's own group


def _own_group(site: Site) -> tuple[Partner, bool]:
    """The usual host of a site's assemblies; where nobody has chosen one, the site's own group."""
    site_settings = AssembliesSettings.of(site)
    if site_settings.default_host:
        return site_settings.default_host, False
    name, locale = site.site_name or site.hostname, site.root_page.locale
    partner = Partner.objects.filter(name=name, locale=locale, hidden=False).first()
    made = partner is None
    site_settings.default_host = partner or Partner.objects.create(name=name, locale=locale)
    site_settings.save()
    return site_settings.default_host, made


# Groups


def _group(name: str, permissions: list[Permission]) -> tuple[Group, bool]:
    """Makes sure of a group that may use the admin; also says whether it is a new one."""
    group, made = Group.objects.get_or_create(name=name)
    group.permissions.add(_permission("wagtailadmin", "access_admin"), *permissions)
    return group, made


def _editors(name: str, actions: tuple[str, ...], pages: list[AbstractPage]) -> bool:
    """Makes sure of a group of editors and all that it may do; returns whether it is a new one."""
    group, made = _group(name, _on_models(SNIPPETS, SNIPPET_ACTIONS))
    for permission in _on_files():
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=permission
        )
    for permission in _on_models([page_model()], actions):
        for page in pages:
            GroupPagePermission.objects.get_or_create(
                group=group, page_id=page.pk, permission=permission
            )
    return made


def _on_models(of: list[type[models.Model]], actions: tuple[str, ...]) -> list[Permission]:
    """The permissions of some models; a page's are named after the site's base page model."""
    return [
        Permission.objects.get(
            content_type=ContentType.objects.get_for_model(model),
            codename=get_permission_codename(action, model._meta),
        )
        for model in of
        for action in actions
    ]


def _permission(app_label: str, codename: str) -> Permission:
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def _on_files() -> list[Permission]:
    """To choose documents and images and to add one's own: a picture, a report.

    Wagtail names the permissions alike, whatever the site's own models are.
    """
    return list(
        Permission.objects.filter(
            content_type__app_label__in=("wagtaildocs", "wagtailimages"),
            codename__in=("choose_document", "choose_image", "add_document", "add_image"),
        )
    )
