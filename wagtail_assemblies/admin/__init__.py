"""Doors: what editors see in the admin beside the pages' own forms."""
