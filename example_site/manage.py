#!/usr/bin/env python
"""Django's command line for the example site."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if find_spec("wagtail_assemblies") is None:
        # In a checkout where the package is not installed it lies beside this folder.
        sys.path.append(str(Path(__file__).resolve().parent.parent))
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
