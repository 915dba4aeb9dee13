"""What `assemblies_setup` makes on a site, and that it makes it once."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db.models.signals import pre_save
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Locale, Page, Site

from tests.factories import PartnerFactory, make_assembly, make_index, make_site
from wagtail_assemblies.pages.models import AssemblyIndexPage
from wagtail_assemblies.partners.models import Partner
from wagtail_assemblies.setup_site import find_site, set_up_site
from wagtail_assemblies.site_settings import AssembliesSettings

SNIPPET_PERMISSIONS = {
    f"{action}_{model}"
    for action in ("add", "change", "view")
    for model in ("partner", "place", "region", "series", "topic")
}


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def rootless(site):
    """A site whose root page takes no page below it: an assembly."""
    site.root_page = make_assembly(site.root_page)
    site.save()
    return site


def settings_of(site):
    return AssembliesSettings.of(site)


def rows():
    """How many there are of everything that setting up a site may make."""
    models = (Partner, Page, Group, GroupPagePermission, GroupCollectionPermission)
    return {model.__name__: model.objects.count() for model in models}


def page_permissions(group_name: str, page) -> set[str]:
    granted = GroupPagePermission.objects.filter(group__name=group_name, page_id=page.pk)
    return set(granted.values_list("permission__codename", flat=True))


def member_of(group_name: str):
    user = get_user_model().objects.create_user("volunteer", password="x")
    user.groups.add(Group.objects.get(name=group_name))
    return user


def run(*arguments) -> list[str]:
    out = StringIO()
    call_command("assemblies_setup", *arguments, stdout=out, no_color=True)
    return out.getvalue().splitlines()


# The site's own group


def test_the_own_group_bears_the_site_name_and_its_language(site):
    done = set_up_site(site)
    assert (done.host.name, done.host_made) == ("Example site", True)
    assert done.host.locale == site.root_page.locale


def test_the_own_group_of_a_nameless_site_bears_its_host_name(site):
    Site.objects.update(site_name="")
    assert set_up_site(find_site()).host.name == "testserver"


def test_the_own_group_is_the_usual_host_and_the_zone_stays_empty(site):
    done = set_up_site(site)
    assert settings_of(site).default_host == done.host
    assert settings_of(site).timezone == ""


def test_a_usual_host_that_was_chosen_stays(site):
    chosen = PartnerFactory(name="Chosen Group")
    AssembliesSettings.objects.create(site=site, default_host=chosen, timezone="Europe/Paris")
    done = set_up_site(site)
    assert (done.host, done.host_made) == (chosen, False)
    assert list(Partner.objects.all()) == [chosen]
    assert settings_of(site).timezone == "Europe/Paris"


def test_a_partner_of_the_sites_name_becomes_the_usual_host(site):
    known = PartnerFactory(name="Example site")
    done = set_up_site(site)
    assert (done.host, done.host_made) == (known, False)
    assert settings_of(site).default_host == known


def test_a_hidden_partner_does_not_become_the_usual_host(site):
    hidden = PartnerFactory(name="Example site", hidden=True)
    assert set_up_site(site).host != hidden


# The index page


def test_the_index_is_published_through_a_revision_below_the_root(site):
    done = set_up_site(site)
    index = AssemblyIndexPage.objects.get()
    assert (done.index.page, done.index.made, done.index.problem) == (index, True, "")
    assert index.get_parent().pk == site.root_page_id
    assert (index.title, index.slug, index.live) == ("Assemblies", "assemblies", True)
    assert index.live_revision is not None


def test_the_index_takes_a_free_slug(site):
    site.root_page.add_child(instance=Page(title="Assemblies", slug="assemblies"))
    site.root_page.add_child(instance=Page(title="More", slug="assemblies-1"))
    assert set_up_site(site).index.page.slug == "assemblies-2"


def test_an_index_anywhere_below_the_root_is_found(site):
    section = site.root_page.add_child(instance=Page(title="Join", slug="join"))
    index = make_index(section, live=False)
    done = set_up_site(site)
    assert (done.index.page, done.index.made) == (index, False)
    assert isinstance(done.index.page, AssemblyIndexPage)


def test_another_sites_index_does_not_count(site):
    other = make_site("other.example.org", default=False)
    elsewhere = make_index(other.root_page)
    done = set_up_site(site)
    assert done.index.page != elsewhere
    assert done.index.page.get_site() == site


def test_the_language_of_the_index_is_the_roots(site):
    welsh = Locale.objects.create(language_code="cy")
    other = make_site("cy.example.org", default=False, locale=welsh)
    done = set_up_site(other)
    assert done.index.page.locale == done.host.locale == welsh


def test_a_root_that_takes_no_index_is_said_and_fails_nothing(rootless):
    done = set_up_site(rootless)
    assert (done.index.page, done.index.made) == (None, False)
    assert done.index.problem.startswith(
        f"No page “Assemblies” can be created below “{rootless.root_page.title}”."
    )
    assert done.host.name == "Example site"
    assert done.groups_made == ("Assembly editors", "Assembly publishers", "Assembly enquiries")


@pytest.mark.parametrize(
    "error, said",
    [
        (ValidationError({"introduction": ["Say why."]}), "introduction: Say why."),
        (ValidationError("Ask the office."), "Ask the office."),
    ],
)
def test_an_index_that_the_sites_own_rules_refuse_is_said_and_not_kept(site, error, said):
    def refuse(**kwargs):
        raise error

    pre_save.connect(refuse, sender=AssemblyIndexPage)
    try:
        done = set_up_site(site)
    finally:
        pre_save.disconnect(refuse, sender=AssemblyIndexPage)
    assert done.index.problem == (
        f"Add the assembly index page yourself, then run this again: {said}"
    )
    assert not AssemblyIndexPage.objects.exists()
    assert settings_of(site).default_host == done.host


# Groups


def test_the_groups_may_use_the_admin_and_the_snippets(site):
    set_up_site(site)
    for name in ("Assembly editors", "Assembly publishers"):
        granted = Group.objects.get(name=name).permissions.values_list("codename", flat=True)
        assert set(granted) == {"access_admin"} | SNIPPET_PERMISSIONS


def test_the_groups_may_choose_and_add_documents_and_images(site):
    set_up_site(site)
    granted = GroupCollectionPermission.objects.filter(group__name="Assembly editors")
    names = set(granted.values_list("permission__codename", flat=True))
    assert names == {"choose_document", "choose_image", "add_document", "add_image"}


def test_those_who_answer_enquiries_see_and_change_them_and_nothing_else(site):
    index = set_up_site(site).index.page
    granted = Group.objects.get(name="Assembly enquiries").permissions
    names = set(granted.values_list("codename", flat=True))
    assert names == {"access_admin", "view_enquiry", "change_enquiry"}
    assert page_permissions("Assembly enquiries", index) == set()


def test_editors_add_and_change_and_publishers_publish_too(site):
    index = set_up_site(site).index.page
    assert page_permissions("Assembly editors", index) == {"add_page", "change_page"}
    assert page_permissions("Assembly publishers", index) == {
        "add_page",
        "change_page",
        "publish_page",
    }


def test_an_editor_adds_assemblies_and_may_not_publish_them(site):
    index = set_up_site(site).index.page
    may = index.permissions_for_user(member_of("Assembly editors"))
    assert (may.can_add_subpage(), may.can_edit(), may.can_publish_subpage()) == (True, True, False)


def test_a_publisher_adds_and_publishes_below_the_index_only(site):
    index = set_up_site(site).index.page
    user = member_of("Assembly publishers")
    below, above = index.permissions_for_user(user), site.root_page.permissions_for_user(user)
    assert (below.can_add_subpage(), below.can_publish_subpage()) == (True, True)
    assert (above.can_add_subpage(), above.can_publish_subpage()) == (False, False)


def test_a_group_that_is_there_is_made_whole_and_loses_nothing(site):
    group = Group.objects.create(name="Assembly editors")
    elsewhere = GroupPagePermission.objects.create(
        group=group, page=site.root_page, permission_type="lock"
    )
    done = set_up_site(site)
    assert done.groups_made == ("Assembly publishers", "Assembly enquiries")
    assert page_permissions("Assembly editors", done.index.page) == {"add_page", "change_page"}
    assert GroupPagePermission.objects.filter(pk=elsewhere.pk).exists()


# Again


def test_a_second_run_makes_nothing(site):
    set_up_site(site)
    before = rows()
    again = set_up_site(site)
    assert (again.host_made, again.groups_made) == (False, ())
    assert not any(each.made for each in again.pages)
    assert rows() == before


def test_a_second_run_makes_nothing_after_everything_was_renamed(site):
    first = set_up_site(site)
    index = first.index.page
    index.title, index.slug = "Meetings", "meetings"
    index.save()
    Partner.objects.update(name="Exampleton Assembly Group")
    before = rows()
    again = set_up_site(site)
    assert (again.index.page, again.host) == (index, first.host)
    assert rows() == before


def test_the_index_is_made_once_the_root_takes_one(rootless):
    refusing = rootless.root_page
    set_up_site(rootless)
    rootless.root_page = refusing.get_parent()
    rootless.save()
    done = set_up_site(rootless)
    assert (done.index.made, done.host_made, done.groups_made) == (True, False, ())
    assert page_permissions("Assembly editors", done.index.page) == {"add_page", "change_page"}


# The command


def test_the_command_says_what_it_made_and_then_what_was_there(site):
    assert run() == [
        "Site: testserver",
        "Usual host: Example site (made)",
        "Page: Assemblies http://testserver/assemblies/ (made)",
        "Page: Resources http://testserver/resources/ (made)",
        "Page: Partners http://testserver/partners/ (made)",
        "Page: Write to us http://testserver/enquire/ (made)",
        "Group: Assembly editors (made)",
        "Group: Assembly publishers (made)",
        "Group: Assembly enquiries (made)",
    ]
    assert run() == [
        "Site: testserver",
        "Usual host: Example site (was there)",
        "Page: Assemblies http://testserver/assemblies/ (was there)",
        "Page: Resources http://testserver/resources/ (was there)",
        "Page: Partners http://testserver/partners/ (was there)",
        "Page: Write to us http://testserver/enquire/ (was there)",
        "Group: Assembly editors (was there)",
        "Group: Assembly publishers (was there)",
        "Group: Assembly enquiries (was there)",
    ]


def test_the_command_says_that_an_index_is_not_published(site):
    make_index(site.root_page, live=False)
    assert run()[2] == ("Page: Assemblies http://testserver/assemblies/ (was there), not published")


def test_the_command_says_why_there_is_no_index(rootless):
    assert run()[2].startswith("No page “Assemblies” can be created below “")


def test_the_command_takes_the_site_that_is_named(site):
    other = make_site("other.example.org", default=False)
    assert run("--site", "other.example.org")[0] == "Site: other.example.org"
    assert settings_of(other).default_host is not None
    assert settings_of(site).default_host is None


def test_the_command_names_the_sites_that_there_are(site):
    with pytest.raises(CommandError) as error:
        run("--site", "exampel.org")
    assert str(error.value) == "There is no site “exampel.org”. There is: testserver."


def test_the_command_asks_for_a_name_where_no_site_is_the_default(site):
    Site.objects.update(is_default_site=False)
    with pytest.raises(CommandError) as error:
        run()
    assert str(error.value) == "No site is the default one. Name one of: testserver."


def test_the_command_says_that_there_is_no_site(db):
    Site.objects.all().delete()
    with pytest.raises(CommandError) as error:
        run()
    assert str(error.value) == "There is no site yet. Add one in the admin, under Settings."
