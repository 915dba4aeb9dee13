"""What notices a change, in one screen. The table in docs/architecture.md says why each is here.

Django's own signals do the work, since Wagtail's miss plain saves, aliases and more. Receivers
only bump the version, inside the transaction that makes the change, and leave the index to the
moment after its commit, when a page's child rows are saved too.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction
from django.db.models import ProtectedError
from django.db.models.signals import post_save, pre_delete, pre_save
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import AbstractPage, Locale, ReferenceIndex, Site
from wagtail.search.index import insert_or_update_object
from wagtail.signals import (
    copy_for_translation_done,
    init_new_page,
    page_published,
    post_page_move,
)

from .assemblies.choices import Role
from .assemblies.copies import tell_the_same_in_translation
from .assemblies.defaults import fill_in_last_place, usual_session
from .assemblies.page import AssemblyMixin
from .calendar.actions import bump_version, index_page, index_pages_showing
from .calendar.dated_page import DatedPageMixin
from .calendar.models import EntryDependency
from .named import NamedSnippet
from .resources.resource_page import ResourceMixin
from .site_settings import AssembliesSettings

# What Wagtail writes into a page's row when only a draft, a lock or a child page changes.
DRAFT_FIELDS = frozenset(
    [
        "wagtail_admin_comments",
        "latest_revision",
        "latest_revision_created_at",
        "draft_title",
        "has_unpublished_changes",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
    ]
)


def connect() -> None:
    pre_save.connect(page_about_to_be_saved, dispatch_uid="wagtail_assemblies.page_to_be_saved")
    post_save.connect(page_saved, dispatch_uid="wagtail_assemblies.page_saved")
    pre_delete.connect(page_deleted, dispatch_uid="wagtail_assemblies.page_deleted")
    post_page_move.connect(page_moved, dispatch_uid="wagtail_assemblies.page_moved")
    post_save.connect(snippet_saved, dispatch_uid="wagtail_assemblies.snippet_saved")
    pre_delete.connect(snippet_deleted, dispatch_uid="wagtail_assemblies.snippet_deleted")
    for model in (AssembliesSettings, Locale, Site):
        name = f"wagtail_assemblies.{model.__name__}"
        post_save.connect(calendar_setting_saved, sender=model, dispatch_uid=name)
    copy_for_translation_done.connect(
        tell_the_same_in_translation, dispatch_uid="wagtail_assemblies.translated"
    )
    init_new_page.connect(fill_in_new_assembly, dispatch_uid="wagtail_assemblies.new_assembly")
    page_published.connect(resource_published, dispatch_uid="wagtail_assemblies.resource_published")


def page_about_to_be_saved(sender, instance, update_fields, using, raw, **kwargs):
    """A page is to be saved; the version's lock is taken before the lock of any page's row.

    Two editors, one of them in a bulk action, would otherwise wait for each other on PostgreSQL.
    """
    if not _matters(instance, instance._state.adding, update_fields):
        return
    if _is_dated(sender, instance, raw) or instance.numchild:
        bump_version(using)


def page_saved(sender, instance, created, update_fields, using, raw, **kwargs):
    """A page was saved: published, unpublished, aliased, renamed, loaded from a fixture."""
    if _matters(instance, created, update_fields) and _is_dated(sender, instance, raw):
        _after_commit(index_page, instance.pk, using)


def _matters(instance, new: bool, update_fields) -> bool:
    """Whether the world may see the saving of a page: not of a draft, a lock or a new draft."""
    if not isinstance(instance, AbstractPage) or (new and not instance.live):
        return False
    return update_fields is None or not DRAFT_FIELDS.issuperset(update_fields)


def _is_dated(sender, page: AbstractPage, raw: bool) -> bool:
    # A fixture may come before its content types, so that nobody knows what the page is yet.
    return raw or issubclass(page.specific_class or sender, DatedPageMixin)


def _after_commit(write: Callable, key, using: str) -> None:
    """Writes to the index once the change is safe; a failure is logged and never the editor's."""

    # A function, since Django 5.2 logs a failure by the name that a partial does not have.
    def write_index():
        write(key, using)

    transaction.on_commit(write_index, using=using, robust=True)


def page_moved(sender, instance, **kwargs):
    """A page was moved, perhaps with thousands below it: none of their entries is written."""
    bump_version()


def page_deleted(sender, instance, using, **kwargs):
    """A page is going, its entries with it; the version's lock is taken before any row's."""
    if isinstance(instance, AbstractPage):
        bump_version(using)


def snippet_saved(sender, instance, using, **kwargs):
    """A partner, place, region or topic was saved: the entries that show it are written anew."""
    if isinstance(instance, NamedSnippet):
        bump_version(using)
        _after_commit(index_pages_showing, instance.translation_key, using)


def snippet_deleted(sender, instance, using, **kwargs):
    """Refuses, by ProtectedError, to delete a snippet that is in use: SEQUENCE would fall."""
    if isinstance(instance, NamedSnippet) and is_in_use(instance, using):
        raise ProtectedError(
            _("“%(name)s” is in use. Hide it instead of deleting it.") % {"name": instance},
            {instance},
        )


def is_in_use(snippet: NamedSnippet, using: str | None = None) -> bool:
    """Whether an entry shows a snippet, or any page names it, published or not."""
    shown = EntryDependency.objects.using(using).filter(key=snippet.translation_key)
    return shown.exists() or _is_named_by_a_row(snippet, using) or _is_named_in_a_block(snippet)


def _is_named_by_a_row(snippet: NamedSnippet, using: str | None) -> bool:
    relations = snippet._meta.get_fields(include_hidden=True)
    return any(
        relation.related_model._base_manager.using(using)
        .filter(**{relation.field.name: snippet.pk})
        .exists()
        for relation in relations
        if relation.one_to_many and relation.auto_created
    )


def _is_named_in_a_block(snippet: NamedSnippet) -> bool:
    """By Wagtail's reference index, which is behind on child rows ("item") but not on blocks."""
    references = ReferenceIndex.get_references_to(snippet)
    return references.exclude(model_path__contains=".item.").exists()


def calendar_setting_saved(sender, using, **kwargs):
    """A site, a language or the calendar's own settings were saved."""
    bump_version(using)


def fill_in_new_assembly(sender, page, parent, **kwargs):
    """An editor opens the form of a new assembly: what is usual on its site is there already."""
    if not isinstance(page, AssemblyMixin):
        return
    if site := parent.get_site():
        site_settings = AssembliesSettings.of(site)
        page.timezone = site_settings.get_zone()
        if site_settings.default_host:
            page.assembly_partners.add(_host_row(page, site_settings.default_host))
        fill_in_last_place(page, site)
    session = page.sessions.stream_block.child_blocks["session"]
    evening = usual_session(timezone.now(), page.timezone)
    page.sessions = [("session", session.normalize({**session.get_default(), **evening}))]


def _host_row(page: AssemblyMixin, partner):
    rows = page.assembly_partners.model
    return rows(partner=partner, role=Role.HOST)


def resource_published(sender, instance, **kwargs):
    """A resource was published: the search index gets its files too, saved after its row."""
    if isinstance(instance, ResourceMixin):
        insert_or_update_object(instance)
