"""The directory: every partner by kind and region, and a page of its own for each."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from ..base_page import PublicPageMixin
from ..places.models import Region
from ..social import SOCIAL_LOGO
from .filters import DirectoryFilters
from .kinds import PartnerKind
from .listed import ListedPartner, grouped
from .models import Partner
from .names import alphabetical_key
from .partner_page import partner_card, partner_context
from .queries import LOGO_SIZE


class PartnerDirectoryMixin(RoutablePageMixin, PublicPageMixin):
    """A page that lists the partners of the project, with an address below it for each of them.

    It asks nothing of the page type and nothing to be installed; a page that stands below it
    gives way to a partner of the same short name, so it had better have none.
    """

    assemblies_template = "wagtail_assemblies/partners/directory_page.html"
    partner_template = "wagtail_assemblies/partners/partner_page.html"

    class Meta:
        abstract = True

    def route(self, request, path_components):
        # Wagtail's mixin answers addresses of its own before it asks ours.
        return self.in_its_time(super().route(request, path_components))

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """All partners, or those that a visitor has chosen."""
        regions = self._regions()
        partners = [
            self._listed(partner, regions, request)
            for partner in self.get_partners().select_related("locale", "region").with_logos()
        ]
        filters = DirectoryFilters.from_query(request.GET, _labels(partners, regions))
        found = filters.matching(partners)
        return self.render(
            request,
            context_overrides={
                "groups": grouped(found),
                "count": len(found),
                "option_groups": filters.groups(partners),
                "active_filters": filters.active(),
                "ignored": filters.ignored,
            },
        )

    @path("<str:slug>/", name="partner")
    def partner_route(self, request: HttpRequest, slug: str) -> HttpResponse:
        """One partner; who asks by the short name of another language is sent on."""
        partner = self._find_partner(slug)
        if partner.slug != slug:
            return redirect(self.get_partner_url(partner, request))
        listed = self._listed(partner, self._regions(), request)
        address = self._partner_address(self.get_full_url(request) or "", partner)
        return self.render(
            request,
            template=self.partner_template,
            context_overrides=partner_context(listed, request, self)
            | {"social": partner_card(partner, address, request)},
        )

    def get_partners(self):
        """The partners to list, each once; a site that has others than these narrows it here."""
        return Partner.objects.public().shown_in(self.locale_id)

    def get_partner_url(self, partner: Partner, request: HttpRequest | None = None) -> str:
        """The address of a partner's page below this one, as `get_url` gives this one's."""
        return self._partner_address(self.get_url(request) or "", partner)

    def get_sitemap_urls(self, request=None):
        own = super().get_sitemap_urls(request)
        address = self.get_full_url(request)
        return own + [
            {"location": self._partner_address(address, partner), "lastmod": partner.changed_at}
            for partner in self.get_partners()
        ]

    def _partner_address(self, own_address: str, partner: Partner) -> str:
        return own_address + self.reverse_subpage("partner", [partner.slug])

    def _find_partner(self, slug: str) -> Partner:
        """The partner of a short name in any language, as it is shown here; raises Http404."""
        if "\0" in slug:
            raise Http404  # PostgreSQL takes no text with a NUL in it
        keys = Partner.objects.filter(slug=slug).values("translation_key")
        found = self.get_partners().select_related("locale", "region")
        found = found.with_logos(LOGO_SIZE, SOCIAL_LOGO)
        partners = list(found.filter(translation_key__in=keys))
        if not partners:
            raise Http404

        # Of two organisations that share a short name in two languages, the page's language wins.
        def nearness(partner: Partner) -> tuple:
            return partner.slug == slug, partner.locale_id == self.locale_id, -partner.pk

        return max(partners, key=nearness)

    def _regions(self) -> dict:
        """The regions of the page's language, by the key that their translations share."""
        regions = Region.objects.filter(locale_id=self.locale_id)
        return {region.translation_key: region for region in regions}

    def _listed(self, partner: Partner, regions: dict, request: HttpRequest) -> ListedPartner:
        region = partner.region and regions.get(partner.region.translation_key, partner.region)
        return ListedPartner(partner, region, self.get_partner_url(partner, request))


def _labels(partners: list[ListedPartner], regions: dict) -> dict[str, dict[str, str]]:
    """Every kind and region that there is, in words and in the order of the directory."""
    used = (listed.region for listed in partners if listed.region)
    by_name = sorted({*regions.values(), *used}, key=lambda each: alphabetical_key(each.name))
    return {
        "kind": {kind.value: str(kind.label) for kind in PartnerKind},
        "region": {region.slug: region.name for region in by_name},
    }
