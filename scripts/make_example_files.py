"""Makes the files of the example's library anew from their sources, which lie beside them.

Text goes to PDF by Chromium, tagged for readers and without a word about the machine; letters and
sheets become OpenDocument. It needs the test extra and Chromium, and only whoever changes a source
runs it: the files are in the repository.
"""

import re
import sys
from pathlib import Path

from open_document import write_sheet, write_text
from playwright.sync_api import sync_playwright

FILES = Path(__file__).resolve().parent.parent / "example_site" / "home" / "example" / "files"
SOURCE = FILES / "source"
TEXTS = ["letter-to-a-possible-ally", "sharing-out-the-roles"]
SHEETS = {
    "assembly-budget-sheet": "Budget",
    "note-sheet-and-results-grid": "Notes and results",
}
POSTER = "hand-signals-poster"
# These say by what and when a PDF was made. Other words of the same length keep its offsets true.
MADE_BY = re.compile(rb"/(?:Creator|Producer) \((?:\\.|[^\\)])*\)")
MADE_ON = re.compile(rb"D:\d{14}[+-]\d\d'\d\d'")


def without_machine(pdf):
    """A PDF's bytes with nothing in them of the program, its version and the time."""

    def blank(found):
        key = found.group().split(b" ", 1)[0]
        return key + b" (" + b" " * (len(found.group()) - len(key) - 3) + b")"

    return MADE_ON.sub(b"D:20260101000000+00'00'", MADE_BY.sub(blank, pdf))


def poster_page():
    """The poster's drawing as a page of its own size."""
    drawing = (FILES / f"{POSTER}.svg").read_text("utf-8")
    return (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
        "<title>Hand signals poster</title><style>@page{size:297mm 420mm;margin:0}"
        "body{margin:0}svg{display:block;width:297mm;height:419mm}</style></head>"
        f"<body>{drawing}</body></html>"
    )


def pages():
    """The pages to print, by the name of their file."""
    style = f"<style>{(SOURCE / 'print.css').read_text('utf-8')}</style></head>"
    for source in sorted(SOURCE.glob("*.html")):
        if source.stem not in TEXTS:
            yield source.stem, source.read_text("utf-8").replace("</head>", style, 1)
    yield POSTER, poster_page()


def main():
    for name in TEXTS:
        write_text(SOURCE / f"{name}.html", FILES / f"{name}.odt")
    for name, title in SHEETS.items():
        write_sheet(next(FILES.rglob(f"{name}.csv")), FILES / f"{name}.ods", title)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        for name, html in pages():
            page.set_content(html)
            pdf = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
            (FILES / f"{name}.pdf").write_bytes(without_machine(pdf))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
