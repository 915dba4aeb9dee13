"""The list for other sites' pages: what stands in it, in whose frames, and what it costs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, PageViewRestriction

from tests.factories import PartnerFactory, RegionFactory, make_assembly, make_index, session
from wagtail_assemblies.calendar.feeds import built_feeds

EMBED = "/calendar/embed/"
DAY = date(2027, 3, 4)


def many(index, number: int, **fields) -> None:
    """Assemblies on as many days, one after another."""
    for count in range(number):
        day = session(DAY + timedelta(days=count))
        make_assembly(index, title=f"Day {count}", question="", sessions=[day], **fields)


@pytest.fixture
def shown(embed):
    """The headings of the cards, in order."""
    return lambda query="": [each.get_text(strip=True) for each in embed(query).select("ol h3")]


@pytest.fixture
def queries(client):
    """How many queries an answer costs."""

    def count(**headers) -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(EMBED, headers=headers)
        return len(captured)

    return count


def words(soup) -> str:
    return " ".join(soup.main.get_text(" ").split())


def test_embed_says_of_an_assembly_what_the_list_says(index, embed):
    host = PartnerFactory(name="Our Group")
    day = [session(DAY, end_time="20:30")]
    page = make_assembly(index, title="Warm homes", venue="Hall", hosts=[host], sessions=day)
    assert words(embed()) == (
        "Example site Coming up Thu 4 Mar Warm homes How can we keep every home warm? "
        "6:30 p.m. to 8:30 p.m. Hall, Exampleton Hosted by Our Group "
        "See all assemblies, and follow the calendar"
    )
    links = [link["href"] for link in embed().select("a")]
    assert links == [page.full_url, index.full_url]


def test_embed_without_assemblies_says_so(index, embed):
    assert words(embed()) == (
        "Example site No assembly is planned at the moment. "
        "See all assemblies, and follow the calendar"
    )


@pytest.mark.parametrize("state", ["cancelled", "postponed"])
def test_embed_says_what_does_not_take_place(index, embed, state):
    make_assembly(index, state=state, state_reason="The boiler has failed.")
    card = embed().select_one(".asm-card--off")
    assert card.select_one(".asm-pill").get_text() == state.capitalize()
    assert "The boiler has failed." in card.get_text()


def test_embed_has_six_unless_it_is_told_how_many(index, shown):
    many(index, 8)
    assert shown() == [f"Day {count}" for count in range(6)]
    assert shown("?most=2") == ["Day 0", "Day 1"]
    assert len(shown("?most=24")) == 8


@pytest.mark.parametrize("most", ["0", "-1", "25", "9" * 5000, "six", "1.5", "", "%00", "٣"])
def test_embed_ignores_a_number_that_is_none(index, shown, most):
    many(index, 7)
    assert len(shown(f"?most={most}")) == 6


def test_embed_takes_the_filters_of_the_calendar_and_says_so(index, shown, embed):
    make_assembly(index, question="Up there?", region=RegionFactory(name="The North"))
    make_assembly(index, question="Elsewhere?")
    assert shown("?region=the-north") == ["Up there?"]
    found = embed("?region=the-north&utm_source=a")
    assert found.h1.get_text() == found.title.get_text() == "Example site: The North"
    assert found.select("a")[-1]["href"] == f"{index.full_url}?region=the-north"


def test_embed_that_is_unknown_is_not_built_for_itself(index, client):
    client.get(EMBED)
    for query in ("?utm_source=a", "?region=nowhere", "?most=six", "?most=6"):
        client.get(EMBED + query)
    assert len(built_feeds._feeds) == 1


def test_embed_is_in_the_language_that_is_asked_for(index, embed):
    locale = Locale.objects.create(language_code="de")
    root = index.get_parent().copy_for_translation(locale)
    root.save_revision().publish()
    german = make_index(root, title="Versammlungen", slug="versammlungen", locale=locale)
    page = make_assembly(german, locale=locale)
    found = embed("?language=de")
    assert found.html["lang"] == "de"
    assert [link["href"] for link in found.select("a")] == [page.full_url, german.full_url]
    assert found.select_one(".asm-tile__weekday").get_text() == "Do"


def test_embed_leads_to_the_site_where_its_list_is_not_for_everybody(index, site, embed):
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    assert [link["href"] for link in embed().select("a")] == ["http://testserver/"]


def test_embed_leaves_out_what_is_over_from_that_moment_on(index, shown, clock):
    make_assembly(index, question="First?", sessions=[session(DAY, end_time="20:30")])
    make_assembly(index, question="Second?", sessions=[session(date(2027, 3, 5))])
    clock.move_to(datetime(2027, 3, 4, 20, 29, 59, tzinfo=UTC), tick=False)
    assert shown() == ["First?", "Second?"]
    clock.move_to(datetime(2027, 3, 4, 20, 30, 0, tzinfo=UTC), tick=False)
    assert shown() == ["Second?"]


def test_embed_is_for_no_search_engine(index, embed):
    assert embed().select_one("meta[name=robots]")["content"] == "noindex"


def test_embed_follows_links_in_the_whole_window(index, embed):
    assert embed().base.attrs == {"target": "_top"}


def test_embed_has_no_script_no_form_and_nothing_inline(index, embed):
    make_assembly(index)
    found = embed()
    assert found.select("script, form, style, [style], [onclick], iframe, img") == []
    assert [link["href"] for link in found.select("link")] == [
        "/static/wagtail_assemblies/assemblies.css"
    ]


def test_embed_has_no_cookie_and_depends_on_nobody(index, client, admin_client):
    make_assembly(index)
    response = client.get(EMBED)
    assert response.cookies == {}
    assert "Vary" not in response
    assert response["Cache-Control"] == "public, no-cache"
    assert admin_client.get(EMBED).content == response.content


def test_embed_is_not_sent_again(index, client):
    etag = client.get(EMBED)["ETag"]
    assert client.get(EMBED, headers={"if-none-match": etag}).status_code == 304
    make_assembly(index)
    assert client.get(EMBED, headers={"if-none-match": etag}).status_code == 200


def test_embed_answers_head_with_the_same_headers(index, client):
    response, head = client.get(EMBED), client.head(EMBED)
    assert head.content == b""
    assert dict(head.items()) == dict(response.items())


def test_embed_of_no_site_is_not_found(site, client):
    site.delete()
    assert client.get(EMBED).status_code == 404


def test_queries_are_few_while_nothing_changes(index, client, queries):
    make_assembly(index)
    etag = client.get(EMBED)["ETag"]
    assert queries() == 2
    assert queries(**{"if-none-match": etag}) == 2


def test_queries_after_a_change_are_the_same_at_any_size(index, queries):
    queries()  # a process's first request asks Wagtail for its site as well
    many(index, 1)
    with_one = queries()
    many(index, 10)
    assert with_one == queries() == 11
