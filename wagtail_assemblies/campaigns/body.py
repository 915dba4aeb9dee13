"""All that a campaign page is made of."""

from __future__ import annotations

from wagtail import blocks
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from .case_blocks import CallToActionBlock, HeroBlock, QuoteBlock, ReasonsBlock, StepsBlock
from .media_blocks import PictureBlock, TextBlock, VideoBlock
from .site_blocks import PartnersBlock, ResourcesBlock, UpcomingBlock


class CampaignBody(blocks.StreamBlock):
    """The blocks of a campaign page, in the order in which visitors read them."""

    hero = HeroBlock()
    reasons = ReasonsBlock()
    steps = StepsBlock()
    video = VideoBlock()
    quote = QuoteBlock()
    call_to_action = CallToActionBlock()
    upcoming = UpcomingBlock()
    resources = ResourcesBlock()
    partners = PartnersBlock()
    text = TextBlock()
    picture = PictureBlock()

    class Meta:
        block_counts = {"hero": {"max_num": 1}}


def body_error(body) -> StreamBlockValidationError | None:
    """What is wrong with a body that Wagtail's own checks let pass, on the blocks' fields.

    It is asked by the form and not by the blocks' `clean`, which also runs while a draft saves
    itself, and whose state is shared between requests.
    """
    found = {}
    for number, child in enumerate(body):
        if errors := child.block.errors(child.value):
            found[number] = StructBlockValidationError(block_errors=errors)
    return StreamBlockValidationError(block_errors=found) if found else None
