"""The feed behind middleware that sites commonly have."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories import make_assembly, session
from tests.feeds.conftest import FEED


def install(settings, *first: str, last: tuple[str, ...] = ()) -> None:
    settings.MIDDLEWARE = [*first, *settings.MIDDLEWARE, *last]


@pytest.fixture
def gzip(settings):
    install(settings, "django.middleware.gzip.GZipMiddleware")


@pytest.fixture
def whole_site_cache(settings):
    install(
        settings,
        "django.middleware.cache.UpdateCacheMiddleware",
        last=("django.middleware.cache.FetchFromCacheMiddleware",),
    )


@pytest.fixture
def locale(settings):
    install(settings, "django.middleware.locale.LocaleMiddleware")


def test_feed_is_not_compressed(gzip, index, client):
    """Outlook has failed on a compressed feed, and the ETag would turn weak."""
    for number in range(3):
        make_assembly(index, title=f"Assembly {number}")
    response = client.get(FEED, headers={"accept-encoding": "gzip"})
    assert response.content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert response["ETag"].startswith('"')


def test_feed_is_not_kept_by_the_cache_of_the_whole_site(whole_site_cache, index, summaries):
    make_assembly(index, title="First")
    assert summaries() == ["First"]
    make_assembly(index, title="Second", sessions=[session(date(2027, 4, 1))])
    assert summaries() == ["First", "Second"]


def test_feed_keeps_its_headers_under_the_cache_of_the_whole_site(whole_site_cache, index, client):
    response = client.get(FEED)
    assert response["Cache-Control"] == "public, no-cache"
    assert "Expires" not in response


def test_feed_keeps_its_etag_under_conditional_get(settings, index, client):
    etag = client.get(FEED)["ETag"]
    install(settings, "django.middleware.http.ConditionalGetMiddleware")
    client.handler.load_middleware()
    assert client.get(FEED)["ETag"] == etag


def test_feed_has_the_same_bytes_in_every_browser(locale, index, client):
    """One address gives every subscriber the same bytes; states are said in the page's language."""
    make_assembly(index, state="cancelled", state_reason="The boiler has failed.")
    languages = ["de", "cy", "en", "ar", "xx-nonsense;q=2"]
    answers = [client.get(FEED, headers={"accept-language": each}) for each in languages]
    assert {answer.content for answer in answers} == {client.get(FEED).content}


def test_feed_has_the_same_bytes_for_editors(index, admin_client, client):
    make_assembly(index)
    assert admin_client.get(FEED).content == client.get(FEED).content
