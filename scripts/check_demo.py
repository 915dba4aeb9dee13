"""Start the demo on a free port, as a newcomer would, and ask it for what it promises.

Its database is a new one, so that the first run is tried and nobody's content is touched.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

DEMO = Path(__file__).resolve().parent / "demo.py"
PATIENCE = 150  # seconds until the first answer
PROMISED = {
    "/": b"<html",
    "/assemblies/": b"<html",
    "/resources/": b"<html",
    "/partners/": b"<html",
    "/enquire/": b"<form",
    "/admin/login/": b"<form",
    "/calendar/assemblies.ics": b"BEGIN:VEVENT",
}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def fetch(url):
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read()


def wait_for(url, demo):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and demo.poll() is None:
        try:
            return fetch(url)
        except urllib.error.HTTPError:
            return None  # it answers; what it answers is judged below
        except OSError:
            time.sleep(0.5)
    sys.exit("The demo gave no answer at " + url)


def unkept(site):
    for path, expected in PROMISED.items():
        try:
            body = fetch(site + path)
        except OSError as error:
            yield f"{path}: {error}"
        else:
            if expected not in body:
                yield f"{path}: no {expected.decode()} in it"


def try_out(folder):
    """What the demo promised and did not keep."""
    port = free_port()
    site = f"http://127.0.0.1:{port}"
    kept = {"DATABASE": "db.sqlite3", "MEDIA": "media", "MAIL": "mail"}
    places = {"EXAMPLE_" + name: os.path.join(folder, path) for name, path in kept.items()}
    environment = dict(os.environ, PORT=str(port), **places)
    demo = subprocess.Popen([sys.executable, str(DEMO)], env=environment)
    try:
        wait_for(site + "/", demo)
        return list(unkept(site))
    finally:
        demo.terminate()
        demo.wait()


def main():
    with tempfile.TemporaryDirectory() as folder:
        problems = try_out(folder)
    print("\n".join(problems) or "The demo keeps what it promises: " + ", ".join(PROMISED))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
