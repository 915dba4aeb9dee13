"""A site with a base page model of its own, as Wagtail 8 allows."""

from tests.projects.minimal_settings import *  # noqa: F403
from tests.projects.minimal_settings import WAGTAIL_APPS

WAGTAIL_PAGE_MODEL = "core.BasePage"
INSTALLED_APPS = [
    "tests.projects.custom_base.meetings",
    "tests.projects.custom_base.core",
    "wagtail_assemblies",
    *WAGTAIL_APPS,
]
EXTRA_INPUTS = {"campaign": "Warm homes"}
