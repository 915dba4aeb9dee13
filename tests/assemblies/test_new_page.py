"""What the form of a new assembly is filled in with, and previews before anything is saved."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests.assemblies.forms_data import EMPTY, TYPE, add_url, edit_url, form_data, save
from tests.factories import PartnerFactory, make_assembly, make_index, make_site
from wagtail_assemblies.pages.models import AssemblyPage
from wagtail_assemblies.site_settings import AssembliesSettings


@pytest.fixture
def new_page(index, editor):
    """The page as the form of a new assembly shows it."""
    return lambda: editor.get(add_url(index)).context["form"].instance


def hosts_of(page) -> list:
    return [(row.partner, row.role) for row in page.assembly_partners.all()]


def test_new_page_is_filled_in_from_the_settings_of_its_site(site, new_page):
    host = PartnerFactory()
    AssembliesSettings.objects.create(site=site, timezone="America/St_Johns", default_host=host)
    page = new_page()
    assert page.timezone == "America/St_Johns"
    assert hosts_of(page) == [(host, "host")]


def test_new_page_without_settings_has_the_zone_of_the_project(new_page):
    page = new_page()
    assert page.timezone == "Europe/London"
    assert hosts_of(page) == []


def test_new_page_has_one_empty_session(new_page):
    [session] = new_page().sessions
    assert (session.block_type, session.value["start_date"]) == ("session", None)


def test_new_page_takes_its_site_from_where_it_is_made(site, editor):
    other = make_site("other.example.org", default=False)
    AssembliesSettings.objects.create(site=site, timezone="Asia/Kathmandu")
    AssembliesSettings.objects.create(site=other, timezone="America/St_Johns")
    form = editor.get(add_url(make_index(other.root_page))).context["form"]
    assert form.instance.timezone == "America/St_Johns"


def preview(client, url: str, data: dict) -> BeautifulSoup:
    assert client.post(url, data).json()["is_valid"]
    response = client.get(url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def preview_of_new(index, editor):
    url = reverse("wagtailadmin_pages:preview_on_add", args=(*TYPE, index.pk))
    return lambda **values: preview(editor, url, form_data(**values))


@pytest.fixture
def preview_of_saved(editor):
    def shown(page, **values):
        url = reverse("wagtailadmin_pages:preview_on_edit", args=(page.pk,))
        return preview(editor, url, form_data(**values))

    return shown


def test_preview_of_a_page_that_was_never_saved(preview_of_new):
    soup = preview_of_new(question="Who owns the river?", hosts=[PartnerFactory(name="A Group")])
    assert soup.h1.get_text() == "Who owns the river?"
    assert "Thursday 4 March 2027, 6:30 p.m. to 8:30 p.m." in soup.time.get_text()
    assert "A Group" in soup.main.get_text()


def test_preview_of_a_page_with_nothing_in_it(preview_of_new):
    assert "Date to be confirmed" in preview_of_new(**EMPTY).main.get_text()


def test_preview_of_a_page_with_times_that_cannot_be(preview_of_new):
    soup = preview_of_new(sessions=[{"start_date": "2027-03-28", "start_time": "01:30"}])
    assert "Date to be confirmed" in soup.main.get_text()


def test_preview_of_a_draft(index, preview_of_saved):
    page = make_assembly(index, question="Draft?", live=False)
    assert preview_of_saved(page, question="Written just now?").h1.get_text() == "Written just now?"


def test_preview_of_a_live_page_leaves_it_alone(index, preview_of_saved, visit):
    page = make_assembly(index, question="Published?")
    preview_of_saved(page, question="Written just now?")
    assert visit(page).h1.get_text() == "Published?"


def test_draft_with_nothing_in_it_can_be_viewed(index, editor):
    save(editor, add_url(index), **EMPTY)
    page = AssemblyPage.objects.get()
    view = reverse("wagtailadmin_pages:view_draft", args=(page.pk,))
    assert editor.get(view).status_code == 200
    assert editor.get(edit_url(page)).status_code == 200
