"""What the example says of each resource of its library."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_assemblies.resources.choices import Licence

from .content import SITE_NAME
from .dates import Day, InDays


@dataclass(frozen=True, kw_only=True)
class File:
    """A file of a resource: one of the example's own by its name, or a link."""

    name: str = ""
    link: str = ""
    label: str = ""
    note: str = ""
    language: str = ""


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One resource, named like the fields of ResourcePage."""

    slug: str
    title: str
    summary: str
    type: str
    stages: tuple[str, ...]
    body: str
    language: str = "en"
    licence: str = Licence.CC_BY_SA
    credit: str = SITE_NAME
    source_url: str = ""
    version: str = ""
    reviewed: Day | None = InDays(-40)
    picture: str = ""
    video_url: str = ""
    files: tuple[File, ...] = ()
