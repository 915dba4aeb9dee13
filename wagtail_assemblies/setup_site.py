"""What a site needs before its first assembly: its own group, an index page, groups of editors.

Everything is looked for before it is made, so this may run as often as one likes. It makes whole
what is there already, and takes nothing away.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import (
    AbstractPage,
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Site,
)

from .base_page import PAGE_MODEL
from .calendar.index_page import AssemblyIndexMixin
from .partners.models import Partner
from .places.models import Place, Region
from .site_settings import AssembliesSettings
from .topics.models import Topic

STOCK_PAGES = "wagtail_assemblies_pages"
INDEX_SLUG = "assemblies"

# Groups are found again by name, so their names are not translated; Wagtail's own are not either.
# What each may do with the index page and all below it:
GROUPS = {
    "Assembly editors": ("add", "change"),
    "Assembly publishers": ("add", "change", "publish"),
}
SNIPPETS = (Partner, Place, Region, Topic)
SNIPPET_ACTIONS = ("add", "change", "view")


class IndexNotMade(Exception):
    """The site has no index page, and none of the page types that there are can be its index."""


@dataclass(frozen=True)
class SiteSetup:
    """What a site has now, and which of it was made by this run."""

    host: Partner
    host_made: bool
    index: AbstractPage | None
    index_made: bool
    index_problem: str
    groups: tuple[str, ...]
    groups_made: tuple[str, ...]


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

    The two groups are shared by all sites of a project; each run gives them one more index page.
    """
    site = site or find_site()
    host, host_made = _own_group(site)
    index, index_made, problem = _index_page(site)
    made = tuple(name for name, actions in GROUPS.items() if _group(name, actions, index))
    return SiteSetup(host, host_made, index, index_made, problem, tuple(GROUPS), made)


def _page_model() -> type[AbstractPage]:
    """The site's base page model; Wagtail's own unless WAGTAIL_PAGE_MODEL says otherwise."""
    return apps.get_model(PAGE_MODEL)


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


# The index page


def _index_page(site: Site) -> tuple[AbstractPage | None, bool, str]:
    if index := _index_of(site):
        return index, False, ""
    try:
        return _make_index(site.root_page.specific), True, ""
    except IndexNotMade as problem:
        return None, False, str(problem)


def _index_models() -> list[type[AssemblyIndexMixin]]:
    """The concrete index page types of this project, the stock one first."""
    found = [model for model in apps.get_models() if issubclass(model, AssemblyIndexMixin)]
    return sorted(found, key=lambda model: model._meta.app_label != STOCK_PAGES)


def _index_of(site: Site) -> AbstractPage | None:
    """The site's index page of whatever type, published or not."""
    pages = _page_model().objects.descendant_of(site.root_page, inclusive=True)
    index = pages.type(AssemblyIndexMixin).order_by("path").first()
    return index and index.specific


def _make_index(root: AbstractPage) -> AbstractPage:
    """An index page below a root, published through a revision as an editor's would be."""
    model = next((each for each in _index_models() if each.can_create_at(root)), None)
    if model is None:
        raise IndexNotMade(_no_index_type(root))
    with translation.override(root.locale.language_code):
        index = model(title=_("Assemblies"), slug=_free_slug(root), live=False)
    try:
        with transaction.atomic():
            root.add_child(instance=index)
            index.save_revision().publish()
    except ValidationError as error:
        # A page type of the site's own may ask for what only a person can know.
        raise IndexNotMade(_unfinished_index(index, error)) from error
    index.refresh_from_db()
    return index


def _free_slug(root: AbstractPage) -> str:
    taken = set(root.get_children().values_list("slug", flat=True))
    slug, number = INDEX_SLUG, 2
    while slug in taken:
        slug, number = f"{INDEX_SLUG}-{number}", number + 1
    return slug


def _no_index_type(root: AbstractPage) -> str:
    if not _index_models():
        return _(
            "This project has no page type for a list of assemblies. Add "
            "“wagtail_assemblies.pages” to INSTALLED_APPS or subclass AssemblyIndexMixin."
        )
    return _(
        "No list of assemblies can be created below “%(root)s”. Let its page type have one as a "
        "subpage, or add the page yourself; then run this again."
    ) % {"root": root}


def _unfinished_index(index: AbstractPage, error: ValidationError) -> str:
    fields = getattr(error, "error_dict", {})
    problems = [f"{name}: {' '.join(error.message_dict[name])}" for name in fields]
    return _("Add the %(type)s yourself, then run this again: %(problems)s") % {
        "type": index._meta.verbose_name,
        "problems": " ".join(problems or error.messages),
    }


# Groups


def _group(name: str, actions: tuple[str, ...], index: AbstractPage | None) -> bool:
    """Makes sure of a group and all that it may do; returns whether it is a new one."""
    group, made = Group.objects.get_or_create(name=name)
    group.permissions.add(_permission("wagtailadmin", "access_admin"), *_on_snippets())
    for permission in _choosing():
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=permission
        )
    if index:
        for permission in _on_models([_page_model()], actions):
            GroupPagePermission.objects.get_or_create(
                group=group, page_id=index.pk, permission=permission
            )
    return made


def _on_snippets() -> list[Permission]:
    return _on_models(SNIPPETS, SNIPPET_ACTIONS)


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


def _choosing() -> list[Permission]:
    """To choose documents and images, as Wagtail names it whatever the site's own models are."""
    return list(
        Permission.objects.filter(
            content_type__app_label__in=("wagtaildocs", "wagtailimages"),
            codename__in=("choose_document", "choose_image"),
        )
    )
