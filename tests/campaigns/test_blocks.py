"""Each block of a campaign page: as its preview, with nothing in it, and with far too much."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils.html import escape
from wagtail import blocks

from tests.factories import make_assembly, make_index
from wagtail_assemblies.campaigns.body import CampaignBody

BLOCKS = CampaignBody().child_blocks
ENDLESS = "x" * 200


def emptied(block):
    """A block's stored value with nothing in any field, as a draft has it."""
    if isinstance(block, blocks.StructBlock):
        return {name: emptied(child) for name, child in block.child_blocks.items()}
    return [] if isinstance(block, blocks.ListBlock) else None


def with_empty_items(block):
    """The same with one empty item in every list."""
    if isinstance(block, blocks.StructBlock):
        return {name: with_empty_items(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [{"type": "item", "value": with_empty_items(block.child_block), "id": "item"}]
    return None


def filled(block, text: str):
    """A stored value that has a text in every field that takes any."""
    if isinstance(block, blocks.StructBlock):
        return {name: filled(child, text) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [{"type": "item", "value": filled(block.child_block, text), "id": "item"}]
    if isinstance(block, blocks.URLBlock):
        return f"https://example.org/{text}"
    if isinstance(block, blocks.EmailBlock):
        return f"{text[:60]}@example.org"
    if isinstance(block, blocks.RichTextBlock):
        return f"<p>{escape(text)}</p>"  # Wagtail takes care of what an editor may write
    if isinstance(block, blocks.ChoiceBlock):
        return block.meta.default
    if isinstance(block, blocks.CharBlock | blocks.TextBlock):
        return text
    return None


@pytest.mark.parametrize("name", BLOCKS)
def test_block_is_described_for_the_editor(name):
    meta = BLOCKS[name].meta
    assert all([meta.label, meta.description, meta.group, meta.icon])
    assert BLOCKS[name].is_previewable


@pytest.mark.parametrize("name", BLOCKS)
def test_block_has_a_preview(name, site, rf):
    block = BLOCKS[name]
    value = block.get_preview_value()
    context = block.get_preview_context(value) | {"request": rf.get("/"), "block_def": block}
    context["bound_block"] = block.bind(value)
    html = render_to_string(block.get_preview_template(value), context)
    assert BeautifulSoup(html, "html.parser").select_one(".asm")


@pytest.mark.parametrize("name", BLOCKS)
def test_block_with_nothing_in_it_breaks_nothing(name, make_campaign, visit):
    soup = visit(make_campaign((name, emptied(BLOCKS[name]))))
    assert [h1.get_text() for h1 in soup.select("h1")] == ["Why meet?"]


@pytest.mark.parametrize("name", BLOCKS)
def test_block_with_empty_items_breaks_nothing(name, make_campaign, visit):
    visit(make_campaign((name, with_empty_items(BLOCKS[name]))))


@pytest.mark.parametrize("name", BLOCKS)
def test_block_of_an_older_shape_breaks_nothing(name, make_campaign, visit):
    visit(make_campaign((name, {})))


@pytest.mark.parametrize("name", BLOCKS)
def test_block_escapes_what_is_written_into_it(name, make_campaign, visit):
    soup = visit(make_campaign((name, filled(BLOCKS[name], "<script>alert(1)</script>"))))
    assert soup.main.select("script") == []


@pytest.mark.parametrize("name", BLOCKS)
def test_block_shows_words_without_an_end(name, make_campaign, visit):
    visit(make_campaign((name, filled(BLOCKS[name], ENDLESS))))


def test_film_asks_nobody_for_anything(make_campaign, visit):
    talk = {"title": "A talk", "url": "https://www.youtube.com/watch?v=kQyh3Tp1mpo"}
    soup = visit(make_campaign(("video", talk)))
    assert soup.select("iframe, [src*=youtube], [data-asm-video]") == []
    assert soup.select_one(".asm-video__link").get_text() == (
        "Watch on youtube.com (opens youtube.com, which may set cookies)"
    )


@pytest.mark.parametrize(
    "url",
    [
        "https://www.youtube.com/watch?v=kQyh3Tp1mpo",
        "https://youtu.be/kQyh3Tp1mpo",
        "https://www.youtube.com/watch?list=x&v=kQyh3Tp1mpo",
    ],
)
def test_film_may_play_here_where_the_site_allows_it(url, make_campaign, visit, settings):
    settings.WAGTAIL_ASSEMBLIES = {"VIDEO_EMBEDS": True}
    soup = visit(make_campaign(("video", {"title": "A talk", "url": url})))
    assert soup.select_one("[data-asm-video]")["data-embed-url"] == (
        "https://www.youtube-nocookie.com/embed/kQyh3Tp1mpo"
    )


def test_film_elsewhere_is_never_played_here(make_campaign, visit, settings):
    settings.WAGTAIL_ASSEMBLIES = {"VIDEO_EMBEDS": True}
    video = {"title": "A talk", "url": "https://video.example.org/watch?v=kQyh3Tp1mpo"}
    assert visit(make_campaign(("video", video))).select("[data-asm-video]") == []


def test_link_that_is_not_of_the_web_is_not_shown(make_campaign, visit):
    hero = {"title": "Come", "links": [{"words": "Here", "url": "javascript:alert(1)"}]}
    assert visit(make_campaign(("hero", hero))).select(".asm-hero a") == []


def test_link_to_a_draft_is_not_shown(site, make_campaign, visit):
    draft = make_index(site.root_page, live=False)
    hero = {"title": "Come", "links": [{"words": "Here", "page": draft.pk}]}
    assert visit(make_campaign(("hero", hero))).select(".asm-hero a") == []


def test_drawing_that_nobody_knows_is_the_ring(make_campaign, visit):
    reasons = {"reasons": [{"drawing": "../../base.html", "title": "Because"}]}
    assert len(visit(make_campaign(("reasons", reasons))).select(".asm-reasons__icon svg")) == 1


def test_upcoming_shows_the_next_sessions(index, make_campaign, visit):
    for number in range(3):
        make_assembly(index, question=f"Question {number}?")
    soup = visit(make_campaign(("upcoming", {"count": 2})))
    assert len(soup.select(".asm-card")) == 2
    assert soup.find("a", href=index.url).get_text() == "See all assemblies"


@pytest.mark.parametrize("count", [None, 0, -1, 7, 10**9])
def test_upcoming_takes_any_number(index, make_campaign, visit, count):
    for _number in range(8):
        make_assembly(index)
    soup = visit(make_campaign(("upcoming", {"count": count})))
    assert 1 <= len(soup.select(".asm-card")) <= 6


def test_upcoming_says_so_where_nothing_is_planned(make_campaign, visit):
    soup = visit(make_campaign(("upcoming", {"empty_text": "Ask us to hold one."})))
    assert soup.select_one(".asm-empty").get_text(strip=True) == "Ask us to hold one."
