"""What an editor may do in our rich text."""

from __future__ import annotations

# Without "embed": Wagtail's embeds break a strict CSP and tell others who reads the page.
RICH_TEXT = ["bold", "italic", "link", "document-link", "ol", "ul", "h2", "h3"]
