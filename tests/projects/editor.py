"""An editor at the admin's form: what a browser would post, with some inputs filled in.

It imports nothing of the app or the tests, so that a foreign project can run it as well.
"""

from __future__ import annotations

import json
from datetime import date

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from wagtail.test.utils import WagtailTestUtils
from wagtail.test.utils.form_data import querydict_from_html


def next_summer() -> date:
    """A day that is to come, and that has summer time in London."""
    return date(timezone.now().year + 1, 7, 1)


def five_inputs() -> dict[str, str]:
    """All that an editor fills in; the host, the zone and the rest are there already."""
    return {
        "title": "Exampleton community assembly",
        "question": "How can we keep every home warm?",
        "sessions-0-value-start_date": next_summer().isoformat(),
        "sessions-0-value-start_time": "18:30",
        "town": "Exampleton",
    }


def new_editor(**fields):
    """Somebody who may log in; what else they may do, groups or `is_superuser` say."""
    return get_user_model().objects.create_user("editor", "editor@example.org", "x", **fields)


def publish_assembly(editor, page_model, index, filled: dict[str, str]) -> list[str]:
    """Creates a page below an index through the admin's create view, and publishes it.

    Returns what the form had against it: nothing when it was pleased.
    """
    client = Client()
    client.force_login(editor)
    name = (page_model._meta.app_label, page_model._meta.model_name, index.pk)
    address = reverse("wagtailadmin_pages:add", args=name)
    form = client.get(address).content.decode()
    inputs = posted_inputs(form)
    unknown = [name for name in filled if name not in inputs]
    if unknown:
        return [f"The form has no input {name}." for name in unknown]
    # What the slug is made from as one types, in a browser by a script.
    inputs |= {"slug": slugify(filled["title"]), **filled, "action-publish": "action-publish"}
    answer = client.post(address, inputs)
    return [] if answer.status_code == 302 else error_messages(answer.content.decode())


def read(address: str) -> dict:
    """What a visitor of the site on localhost gets."""
    response = Client().get(address, headers={"host": "localhost"})
    return {"status": response.status_code, "text": response.content.decode()}


def posted_inputs(html: str) -> dict[str, str]:
    """What a browser would post of the form on a page of the admin if nobody touched it."""
    inputs = querydict_from_html(html).dict() | stream_inputs(html)
    return {name: value for name, value in inputs.items() if "__prefix__" not in name}


def stream_inputs(html: str) -> dict[str, str]:
    """The inputs of the StreamFields, which a script draws from the values that it is given."""
    inputs = {}
    for field in WagtailTestUtils.get_soup(html).select("[data-w-block-arguments-value]"):
        name = field["id"]
        blocks, _errors = json.loads(field["data-w-block-arguments-value"])
        inputs[f"{name}-count"] = str(len(blocks))
        for index, block in enumerate(blocks):
            inputs |= block_inputs(f"{name}-{index}", index, block)
    return inputs


def block_inputs(prefix: str, index: int, block: dict) -> dict[str, str]:
    meta = {"deleted": "", "order": str(index), "type": block["type"], "id": block["id"] or ""}
    values = {f"value-{name}": input_value(value) for name, value in block["value"].items()}
    return {f"{prefix}-{name}": value for name, value in (meta | values).items()}


def input_value(value) -> str:
    """A select's value comes as a list, an empty input's as null."""
    if isinstance(value, list):
        return value[0] if value else ""
    return value or ""


def error_messages(html: str) -> list[str]:
    soup = WagtailTestUtils.get_soup(html)
    found = soup.select(".error-message, .w-field__errors, .messages .error")
    return [" ".join(each.get_text().split()) for each in found] or ["The form came back."]
