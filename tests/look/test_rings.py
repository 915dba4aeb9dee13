"""The ring is the same for the same assembly, and tells its kind without colour."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_assemblies.rings import MARK, PLATES, ring_of

KEY = UUID("11111111-2222-4333-8444-555555555555")
KINDS = ["community", "peoples", "citizens", "other"]


def shape(ring) -> tuple:
    """What is left of a ring on a black-and-white printer."""
    return tuple((one.size, one.steps, one.dashes, one.turn) for one in ring.circles)


def test_ring_of_an_assembly_never_changes():
    """People recognise it: other numbers here would give every assembly another picture."""
    ring = ring_of(KEY, "community")
    assert ring.plate == "pink"
    assert shape(ring) == ((104, 14, "0 1", 60), (116, 14, "0 14", 60))


@pytest.mark.parametrize("kind", KINDS)
def test_ring_tells_the_kind_by_its_rhythm(kind):
    others = [shape(ring_of(KEY, other)) for other in KINDS if other != kind]
    assert shape(ring_of(KEY, kind)) not in others


def test_ring_of_an_unknown_kind_is_open():
    assert ring_of(KEY, "festival") == ring_of(KEY, "other")


def test_ring_of_nothing_is_the_mark():
    assert ring_of("") == ring_of(None) == MARK


def test_rings_differ_between_assemblies():
    assert len({ring_of(number, "community") for number in range(200)}) > 150


def test_rings_lie_on_every_plate():
    assert {ring_of(number).plate for number in range(100)} == set(PLATES)


@given(key=st.integers() | st.uuids() | st.text(min_size=1), kind=st.sampled_from([*KINDS, ""]))
def test_ring_stays_inside_its_picture(key, kind):
    for circle in ring_of(key, kind).circles:
        assert 0 < circle.radius - circle.size / 2
        assert circle.radius + circle.size / 2 <= 500


@given(key=st.integers(), kind=st.sampled_from(KINDS))
def test_ring_s_dashes_go_round_once(key, kind):
    """Else dots would fall upon each other where the circle closes."""
    for circle in ring_of(key, kind).circles:
        once = sum(float(dash) for dash in circle.dashes.split())
        assert circle.steps % round(once) == 0
