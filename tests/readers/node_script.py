"""Runs a parser written in JavaScript: the calendar on stdin, its events as JSON on stdout."""

import json
import os
import shutil
import subprocess
from pathlib import Path

from .read_event import ReadError, ReadEvent, ordered

HERE = Path(__file__).parent
TIMEOUT = 60

# Far from UTC and from midnight, so that a parser which takes a time for one in
# the zone of the device cannot be right by luck. Fixed, so that runs agree.
ZONE = "Pacific/Chatham"


def package_available(package: str) -> tuple[bool, str]:
    """Whether node and the npm package are there; installs nothing itself."""
    if shutil.which("node") is None:
        return False, "node is not installed"
    if not (HERE / "node_modules" / package / "package.json").exists():
        return False, f"{package} is missing: npm ci --ignore-scripts in tests/readers"
    return True, ""


def run(script: str, body: bytes) -> list[ReadEvent]:
    """The events that the script printed; its complaint, if it made one, as an error."""
    done = subprocess.run(
        ["node", str(HERE / script)],
        input=body,
        capture_output=True,
        timeout=TIMEOUT,
        check=False,
        env={**os.environ, "TZ": ZONE, "NODE_NO_WARNINGS": "1"},
    )
    complaint = done.stderr.decode("utf-8", "replace").strip()
    if done.returncode or complaint:
        raise ReadError(f"{script}: {complaint or done.returncode}")
    return ordered(ReadEvent(**event) for event in json.loads(done.stdout))
