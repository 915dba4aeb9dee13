"""Drawings as pictures: they are shown as they are, since no filter makes pixels of them."""

from __future__ import annotations

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file_svg

from tests.factories import make_assembly, make_resource


@pytest.fixture
def drawing(db):
    return get_image_model().objects.create(title="Hall", file=get_test_image_file_svg())


def shown(soup) -> list[tuple]:
    """Each picture's file ending and its size, which HTML wants in whole pixels."""
    images = soup.main.select("img")
    return [(each["src"].rpartition(".")[2], each["width"], each["height"]) for each in images]


def test_resource_may_have_a_drawing(library, visit, drawing):
    page = make_resource(library, picture=drawing)
    assert shown(visit(page)) == [("svg", "100", "100")]


def test_video_may_have_a_drawing_for_a_poster(library, visit, drawing):
    page = make_resource(library, type="video", video_url="https://example.org/v", picture=drawing)
    assert shown(visit(page)) == [("svg", "100", "100")]


def test_assembly_may_have_a_drawing(index, visit, drawing):
    page = make_assembly(index, picture=drawing)
    assert shown(visit(page)) == [("svg", "100", "100")]
