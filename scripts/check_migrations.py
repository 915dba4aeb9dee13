"""Refuse migrations that would tie a host site to Wagtail's own image or page model, or to 8.0.

`makemigrations` writes such references by itself, so they come back with every new migration
and must be edited by hand (CONTRIBUTING.md says how).
"""

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SWAPPABLE = {
    "wagtailimages.image": "get_image_model_string()",
    "wagtaildocs.document": "get_document_model_string()",
    "wagtailcore.page": 'getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page")',
}
LAST_IN_7_4 = {"wagtailcore": 97}


def problems_in(tree):
    """(line, what is wrong and what to write) for each problem in one migration."""
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "WAGTAIL_PAGE_MODEL":
            yield node.lineno, "Wagtail 7.4 has no such setting: " + SWAPPABLE["wagtailcore.page"]
        elif is_text(node) and node.value.lower() in SWAPPABLE and not is_excused(node, parents):
            right = SWAPPABLE[node.value.lower()]
            yield node.lineno, f'"{node.value}" is written out: use {right}'
        elif is_newer_dependency(node):
            name = f"{node.elts[0].value}.{node.elts[1].value}"
            yield node.lineno, name + " comes with Wagtail 8.0: generate on 7.4"


def is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def is_excused(node, parents):
    """The name may stand as what getattr() falls back on: that is the right form."""
    call = parents.get(node)
    return isinstance(call, ast.Call) and getattr(call.func, "id", "") == "getattr"


def is_newer_dependency(node):
    if not (isinstance(node, ast.Tuple) and len(node.elts) == 2 and all(map(is_text, node.elts))):
        return False
    app, name = (element.value for element in node.elts)
    number = name.split("_")[0]
    return app in LAST_IN_7_4 and number.isdigit() and int(number) > LAST_IN_7_4[app]


def main():
    files = sorted(ROOT.glob("wagtail_assemblies/**/migrations/[0-9]*.py"))
    found = 0
    for path in files:
        for line, problem in problems_in(ast.parse(path.read_text())):
            found += 1
            print(f"{path.relative_to(ROOT)}:{line}: {problem}")
    print(f"Migration hygiene: {len(files)} files, {found} problems")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
