"""The package's own addresses, as a site includes them, and the views it is measured against."""

from django.urls import include, path
from wagtail import urls as wagtail_urls

from .peers import DjangoIcalFeed, empty, static_file

urlpatterns = [
    path("peers/empty/", empty),
    path("peers/static/<str:name>", static_file),
    path("peers/django-ical/", DjangoIcalFeed()),
    path("calendar/", include("wagtail_assemblies.urls")),
    path("", include(wagtail_urls)),
]
