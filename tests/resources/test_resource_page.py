"""A resource's own page: what it is, its files, what one may do with it, where it is used."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from tests.factories import make_assembly, make_document, make_resource, session
from tests.resources.conftest import text, texts
from wagtail_assemblies.pages.models import ResourcePage


def facts(soup) -> dict[str, str]:
    return {
        text(row.select_one("dt")): text(row.select_one("dd"))
        for row in soup.select(".asm-facts__row")
    }


def test_page_says_what_it_is_and_what_one_may_do_with_it(library, visit):
    page = make_resource(
        library,
        title="Lead facilitator handbook",
        summary="From the welcome to the last word.",
        type="handbook",
        stages=["run", "plan"],
        body="<p>Read it the week before.</p>",
        language="cy",
        licence="cc-by-sa",
        credit="Exampleton assembly group",
        source_url="https://www.example.org/handbook",
        version="3",
        reviewed_on=date(2027, 1, 5),
    )
    soup = visit(page)
    assert texts(soup, ".asm-header > *") == [
        "Handbook",
        "Lead facilitator handbook",
        "From the welcome to the last word.",
    ]
    assert text(soup.select_one(".asm-prose")) == "Read it the week before."
    assert soup.select_one(".asm-prose")["lang"] == "cy"
    assert facts(soup) == {
        "Helps with": "Where, when, and can everybody get in?How do we run the day?",
        "Language": "Cymraeg",
        "What you may do with it": "CC BY-SA 4.0: name who made it, share changes alike",
        "Made by": "Exampleton assembly group",
        "Where it comes from": "See it on example.org",
        "Version": "3",
        "Last looked over": "Jan. 5, 2027",
    }


def test_licence_links_its_own_text(library, visit):
    page = make_resource(library, licence="cc-by-nc")
    link = visit(page).select_one("a[rel~=license]")
    assert link["href"] == "https://creativecommons.org/licenses/by-nc/4.0/"


def test_unknown_licence_says_to_ask(library, visit):
    said = facts(visit(make_resource(library)))["What you may do with it"]
    assert said == "We do not know the licence. Ask who made it before you share it."


def test_stages_and_the_foot_lead_back_to_the_library(library, visit):
    page = make_resource(library, stages=["follow_up"])
    soup = visit(page)
    assert soup.select_one(".asm-facts a")["href"] == "/resources/?stage=follow_up"
    assert soup.select_one(".asm-actions a")["href"] == "/resources/"


def test_an_empty_resource_is_shown(library, client):
    page = make_resource(library, title="Bare", files=[{}])
    names = [field.name for field in ResourcePage._meta.local_fields if field.name != "page_ptr"]
    emptied = {name: None if name in ("picture", "reviewed_on") else "" for name in names}
    ResourcePage.objects.filter(pk=page.pk).update(**emptied)
    response = client.get(page.url)
    assert response.status_code == 200
    assert "None" not in response.content.decode()


def test_a_resource_of_nothing_but_none_answers_everything(library):
    page = ResourcePage(**{field.name: None for field in ResourcePage._meta.local_fields})
    assert page.chosen_stages == []
    assert (page.chosen_type, page.chosen_licence) == ("web-page", "unknown")
    assert (page.video_link, page.video_host, page.source_link) == ("", "", "")


# Files


def test_files_are_named_with_their_format_size_and_length(library, visit):
    page = make_resource(
        library,
        files=[
            {"document": make_document("guide.pdf", size=1_258_291), "label": "Facilitator guide"},
            {"document": make_document("Cards.odt", size=2_048), "note": "8 pages"},
            {
                "document": make_document("guide-cy.pdf"),
                "label": "Facilitator guide",
                "language": "cy",
            },
        ],
    )
    soup = visit(page)
    assert texts(soup, ".asm-files__link") == [
        "Download Facilitator guide (PDF, 1.2 MB)",
        "Download Cards.odt (ODT, 2.0 KB, 8 pages)",
        "Download Facilitator guide (Cymraeg, PDF, 2.0 KB)",
    ]
    assert soup.select_one(".asm-files [lang]")["lang"] == "cy"


def test_a_download_gives_the_file(library, visit, client):
    page = make_resource(library, files=[{"document": make_document(size=5)}])
    response = client.get(visit(page).select_one(".asm-files__link")["href"])
    assert b"".join(response.streaming_content) == b"xxxxx"


def test_a_link_says_where_it_goes_and_takes_no_window_along(library, visit):
    files = [{"link": "https://www.example.org/a", "label": "Templates", "note": "A5"}]
    item = visit(make_resource(library, files=files)).select_one(".asm-files__item")
    assert text(item) == "Open Templates on example.org A5"
    assert item.a["rel"] == ["noopener", "noreferrer"]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://example.org/a", "http://[", "/x"])
def test_a_link_that_is_none_is_called_missing(library, visit, link):
    page = make_resource(library, files=[{"link": link, "label": "Templates"}])
    item = visit(page).select_one(".asm-files__item")
    assert text(item) == "Templates: this file is missing at the moment. Ask us for it."
    assert item.select("a") == []


def test_a_document_that_was_deleted_is_called_missing(library, visit):
    document = make_document()
    page = make_resource(library, files=[{"document": document, "label": "Cards"}])
    document.delete()
    item = visit(page).select_one(".asm-files__item")
    assert text(item) == "Cards: this file is missing at the moment. Ask us for it."


def test_a_size_is_never_read_from_the_storage(library, visit):
    """A document without a stored size, whose file the storage does not have either."""
    document = make_document("guide.pdf", file_size=None)
    document.file.storage.delete(document.file.name)
    page = make_resource(library, files=[{"document": document, "label": "Guide"}])
    assert texts(visit(page), ".asm-files__link") == ["Download Guide (PDF)"]


def test_a_document_without_a_file_is_called_missing(library, visit):
    document = make_document()
    type(document).objects.update(file="")
    page = make_resource(library, files=[{"document": document, "label": "Guide"}])
    assert "this file is missing" in text(visit(page).select_one(".asm-files__item"))


@pytest.mark.parametrize("below", [False, True])
def test_a_document_of_a_restricted_collection_is_listed_to_nobody(
    library, visit, client, django_user_model, below
):
    private = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    collection = private.add_child(name="Below") if below else private
    files = [{"document": make_document("secret.pdf", collection=collection), "label": "Secret"}]
    page = make_resource(library, title="Cards", files=files)
    client.force_login(django_user_model.objects.create_superuser("editor", password=None))
    assert visit(page).select(".asm-files") == []
    assert "PDF" not in text(visit(library).select_one(".asm-card"))


# Video


def test_a_video_is_a_picture_and_a_plain_link(library, visit):
    page = make_resource(
        library,
        type="video",
        video_url="https://www.youtube.com/watch?v=abc",
        video_length="12 minutes",
    )
    soup = visit(page)
    link = soup.select_one(".asm-video__link")
    assert text(link) == "Watch on youtube.com (opens youtube.com, which may set cookies)"
    assert link["rel"] == ["noopener", "noreferrer"]
    assert text(soup.select_one(".asm-video__facts")) == "12 minutes"
    assert soup.select_one("svg.asm-video__poster") is not None
    assert soup.select("iframe, video, script:not([src]), img") == []


def test_a_videos_own_poster_is_served_from_here(library, visit):
    image = get_image_model().objects.create(title="Hall", file=get_test_image_file())
    page = make_resource(library, video_url="https://example.org/v", picture=image)
    poster = visit(page).select_one("img.asm-video__poster")
    assert poster["alt"] == ""
    assert poster["src"].startswith("/")


def test_a_video_link_that_is_none_is_not_shown(library, visit):
    page = make_resource(library)
    ResourcePage.objects.update(video_url="javascript:alert(1)")
    assert visit(page).select(".asm-video") == []


# Where it is used


@pytest.fixture
def used_at(index):
    """Makes an assembly that uses a resource, on a day."""

    def make(resource, day: date, **fields):
        used = [{"type": "resource", "id": str(uuid4()), "value": resource.pk}]
        return make_assembly(index, sessions=[session(day)], resources_used=used, **fields)

    return make


def test_a_resource_names_the_assemblies_that_use_it_the_next_first(library, visit, used_at):
    cards, flyer = make_resource(library), make_resource(library)
    used_at(cards, date(2027, 2, 4), question="What did we say?")
    used_at(cards, date(2027, 4, 8), question="What comes then?")
    used_at(cards, date(2027, 3, 4), question="What comes next?")
    used_at(flyer, date(2027, 3, 4), question="What else?")
    section = visit(cards).select_one("[aria-labelledby=asm-uses-heading]")
    assert texts(section, ".asm-card__title") == [
        "What comes next?",
        "What comes then?",
        "What did we say?",
    ]


def test_a_resource_names_no_assembly_that_is_not_public(library, visit, used_at):
    cards = make_resource(library)
    used_at(cards, date(2027, 3, 4), live=False)
    assert visit(cards).select("[aria-labelledby=asm-uses-heading]") == []
