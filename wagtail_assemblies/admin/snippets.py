"""How partners, places, series and so on are listed and edited, and how deleting is refused."""

from __future__ import annotations

from django.db.models import ProtectedError
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import DeleteView, SnippetViewSet

from ..named import NamedSnippet
from ..partners.models import Partner
from ..places.models import Place, Region
from ..series.models import Series
from ..signal_handlers import is_in_use
from ..topics.models import Topic


class CarefulDeleteView(DeleteView):
    """Says why a snippet that is in use stays, in place of an error page."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ProtectedError as refusal:
            messages.error(self.request, refusal.args[0])
            return redirect(self.get_success_url())


# A red cross at everything that is well would say that something is wrong.
SHOWN = BooleanColumn(
    "shown", label=gettext_lazy("Shown"), accessor=lambda snippet: not snippet.hidden
)


class NamedViewSet(SnippetViewSet):
    delete_view_class = CarefulDeleteView
    list_display = ["name", "slug"]
    copy_view_enabled = False


class PartnerViewSet(NamedViewSet):
    model = Partner
    icon = "group"
    list_display = [
        "name",
        Column("get_kind_display", label=gettext_lazy("Kind"), sort_key="kind"),
        "town",
        SHOWN,
    ]
    list_filter = ["kind", "hidden"]


class PlaceViewSet(NamedViewSet):
    model = Place
    icon = "home"
    list_display = ["name", "town", "region", SHOWN]
    list_filter = ["region", "hidden"]


class RegionViewSet(NamedViewSet):
    model = Region
    icon = "site"


class SeriesViewSet(NamedViewSet):
    model = Series
    icon = "list-ol"


class TopicViewSet(NamedViewSet):
    model = Topic
    icon = "tag"


def refuse_bulk_delete_of_what_is_in_use(request, action_type, objects, action_class_instance):
    """A hook: of some snippets chosen for deletion, one in use stops all of them."""
    if action_type != "delete":
        return None
    used = [each for each in objects if isinstance(each, NamedSnippet) and is_in_use(each)]
    if not used:
        return None
    names = ", ".join(str(each) for each in used)
    messages.error(request, _("In use, so hide instead of deleting: %(names)s.") % {"names": names})
    return redirect(action_class_instance.next_url)
