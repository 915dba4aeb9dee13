from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "tests.projects.custom_base.meetings"
    label = "meetings"
