"""Community assemblies for Wagtail: pages, a calendar that others can subscribe to, partners."""

__version__ = "0.1.0"
