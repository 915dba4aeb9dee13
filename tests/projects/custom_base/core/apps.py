from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "tests.projects.custom_base.core"
    label = "core"
