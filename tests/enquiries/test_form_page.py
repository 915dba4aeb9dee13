"""The page with the form, as somebody meets it who wants to write."""

from __future__ import annotations

from datetime import date, timedelta
from html.parser import HTMLParser

import pytest

from tests.factories import PartnerFactory, make_assembly, make_index, make_site, session
from wagtail_assemblies.enquiries.choices import EnquiryTopic
from wagtail_assemblies.enquiries.form_token import new_token
from wagtail_assemblies.enquiries.models import Enquiry
from wagtail_assemblies.pages.models import EnquiryPage
from wagtail_assemblies.site_settings import AssembliesSettings

from .conftest import NOW, PERSON


class Form(HTMLParser):
    """The fields of the form on a page: the attributes of each, its choices and the chosen one."""

    def __init__(self, response):
        super().__init__()
        self.fields, self.choices, self.chosen, self.links, self._select = {}, {}, {}, [], None
        self.feed(response.content.decode())

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "a":
            self.links.append(attrs.get("href"))
        if tag in ("input", "select", "textarea") and "name" in attrs:
            self.fields[attrs["name"]] = attrs
        if tag == "select":
            self._select = attrs["name"]
            self.choices[self._select] = []
        if tag == "option":
            self.choices[self._select].append(attrs["value"])
            if "selected" in attrs:
                self.chosen[self._select] = attrs["value"]


def labels(response, name: str) -> list[str]:
    """What a person reads in a list of choices."""
    select = response.content.decode().split(f'name="{name}"')[1].split("</select>")[0]
    return [option.split(">")[1].split("<")[0] for option in select.split("<option")[1:]]


def test_form_asks_five_things_and_sets_a_trap(visitor):
    form = Form(visitor.open())
    assert sorted(form.fields) == [
        "about",
        "csrfmiddlewaretoken",
        "email",
        "message",
        "name",
        "token",
        "topic",
        "website",
    ]


def test_form_is_shown_empty(visitor):
    response = visitor.open()
    form = response.context["form"]
    values = {field.name: field.value() for field in form if field.name != "token"}
    assert (response.status_code, form.is_bound) == (200, False)
    assert set(values.values()) == {None}


def test_topics_are_offered_in_order_and_none_is_chosen(visitor):
    form = Form(visitor.open())
    assert form.choices["topic"] == ["", *EnquiryTopic.values]
    assert form.chosen.get("topic", "") == ""


def test_trap_is_hidden_from_everybody_but_machines(visitor):
    response = visitor.open()
    trap = Form(response).fields["website"]
    assert (trap["autocomplete"], trap["tabindex"]) == ("off", "-1")
    around = response.content.decode().split('name="website"')[0].rpartition("<div")[2]
    assert around.startswith(' class="asm-trap" aria-hidden="true">')


def test_nothing_is_cut_off_while_somebody_pastes(visitor):
    assert [
        name for name, field in Form(visitor.open()).fields.items() if "maxlength" in field
    ] == []


def test_browser_offers_name_and_address_that_it_knows(visitor):
    fields = Form(visitor.open()).fields
    known = {name: field.get("autocomplete") for name, field in fields.items()}
    assert (known["name"], known["email"]) == ("name", "email")


def test_page_is_kept_by_no_cache(visitor):
    assert visitor.open()["Cache-Control"] == "private, no-store"


def test_page_says_for_how_long_messages_are_kept(visitor, settings):
    settings.WAGTAIL_ASSEMBLIES = {"SUPPORT_EMAIL": "support@example.org", "ENQUIRY_KEPT_DAYS": 1}
    [note] = [line for line in visitor.open().content.decode().splitlines() if "asm-note" in line]
    assert "It is taken off the list 1 day after it has been answered." in note


def test_page_takes_twelve_queries(visitor, django_assert_num_queries):
    visitor.open()
    with django_assert_num_queries(12):
        visitor.open()


# The support address


def test_support_address_stands_beside_the_form(visitor):
    assert "mailto:support@example.org" in Form(visitor.open()).links


