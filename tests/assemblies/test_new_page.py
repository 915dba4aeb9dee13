"""What the form of a new assembly is filled in with, and previews before anything is saved."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests.assemblies.forms_data import EMPTY, TYPE, add_url, edit_url, form_data, save
from tests.factories import PartnerFactory, PlaceFactory, make_assembly, make_index, make_site
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


def evening_of(page) -> tuple[str, str, str]:
    [session] = page.sessions
    names = ("start_date", "start_time", "end_time")
    return tuple(session.value[name].isoformat() for name in names)


def test_new_page_is_on_the_next_thursday_evening(new_page):
    assert evening_of(new_page()) == ("2027-03-04", "18:30:00", "20:30:00")


def test_new_page_has_every_other_field_of_a_session_at_its_default(new_page):
    [session] = new_page().sessions
    values = dict(session.value)
    assert values.pop("state") == "on"
    assert [name for name, value in values.items() if value] == [
        "start_date",
        "start_time",
        "end_time",
    ]


def test_new_page_on_a_thursday_is_a_week_later(new_page, clock):
    clock.move_to(datetime(2027, 3, 4, 9, tzinfo=UTC))
    assert evening_of(new_page())[0] == "2027-03-11"


def test_new_page_takes_today_from_the_zone_of_its_site(site, new_page, clock):
    """It is still Wednesday in London, and Thursday in Kathmandu already."""
    AssembliesSettings.objects.create(site=site, timezone="Asia/Kathmandu")
    clock.move_to(datetime(2027, 3, 3, 20, tzinfo=UTC))
    assert evening_of(new_page())[0] == "2027-03-11"


@pytest.fixture
def my_last(index, editor, django_user_model):
    """An earlier assembly of the editor who opens the form."""
    user = django_user_model.objects.get()
    return lambda **fields: make_assembly(index, owner=user, **fields)


def test_new_page_is_where_the_editor_held_the_last_one(my_last, new_page):
    place = PlaceFactory()
    my_last(place=place, venue="Old Hall", town="Mockbridge")
    my_last(place=place, venue="New Hall", town="Samplewick", step_free="yes")
    page = new_page()
    assert (page.place, page.venue, page.town) == (place, "New Hall", "Samplewick")
    assert page.step_free == "yes"


def test_new_page_keeps_withheld_what_was_withheld_of_the_last_one(my_last, new_page):
    my_last(address="1 Sample Street", place_disclosure="organiser")
    assert new_page().place_disclosure == "organiser"


def test_new_page_shows_no_more_of_a_place_than_one_for_people_under_18_did(my_last, new_page):
    my_last(address="1 Sample Street", for_under_18s=True)
    page = new_page()
    assert (page.for_under_18s, page.place_disclosure) == (False, "area")


def test_new_page_is_not_where_somebody_else_held_one(index, new_page):
    make_assembly(index, venue="Their Hall")
    assert new_page().venue == ""


def test_new_page_takes_nothing_else_from_the_last_one(my_last, new_page):
    my_last(question="Last time?", full=True, state="cancelled", headline="We did it.")
    page = new_page()
    assert (page.question, page.full, page.state, page.headline) == ("", False, "on", "")


def test_new_page_takes_its_site_from_where_it_is_made(site, editor):
    other = make_site("other.example.org", default=False)
    AssembliesSettings.objects.create(site=site, timezone="Asia/Kathmandu")
    AssembliesSettings.objects.create(site=other, timezone="America/St_Johns")
    form = editor.get(add_url(make_index(other.root_page))).context["form"]
    assert form.instance.timezone == "America/St_Johns"


def preview(client, url: str, data: dict, mode: str = "") -> BeautifulSoup:
    assert client.post(url, data).json()["is_valid"]
    response = client.get(url, {"mode": mode} if mode else {})
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.fixture
def preview_of_new(index, editor):
    url = reverse("wagtailadmin_pages:preview_on_add", args=(*TYPE, index.pk))
    return lambda shown_as="", **values: preview(editor, url, form_data(**values), shown_as)


@pytest.fixture
def preview_of_saved(editor):
    def shown(page, shown_as="", **values):
        url = reverse("wagtailadmin_pages:preview_on_edit", args=(page.pk,))
        return preview(editor, url, form_data(**values), shown_as)

    return shown


def test_preview_of_a_page_that_was_never_saved(preview_of_new):
    soup = preview_of_new(question="Who owns the river?", hosts=[PartnerFactory(name="A Group")])
    assert soup.h1.get_text() == "Who owns the river?"
    assert "Thursday 4 March 2027, 6:30 p.m. to 8:30 p.m." in soup.time.get_text()
    assert "A Group" in soup.main.get_text()


def test_preview_of_a_page_that_was_never_saved_has_no_address_to_tell(preview_of_new):
    head = preview_of_new(question="Who owns the river?").head
    assert head.select('script[type="application/ld+json"], link[rel=canonical]') == []
    assert head.select_one('meta[property="og:url"]') is None


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


MODES = ("lists", "calendar", "cancelled")


@pytest.mark.parametrize("mode", MODES)
def test_preview_of_each_mode_of_a_page_with_nothing_in_it(preview_of_new, mode):
    assert preview_of_new(mode, **EMPTY).main.get_text(strip=True)


def test_preview_in_lists_is_the_card(preview_of_new):
    card = preview_of_new("lists", question="Who owns the river?").article
    assert card.h3.get_text() == "Who owns the river?"


def test_preview_in_a_calendar_is_the_entry_and_its_file(preview_of_new):
    main = preview_of_new("calendar", title="River", address="1 Sample Street").main
    assert "SUMMARY:River" in main.pre.get_text()
    assert main.h2.get_text() == "River"


def test_preview_in_a_calendar_shows_no_more_than_the_calendar_will(preview_of_new):
    main = preview_of_new("calendar", address="1 Secret Street", place_disclosure="organiser").main
    assert "Secret" not in main.get_text()


def test_preview_if_cancelled_says_so_and_saves_nothing(index, preview_of_saved):
    page = make_assembly(index)
    assert "Cancelled" in preview_of_saved(page, "cancelled").main.get_text()
    page.refresh_from_db()
    assert page.state == "on"


def test_preview_can_be_as_narrow_as_the_smallest_phones(site):
    assert AssemblyPage().preview_sizes[0]["device_width"] == 320


def test_draft_with_nothing_in_it_can_be_viewed(index, editor):
    save(editor, add_url(index), **EMPTY)
    page = AssemblyPage.objects.get()
    view = reverse("wagtailadmin_pages:view_draft", args=(page.pk,))
    assert editor.get(view).status_code == 200
    assert editor.get(edit_url(page)).status_code == 200


def test_form_says_what_a_title_is_for(index, editor):
    form = BeautifulSoup(editor.get(add_url(index)).content, "html.parser")
    title = form.select_one("input[name=title]")
    assert title["placeholder"] == "Title of the assembly*"
    assert form.find(id=title["aria-describedby"].split()[0]).get_text(strip=True) == (
        "The place and the topic, as people read them in their calendar: "
        "“Exampleton community assembly: warm homes”."
    )
