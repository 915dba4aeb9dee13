"""What the admin shows: the Assemblies menu, and what stands on the home page."""

from __future__ import annotations

from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from .admin import urls
from .admin.checklist import ChecklistPanel
from .admin.feed_size import FeedSizePanel
from .admin.listings import assembly_listings
from .admin.page_buttons import header_button, listing_button, menu_item
from .admin.snippets import (
    PartnerViewSet,
    PlaceViewSet,
    RegionViewSet,
    SeriesViewSet,
    TopicViewSet,
    refuse_bulk_delete_of_what_is_in_use,
)
from .admin.taking_away import (
    ask_before_bulk_action,
    ask_before_unpublishing,
    warn_before_deleting,
)
from .admin.todo import ComingUpPanel
from .admin.unanswered import UnansweredPanel
from .assemblies.catching_up import tell_what_was_kept
from .assemblies.cautions import caution
from .assemblies.copies import forget_the_other_day
from .assemblies.history import register_log_actions
from .enquiries import permissions
from .enquiries.viewsets import EnquiryViewSet

permissions.register()


class AssembliesGroup(SnippetViewSetGroup):
    """Everything of this app under one item of the menu: what is worked on most comes first."""

    menu_label = _("Assemblies")
    menu_icon = "date"
    menu_name = "assemblies"
    menu_order = 200

    @property
    def items(self):
        # Only now are the project's own page types known.
        return [
            *assembly_listings(),
            EnquiryViewSet,
            PartnerViewSet,
            PlaceViewSet,
            SeriesViewSet,
            RegionViewSet,
            TopicViewSet,
        ]


register_snippet(AssembliesGroup)
hooks.register("before_bulk_action", ask_before_bulk_action)
hooks.register("before_bulk_action", refuse_bulk_delete_of_what_is_in_use)
hooks.register("register_log_actions", register_log_actions)
hooks.register("register_page_action_menu_item", menu_item)
hooks.register("register_page_header_buttons", header_button)
hooks.register("register_page_listing_more_buttons", listing_button)
hooks.register("before_delete_page", warn_before_deleting)
hooks.register("before_unpublish_page", ask_before_unpublishing)
hooks.register("after_edit_page", tell_what_was_kept)
hooks.register("after_edit_page", caution)
hooks.register("after_create_page", caution)
hooks.register("after_copy_page", forget_the_other_day)


@hooks.register("construct_homepage_panels")
def show_what_is_to_do(request, panels):
    panels += [ChecklistPanel(), UnansweredPanel(), ComingUpPanel(), FeedSizePanel()]


@hooks.register("register_admin_urls")
def admin_addresses():
    return [path("assemblies/", include(urls))]