def test_each_site_names_its_own_address(visitor, site):
    other = make_site("other.example.org", default=False)
    other.root_page.add_child(instance=EnquiryPage(title="Write", slug="enquire"))
    AssembliesSettings.objects.create(site=other, support_email="other@example.org")
    response = visitor.client.get("/enquire/", headers={"host": "other.example.org"})
    mails = [link for link in Form(response).links if link.startswith("mailto:")]
    assert mails == ["mailto:other@example.org"]


@pytest.fixture
def no_address(settings):
    settings.WAGTAIL_ASSEMBLIES = {}


@pytest.mark.usefixtures("no_address")
def test_site_without_an_address_has_no_form_and_says_so(visitor):
    response = visitor.open()
    assert "This form is not open yet" in response.content.decode()
    assert Form(response).fields == {}


@pytest.fixture
def usual_host(site):
    """The site's own group, with whatever it is given."""

    def make(**fields):
        host = PartnerFactory(name="Exampleton Together", **fields)
        AssembliesSettings.objects.create(site=site, default_host=host)
        return host

    return make


@pytest.mark.usefixtures("no_address")
def test_site_without_an_address_points_to_its_own_group(visitor, usual_host):
    usual_host(website="https://together.example.org/")
    assert "https://together.example.org/" in Form(visitor.open()).links


@pytest.mark.usefixtures("no_address")
@pytest.mark.parametrize(
    "fields",
    [
        {"website": ""},
        {"website": "javascript:alert(1)"},
        {"website": "https://together.example.org/", "hidden": True},
    ],
)
def test_group_that_is_hidden_or_has_no_honest_link_is_not_pointed_to(visitor, usual_host, fields):
    usual_host(**fields)
    assert "Exampleton Together" not in visitor.open().content.decode()


@pytest.mark.usefixtures("no_address")
def test_mistake_costs_nobody_their_words_once_the_address_is_gone(visitor, page):
    response = visitor.post(email="ada")
    assert response.status_code == 422
    assert ">\nHow do we begin?</textarea>" in response.content.decode()


@pytest.mark.usefixtures("no_address")
def test_message_that_comes_all_the_same_is_stored(visitor, page):
    visitor.post(token=new_token(page.pk, visitor.now() - timedelta(minutes=1)))
    enquiry = Enquiry.objects.get()
    assert (enquiry.state, enquiry.last_error) == ("new", "NoSupportAddress")


# Which assembly it is about


@pytest.fixture
def assemblies(site, committing):
    """Makes an assembly below the site's list, whose dates are in the calendar at once."""
    index = make_index(site.root_page)

    def make(**fields):
        with committing():
            return make_assembly(index, **fields)

    return make


def test_what_is_coming_up_is_offered_with_its_date(visitor, assemblies):
    assemblies(title="Later", sessions=[session(date(2027, 3, 9))])
    assemblies(title="Sooner", sessions=[session(date(2027, 3, 4))])
    assert labels(visitor.open(), "about") == [
        "No particular assembly",
        "Sooner, Thursday 4 March 2027, 6:30 p.m. (Europe/London time)",
        "Later, Tuesday 9 March 2027, 6:30 p.m. (Europe/London time)",
    ]


def test_assembly_of_many_dates_is_offered_once(visitor, assemblies):
    page = assemblies(sessions=[session(date(2027, 3, day)) for day in (4, 11, 18)])
    assert Form(visitor.open()).choices["about"] == ["", str(page.pk)]


def test_assembly_that_is_over_is_not_offered(visitor, assemblies):
    assemblies(sessions=[session(date(2027, 2, 1))])
    assert Form(visitor.open()).choices["about"] == [""]


def test_no_more_than_thirty_dates_are_offered(visitor, assemblies):
    for day in range(1, 32):
        assemblies(sessions=[session(date(2027, 4, 1) + timedelta(days=day))])
    assert len(Form(visitor.open()).choices["about"]) == 31


def test_assembly_that_one_comes_from_is_chosen(visitor, assemblies):
    assemblies(sessions=[session(date(2027, 3, 3))])
    page = assemblies()
    assert Form(visitor.open(f"?about={page.pk}")).chosen["about"] == str(page.pk)


