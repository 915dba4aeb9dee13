"""The campaign page as a whole: one main heading, links that lead somewhere, what others see."""

from __future__ import annotations

import pytest
from django.core.files.images import ImageFile
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.test.utils.form_data import nested_form_data, streamfield

from wagtail_assemblies.pages.models import CampaignPage


@pytest.fixture
def picture(db):
    return get_image_model().objects.create(
        title="Hall", description="A full hall", file=get_test_image_file(size=(1400, 900))
    )


def hero(**values) -> tuple[str, dict]:
    return "hero", values


TEXT = ("text", {"title": "Below", "text": "<p>Words</p>"})


@pytest.mark.parametrize(
    ("blocks", "heading"),
    [
        ([], "Why meet?"),
        ([TEXT], "Why meet?"),
        ([hero(title="Come"), TEXT], "Come"),
        ([TEXT, hero(title="Come")], "Come"),
        ([hero(title=""), TEXT], "Why meet?"),
        ([hero(title="Come"), hero(title="Come again")], "Come"),
    ],
)
def test_page_has_one_main_heading_and_begins_with_it(blocks, heading, make_campaign, visit):
    soup = visit(make_campaign(*blocks))
    assert [h1.get_text(strip=True) for h1 in soup.select("h1")] == [heading]
    assert soup.select("h1, h2, h3")[0].name == "h1"


def test_page_is_its_own_address_and_card(make_campaign, visit):
    page = make_campaign(hero(title="Come", lead="An open meeting."))
    tags = visit(page).select("meta[property], link[rel=canonical]")
    card = {tag.get("property", "canonical"): tag.get("content") or tag["href"] for tag in tags}
    assert card == {
        "canonical": "http://testserver/why/",
        "og:url": "http://testserver/why/",
        "og:type": "website",
        "og:title": "Why meet?",
        "og:description": "An open meeting.",
        "og:locale": "en",
    }


def test_card_has_the_picture_of_the_opening_as_a_jpeg(make_campaign, visit, picture):
    soup = visit(make_campaign(hero(title="Come", picture=picture.pk)))
    found = {tag["property"]: tag["content"] for tag in soup.select("meta[property^='og:image']")}
    assert found.pop("og:image").endswith(".jpg")
    assert found == {
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "A full hall",
    }


def test_card_without_the_picture_s_file_has_no_picture(make_campaign, visit, picture):
    picture.file.storage.delete(picture.file.name)
    soup = visit(make_campaign(hero(title="Come", picture=picture.pk)))
    assert soup.select("meta[property='og:image']") == []


def test_card_has_no_drawing_which_is_no_jpeg(make_campaign, visit, tmp_path):
    drawing = tmp_path / "hall.svg"
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>')
    with drawing.open("rb") as file:
        image = get_image_model().objects.create(title="Hall", file=ImageFile(file, "hall.svg"))
    soup = visit(make_campaign(hero(title="Come", picture=image.pk)))
    assert soup.select("meta[property='og:image']") == []
    assert soup.select_one(".asm-hero__picture img")["alt"] == ""


# The editor's form


@pytest.fixture
def complaints(site):
    """What the form says to a body, by the path of the field; nothing if it takes it."""

    def ask(*blocks, draft: bool = False) -> dict:
        form_class = CampaignPage.get_edit_handler().get_form_class()
        data = nested_form_data(
            {"title": "Why", "slug": "why", "body": streamfield(list(blocks)), "comments": no_rows}
        )
        form = form_class(data, instance=CampaignPage(), parent_page=site.root_page)
        if draft:
            form.defer_required_fields()
        return {} if form.is_valid() else told(form.errors.as_data()["body"][0])

    no_rows = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    return ask


def told(error, path: str = "") -> dict:
    """The messages of a nested error of blocks, by path."""
    nested = getattr(error, "block_errors", None)
    if not nested:
        return {path: error.messages[0]}
    items = nested.items() if isinstance(nested, dict) else enumerate(nested)
    found = {}
    for name, each in items:
        if each:
            found |= told(each, f"{path}.{name}".lstrip("."))
    return found


def call(**link) -> tuple[str, dict]:
    return "call_to_action", {"title": "Come", "link": {"words": "Here", **link}}


ONE_PLACE = "A link leads to one place only. Empty this field or the one before it."
NO_PLACE = "Choose a page, or give a web address or an e-mail address."


def test_button_may_lead_to_a_page(complaints, site):
    assert complaints(call(page=site.root_page.pk)) == {}


def test_button_may_lead_elsewhere(complaints):
    assert complaints(call(url="https://example.org/")) == {}


def test_button_may_lead_to_a_mailbox(complaints):
    assert complaints(call(email="hello@example.org")) == {}


def test_button_must_lead_somewhere(complaints):
    assert complaints(call()) == {"0.link.page": NO_PLACE}


def test_button_leads_to_one_place_only(complaints, site):
    found = complaints(call(page=site.root_page.pk, url="https://example.org/"))
    assert found == {"0.link.url": ONE_PLACE}
    found = complaints(call(url="https://example.org/", email="hello@example.org"))
    assert found == {"0.link.email": ONE_PLACE}


def test_draft_is_saved_with_a_button_that_leads_nowhere(complaints):
    assert complaints(call(), draft=True) == {}


@pytest.mark.parametrize(
    "name", list(CampaignPage._meta.get_field("body").stream_block.child_blocks)
)
def test_draft_with_an_empty_block_is_saved_and_then_asked_for_what_is_missing(
    name, site, client, django_user_model
):
    client.force_login(django_user_model.objects.create_superuser("editor", password=None))
    block = CampaignPage._meta.get_field("body").stream_block.child_blocks[name]
    url = reverse(
        "wagtailadmin_pages:add",
        args=("wagtail_assemblies_pages", "campaignpage", site.root_page.pk),
    )
    data = nested_form_data(
        {
            "title": "Why",
            "slug": "why",
            "body": streamfield([(name, sent(block))]),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        }
    )
    assert client.post(url, data).status_code == 302
    page = CampaignPage.objects.get(slug="why")
    assert client.get(reverse("wagtailadmin_pages:edit", args=(page.pk,))).status_code == 200
    page.get_latest_revision().publish()
    assert client.get("/why/").status_code == 200


def sent(block):
    """An empty block as a browser sends it."""
    from wagtail import blocks

    if isinstance(block, blocks.StructBlock):
        return {name: sent(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return {"count": 0}
    if isinstance(block, blocks.RichTextBlock):
        return "null"
    return ""
