"""Run the suite with coverage: `make test`, or `make test ARGS="-k feed"` for a part of it.

A part of the suite cannot cover the whole package, so with ARGS the coverage is printed but
fails nothing.
"""

import hashlib
import json
import os
import shlex
import shutil
import subprocess

from bootstrap import ensure, told
from pythons import SetupError
from shown_command import ROOT, last, run_shown

# Folders with programs in JavaScript that the suite uses: calendar parsers, checkers of pages.
NODE_FOLDERS = [ROOT / "tests" / "readers", ROOT / "tests" / "browser"]
COVERAGE = ROOT / ".coverage.json"
LEAST = 90


def install_from_npm(folder):
    """What a folder's lock file names; where there is no npm, the tests say so themselves."""
    lock = folder / "package-lock.json"
    stamp = folder / "node_modules" / ".wagtail-assemblies"
    if not shutil.which("npm"):
        print(f"npm is not here: what {folder.relative_to(ROOT)} needs is not installed.")
        return
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder]
    title = f"Installing what {folder.relative_to(ROOT)} needs from npm"
    code, lines = run_shown(title, command)
    if code == 0:
        stamp.write_text(wanted)
        return
    problem = "npm could not install it. What it said last:\n" + last(lines)
    if os.environ.get("CI"):
        raise SetupError(problem)
    print(problem)


def run_pytest(python, arguments):
    """SlipCover, unlike coverage.py on Python 3.11, hardly slows down what it looks at."""
    measured = ["--branch", "--source=wagtail_assemblies", "--omit=*/migrations/*"]
    command = [python, "-m", "slipcover", *measured, "--json", f"--out={COVERAGE}"]
    command += ["-m", "pytest", "-n", "2", "--dist", "loadscope", "-m", "not slow", *arguments]
    return subprocess.run([str(part) for part in command], cwd=str(ROOT)).returncode


def print_coverage(python):
    """SlipCover prints a table only of what it merges; by itself, a file stays as it is."""
    command = [python, "-m", "slipcover", "--branch", "--skip-covered", "--missing-width=60"]
    command += ["--merge", COVERAGE, "--out", COVERAGE]
    subprocess.run([str(part) for part in command], cwd=str(ROOT), check=True)


def covered(what):
    """How many per cent of the lines or branches were run."""
    totals = json.loads(COVERAGE.read_text())["summary"]
    run, missed = totals[f"covered_{what}"], totals[f"missing_{what}"]
    return 100 * run / max(run + missed, 1)


def main():
    python = ensure("test")
    for folder in NODE_FOLDERS:
        install_from_npm(folder)
    arguments = shlex.split(os.environ.get("ARGS", ""))
    COVERAGE.unlink(missing_ok=True)
    code = run_pytest(python, arguments)
    if COVERAGE.exists():
        print_coverage(python)
    if code or arguments:
        return code
    figures = {what: covered(what) for what in ("lines", "branches")}
    for what, figure in figures.items():
        print(f"Covered {what}: {figure:.1f} % (at least {LEAST} are asked for)")
    return 0 if min(figures.values()) >= LEAST else 1


if __name__ == "__main__":
    told(main)
