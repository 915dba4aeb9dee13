"""Form widgets of the admin."""

from __future__ import annotations

from itertools import groupby

from django import forms

from .ical.zones import zone_names

# Kept by the zone database for old files; each has a continent's name beside it.
_LEGACY = ("Etc", "SystemV", "US", "posix", "right")


def zone_choices() -> list:
    """The zones by continent, as a select's groups; a widget asks for them when it is drawn."""
    named = (name.partition("/") for name in sorted(zone_names()) if "/" in name)
    parts = [(area, f"{area}{slash}{city}", city) for area, slash, city in named]
    groups = [
        (area, [(zone, city.replace("_", " ")) for _area, zone, city in group])
        for area, group in groupby(parts, key=lambda part: part[0])
        if area not in _LEGACY
    ]
    return [("", "---------"), ("UTC", "UTC"), *groups]


class ZoneSelect(forms.Select):
    """A select of time zones; it keeps a zone that it does not know, so that no draft loses it."""

    def __init__(self, attrs=None):
        super().__init__(attrs, choices=zone_choices)

    def optgroups(self, name, value, attrs=None):
        groups = super().optgroups(name, value, attrs)
        if any(value) and not any(opt["selected"] for _g, opts, _i in groups for opt in opts):
            option = self.create_option(name, value[0], value[0], True, len(groups), attrs=attrs)
            groups.append((None, [option], len(groups)))
        return groups
