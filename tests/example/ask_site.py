"""Asks the loaded example site for some of its pages and prints the answers as JSON.

It runs in a process of its own, with the example's settings. Its argument names a package to do
as if it were not installed.
"""

from __future__ import annotations

import json
import sys

PATHS = [
    "/",
    "/assemblies/",
    "/assemblies/?when=past",
    "/assemblies/testham-buses/",
    "/assemblies/little-mocking-roofs/",
    "/calendar/assemblies.ics",
    "/admin/login/",
]


def told(response) -> dict:
    return {
        "status": response.status_code,
        "policy": response.headers.get("Content-Security-Policy", ""),
        "body": response.content.decode(),
    }


def complaints(page) -> list[str]:
    """What the editor's form says if a page is published as it is, without any change."""
    from wagtail.test.utils.form_data import (
        inline_formset,
        nested_form_data,
        rich_text,
        streamfield,
    )

    form_class = type(page).get_edit_handler().get_form_class()
    unsent = form_class(instance=page)
    data = {name: unsent[name].value() for name in unsent.fields}
    for name in ("introduction", "programme"):
        data[name] = rich_text(getattr(page, name), features=["bold", "link"])
    data["resources_used"] = streamfield(
        [("resource", child.value and child.value.pk) for child in page.resources_used]
    )
    data["recommendations"] = streamfield(
        [("recommendation", {**child.value}) for child in page.recommendations]
    )
    data["sessions"] = streamfield([("session", sent(child.value)) for child in page.sessions])
    data["assembly_partners"] = inline_formset(
        [{"partner": row.partner_id, "role": row.role} for row in page.assembly_partners.all()]
    )
    data["comments"] = inline_formset([])
    data = {key: "" if value is None else value for key, value in nested_form_data(data).items()}
    form = form_class(data, instance=page, parent_page=page.get_parent(), for_user=page.owner)
    if form.is_valid():
        return []
    found = [f"{name}: {errors}" for name, errors in form.errors.items()]
    for name, formset in form.formsets.items():
        found += [f"{name}: {errors}" for errors in (*formset.errors, formset.non_form_errors())]
    return found


def sent(session) -> dict:
    """A session's fields as a browser sends them: of a place its id."""
    return {**session, "place": session["place"] and session["place"].pk}


def main() -> None:
    for package in filter(None, sys.argv[1:]):
        sys.modules[package] = None
    import django

    django.setup()
    from django.test import Client
    from wagtail.models import Page

    from wagtail_assemblies.pages.models import AssemblyPage

    client = Client(headers={"host": "127.0.0.1:8123"})
    answers = {path: told(client.get(path)) for path in PATHS}
    page = Page.objects.get(slug="testham-buses").specific
    answers["preview"] = told(page.make_preview_request())
    answers["complaints"] = {page.slug: complaints(page) for page in AssemblyPage.objects.all()}
    answers["live by revision"] = list(Page.objects.values_list("live_revision", "live"))
    print(json.dumps(answers))


if __name__ == "__main__":
    main()
