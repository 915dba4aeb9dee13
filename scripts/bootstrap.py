"""Make .venv with what `make demo`, `make test` or `make lint` needs, and say what goes on.

Standard library only, and written for Python 3.8, so that an old Python can still run it and
say clearly that it is too old. A stamp inside .venv tells what was installed: when it still
holds, this takes a fraction of a second; when it is missing, .venv is half-made and is made
anew.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import sys

from pythons import SetupError, can_import, dotted, find_python, version_of
from shown_command import ROOT, last, run_shown

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "wagtail-assemblies.json"

# Each purpose installs all that the ones before it install.
EXTRAS = {"demo": "", "test": "[testing]", "lint": "[dev]"}
PURPOSES = list(EXTRAS)

UNREACHABLE = (
    "from versions: none",
    "name resolution",
    "failed to establish a new connection",
    "connection refused",
    "network is unreachable",
    "cannot connect to proxy",
    "max retries exceeded",
    "read timed out",
)


# What .venv holds


def pyproject_hash():
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()


def read_stamp():
    """What the last finished set-up wrote, or None."""
    try:
        stamp = json.loads(STAMP.read_text())
        return stamp if stamp["purpose"] in PURPOSES else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(purpose):
    stamp = {
        "purpose": purpose,
        "python": dotted(version_of(PYTHON)[:2]),
        "pyproject": pyproject_hash(),
        "root": str(ROOT),
    }
    STAMP.write_text(json.dumps(stamp, indent=2) + "\n")


def reason_to_start_anew(stamp):
    """Why the .venv that is there cannot be built upon, or None when it can."""
    version = version_of(PYTHON)
    if version is None or not can_import(PYTHON, "pip"):
        return "it has no working Python or pip"
    if stamp is None:
        return "its set-up was never finished"
    if stamp.get("root") != str(ROOT):
        return "it was made in another folder"
    if stamp.get("python") != dotted(version[:2]):
        return "its Python has changed"
    asked = os.environ.get("PYTHON")
    if asked and (version_of(asked) or ())[:2] != version[:2]:
        return "PYTHON asks for another version"
    return None


def holds(stamp, purpose):
    return (
        PURPOSES.index(stamp["purpose"]) >= PURPOSES.index(purpose)
        and stamp.get("pyproject") == pyproject_hash()
    )


# What pip says


def shorten_pip(line):
    """The part of a line of pip's that tells a person something, or nothing."""
    line = line.strip()
    if line.startswith("WARNING: Retrying"):
        return "no answer from the package index; trying again"
    if line.startswith("Installing collected packages:"):
        return "Installing {} packages".format(line.count(",") + 1)
    if line.startswith(("Collecting", "Downloading", "Building", "Using cached", "Obtaining")):
        return line.split(" (from")[0]
    return ""


def explain_pip(lines):
    text = "\n".join(lines).lower()
    if any(sign in text for sign in UNREACHABLE):
        return (
            "The packages could not be fetched: no package index answered.\n"
            "Check the network, or the proxy and index that pip is set to use, and run the same\n"
            "command again. Nothing half-made was left behind. What pip said last:\n" + last(lines)
        )
    return "pip could not install the packages. What it said last:\n" + last(lines)


# Making it


@contextlib.contextmanager
def one_at_a_time():
    """Two makes in two terminals must not make .venv under each other's feet."""
    with open(__file__) as this_file:
        try:
            fcntl.flock(this_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print("Another make is setting up .venv; waiting for it.", flush=True)
            fcntl.flock(this_file, fcntl.LOCK_EX)
        yield


def make_venv(python):
    version = dotted(version_of(python))
    code, lines = run_shown(
        f"Making .venv with Python {version}", [python, "-m", "venv", "--clear", VENV]
    )
    if code:
        raise SetupError("The venv module could not make .venv:\n" + last(lines))


def install(purpose):
    command = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--no-user", "--progress-bar", "off", "--editable", "." + EXTRAS[purpose]]
    title = f"Installing the packages for {purpose} (a first time takes a minute or two)"
    code, lines = run_shown(title, command, shorten_pip)
    if code:
        raise SetupError(explain_pip(lines))
    write_stamp(purpose)


def make_anew(purpose):
    """A failure leaves no .venv at all, so that the next try starts clean."""
    python = find_python()
    try:
        make_venv(python)
        install(purpose)
    except SetupError:
        shutil.rmtree(str(VENV), ignore_errors=True)
        raise


def build_upon(stamp, purpose):
    """Install over what is there. pip that fails leaves it as it was, so the old stamp holds;
    a run that is killed in the middle leaves no stamp, and the next one starts anew."""
    before = STAMP.read_text()
    STAMP.unlink()
    try:
        install(max(purpose, stamp["purpose"], key=PURPOSES.index))
    except SetupError:
        STAMP.write_text(before)
        raise


def ensure(purpose):
    """Leave a .venv that holds what the purpose needs, and return its Python."""
    with one_at_a_time():
        if VENV.is_symlink() or (VENV.exists() and not VENV.is_dir()):
            raise SetupError(f"{VENV} is in the way: it is not a folder. Move it away.")
        if not VENV.exists():
            make_anew(purpose)
            return PYTHON
        stamp = read_stamp()
        reason = reason_to_start_anew(stamp)
        if reason:
            print(f"The .venv that is here cannot be used ({reason}): making it anew.")
            make_anew(purpose)
        elif not holds(stamp, purpose):
            build_upon(stamp, purpose)
    return PYTHON


def told(main):
    """Run a script's main, with a failure told in words and an exit code."""
    try:
        sys.exit(main())
    except (SetupError, OSError) as error:
        print(f"\n{error}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        sys.exit(130)


def main():
    purpose = sys.argv[1] if len(sys.argv) > 1 else "demo"
    if purpose not in PURPOSES:
        raise SetupError("Say one of: " + ", ".join(PURPOSES))
    ensure(purpose)


if __name__ == "__main__":
    told(main)
