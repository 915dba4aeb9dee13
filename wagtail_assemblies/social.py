"""What a page says of itself where its link is shared or found: its title, words and picture."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import to_locale
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError
from wagtail.rich_text import get_text_for_indexing

# Said in full, since Wagtail keeps AVIF and WebP as they are and programs that look at links may
# not read them.
SOCIAL_PICTURE = "fill-1200x630|format-jpeg|jpegquality-75"
# A logo is shown whole, and on white: a JPEG would make black of what it leaves open.
SOCIAL_LOGO = "max-1200x630|bgcolor-ffffff|format-jpeg|jpegquality-75"
# Programs that show links cut longer descriptions wherever they please.
MOST_LETTERS = 200


@dataclass(frozen=True)
class SocialCard:
    """A shared link's title, sentence, address and picture, each empty where there is none."""

    title: str
    description: str = ""
    url: str = ""
    locale: str = ""
    picture_url: str = ""
    picture_alt: str = ""
    width: int = 0
    height: int = 0


def social_card(page, request) -> SocialCard:
    """The card of a `PublicPageMixin` page; it holds only what the page itself shows everybody."""
    return SocialCard(
        title=page.social_title,
        description=page.social_description,
        # A page that is previewed before its first save has no address yet.
        url=(page.get_full_url(request) if page.pk else "") or "",
        locale=to_locale(page.locale.language_code) if page.locale_id else "",
        **picture_of(page.social_image, request),
    )


def picture_of(image, request, rendition_filter: str = SOCIAL_PICTURE) -> dict:
    """The fields of a card that are about its picture; none where there is none to show."""
    rendition = _rendition(image, rendition_filter)
    if rendition is None:
        return {}
    return {
        "picture_url": request.build_absolute_uri(rendition.url),
        "picture_alt": image.default_alt_text or "",
        "width": rendition.width,
        "height": rendition.height,
    }


def shortened(html: str) -> str:
    """Rich text as one short line of plain text, cut between words."""
    words = " ".join(get_text_for_indexing(html or "").split())
    return Truncator(words).chars(MOST_LETTERS)


def _rendition(image, rendition_filter: str):
    """The picture as a JPEG; none of a drawing, which is no JPEG, or where the file is lost."""
    if image is None or image.is_svg():
        return None
    try:
        return image.get_rendition(rendition_filter)
    except (SourceImageIOError, InvalidFilterSpecError, OSError):
        return None
