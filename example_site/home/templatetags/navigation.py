"""The menu: the pages right below the front page that editors have put in it."""

from django import template
from wagtail.models import Site

register = template.Library()


@register.simple_tag(takes_context=True)
def menu_pages(context):
    """The pages of the menu that anybody may see; none on a page without a request."""
    site = Site.find_for_request(context.get("request"))
    return site.root_page.get_children().live().public().in_menu() if site else []
