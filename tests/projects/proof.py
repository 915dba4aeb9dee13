"""Run in a project of its own (DJANGO_SETTINGS_MODULE): installs, publishes, reads; prints JSON.

Everything happens in one process, since the database may be one in memory; the tests look at
what was printed.
"""

from __future__ import annotations

import gc
import io
import json

import django
from django.apps import apps
from django.conf import settings
from django.core.management import call_command


def main() -> None:
    # Migrating makes many objects and frees few: looking for garbage is a sixth of the time.
    gc.disable()
    django.setup()
    print(json.dumps(install() | set_up() | publish_and_read()))


def install() -> dict:
    """As a developer does it: check, make migrations for one's own pages, migrate."""
    own = own_apps()
    if own:
        call_command("makemigrations", "meetings", verbosity=0)
    return {
        "check": printed("check", databases=["default"], fail_level="WARNING"),
        "pending": printed("makemigrations", "wagtail_assemblies", *own, check=True, dry_run=True),
        "migrate": printed("migrate", verbosity=0),
    }


def set_up() -> dict:
    from wagtail_assemblies.setup_site import set_up_site

    done = set_up_site()
    page = done.index.page
    index = page and {"type": page._meta.label, "url": page.url}
    return {
        "host": done.host.name,
        "index": index,
        "index_problem": done.index.problem,
        "permissions": page_permissions(),
    }


def publish_and_read() -> dict:
    """What an editor publishes, in a project that has assembly pages, and what visitors see."""
    from django.contrib.auth.models import Group

    from tests.projects.editor import five_inputs, new_editor, publish_assembly, read
    from wagtail_assemblies.calendar.dated_page import dated_page_models
    from wagtail_assemblies.setup_site import set_up_site

    for model in dated_page_models():
        index, editor = set_up_site().index.page, new_editor()
        editor.groups.add(Group.objects.get(name="Assembly publishers"))
        errors = publish_assembly(editor, model, index, five_inputs() | settings.EXTRA_INPUTS)
        return {
            "errors": errors,
            "kept": list(model.objects.values(*settings.EXTRA_INPUTS)),
            "list": read(index.url),
            "page": read(f"{index.url}exampleton-community-assembly/"),
            "feed": read("/calendar/assemblies.ics"),
        }
    return {}


def own_apps() -> list[str]:
    return [
        config.label
        for config in apps.get_app_configs()
        if config.name.startswith("tests.projects.")
    ]


def page_permissions() -> list[str]:
    from wagtail.models import GroupPagePermission

    granted = GroupPagePermission.objects.filter(group__name="Assembly publishers")
    return sorted(set(granted.values_list("permission__codename", flat=True)))


def printed(command: str, *arguments, **options) -> str:
    """What a management command prints, also one that ends the process."""
    out = io.StringIO()
    try:
        call_command(command, *arguments, stdout=out, stderr=out, **options)
    except SystemExit as ended:
        print(f"{command} ended with {ended.code}", file=out)
    return out.getvalue().strip()


if __name__ == "__main__":
    main()
