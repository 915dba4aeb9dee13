"""A site that has the kernel and no assembly pages, neither ours nor its own."""

from tests.projects.minimal_settings import *  # noqa: F403
from tests.projects.minimal_settings import WAGTAIL_APPS

INSTALLED_APPS = ["wagtail_assemblies", *WAGTAIL_APPS]
