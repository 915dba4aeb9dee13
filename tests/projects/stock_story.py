"""Run in a stock project (DJANGO_SETTINGS_MODULE): an editor publishes, visitors read; JSON.

It stands beside `editor` and imports nothing else of the tests: of this repository the project
has the wheel alone.
"""

from __future__ import annotations

import json

import django


def main() -> None:
    django.setup()
    from editor import five_inputs, new_editor, publish_assembly, read

    import wagtail_assemblies
    from wagtail_assemblies.pages.models import AssemblyIndexPage, AssemblyPage

    index = AssemblyIndexPage.objects.get()
    errors = publish_assembly(new_editor(is_superuser=True), AssemblyPage, index, five_inputs())
    story = {
        "package": wagtail_assemblies.__file__,
        "errors": errors,
        "list": read(index.url),
        "page": read(f"{index.url}exampleton-community-assembly/"),
        "feed": read("/calendar/assemblies.ics"),
    }
    print(json.dumps(story))


if __name__ == "__main__":
    main()
