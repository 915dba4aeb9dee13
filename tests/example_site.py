"""The example site as people run it: by manage.py, in processes of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE_SITE = ROOT / "example_site"
PATIENCE = 60  # seconds until a server must answer


def environment(folder: Path, **variables) -> dict[str, str]:
    """What the example site is run with, so that all that it writes lands in a folder."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "EXAMPLE_DATABASE": str(folder / "db.sqlite3"),
        "EXAMPLE_MEDIA": str(folder / "media"),
        "EXAMPLE_MAIL": str(folder / "mail"),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(EXAMPLE_SITE)]),
        **variables,
    }


def run(folder: Path, *command, **variables) -> subprocess.CompletedProcess:
    """Runs Python in the example site and gives what it printed, also if it failed."""
    return subprocess.run(
        [sys.executable, *map(str, command)],
        cwd=EXAMPLE_SITE,
        env=environment(folder, **variables),
        capture_output=True,
        text=True,
    )


def load(folder: Path, port: int) -> None:
    """Migrates a database in a folder and loads the example content into it."""
    for arguments in (["migrate", "--verbosity=0"], ["load_example", f"--port={port}"]):
        result = run(folder, "manage.py", *arguments)
        assert result.returncode == 0, result.stderr


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def served(folder: Path, port: int, **variables):
    """A server of the loaded example, until the block ends; gives its address."""
    address = f"http://127.0.0.1:{port}"
    _refuse_taken(port)
    log = (folder / "server.log").open("w")
    server = subprocess.Popen(
        [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{port}"],
        cwd=EXAMPLE_SITE,
        env=environment(folder, PORT=str(port), **variables),
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(10)
        log.close()


def _refuse_taken(port: int) -> None:
    """Fails where another server listens: its answers would be taken for those of a new one."""
    with socket.socket() as caller:
        assert caller.connect_ex(("127.0.0.1", port)), f"Port {port} is served already"


def _wait_for(address: str, server: subprocess.Popen) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=10).close()
            return
        except urllib.error.HTTPError:
            return  # it answers; what it answers is for the tests to judge
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"No answer from {address}")
