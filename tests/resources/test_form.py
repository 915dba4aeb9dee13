"""The editor's form: what publishing asks for, said beside it; a draft asks for nothing."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from tests.factories import make_document
from wagtail_assemblies.pages.models import ResourcePage

TYPE = (ResourcePage._meta.app_label, ResourcePage._meta.model_name)
ROW = {"document": "", "link": "", "label": "", "language": "", "note": ""}
NOTHING = "Add a file, a link or some text, so that there is something to have."


@pytest.fixture
def editor(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("editor", password=None))
    return client


@pytest.fixture
def send(editor, library):
    """Posts the form of a new resource as a browser does, with what a test changes."""

    def post(*, files=(), stages=(), publish: bool = True, **fields):
        data = {
            "title": "Facilitator guide",
            "slug": "facilitator-guide",
            "summary": "",
            "type": "manual",
            "language": "",
            "files": inline_formset([ROW | row for row in files]),
            "body": rich_text(""),
            "licence": "unknown",
            "credit": "",
            "source_url": "",
            "version": "",
            "reviewed_on": "",
            "picture": "",
            "video_url": "",
            "video_length": "",
            "seo_title": "",
            "search_description": "",
            "go_live_at": "",
            "expire_at": "",
            "comments": inline_formset([]),
            **fields,
            **({"action-publish": "action-publish"} if publish else {}),
        }
        url = reverse("wagtailadmin_pages:add", args=(*TYPE, library.pk))
        return editor.post(url, nested_form_data(data) | {"stages": list(stages)})

    return post


def errors_of(response) -> dict[str, list[str]]:
    form = response.context["form"]
    rows = form.formsets["files"]
    found = {name: list(errors) for name, errors in form.errors.items()}
    if rows.non_form_errors():
        found["files"] = list(rows.non_form_errors())
    for number, row in enumerate(rows.errors):
        found |= {f"files-{number}-{name}": list(errors) for name, errors in row.items()}
    return found


def test_the_form_opens_with_an_empty_resource(editor, library):
    response = editor.get(reverse("wagtailadmin_pages:add", args=(*TYPE, library.pk)))
    assert response.status_code == 200


def test_a_title_and_a_file_are_enough(send):
    response = send(files=[{"document": make_document().pk}])
    assert response.status_code == 302, errors_of(response)
    page = ResourcePage.objects.get(live=True)
    assert [each.format for each in page.public_files] == ["PDF"]


@pytest.mark.parametrize(
    "fields",
    [
        {"files": [{"link": "https://example.org/guide"}]},
        {"body": rich_text("<p>Put the chairs in a circle.</p>")},
        {"video_url": "https://example.org/video"},
        {"source_url": "https://example.org/page"},
    ],
)
def test_a_link_or_a_text_is_enough(send, fields):
    response = send(**fields)
    assert response.status_code == 302, errors_of(response)


@pytest.mark.parametrize("body", ["", "<p> </p>"])
def test_a_resource_with_nothing_to_have_is_not_published(send, body):
    assert errors_of(send(body=rich_text(body))) == {"files": [NOTHING]}


def test_a_draft_with_nothing_is_saved(send):
    assert send(publish=False, files=[{}], type="", licence="").status_code == 302
    assert not ResourcePage.objects.get().live


def test_a_row_is_a_document_or_a_link(send):
    both = {"document": make_document().pk, "link": "https://example.org/a"}
    assert errors_of(send(files=[both, {"label": "Neither"}])) == {
        "files-0-link": ["Choose one: a document or a link. Add another row."],
        "files-1-document": ["Choose a document, or give a link below."],
    }


@pytest.mark.parametrize("link", ["javascript:alert(1)", "ftp://example.org/a"])
def test_a_link_is_one_to_the_web(send, link):
    assert list(errors_of(send(files=[{"link": link}]))) == ["files-0-link"]


def test_ticked_stages_are_kept_in_their_own_order(send, editor):
    response = send(stages=["run", "plan"], source_url="https://example.org/page")
    assert response.status_code == 302, errors_of(response)
    page = ResourcePage.objects.get(live=True)
    assert (page.stages, page.chosen_stages) == ("|plan|run|", ["plan", "run"])
    form = editor.get(reverse("wagtailadmin_pages:edit", args=(page.pk,))).context["form"]
    assert form["stages"].value() == ["plan", "run"]


def test_a_stage_that_there_is_not_is_refused(send):
    found = errors_of(send(stages=["party"], source_url="https://example.org/page"))
    assert list(found) == ["stages"]


def test_a_language_is_a_code(send):
    assert list(errors_of(send(language="a language", source_url="https://example.org"))) == [
        "language"
    ]


def test_a_resource_is_previewed_before_it_is_saved(library, rf):
    page = ResourcePage(title="Guide", locale=library.locale)
    page.files = [page.files.model(document=make_document(), label="Guide")]
    response = page.make_preview_request(rf.get("/"))
    assert "Download <bdi>Guide</bdi>" in response.rendered_content
