"""Empties the database between tests in milliseconds.

The suite commits really, so that the database is emptied after nearly every test. Django makes
every content type and permission anew then, which takes longer than many of the tests; SQLite can
be given back the whole empty database instead.
"""

from __future__ import annotations

import sqlite3

from django.db import connections

_empty: dict[str, sqlite3.Connection] = {}


def remember(using: str) -> None:
    """Keeps a copy of the database as it is now: empty."""
    _empty[using] = sqlite3.connect(":memory:", check_same_thread=False)
    connections[using].connection.backup(_empty[using])


def give_back(using: str) -> bool:
    """Puts the copy in the place of the database, if there is one."""
    if using in _empty:
        _empty[using].backup(connections[using].connection)
    return using in _empty
