"""The example site's settings, addresses and entry point."""
