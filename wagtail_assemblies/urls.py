"""The addresses of the calendar; include them before Wagtail's own."""

from django.urls import path

from .calendar import downloads, views

app_name = "wagtail_assemblies"
urlpatterns = [
    path("assemblies.ics", views.assemblies_ics, name="feed"),
    path("assemblies.json", views.assemblies_json, name="json"),
    path("embed/", views.assemblies_embed, name="embed"),
    path("<uuid:uid>.ics", downloads.session_ics, name="session"),
    path("assembly/<int:page_id>.ics", downloads.assembly_ics, name="assembly"),
]
