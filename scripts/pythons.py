"""Which Python .venv is made with: those that are here, and the one that is new enough.

Written for Python 3.8, as bootstrap.py says.
"""

import os
import subprocess
import sys

NEEDED = (3, 11)
NAMES = ("python3.13", "python3.12", "python3.11")


class SetupError(Exception):
    """Something the reader can put right: shown as it is, without a traceback."""


def own_python():
    """The Python that runs this, or the one below it when .venv itself is activated."""
    return getattr(sys, "_base_executable", None) or sys.executable


def version_of(python):
    """(3, 11, 7), or None for a name that does not run (such as a pyenv shim for nothing)."""
    code = "import sys; print(*sys.version_info[:3])"
    try:
        answer = subprocess.run(
            [str(python), "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=30,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return tuple(int(part) for part in answer.stdout.split()) if answer.returncode == 0 else None


def can_import(python, *modules):
    command = [str(python), "-c", "import " + ", ".join(modules)]
    try:
        return subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def find_python():
    """The Python that PYTHON names, else the one that runs this, else the newest by name."""
    asked = os.environ.get("PYTHON")
    found = []
    without_venv = []
    for python in [asked] if asked else [own_python(), *NAMES]:
        version = version_of(python)
        if version is None:
            continue
        if version < NEEDED:
            found.append(f"Python {dotted(version)} ({python})")
        elif can_import(python, "venv", "ensurepip"):
            return python
        else:
            without_venv.append(python)
    if without_venv:
        raise SetupError(
            f"{without_venv[0]} has no venv module, which is needed to make .venv.\n"
            "On Debian or Ubuntu:  apt install python3-venv   (as root)\n"
            "Then run the same command again."
        )
    raise SetupError(
        "Python 3.11 or later is needed; found {}.\n"
        "Install one, or name one that is there:  PYTHON=/path/to/python3.12 make demo".format(
            " and ".join(found) or "none" + (" by the name " + asked if asked else "")
        )
    )


def dotted(version):
    return ".".join(str(part) for part in version)
