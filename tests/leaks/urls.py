"""The addresses of a site that also has Wagtail's API and sitemap, with all that they give."""

from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.contrib.sitemaps.views import sitemap

from tests.urls import urlpatterns as site_urls

api = WagtailAPIRouter("api")
api.register_endpoint("pages", PagesAPIViewSet)

urlpatterns = [path("api/", api.urls), path("sitemap.xml", sitemap), *site_urls]