def test_assembly_that_one_comes_from_is_offered_first_and_once(visitor, assemblies):
    assemblies(title="Sooner", sessions=[session(date(2027, 3, 3))])
    page = assemblies(title="Warm homes")
    assert labels(visitor.open(f"?about={page.pk}"), "about") == [
        "No particular assembly",
        "Warm homes",
        "Sooner, Wednesday 3 March 2027, 6:30 p.m. (Europe/London time)",
    ]


def test_assembly_that_one_comes_from_may_be_over(visitor, assemblies):
    page = assemblies(title="Warm homes", sessions=[session(date(2027, 2, 1))])
    response = visitor.open(f"?about={page.pk}")
    assert labels(response, "about") == ["No particular assembly", "Warm homes"]


def restrict(page):
    page.view_restrictions.create(restriction_type="login")


def unpublish(page):
    page.unpublish()


def expire(page):
    type(page).objects.filter(pk=page.pk).update(expire_at=NOW - timedelta(minutes=1))


@pytest.mark.parametrize("hide", [restrict, unpublish, expire])
def test_assembly_that_is_not_public_is_never_named(visitor, assemblies, hide):
    page = assemblies(title="Canary")
    hide(page)
    response = visitor.open(f"?about={page.pk}")
    assert Form(response).choices["about"] == [""]
    assert "Canary" not in response.content.decode()


def test_assembly_of_another_site_is_never_named(visitor):
    other = make_site("other.example.org", default=False)
    page = make_assembly(make_index(other.root_page), title="Canary")
    assert "Canary" not in visitor.open(f"?about={page.pk}").content.decode()


@pytest.mark.parametrize("about", ["", "x", "0", "-1", "9" * 5000, "１", "²", "1.0", "1%00", "%ff"])
def test_address_with_nonsense_for_an_assembly_shows_the_form(visitor, about):
    response = visitor.open(f"?about={about}")
    assert (response.status_code, Form(response).choices["about"]) == (200, [""])


# After sending


def test_form_that_was_sent_leads_to_a_page_that_says_so(visitor):
    response = visitor.client.get(visitor.send().url)
    assert response.status_code == 200
    assert "Your message has arrived" in response.content.decode()


def test_page_after_sending_is_kept_by_no_cache_and_no_search_engine(visitor):
    response = visitor.client.get("/enquire/sent/")
    assert response["Cache-Control"] == "private, no-store"
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_page_after_sending_says_where_to_ask_again(visitor):
    assert "mailto:support@example.org" in Form(visitor.client.get("/enquire/sent/")).links


def test_page_after_sending_leads_on_to_the_assemblies(visitor, site):
    make_index(site.root_page)
    assert "/assemblies/" in Form(visitor.client.get("/enquire/sent/")).links


def test_page_after_sending_shows_the_editor_s_own_words(visitor, page):
    page.thanks = "<p>Tea on Thursdays.</p>"
    page.save()
    assert "<p>Tea on Thursdays.</p>" in visitor.client.get("/enquire/sent/").content.decode()


def test_page_after_sending_takes_nothing(visitor):
    assert visitor.client.post("/enquire/sent/", PERSON).status_code == 405
    assert not Enquiry.objects.exists()


@pytest.mark.parametrize("path", ["/enquire/sent/more/", "/enquire/other/"])
def test_there_is_nothing_else_below_the_form(visitor, path):
    assert visitor.client.get(path).status_code == 404


def test_unpublished_form_is_gone_with_the_page_after_it(visitor, page):
    page.unpublish()
    answers = [visitor.client.get(path).status_code for path in ("/enquire/", "/enquire/sent/")]
    assert answers == [404, 404]


def test_editor_sees_both_pages_before_they_are_published(page):
    modes = [mode for mode, _label in page.preview_modes]
    templates = [page.make_preview_request(preview_mode=mode).template_name for mode in modes]
    assert templates[0][-1] == "wagtail_assemblies/enquiries/enquiry_page.html"
    assert templates[1] == "wagtail_assemblies/enquiries/sent_page.html"
