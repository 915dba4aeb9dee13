"""Partners as a page shows them: in its language, with their region and their own address."""

from __future__ import annotations

from dataclasses import dataclass

from ..places.models import Region
from .kinds import PartnerKind
from .models import Partner
from .names import alphabetical_key


@dataclass(frozen=True)
class ListedPartner:
    """A partner, the region in the page's language, and the address of the partner's page."""

    partner: Partner
    region: Region | None
    url: str

    @property
    def kind(self) -> PartnerKind:
        return PartnerKind(self.partner.kind)

    def facet(self, name: str) -> str | None:
        """By what a filter of a name ("kind", "region") finds it."""
        if name == "kind":
            return self.kind.value
        return self.region and self.region.slug


@dataclass(frozen=True)
class PartnerGroup:
    """The partners of one kind, from A to Z."""

    heading: str
    kind: PartnerKind
    partners: list[ListedPartner]


def grouped(partners: list[ListedPartner]) -> list[PartnerGroup]:
    """By kind, in the order of the kinds; nothing of a kind that none has."""
    in_order = sorted(partners, key=lambda listed: alphabetical_key(listed.partner.name))
    of_kinds = ((kind, [each for each in in_order if each.kind == kind]) for kind in PartnerKind)
    return [PartnerGroup(str(kind.heading), kind, found) for kind, found in of_kinds if found]
