"""The example site's own app: its front page, its menu, and the example content."""
