"""The addresses of our own views in the admin, below `assemblies/`."""

from django.urls import path

from .checklist import make_what_is_missing

app_name = "wagtail_assemblies_admin"
urlpatterns = [
    path("set-up/<int:site_id>/", make_what_is_missing, name="make_what_is_missing"),
]
