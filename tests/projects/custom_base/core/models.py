"""The site's base page model, alone in its app, as Wagtail's documentation advises."""

from django.db import models
from wagtail.models import AbstractPage


class BasePage(AbstractPage):
    campaign = models.CharField(max_length=100, blank=True)

    promote_panels = [*AbstractPage.promote_panels, "campaign"]
