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
import queue
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "wagtail-assemblies.json"

NEEDED = (3, 11)
NAMES = ("python3.13", "python3.12", "python3.11")

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


class SetupError(Exception):
    """Something the reader can put right: shown as it is, without a traceback."""


# Finding a Python


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


# Showing that it moves


class Progress:
    """One stage: its line is renewed in a terminal, and added to every few seconds in a log."""

    def __init__(self, title):
        self.title = title
        self.began = time.monotonic()
        self.terminal = sys.stdout.isatty()
        self.shown = self.began
        self.text = ""
        print(f"{title} ...", flush=True)

    @property
    def seconds(self):
        return int(time.monotonic() - self.began)

    def note(self, text=""):
        self.text = text or self.text
        now = time.monotonic()
        if now - self.shown < (0.2 if self.terminal else 5):
            return
        self.shown = now
        line = f"  {self.seconds:3d} s  {self.text}"
        width = shutil.get_terminal_size().columns - 1
        print("\r\033[K" + line[:width] if self.terminal else line, end="", flush=True)
        if not self.terminal:
            print(flush=True)

    def done(self):
        clear = "\r\033[K" if self.terminal else ""
        print(f"{clear}  done in {self.seconds} s", flush=True)


def run_shown(title, command, shorten=str.strip):
    """Run a command, show its latest line, and return its exit code and all its lines."""
    progress = Progress(title)
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=str(ROOT),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    arriving = queue.Queue()
    reader = threading.Thread(target=pass_on, args=(process.stdout, arriving), daemon=True)
    reader.start()
    lines = []
    try:
        for line in each_line_or_second(arriving):
            if line is not None:
                lines.append(line.rstrip())
            progress.note(shorten(line or ""))
        code = process.wait()
    except BaseException:
        process.terminate()
        process.wait()
        raise
    if code == 0:
        progress.done()
    else:
        print()
    return code, lines


def pass_on(stream, arriving):
    for line in stream:
        arriving.put(line)
    arriving.put(None)


def each_line_or_second(arriving):
    """The lines as they come, and None for each second without one."""
    while True:
        try:
            line = arriving.get(timeout=1)
        except queue.Empty:
            yield None
            continue
        if line is None:
            return
        yield line


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


def explain_pip(lines):
    text = "\n".join(lines).lower()
    if any(sign in text for sign in UNREACHABLE):
        return (
            "The packages could not be fetched: no package index answered.\n"
            "Check the network, or the proxy and index that pip is set to use, and run the same\n"
            "command again. Nothing half-made was left behind. What pip said last:\n" + last(lines)
        )
    return "pip could not install the packages. What it said last:\n" + last(lines)


def last(lines, count=8):
    """The end of what a command said, or of its errors where it marked them as such."""
    said = [line.strip() for line in lines if line.strip()]
    errors = [line for line in said if line.startswith("ERROR:")]
    return "\n".join("  | " + line for line in (errors or said)[-count:])


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
