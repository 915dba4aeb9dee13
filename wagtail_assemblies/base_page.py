"""The site's base page model, which Wagtail 8 lets a site choose, and what all our pages share."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.http import Http404
from django.utils import timezone

from .conf import conf
from .social import shortened, social_card

# Wagtail 7.4 has neither the setting nor another base page than its own.
PAGE_MODEL = getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page")


class PublicPageMixin(models.Model):
    """Gives a page its template, and the template the site's own base template to extend.

    A page type's own template (`app_label/model_name.html`, as everywhere in Wagtail) is used
    where a site has one, else the one that its mixin names here.
    """

    assemblies_template: str

    class Meta:
        abstract = True

    def route(self, request, path_components):
        """As Wagtail's; but 404 once the page has expired, although its cron has not run yet.

        The same holds for an alias of a scheduled draft, which Wagtail makes live too soon. Pages
        below this one have dates of their own.
        """
        return self.in_its_time(super().route(request, path_components))

    def in_its_time(self, result):
        """What `route` has found; raises Http404 where that is this page, too early or late."""
        if result.page is self and not self._is_its_time(timezone.now()):
            raise Http404
        return result

    def _is_its_time(self, now: datetime) -> bool:
        began = self.go_live_at is None or self.go_live_at <= now
        return began and (self.expire_at is None or self.expire_at > now)

    def get_template(self, request, *args, **kwargs):
        return [super().get_template(request, *args, **kwargs), self.assemblies_template]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["assemblies_base_template"] = conf.base_template
        context["social"] = social_card(self, request)
        return context

    @property
    def social_title(self) -> str:
        """The title of a link to this page, where somebody shares it."""
        return getattr(self, "seo_title", "") or self.title

    @property
    def social_description(self) -> str:
        """The sentence below that title: what an editor wrote for it, else how the page begins.

        A site's own base page may have a field for neither.
        """
        written = getattr(self, "search_description", "")
        return written or shortened(getattr(self, "introduction", ""))

    @property
    def social_image(self):
        """The image beside them, of the site's image model, or none."""
        return None
