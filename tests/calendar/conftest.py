"""What the tests of the calendar share: a clock that stands still, and the people outside."""

from __future__ import annotations

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.test import Client

from tests.factories import make_assembly

from .subscriber import NOW, Subscriber, Visitor


@pytest.fixture
def clock():
    """A clock that stands at NOW until `clock.shift` moves it."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def assembly(index):
    """A published assembly of one session, at /assemblies/warm-homes/."""
    return make_assembly(index, title="Warm homes", slug="warm-homes")


@pytest.fixture
def subscriber():
    return Subscriber()


@pytest.fixture
def visitor():
    return Visitor()


@pytest.fixture
def admin(transactional_db):
    """The admin, as somebody uses it who may do everything."""
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("admin", "admin@example.org", ""))
    return client
