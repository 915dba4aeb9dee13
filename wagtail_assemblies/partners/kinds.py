"""What kind of organisation a partner is, and under which heading the directory lists it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class PartnerKind(models.TextChoices):
    """A kind of organisation, by what its people have in common; in the directory's order."""

    LOCAL = "local", _("Local group of the movement")
    CLIMATE = "climate", _("Climate or environment group")
    DEMOCRACY = "democracy", _("Democracy organisation")
    TENANTS = "tenants", _("Tenants’ or residents’ association")
    UNION = "union", _("Trade union branch")
    FAITH = "faith", _("Faith community")
    EDUCATION = "education", _("School, college or students’ union")
    YOUTH = "youth", _("Youth group")
    DISABILITY = "disability", _("Disabled people’s organisation")
    MIGRANT = "migrant", _("Migrant or refugee group")
    MUTUAL_AID = "mutual-aid", _("Food bank or mutual aid group")
    HEALTH = "health", _("Health or care organisation")
    ARTS = "arts", _("Arts or culture group")
    SPORT = "sport", _("Sports club")
    COOPERATIVE = "cooperative", _("Co-operative or community energy group")
    GROWERS = "growers", _("Farm or growers’ group")
    BUSINESS = "business", _("Small business")
    COUNCIL = "council", _("Community, parish or town council")
    CHARITY = "charity", _("Charity")
    RESEARCH = "research", _("Research organisation")
    MEDIA = "media", _("Media")
    FUNDER = "funder", _("Funder")
    OTHER = "other", _("Other organisation")

    @classmethod
    def _missing_(cls, value):
        """A partner from outside with another word must still be listed."""
        return cls.OTHER

    @property
    def heading(self) -> str:
        """The kind in the plural."""
        return _HEADINGS[self]


_HEADINGS = {
    PartnerKind.LOCAL: _("Local groups of the movement"),
    PartnerKind.CLIMATE: _("Climate and environment groups"),
    PartnerKind.DEMOCRACY: _("Democracy organisations"),
    PartnerKind.TENANTS: _("Tenants’ and residents’ associations"),
    PartnerKind.UNION: _("Trade union branches"),
    PartnerKind.FAITH: _("Faith communities"),
    PartnerKind.EDUCATION: _("Schools, colleges and students’ unions"),
    PartnerKind.YOUTH: _("Youth groups"),
    PartnerKind.DISABILITY: _("Disabled people’s organisations"),
    PartnerKind.MIGRANT: _("Migrant and refugee groups"),
    PartnerKind.MUTUAL_AID: _("Food banks and mutual aid groups"),
    PartnerKind.HEALTH: _("Health and care organisations"),
    PartnerKind.ARTS: _("Arts and culture groups"),
    PartnerKind.SPORT: _("Sports clubs"),
    PartnerKind.COOPERATIVE: _("Co-operatives and community energy groups"),
    PartnerKind.GROWERS: _("Farms and growers’ groups"),
    PartnerKind.BUSINESS: _("Small businesses"),
    PartnerKind.COUNCIL: _("Community, parish and town councils"),
    PartnerKind.CHARITY: _("Charities"),
    PartnerKind.RESEARCH: _("Research organisations"),
    PartnerKind.MEDIA: _("Media"),
    PartnerKind.FUNDER: _("Funders"),
    PartnerKind.OTHER: _("Other organisations"),
}
