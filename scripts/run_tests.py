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

from bootstrap import ROOT, SetupError, ensure, last, run_shown, told

# Folders with programs in JavaScript that the suite uses: calendar parsers, checkers of pages.
NODE_FOLDERS = [ROOT / "tests" / "readers", ROOT / "tests" / "browser"]
COVERAGE = ROOT / ".coverage.json"
BRANCHES = 90


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
    command = [python, "-m", "pytest", "-n", "2", "--dist", "loadscope", "-m", "not slow"]
    command += ["--cov", "--cov-report=term", f"--cov-report=json:{COVERAGE}"]
    if arguments:
        command += ["--cov-fail-under=0", *arguments]
    return subprocess.run([str(part) for part in command], cwd=str(ROOT)).returncode


def branches_covered():
    totals = json.loads(COVERAGE.read_text())["totals"]
    return 100 * totals["covered_branches"] / max(totals["num_branches"], 1)


def main():
    python = ensure("test")
    for folder in NODE_FOLDERS:
        install_from_npm(folder)
    arguments = shlex.split(os.environ.get("ARGS", ""))
    code = run_pytest(python, arguments)
    if code or arguments:
        return code
    covered = branches_covered()
    print(f"Branches covered: {covered:.1f} % (at least {BRANCHES} are asked for)")
    return 0 if covered >= BRANCHES else 1


if __name__ == "__main__":
    told(main)
