"""The library as a visitor meets it: what is listed, in which groups, and for whom."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from wagtail.models import Locale, PageViewRestriction

from tests.factories import make_document, make_library, make_resource, make_site
from tests.resources.conftest import text, texts
from wagtail_assemblies.pages.models import ResourcePage


def groups(soup) -> dict[str, list[str]]:
    """The titles of the cards below each heading of a stage."""
    found = {}
    for heading in soup.select("[id^=asm-stage-]"):
        found[text(heading)] = texts(heading.parent, ".asm-card__title")
    return found


def test_library_groups_what_there_is_by_the_question_of_a_stage(library, visit):
    make_resource(library, title="Note sheet", stages=["run", "report"])
    make_resource(library, title="Flyer", stages=["promote"])
    make_resource(library, title="Something")
    assert groups(visit(library)) == {
        "How do people hear of it?": ["Flyer"],
        "How do we run the day?": ["Note sheet"],
        "What did we decide, and who is told?": ["Note sheet"],
        "Everything else": ["Something"],
    }


def test_library_puts_what_is_for_one_stage_before_what_is_for_several(library, visit):
    make_resource(library, title="A manual", stages=["plan", "run"])
    make_resource(library, title="Budget sheet", stages=["plan"])
    found = groups(visit(library))
    assert found["Where, when, and can everybody get in?"] == ["Budget sheet", "A manual"]


def test_library_shows_four_of_a_stage_and_leads_to_the_rest(library, visit):
    for number in range(5):
        make_resource(library, title=f"Script {number}", stages=["run"])
    soup = visit(library)
    assert groups(soup)["How do we run the day?"] == [f"Script {n}" for n in range(4)]
    rest = soup.select_one(".asm-actions a")
    assert (text(rest), rest["href"]) == ("All 5 for “How do we run the day?”", "?stage=run")


def test_library_counts_each_resource_once(library, visit):
    make_resource(library, stages=["plan", "run", "report"])
    assert text(visit(library).select_one(".asm-count")).startswith("1 resource ·")


def test_one_list_is_by_title_whatever_its_capitals(library, titles):
    for title in ("note sheet", "Budget", "Zoom set-up", "access walk"):
        make_resource(library, title=title)
    assert titles(all="1") == ["access walk", "Budget", "note sheet", "Zoom set-up"]


def test_one_list_has_pages_of_twenty(library, titles, visit):
    for number in range(21):
        make_resource(library, title=f"Script {number:02}")
    assert len(titles(all="1")) == 20
    assert titles(all="1", page="2") == ["Script 20"]
    following = visit(library, {"all": "1"}).select_one("a[rel=next]")
    assert following["href"] == "?all=1&page=2"


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", "\0", "9" * 400])
def test_a_page_that_there_is_not_is_the_nearest(library, titles, page):
    make_resource(library, title="Script")
    assert titles(page=page) == ["Script"]


def test_a_card_has_one_link_and_says_what_it_is(library, visit):
    files = [{"document": make_document("guide.pdf")}, {"link": "https://www.example.org/guide"}]
    resource = make_resource(
        library,
        title="Facilitator guide",
        summary="Run a group of six.",
        type="handbook",
        language="cy",
        licence="cc-by-sa",
        files=files,
    )
    card = visit(library).select_one(".asm-card")
    assert [link["href"] for link in card.select("a")] == [resource.url]
    assert texts(card, "p") == [
        "Handbook",
        "Run a group of six.",
        "PDF, example.org · Cymraeg · CC BY-SA 4.0",
    ]
    assert card.select_one("[lang]")["lang"] == "cy"


def test_an_empty_library_says_so(library, visit):
    soup = visit(library)
    assert text(soup.select_one(".asm-empty__title")) == "Nothing is on these shelves yet."
    assert soup.select(".asm-filters") == []


def test_a_resource_with_nothing_in_it_is_listed(library, titles):
    page = make_resource(library, title="Bare")
    empty = dict.fromkeys(("language", "type", "licence", "summary", "stages", "version"), "")
    ResourcePage.objects.filter(pk=page.pk).update(**empty)
    assert titles() == ["Bare"]


# Who may see what


def test_what_nobody_may_see_is_not_listed(library, titles):
    hour = timedelta(hours=1)
    now = datetime.now(UTC)
    make_resource(library, title="Draft", live=False)
    make_resource(library, title="Over").__class__.objects.update(expire_at=now - hour)
    later = make_resource(library, title="Later")
    ResourcePage.objects.filter(pk=later.pk).update(go_live_at=now + hour)
    private = make_resource(library, title="Private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    make_resource(library, title="Public")
    assert titles(all="1") == ["Public"]


def test_another_sites_resources_are_not_listed(library, titles):
    other = make_library(make_site("other.example.org", default=False).root_page)
    make_resource(other, title="Theirs")
    make_resource(library, title="Ours")
    assert titles(all="1") == ["Ours"]


def test_the_library_shows_the_resources_of_its_own_language(library, rf):
    welsh = Locale.objects.create(language_code="cy")
    make_resource(library, title="Cards")
    root = library.get_parent().copy_for_translation(welsh)
    root.save_revision().publish()
    theirs = library.copy_for_translation(welsh)
    theirs.save_revision().publish()
    theirs.refresh_from_db()
    make_resource(theirs, title="Cardiau", locale=welsh)

    def listed(page) -> list[str]:
        context = page.get_context(rf.get("/", {"all": "1"}))
        return [each.resource.title for each in context["listed"]]

    assert (listed(library), listed(theirs)) == (["Cards"], ["Cardiau"])


def test_an_alias_is_listed_only_where_its_source_is_not(library, titles):
    source = make_resource(library, title="Script")
    source.create_alias(update_slug="script-again")
    assert titles(all="1") == ["Script"]
    source.unpublish()
    assert titles(all="1") == []  # Wagtail unpublishes aliases along with their source
