"""The blocks for words, pictures and films."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from ..conf import conf
from ..web_links import safe_web_link, web_link_validator
from . import example_values as example
from .block import TEXT_FEATURES, THE_CASE, WORDS_AND_PICTURES, CampaignBlock

_YOUTUBE = ("youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com")
_VIDEO_ID = re.compile(r"[\w-]{6,20}")


def youtube_id(url: str) -> str:
    """The video that an address of YouTube names, or nothing."""
    parts = urlsplit(url)
    if parts.hostname == "youtu.be":
        found = parts.path.removeprefix("/")
    elif parts.hostname in _YOUTUBE and parts.path == "/watch":
        found = parse_qs(parts.query).get("v", [""])[0]
    elif parts.hostname in _YOUTUBE and parts.path.startswith("/embed/"):
        found = parts.path.removeprefix("/embed/")
    else:
        found = ""
    return found if _VIDEO_ID.fullmatch(found) else ""


class VideoBlock(CampaignBlock):
    """A film that is somewhere else: nobody is asked for it until a visitor follows the link."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    speaker = blocks.CharBlock(label=_("Who speaks"), required=False, max_length=120)
    text = blocks.TextBlock(
        label=_("What it is about"),
        required=False,
        max_length=600,
        help_text=_("Enough for those who cannot watch or hear it."),
    )
    length = blocks.CharBlock(
        label=_("Length"), required=False, max_length=40, help_text=_("For example: 18 minutes")
    )
    url = blocks.URLBlock(
        label=_("Web address"),
        validators=[web_link_validator],
        help_text=_("The page on which one watches it: https://www.youtube.com/watch?v=…"),
    )
    poster = ImageChooserBlock(
        label=_("Still picture"),
        required=False,
        help_text=_("Uploaded here, so that nobody else learns who looks. Left empty: a drawing."),
    )

    class Meta:
        icon = "media"
        label = _("Film")
        group = THE_CASE
        description = _("A picture and a link to a film, which asks nobody for anything by itself")
        template = "wagtail_assemblies/blocks/video.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.VIDEO

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        url = safe_web_link(value.get("url"))
        context["url"] = url
        context["host"] = urlsplit(url).hostname.removeprefix("www.") if url else ""
        video = youtube_id(url) if url and conf.video_embeds else ""
        context["embed_url"] = f"https://www.youtube-nocookie.com/embed/{video}" if video else ""
        return context


class TextBlock(CampaignBlock):
    """Some paragraphs, with a heading if they need one."""

    title = blocks.CharBlock(label=_("Heading"), required=False, max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=TEXT_FEATURES)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = WORDS_AND_PICTURES
        description = _("Paragraphs, lists and links")
        template = "wagtail_assemblies/blocks/text.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.TEXT


class PictureBlock(CampaignBlock):
    """A picture, and what it says to those who do not see it."""

    picture = ImageBlock(
        label=_("Picture"),
        help_text=_(
            "Alt text: what you would say of it on the telephone. If it only decorates, tick that."
        ),
    )
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=255)

    class Meta:
        icon = "image"
        label = _("Picture")
        group = WORDS_AND_PICTURES
        description = _("A picture across the page")
        template = "wagtail_assemblies/blocks/picture.html"
        preview_template = "wagtail_assemblies/blocks/preview.html"
        preview_value = example.PICTURE

    def errors(self, value) -> dict:
        if value.get("picture") is None:
            return {"picture": ValidationError(_now("Choose a picture, or delete this block."))}
        return {}
