"""The first of March 2027 at noon, and a site that has everything in which a word can appear."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine

from .world import World

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock(settings):
    """Time stands still; a test moves it with `clock.move_to`."""
    settings.ROOT_URLCONF = "tests.leaks.urls"
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def world(index):
    return World(index)
