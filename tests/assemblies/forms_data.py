"""The editor's form as a browser posts it, and what comes back."""

from __future__ import annotations

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from wagtail_assemblies.pages.models import AssemblyPage

EVENING = {"start_date": "2027-03-04", "start_time": "18:30", "end_time": "20:30"}
NO_SESSION = {"start_date": "", "start_time": "", "end_date": "", "end_time": ""}
TYPE = (AssemblyPage._meta.app_label, AssemblyPage._meta.model_name)


def session_data(**values) -> dict:
    """One session of the form; what is not given is left empty."""
    names = ("label", "place", "join_link", "reason", "doors_time")
    moved = ("moved_from_date", "moved_from_time", "moved_note")
    empty = {**NO_SESSION, **dict.fromkeys((*names, *moved), "")}
    return {**empty, "state": "on", **values}


def host_rows(*partners, role: str = "host") -> dict:
    return inline_formset([{"partner": partner.pk, "role": role} for partner in partners])


def form_data(*, sessions=({**EVENING},), hosts=(), action: str = "", **fields) -> dict:
    """A form filled in with what an assembly needs, but for what a test changes."""
    return nested_form_data(
        {
            "title": "Exampleton community assembly",
            "slug": "exampleton",
            "question": "How can we keep every home warm?",
            "sessions": streamfield([("session", session_data(**each)) for each in sessions]),
            "date_note": "",
            "mode": "in-person",
            "town": "Exampleton",
            "venue": "",
            "address": "",
            "join_link": "",
            "assembly_partners": hosts if isinstance(hosts, dict) else host_rows(*hosts),
            "summary": "",
            "introduction": rich_text(""),
            "programme": rich_text(""),
            "picture": "",
            "step_free": "unknown",
            "access": "",
            "signup_url": "",
            "place": "",
            "area": "",
            "place_disclosure": "full",
            "link_disclosure": "public",
            "timezone": "Europe/London",
            "kind": "community",
            "region": "",
            "series": "",
            "results_go_to": "",
            "resources_used": streamfield([]),
            "headline": "",
            "attendance": "",
            "attendance_precision": "estimate",
            "recommendations": streamfield([]),
            "report": "",
            "state": "on",
            "state_reason": "",
            "seo_title": "",
            "search_description": "",
            "go_live_at": "",
            "expire_at": "",
            "comments": inline_formset([]),
            **fields,
            **({action: action} if action else {}),
        }
    )


EMPTY = {
    "question": "",
    "sessions": (NO_SESSION,),
    "mode": "",
    "town": "",
    "place_disclosure": "",
    "link_disclosure": "",
    "timezone": "",
    "kind": "",
    "step_free": "",
    "attendance_precision": "",
    "state": "",
}


def add_url(index) -> str:
    return reverse("wagtailadmin_pages:add", args=(*TYPE, index.pk))


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=(page.pk,))


def save(client, url: str, **values):
    """Saves a draft, as autosave does all the time."""
    return client.post(url, form_data(**values))


def publish(client, url: str, **values):
    return client.post(url, form_data(action="action-publish", **values))


def errors_of(response) -> dict[str, list[str]]:
    """The messages of a form that came back, by the name of the input beside which they stand."""
    form = response.context["form"]
    found = {}
    for name, errors in form.errors.as_data().items():
        for error in errors:
            found |= _of_blocks(name, error) or {name: list(error.messages)}
    for name, rows in form.formsets.items():
        if rows.non_form_errors():
            found[name] = list(rows.non_form_errors())
        for number, row in enumerate(rows.errors):
            found |= {f"{name}-{number}-{field}": list(each) for field, each in row.items()}
    return found


def _of_blocks(name: str, error) -> dict[str, list[str]]:
    blocks = getattr(error, "block_errors", None) or {}
    return {
        f"{name}-{number}-{field}": list(problem.messages)
        for number, block in blocks.items()
        for field, problem in block.block_errors.items()
    }
