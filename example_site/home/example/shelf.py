"""Writes the library: first the resources as drafts, so that assemblies can name them, then all
that they say, when everything is there to which they lead.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from django.core.files import File as OpenFile
from wagtail.documents import get_document_model
from wagtail.models import Page

from wagtail_assemblies.pages.models import ResourceFile, ResourceLibraryPage, ResourcePage

from .library import RESOURCES
from .resource import File, Resource

_FILES = Path(__file__).resolve().parent / "files"
_PAGE_LINK = re.compile(r'href="page:([\w-]+)"')


def file_of(name: str) -> Path:
    """Where a file of the library lies."""
    return _FILES / name


def begin_resources(
    library: ResourceLibraryPage, today: date, pictures: dict, user=None
) -> dict[str, ResourcePage]:
    """Adds the resources as drafts without their texts, and gives them by slug."""
    pages = {resource.slug: _draft(resource, today, pictures, user) for resource in RESOURCES}
    for page in pages.values():
        library.add_child(instance=page)
    return pages


def publish_resources(pages: dict[str, ResourcePage], home: Page, user=None) -> None:
    """Gives the resources their texts and files, and publishes them."""
    ids = dict(Page.objects.descendant_of(home).values_list("slug", "pk"))
    documents = {}
    for resource in RESOURCES:
        page = pages[resource.slug]
        page.body = linked(resource.body, ids)
        page.files = [
            _file_row(file, number, documents, user) for number, file in enumerate(resource.files)
        ]
        page.save_revision(user=user).publish(user=user)


def linked(text: str, ids: dict[str, int]) -> str:
    """A text whose links to pages are as Wagtail keeps them; KeyError if one leads nowhere."""
    return _PAGE_LINK.sub(lambda found: f'linktype="page" id="{ids[found[1]]}"', text)


def _draft(resource: Resource, today: date, pictures: dict, user) -> ResourcePage:
    return ResourcePage(
        live=False,
        owner=user,
        title=resource.title,
        slug=resource.slug,
        summary=resource.summary,
        type=resource.type,
        stages=list(resource.stages),
        language=resource.language,
        licence=resource.licence,
        credit=resource.credit,
        source_url=resource.source_url,
        version=resource.version,
        reviewed_on=resource.reviewed and resource.reviewed.on(today),
        picture=pictures[resource.picture] if resource.picture else None,
        video_url=resource.video_url,
    )


def _file_row(file: File, number: int, documents: dict, user) -> ResourceFile:
    if file.name and file.name not in documents:
        documents[file.name] = _add_document(file, user)
    return ResourceFile(
        document=documents.get(file.name),
        link=file.link,
        label=file.label,
        note=file.note,
        language=file.language,
        sort_order=number,
    )


def _add_document(file: File, user):
    with file_of(file.name).open("rb") as opened:
        document = get_document_model()(
            title=file.label or file.name,
            file=OpenFile(opened, name=file.name),
            uploaded_by_user=user,
        )
        document.save()
        document._set_document_file_metadata()
        document.save()
    return document
