"""What editors decide about a whole site: its host, its root, and the calendar's own settings."""

from __future__ import annotations

import pytest
from wagtail.models import Page, Site

from tests.factories import make_assembly, make_index, make_site, session
from wagtail_assemblies.site_settings import AssembliesSettings

from .subscriber import Subscriber

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def site_settings(site):
    return AssembliesSettings.for_site(site)


def first_value(subscriber, name: str) -> str:
    return str(subscriber.calendar()[name])


def statuses(subscriber) -> list[str]:
    return [str(each["STATUS"]) for each in subscriber.calendar().walk("VEVENT")]


@pytest.mark.parametrize("way", ["save", "queryset"])
@pytest.mark.parametrize(
    ("change", "root"),
    [
        ({"hostname": "www.example.org"}, "http://www.example.org"),
        ({"port": 8000}, "http://testserver:8000"),
        ({"port": 443}, "https://testserver"),
        ({"hostname": "bürger.example.org"}, "http://xn--brger-kva.example.org"),
    ],
)
def test_site_at_another_address_has_other_links(site, assembly, subscriber, way, change, root):
    before = subscriber.event()
    if way == "save":
        for name, value in change.items():
            setattr(site, name, value)
        site.save()
    else:
        Site.objects.filter(pk=site.pk).update(**change)
    assert subscriber.events() == [before._replace(url=f"{root}/assemblies/warm-homes/")]
    assert first_value(subscriber, "URL") == f"{root}/"
    assert first_value(subscriber, "SOURCE") == f"{root}/calendar/assemblies.ics"


@pytest.mark.parametrize("way", ["save", "queryset"])
def test_site_with_another_root_shows_what_is_below_it(site, assembly, subscriber, way):
    assert subscriber.summaries() == ["Warm homes"]
    new = Page.get_first_root_node().add_child(instance=Page(title="New", slug="new"))
    other = make_assembly(make_index(new), title="Clean rivers", slug="clean-rivers")
    assert subscriber.summaries() == ["Warm homes"]
    if way == "save":
        site.root_page = new
        site.save()
    else:
        Site.objects.filter(pk=site.pk).update(root_page=new)
    event = subscriber.event()
    assert (event.summary, event.url) == (
        "Clean rivers",
        f"http://testserver/assemblies/{other.slug}/",
    )


def test_site_with_its_index_as_root_has_shorter_links(site, index, assembly, subscriber):
    before = subscriber.event()
    site.root_page = Page.objects.get(pk=index.pk)
    site.save()
    assert subscriber.events() == [before._replace(url="http://testserver/warm-homes/")]


def test_sites_have_feeds_of_their_own(assembly, subscriber):
    other_site = make_site("other.example.org", default=False)
    other = Subscriber("other.example.org")
    make_assembly(make_index(other_site.root_page), title="Clean rivers")
    assert subscriber.summaries() == ["Warm homes"]
    assert other.summaries() == ["Clean rivers"]
    other_site.delete()
    assert other.summaries() == ["Warm homes"]  # the default site answers for every host


def test_site_without_any_site_has_no_feed(site, subscriber):
    assert subscriber.get().status_code == 200
    site.delete()
    assert subscriber.get().status_code == 404


def test_renamed_site_names_its_calendar(site, assembly, subscriber):
    assert first_value(subscriber, "X-WR-CALNAME") == "Example site"
    site.site_name = "Example movement"
    site.save()
    assert first_value(subscriber, "X-WR-CALNAME") == "Example movement"
    assert first_value(subscriber, "NAME") == "Example movement"


def test_calendar_name_and_description_are_seen(assembly, site_settings, subscriber):
    assert first_value(subscriber, "X-WR-CALNAME") == "Example site"
    site_settings.calendar_name = "All assemblies"
    site_settings.calendar_description = "What is coming up"
    site_settings.save()
    assert first_value(subscriber, "X-WR-CALNAME") == "All assemblies"
    assert first_value(subscriber, "X-WR-CALDESC") == "What is coming up"


def test_settings_changed_in_admin_are_seen(site, site_settings, assembly, subscriber, admin):
    assert first_value(subscriber, "X-WR-CALNAME") == "Example site"
    address = f"/admin/settings/wagtail_assemblies/assembliessettings/{site.pk}/"
    form = {
        "calendar_name": "Assemblies",
        "calendar_description": "",
        "timezone": "Europe/Berlin",
        "default_host": "",
        "cancelled_style": "strict",
    }
    assert admin.post(address, form).status_code == 302
    assert first_value(subscriber, "X-WR-CALNAME") == "Assemblies"
    assert first_value(subscriber, "X-WR-TIMEZONE") == "Europe/Berlin"


def test_cancelled_style_is_seen(index, site_settings, subscriber):
    sessions = [session(label="First"), session(label="Second", state="cancelled")]
    make_assembly(index, title="Warm homes", sessions=sessions)
    by_summary = dict(zip(subscriber.summaries(), statuses(subscriber), strict=True))
    first, second = "Warm homes – First", "Cancelled: Warm homes – Second"
    assert by_summary == {first: "CONFIRMED", second: "CONFIRMED"}
    site_settings.cancelled_style = "strict"
    site_settings.save()
    by_summary = dict(zip(subscriber.summaries(), statuses(subscriber), strict=True))
    assert by_summary == {first: "CONFIRMED", second: "CANCELLED"}
    site_settings.cancelled_style = "visible"
    site_settings.save()
    assert statuses(subscriber) == ["CONFIRMED", "CONFIRMED"]


@pytest.mark.parametrize(("style", "status"), [("visible", "CONFIRMED"), ("strict", "CANCELLED")])
def test_cancelled_and_restored_assembly_is_seen(
    assembly, clock, site_settings, subscriber, style, status
):
    site_settings.cancelled_style = style
    site_settings.save()
    before = subscriber.event()
    clock.shift(60)
    assembly.state, assembly.state_reason = "cancelled", "The boiler has failed."
    assembly.save_revision().publish()
    assert subscriber.events() == [
        before._replace(summary="Cancelled: Warm homes", sequence=before.sequence + 60)
    ]
    assert statuses(subscriber) == [status]
    assert "The boiler has failed." in subscriber.texts()[0]
    clock.shift(60)
    assembly.state = "on"
    assembly.save_revision().publish()
    assert subscriber.events() == [before._replace(sequence=before.sequence + 120)]
    assert statuses(subscriber) == ["CONFIRMED"]
