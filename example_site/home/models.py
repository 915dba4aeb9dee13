"""The front page of the example site."""

from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index


class HomePage(Page):
    """The front page: a title and some words below it."""

    introduction = RichTextField(
        blank=True,
        # Without "embed", which would break the site's policy and tell others who reads it.
        features=["bold", "italic", "link", "document-link", "ol", "ul", "h2", "h3"],
    )

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]
    parent_page_types = ["wagtailcore.Page"]
    page_description = "The front page of the site"
    max_count = 1
