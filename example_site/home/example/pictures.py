"""The example's drawings, and how they come into the site's images.

Each is a file of ours among the pictures or the logos; what it shows is said for whoever does not
see it.
"""

from __future__ import annotations

from pathlib import Path

from django.core.files.images import ImageFile
from wagtail.images import get_image_model

_HERE = Path(__file__).resolve().parent
_LOGOS = _HERE / "logos"

# Title and description by the name of the file.
PICTURES = {
    "allotment": ("Allotment", "Two people between vegetable beds, and a train behind them"),
    "bus": ("Bus", "A yellow and green bus at a stop, with passengers inside and people waiting"),
    "campus": ("Campus and town", "People at one long table between terraced houses and a hall"),
    "chairs": ("Chairs", "Eleven empty chairs of many colours in a circle"),
    "circle": ("Circle", "Thirteen people in a circle, seen from above, with cards in the middle"),
    "common": ("Common", "Many groups of six on the grass in front of a bandstand"),
    "farm": ("Farm", "Carrots and cabbages in a field, with a red barn and sheep behind it"),
    "flood": ("Flood", "Three people in a boat in front of houses that stand in water"),
    "hall": ("Village hall", "Neighbours on their way into a village hall with bunting"),
    "hands": ("Hands", "Four raised hands of different colours"),
    "harbour": ("Harbour", "Sailing boats, a lighthouse and the roofs of a small harbour"),
    "kettle": ("Kettle", "A yellow kettle and mugs at a window behind which it snows"),
    "lane": ("Lane", "Two people on bicycles on a lane between hills"),
    "library": ("Library", "Five people at a long table with tea in front of bookshelves"),
    "mending": ("Mending", "Tools on a board; a wheel, a toaster and a patched jumper below it"),
    "river": ("River", "Swimmers below a weir, people on the bank and a heron"),
    "roofs": ("Roofs", "Solar panels on a barn and on cottages, joined by a wire"),
}


# The front page's is in pixels: no site that shows a shared link takes a drawing.
FRONT_PAGE = "circle"


def picture_file(name: str) -> Path:
    return _HERE / "pictures" / f"{name}.{'png' if name == FRONT_PAGE else 'svg'}"


def logo_file(slug: str) -> Path | None:
    """A partner's mark, if we have drawn one."""
    path = _LOGOS / f"{slug}.svg"
    return path if path.exists() else None


def add_pictures(user=None) -> dict:
    """Adds the pictures to the site's images, and gives them by name."""
    return {
        name: add_image(picture_file(name), title, description, user)
        for name, (title, description) in PICTURES.items()
    }


def add_image(path: Path, title: str, description: str = "", user=None):
    """Adds a file to the site's images."""
    with path.open("rb") as opened:
        image = get_image_model()(
            title=title,
            description=description,
            file=ImageFile(opened, name=path.name),
            uploaded_by_user=user,
        )
        image.save()
    return image
