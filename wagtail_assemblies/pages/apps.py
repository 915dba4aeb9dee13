from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AssembliesPagesConfig(AppConfig):
    name = "wagtail_assemblies.pages"
    label = "wagtail_assemblies_pages"
    verbose_name = _("Community assembly pages")
    default_auto_field = "django.db.models.BigAutoField"
