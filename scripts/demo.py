"""Serve the example site: `make demo`, or `PORT=8123 make demo` for another port.

The port is looked at first, since it is a pity to wait for an installation and then be told
that nothing can be served.
"""

import errno
import os
import socket
from pathlib import Path

from bootstrap import ensure, told
from pythons import SetupError
from shown_command import ROOT, last, run_shown

HOST = "127.0.0.1"
MANAGE = ROOT / "example_site" / "manage.py"
MAIL = os.environ.get("EXAMPLE_MAIL") or Path("example_site") / "mail"


def asked_port():
    text = os.environ.get("PORT") or "8000"
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise SetupError(f"PORT is {text!r}; it must be a number from 1 to 65535.")
    return int(text)


def require_free(port):
    """Bind as the server will, and let go again."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except OSError as error:
            raise SetupError(explain_port(port, error)) from None


def explain_port(port, error):
    other = 8123 if port != 8123 else 8124
    hint = f"Choose another:  PORT={other} make demo"
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is occupied: something else listens on {HOST}.\n{hint}"
    if error.errno == errno.EACCES:
        return f"Port {port} may only be used by the system's administrator.\n{hint}"
    return f"Port {port} cannot be used ({error.strerror}).\n{hint}"


def manage(python, title, *arguments):
    code, lines = run_shown(title, [python, MANAGE, *arguments])
    if code:
        raise SetupError(
            f"{title} failed. What it said last:\n{last(lines, 20)}\n"
            "To start afresh, move example_site/db.sqlite3 away: it holds the demo's content."
        )


def where_to_look(port):
    site = f"{HOST}:{port}"
    return "\n".join(
        [
            "",
            f"The example site is at http://{site}/",
            "",
            f"  visitor     http://{site}/    and all that its menu leads to",
            f"  editor      http://{site}/admin/    user admin, password admin",
            f"  subscriber  http://{site}/calendar/assemblies.ics",
            f"              webcal://{site}/calendar/assemblies.ics in a calendar app here",
            "",
            f"Mail is never sent: each message is a file in {MAIL}.",
            "What you change is kept for the next time. Ctrl-C stops the site.",
            "",
        ]
    )


def main():
    port = asked_port()
    require_free(port)
    python = ensure("demo")
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    os.environ["PORT"] = str(port)
    os.environ["PYTHONUNBUFFERED"] = "1"
    manage(python, "Bringing the database up to date", "migrate", "--noinput")
    manage(python, "Loading the example content", "load_example", "--port", str(port))
    require_free(port)
    print(where_to_look(port), flush=True)
    server = [str(python), str(MANAGE), "runserver", "--noreload", f"{HOST}:{port}"]
    os.execv(server[0], server)  # so that whoever stops this stops the server


if __name__ == "__main__":
    told(main)
