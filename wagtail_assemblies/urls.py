"""The addresses of the calendar; include them before Wagtail's own."""

from django.urls import path

from .calendar import views

app_name = "wagtail_assemblies"
urlpatterns = [
    path("assemblies.ics", views.assemblies_ics, name="feed"),
]
