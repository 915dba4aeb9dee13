"""`make screenshots`: every picture of the README and the docs, taken anew from the example site.

It loads the example into a temporary folder, serves it, and looks at it in Chromium.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests import example_site

from .conftest import CHROMIUM

PICTURES = example_site.ROOT / "docs" / "pictures"
COLOURS = 64  # flat colours need no more, and the files stay small


@dataclass(frozen=True)
class Shot:
    """One picture: of what, how wide and high, and of which part of the page."""

    name: str
    path: str
    width: int = 1200
    height: int = 800
    of: str = ""
    dark: bool = False


# The month after this one is fuller, on whatever day the pictures are taken.
NEXT_MONTH = (datetime.now(UTC).replace(day=28) + timedelta(days=7)).strftime("%Y-%m")

SHOTS = [
    Shot("front-page", "/"),
    Shot("front-page-phone", "/", width=360, height=720),
    Shot("list", "/assemblies/"),
    Shot("list-dark", "/assemblies/", dark=True),
    Shot("month", f"/assemblies/?view=month&month={NEXT_MONTH}", of=".asm-month"),
    Shot("assembly", "/assemblies/exampleton-warm-homes/", height=1000),
    Shot("assembly-phone", "/assemblies/exampleton-warm-homes/", width=360, height=720),
    Shot("outcomes", "/assemblies/samplewick-the-river/", of=".asm-outcomes"),
    Shot("subscribe", "/assemblies/", of=".asm-follow"),
    Shot("resources", "/resources/"),
    Shot("partners", "/partners/"),
    Shot("enquiry", "/enquire/", height=1000),
]
ADMIN_SHOTS = [
    Shot("admin-home", "/admin/"),
    Shot("admin-list", "/admin/assemblies/list/"),
]


def main() -> int:
    if CHROMIUM is None:
        print("Chromium is needed to take pictures, and is not installed.")
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        port = example_site.free_port()
        example_site.load(Path(folder), port)
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        # With a mail server to its name, which nobody needs here: its set-up is done then.
        server = f"127.0.0.1:{example_site.free_port()}"
        with example_site.served(Path(folder), port, EXAMPLE_SMTP=server) as address:
            for shot in SHOTS:
                take(chromium, address, shot)
            for shot in ADMIN_SHOTS:
                take(chromium, address, shot, prepare=log_in)
        chromium.close()
    return 0


def take(chromium, address: str, shot: Shot, prepare=None) -> None:
    """Writes one picture and says so."""
    context = chromium.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    if prepare:
        prepare(page, address)
    page.goto(address + shot.path, wait_until="load")
    path = PICTURES / f"{shot.name}.png"
    (page.locator(shot.of).first if shot.of else page).screenshot(path=path)
    _shrink(path)
    print(f"{path.relative_to(example_site.ROOT)}  {path.stat().st_size // 1024} KB")
    context.close()


def log_in(page: Page, address: str) -> None:
    page.goto(f"{address}/admin/login/")
    page.fill("input[name=username]", "admin")
    page.fill("input[name=password]", "admin")
    page.click("button[type=submit]")


def _shrink(path: Path) -> None:
    with Image.open(path) as picture:
        flat = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    with tempfile.NamedTemporaryFile(suffix=".png") as made:
        flat.save(made.name, optimize=True)
        shutil.copyfile(made.name, path)


if __name__ == "__main__":
    sys.exit(main())
