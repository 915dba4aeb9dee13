"""The kernel app: everything but the concrete page types."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AssembliesConfig(AppConfig):
    name = "wagtail_assemblies"
    label = "wagtail_assemblies"
    verbose_name = _("Community assemblies")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from . import checks, filter_kinds, signal_handlers

        checks.register()
        filter_kinds.register()
        signal_handlers.connect()
