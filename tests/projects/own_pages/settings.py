"""A site with page types of its own on Wagtail's Page: `wagtail_assemblies.pages` is left out."""

from tests.projects.minimal_settings import *  # noqa: F403
from tests.projects.minimal_settings import WAGTAIL_APPS

INSTALLED_APPS = ["tests.projects.own_pages.meetings", "wagtail_assemblies", *WAGTAIL_APPS]
EXTRA_INPUTS = {"what_to_bring": "a chair"}
