"""Where on a site its one page of a kind is: its list of assemblies, its directory, its form."""

from __future__ import annotations

from django.apps import apps
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import AbstractPage, Site

from .visibility import Visibility


def request_visibility(request: HttpRequest, locale_id: int) -> Visibility | None:
    """What the visitor of a request may see, read once for it; None where no site is served."""
    held = request.__dict__.setdefault("_assemblies_visibility", {})
    if locale_id not in held:
        site = Site.find_for_request(request)
        held[locale_id] = Visibility.on(site, locale_id, timezone.now()) if site else None
    return held[locale_id]


def concrete_models(mixin: type) -> list[type[AbstractPage]]:
    """The page types of this project that are of a mixin's kind."""
    return [model for model in apps.get_models() if issubclass(model, mixin)]


def find_page(
    mixin: type[models.Model], request: HttpRequest, locale_id: int
) -> AbstractPage | None:
    """The first page of a kind, in the order of the tree, that anybody may see on this site."""
    held = request.__dict__.setdefault("_assemblies_pages", {})
    key = (mixin, locale_id)
    if key not in held:
        visibility = request_visibility(request, locale_id)
        held[key] = visibility and first_page(mixin, visibility)
    return held[key]


def first_page(mixin: type, visibility: Visibility) -> AbstractPage | None:
    """The first page of a kind, in the order of the tree, of those that may be seen."""
    firsts = (
        model._default_manager.filter(visibility.pages()).order_by("path").first()
        for model in concrete_models(mixin)
    )
    return min(filter(None, firsts), key=lambda page: page.path, default=None)
