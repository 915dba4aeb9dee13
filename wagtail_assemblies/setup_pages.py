"""The pages that a site needs one of: each is looked for, and made below the site's root if not.

A room that has such a page adds a line to `SITE_PAGES`; nothing else here knows what they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.coreutils import find_available_slug
from wagtail.models import AbstractPage, Site

from .base_page import PAGE_MODEL
from .calendar.index_page import AssemblyIndexMixin
from .enquiries.page import EnquiryMixin
from .partners.directory_page import PartnerDirectoryMixin
from .resources.library_page import ResourceLibraryMixin
from .site_pages import concrete_models

STOCK_PAGES = "wagtail_assemblies_pages"


@dataclass(frozen=True)
class SitePage:
    """A kind of page of which a site has one, and what it is called where it has to be made."""

    mixin: type
    slug: str
    title: Promise
    # Whether a project without such a page type is told that it lacks one.
    needed: bool = False


# In the order in which a menu has them.
SITE_PAGES = (
    SitePage(AssemblyIndexMixin, "assemblies", gettext_lazy("Assemblies"), needed=True),
    SitePage(ResourceLibraryMixin, "resources", gettext_lazy("Resources")),
    SitePage(PartnerDirectoryMixin, "partners", gettext_lazy("Partners")),
    SitePage(EnquiryMixin, "enquire", gettext_lazy("Write to us")),
)


@dataclass(frozen=True)
class PageSetup:
    """What became of one kind: the page, whether this run made it, or why there is none."""

    kind: SitePage
    page: AbstractPage | None
    made: bool = False
    problem: str = ""


class PageNotMade(Exception):
    """The site has no page of a kind, and none of the page types that there are can be it."""


def page_model() -> type[AbstractPage]:
    """The site's base page model; Wagtail's own unless WAGTAIL_PAGE_MODEL says otherwise."""
    return apps.get_model(PAGE_MODEL)


def set_up_pages(site: Site) -> tuple[PageSetup, ...]:
    """Finds or makes each of `SITE_PAGES` for which the project has a page type."""
    kinds = (kind for kind in SITE_PAGES if kind.needed or concrete_models(kind.mixin))
    return tuple(_set_up_page(site, kind) for kind in kinds)


def look_at_pages(site: Site) -> tuple[PageSetup, ...]:
    """What there is of `SITE_PAGES`, without making anything: one query for all of them."""
    kinds = [kind for kind in SITE_PAGES if concrete_models(kind.mixin)]
    if not kinds:
        return ()
    pages = page_model().objects.descendant_of(site.root_page, inclusive=True)
    found = list(pages.type(*(kind.mixin for kind in kinds)).order_by("path"))
    return tuple(PageSetup(kind, _first_of(kind, found)) for kind in kinds)


def _first_of(kind: SitePage, pages: list[AbstractPage]) -> AbstractPage | None:
    """The first of a kind among pages of any type, a published one before a draft."""
    of_kind = [page for page in pages if issubclass(page.specific_class or type(page), kind.mixin)]
    return next((page for page in of_kind if page.live), of_kind[0] if of_kind else None)


def _set_up_page(site: Site, kind: SitePage) -> PageSetup:
    if page := _page_of(site, kind):
        return PageSetup(kind, page)
    try:
        return PageSetup(kind, _make_page(site.root_page.specific, kind), made=True)
    except PageNotMade as problem:
        return PageSetup(kind, None, problem=str(problem))


def _page_of(site: Site, kind: SitePage) -> AbstractPage | None:
    """The site's page of a kind, of whatever type, published or not."""
    pages = page_model().objects.descendant_of(site.root_page, inclusive=True)
    page = pages.type(kind.mixin).order_by("path").first()
    return page and page.specific


def _page_types(kind: SitePage) -> list[type[AbstractPage]]:
    """The concrete page types of a kind in this project, the stock one first."""
    found = concrete_models(kind.mixin)
    return sorted(found, key=lambda model: model._meta.app_label != STOCK_PAGES)


def _make_page(root: AbstractPage, kind: SitePage) -> AbstractPage:
    """A page below a root, published through a revision as an editor's would be."""
    model = next((each for each in _page_types(kind) if each.can_create_at(root)), None)
    if model is None:
        raise PageNotMade(_no_type(root, kind))
    with translation.override(root.locale.language_code):
        slug = find_available_slug(root, kind.slug)
        page = model(title=str(kind.title), slug=slug, live=False)
    try:
        with transaction.atomic():
            root.add_child(instance=page)
            page.save_revision().publish()
    except ValidationError as error:
        # A page type of the site's own may ask for what only a person can know.
        raise PageNotMade(_unfinished(page, error)) from error
    page.refresh_from_db()
    return page


def _no_type(root: AbstractPage, kind: SitePage) -> str:
    if not _page_types(kind):
        return _(
            "This project has no page type for a list of assemblies. Add "
            "“wagtail_assemblies.pages” to INSTALLED_APPS or subclass AssemblyIndexMixin."
        )
    return _(
        "No page “%(title)s” can be created below “%(root)s”. Let its page type have one as a "
        "subpage, or add the page yourself; then run this again."
    ) % {"title": kind.title, "root": root}


def _unfinished(page: AbstractPage, error: ValidationError) -> str:
    fields = getattr(error, "error_dict", {})
    problems = [f"{name}: {' '.join(error.message_dict[name])}" for name in fields]
    return _("Add the %(type)s yourself, then run this again: %(problems)s") % {
        "type": page._meta.verbose_name,
        "problems": " ".join(problems or error.messages),
    }
