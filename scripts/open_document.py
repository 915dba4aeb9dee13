"""Writes OpenDocument files from plain sources: text from simple HTML, a table from CSV.

Only what the example's files need: headings, paragraphs, lists, tables. The files carry no author
and no date, and the same source makes the same bytes.
"""

import csv
import zipfile
from html.parser import HTMLParser
from xml.sax.saxutils import escape, quoteattr

TEXT = "application/vnd.oasis.opendocument.text"
SHEET = "application/vnd.oasis.opendocument.spreadsheet"
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "fo": "xsl-fo-compatible",
        "meta": "meta",
    }.items()
)
STYLES = """
<style:style style:name="Standard" style:family="paragraph">
 <style:paragraph-properties fo:margin-bottom="0.25cm" fo:line-height="130%"/>
 <style:text-properties fo:font-size="11pt" fo:font-family="Liberation Sans, Arial, sans-serif"
  fo:language="en" fo:country="GB"/>
</style:style>
<style:style style:name="Heading_1" style:family="paragraph" style:parent-style-name="Standard"
  style:default-outline-level="1">
 <style:text-properties fo:font-size="24pt" fo:font-weight="bold"/>
</style:style>
<style:style style:name="Heading_2" style:family="paragraph" style:parent-style-name="Standard"
  style:default-outline-level="2">
 <style:paragraph-properties fo:margin-top="0.6cm" fo:keep-with-next="always"/>
 <style:text-properties fo:font-size="15pt" fo:font-weight="bold"/>
</style:style>
<style:style style:name="Head" style:family="paragraph" style:parent-style-name="Standard">
 <style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="Cell" style:family="table-cell">
 <style:table-cell-properties fo:border="0.5pt solid #1b1f1c" fo:padding="0.15cm"
  fo:wrap-option="wrap"/>
</style:style>
<style:style style:name="Wide" style:family="table-column">
 <style:table-column-properties style:column-width="5cm"/>
</style:style>"""


class _Body(HTMLParser):
    """Turns the few elements of a source into the elements of a text document."""

    opening = {
        "h1": '<text:h text:style-name="Heading_1" text:outline-level="1">',
        "h2": '<text:h text:style-name="Heading_2" text:outline-level="2">',
        "p": '<text:p text:style-name="Standard">',
        "ul": "<text:list>",
        "li": '<text:list-item><text:p text:style-name="Standard">',
        "tr": "<table:table-row>",
        "th": '<table:table-cell table:style-name="Cell"><text:p text:style-name="Head">',
        "td": '<table:table-cell table:style-name="Cell"><text:p text:style-name="Standard">',
        "br": "<text:line-break/>",
    }
    closing = {
        "h1": "</text:h>",
        "h2": "</text:h>",
        "p": "</text:p>",
        "ul": "</text:list>",
        "li": "</text:p></text:list-item>",
        "tr": "</table:table-row>",
        "th": "</text:p></table:table-cell>",
        "td": "</text:p></table:table-cell>",
        "table": "</table:table>",
    }

    def __init__(self):
        super().__init__()
        self.parts, self.title, self._in, self._tables = [], "", "", 0

    def handle_starttag(self, tag, attrs):
        self._in = tag
        if tag == "table":
            self._tables += 1
            self.parts.append(
                f'<table:table table:name="Table {self._tables}">'
                '<table:table-column table:number-columns-repeated="5"/>'
            )
        self.parts.append(self.opening.get(tag, ""))

    def handle_endtag(self, tag):
        self._in = ""
        self.parts.append(self.closing.get(tag, ""))

    def handle_data(self, data):
        if self._in == "title":
            self.title = data
        elif data.strip():
            self.parts.append(escape(data))


def write_text(source, target):
    """Writes an .odt of an HTML file."""
    body = _Body()
    body.feed(source.read_text("utf-8"))
    content = f"<office:text>{''.join(body.parts)}</office:text>"
    _write(target, TEXT, body.title, content)


def write_sheet(source, target, title):
    """Writes an .ods of a CSV file, its first row as headings and numbers as numbers."""
    with source.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    cells = "".join(
        f"<table:table-row>{''.join(_cell(text, number == 0) for text in row)}</table:table-row>"
        for number, row in enumerate(rows)
    )
    column = (
        f'<table:table-column table:style-name="Wide" '
        f'table:number-columns-repeated="{len(rows[0])}"/>'
    )
    content = (
        f"<office:spreadsheet><table:table table:name={quoteattr(title)}>"
        f"{column}{cells}</table:table></office:spreadsheet>"
    )
    _write(target, SHEET, title, content)


def _cell(text, is_heading):
    number = f' office:value-type="float" office:value="{text}"' if text.isdigit() else ""
    kind = number or ' office:value-type="string"'
    style = "Head" if is_heading else "Standard"
    return (
        f'<table:table-cell table:style-name="Cell"{kind}>'
        f'<text:p text:style-name="{style}">{escape(text)}</text:p></table:table-cell>'
    )


def _write(target, kind, title, content):
    start = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:{{}} {NAMESPACES} office:version="1.3"'
    )
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>'
        for path, media in {"/": kind, "content.xml": "text/xml", "meta.xml": "text/xml"}.items()
    )
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    parts = {
        "mimetype": kind,
        "content.xml": f"{start.format('document-content')}><office:automatic-styles>{STYLES}"
        f"</office:automatic-styles><office:body>{content}</office:body>"
        "</office:document-content>",
        "meta.xml": f'{start.format("document-meta")} xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<office:meta><dc:title>{escape(title)}</dc:title><dc:language>en-GB</dc:language>"
        "</office:meta></office:document-meta>",
        "META-INF/manifest.xml": f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest '
        f'xmlns:manifest="{manifest}" manifest:version="1.3">{entries}</manifest:manifest>',
    }
    with zipfile.ZipFile(target, "w") as package:
        for name, text in parts.items():
            # The kind stands first and uncompressed, so that programs know it by the first bytes.
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            package.writestr(entry, text, compress_type=how)
