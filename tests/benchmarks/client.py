"""Requests to the site's WSGI application, called directly: what a server would call, no more.

Django's test client is not used: it copies the context of every template.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from django.core.handlers.wsgi import WSGIHandler

HOST = "example.org"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


class Client:
    """One worker of a server."""

    def __init__(self):
        self._application = WSGIHandler()

    def get(self, path: str, **headers: str) -> Answer:
        """A whole exchange, the body read as a server would send it, chunk after chunk."""
        started = []
        response = self._application(_environ(path, headers), lambda *args: started.append(args))
        try:
            body = b"".join(response)
        finally:
            response.close()
        status, answered = started[0]
        return Answer(int(status.split()[0]), dict(answered), body)

    def getter(self, path: str, status: int = 200, **headers: str) -> Callable[[], Answer]:
        """A call to time; another answer than the expected one is no measurement."""

        def get() -> Answer:
            answer = self.get(path, **headers)
            if answer.status != status:
                raise SystemExit(f"{path} answered {answer.status} and not {status}.")
            return answer

        return get


def _environ(path: str, headers: dict[str, str]) -> dict:
    path, _, query = path.partition("?")
    named = {f"HTTP_{name.upper()}": value for name, value in headers.items()}
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": HOST,
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": HOST,
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        **named,
    }
