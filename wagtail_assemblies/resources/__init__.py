"""Floor 2: what helps people to hold an assembly: guides, templates, cards, films."""
