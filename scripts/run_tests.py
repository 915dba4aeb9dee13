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

READERS = ROOT / "tests" / "readers"
COVERAGE = ROOT / ".coverage.json"
BRANCHES = 90


def install_readers():
    """The calendar parsers from npm; where there is no npm, their tests say so themselves."""
    lock = READERS / "package-lock.json"
    stamp = READERS / "node_modules" / ".wagtail-assemblies"
    if not lock.exists():
        return
    if not shutil.which("npm"):
        print("npm is not here: the calendar parsers written in JavaScript are not installed.")
        return
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", READERS]
    code, lines = run_shown("Installing the calendar parsers from npm", command)
    if code == 0:
        stamp.write_text(wanted)
        return
    problem = "npm could not install the calendar parsers. What it said last:\n" + last(lines)
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
    install_readers()
    arguments = shlex.split(os.environ.get("ARGS", ""))
    code = run_pytest(python, arguments)
    if code or arguments:
        return code
    covered = branches_covered()
    print(f"Branches covered: {covered:.1f} % (at least {BRANCHES} are asked for)")
    return 0 if covered >= BRANCHES else 1


if __name__ == "__main__":
    told(main)
