"""The files of a resource: what visitors are given of them, and in which words.

A size is read from the database, never from the storage, which may be slow or far away.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.db import models
from django.template.defaultfilters import filesizeformat
from django.urls import NoReverseMatch
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.documents import get_document_model_string
from wagtail.models import CollectionViewRestriction, Orderable

from ..web_links import safe_web_link, web_link_validator
from .languages import LanguageSelect, language_name, validate_language


class ResourceFileMixin(Orderable):
    """One file of a resource, or a link to it. The concrete model adds the `page`."""

    document = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A file that this site keeps."),
    )
    link = models.URLField(
        _("or a link"),
        max_length=500,
        blank=True,
        validators=[web_link_validator],
        help_text=_("Where it is, if another site keeps it."),
    )
    label = models.CharField(
        _("label"),
        max_length=255,
        blank=True,
        help_text=_("What it is: “Facilitator guide”. Left empty: the document’s title."),
    )
    language = models.CharField(
        _("language"), max_length=35, blank=True, validators=[validate_language]
    )
    note = models.CharField(
        _("length"), max_length=60, blank=True, help_text=_("For example: 8 pages, or A5.")
    )

    panels = [
        FieldPanel("document"),
        FieldPanel("link"),
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("language", widget=LanguageSelect), FieldPanel("note")]),
    ]

    class Meta(Orderable.Meta):
        abstract = True


@dataclass(frozen=True)
class PublicFile:
    """A file as visitors meet it: without a `url` it is missing; with a `host` it is elsewhere."""

    label: str
    url: str = ""
    host: str = ""
    format: str = ""
    facts: str = ""
    language: str = ""

    @property
    def language_name(self) -> str:
        """The language's own name, where it is not the resource's."""
        return language_name(self.language) if self.language else ""


def link_host(url: str) -> str:
    """The host of a link as people know it, without `www.`."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def read_public_files(resources: list) -> None:
    """Gives some resources their `public_files`, in the same few queries for one as for many."""
    stored = [resource for resource in resources if resource.pk]
    if not stored:
        return
    models.prefetch_related_objects(stored, "files__document__collection")
    restricted = _restricted_paths()
    for resource in stored:
        resource.public_files = public_files(resource, restricted)


def public_files(resource, restricted: Iterable[str] | None = None) -> list[PublicFile]:
    """The files of a resource that anybody may have.

    A document in a collection with a restriction, or below one, is left out for everybody: what
    is listed must not depend on who looks.
    """
    restricted = tuple(_restricted_paths() if restricted is None else restricted)
    rows = [row for row in resource.files.all() if not _is_restricted(row.document, restricted)]
    return [_public_file(row, resource) for row in rows]


def _restricted_paths() -> list[str]:
    return list(CollectionViewRestriction.objects.values_list("collection__path", flat=True))


def _is_restricted(document, restricted: tuple[str, ...]) -> bool:
    return document is not None and document.collection.path.startswith(restricted)


def _public_file(row: ResourceFileMixin, resource) -> PublicFile:
    document = row.document
    language = row.language if row.language != resource.language_code else ""
    note = row.note or ""
    if document and (url := _document_url(document)):
        format = (document.file_extension or "").upper()
        size = filesizeformat(document.file_size) if document.file_size is not None else ""
        facts = ", ".join(filter(None, [format, size, note]))
        return PublicFile(row.label or document.title, url, "", format, facts, language)
    link = safe_web_link(row.link)
    if host := link_host(link):
        return PublicFile(row.label or resource.title, link, host, "", note, language)
    return PublicFile(row.label or (document and document.title) or resource.title)


def _document_url(document) -> str:
    """A document's address; none where its file is gone or the site serves no documents."""
    if not document.file:
        return ""
    try:
        return document.url
    except (NoReverseMatch, ValueError):
        return ""
