"""Writes the front page: its blocks, with the pages and pictures that they name."""

from __future__ import annotations

import json
from uuid import UUID, uuid5

from wagtail.models import Page

from wagtail_assemblies.pages.models import CampaignPage

from . import campaign

_BLOCKS = UUID("5f3b6d0e-8c0b-4d43-9d2e-3c6c2f0b7a11")


def write_front_page(home: CampaignPage, pictures: dict, user=None) -> None:
    """Fills the front page and publishes it; a link to a page that is not there leads nowhere."""
    below = Page.objects.descendant_of(home).values_list("slug", "pk")
    images = {name: each.pk for name, each in pictures.items()}
    ids = {"page": dict(below), "picture": images, "poster": images}
    home.body = json.dumps(_blocks(ids))
    home.save_revision(user=user).publish(user=user)


def _blocks(ids: dict[str, dict[str, int]]) -> list[dict]:
    known = CampaignPage._meta.get_field("body").stream_block.child_blocks
    return [
        {"type": kind, "id": str(uuid5(_BLOCKS, str(number))), "value": _linked(value, ids)}
        for number, (kind, value) in enumerate(campaign.BODY)
        if kind in known
    ]


def _linked(value, ids: dict[str, dict[str, int]]):
    """The value with the id of each page and picture in the place of its name."""
    if isinstance(value, dict):
        return {
            key: ids[key].get(each) if key in ids else _linked(each, ids)
            for key, each in value.items()
        }
    if isinstance(value, list | tuple):
        return [_linked(each, ids) for each in value]
    return value
