"""The page that holds a site's resources and by which people find them."""

from __future__ import annotations

from ..base_page import PublicPageMixin


class ResourceLibraryMixin(PublicPageMixin):
    """A list of all resources of the site in the page's language."""

    assemblies_template = "wagtail_assemblies/resources/library_page.html"

    class Meta:
        abstract = True
