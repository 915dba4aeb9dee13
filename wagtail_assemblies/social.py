"""What a page says of itself where its link is shared: Open Graph's title, words and picture."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import to_locale
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError

# Said in full, since Wagtail keeps AVIF and WebP as they are and programs that look at links may
# not read them.
SOCIAL_PICTURE = "fill-1200x630|format-jpeg|jpegquality-75"


@dataclass(frozen=True)
class SocialCard:
    """A shared link's title, sentence, address and picture, each empty where there is none."""

    title: str
    description: str
    url: str
    locale: str
    picture_url: str = ""
    picture_alt: str = ""
    width: int = 0
    height: int = 0


def social_card(page, request) -> SocialCard:
    """The card of a `PublicPageMixin` page; it holds only what the page itself shows everybody."""
    words = {
        "title": page.social_title,
        "description": page.social_description,
        # A page that is previewed before its first save has no address yet.
        "url": (page.get_full_url(request) if page.pk else "") or "",
        "locale": to_locale(page.locale.language_code) if page.locale_id else "",
    }
    rendition = _rendition(page.social_image)
    if rendition is None:
        return SocialCard(**words)
    return SocialCard(
        **words,
        picture_url=request.build_absolute_uri(rendition.url),
        picture_alt=page.social_image.default_alt_text or "",
        width=rendition.width,
        height=rendition.height,
    )


def _rendition(image):
    """The picture as a JPEG; none of a drawing, which is no JPEG, or where the file is lost."""
    if image is None or image.is_svg():
        return None
    try:
        return image.get_rendition(SOCIAL_PICTURE)
    except (SourceImageIOError, InvalidFilterSpecError, OSError):
        return None
