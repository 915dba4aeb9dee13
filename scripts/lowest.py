"""Print pip constraints for the lowest versions that pyproject.toml admits.

Wagtail and Django stand at the newest patch release of their lowest series, as a site that
cares for security would have them; everything else stands at exactly the version named.
"""

import re
import sys
from pathlib import Path

import tomllib

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"
BY_SERIES = {"wagtail", "django"}


def constraint(requirement):
    match = re.fullmatch(r"([\w.-]+)>=([\w.]+)", requirement.replace(" ", ""))
    if not match:
        sys.exit(f"{requirement}: every dependency names its lowest version")
    name, version = match.groups()
    return "{}=={}{}".format(name, version, ".*" if name.lower() in BY_SERIES else "")


if __name__ == "__main__":
    project = tomllib.loads(PYPROJECT.read_text())["project"]
    print("\n".join(constraint(requirement) for requirement in project["dependencies"]))
