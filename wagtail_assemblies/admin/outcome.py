"""What an editor is told after a verb: what visitors read now, and what became of the draft."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin import messages

from ..assemblies import wording
from ..assemblies.actions import Done
from ..assemblies.cautions import caution
from ..ical.entry import entry_uid
from .access import find_assembly
from .assembly_view import verb_url


def tell(request: HttpRequest, done: Done, session_id: str = "") -> None:
    """Says it in messages, for the page to which the view leads next."""
    page = find_assembly(done.page_id)
    if not done.published:
        messages.success(
            request, _("Saved in the draft. Nobody else sees it before the page is published.")
        )
        return
    buttons = [messages.button(page.url, _("See the page"), new_window=True)] if page.url else []
    messages.success(request, " ".join(_sentences(page, done, session_id)), buttons=buttons)
    for other in page.get_translations().filter(live=True, alias_of=None).select_related("locale"):
        _tell_of_translation(request, other)
    caution(request, page)


def _tell_of_translation(request: HttpRequest, other) -> None:
    """A page in another language has words of its own, which no verb can write."""
    facts = {"language": other.locale.get_display_name()}
    messages.warning(
        request,
        _("The page in %(language)s says what it said before. Change it as well.") % facts,
        buttons=[messages.button(verb_url("change", other), _("Change that page"))],
    )


def _sentences(page, done: Done, session_id: str):
    yield _("Done, on the page and in the calendars. Visitors read: “%(words)s”") % {
        "words": visitors_read(page, session_id)
    }
    if page.has_unpublished_changes:
        yield _("Your unfinished draft is kept, with this change in it.")
    if done.review_restarted:
        yield _("Its review began anew.")


def visitors_read(page, session_id: str = "") -> str:
    """What a page says of one of its sessions, or of the whole assembly where none is named."""
    uid = session_id and entry_uid(page.translation_key, session_id)
    for entry in page.get_public_entries():
        if entry.uid == uid:
            state = wording.state_sentence(entry.state, entry.reason)
            return " ".join(filter(None, (state, f"{entry.when}.", entry.moved)))
    return page.state_sentence or _("It goes ahead.")
