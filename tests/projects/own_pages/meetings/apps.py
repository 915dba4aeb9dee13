from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "tests.projects.own_pages.meetings"
    label = "meetings"
