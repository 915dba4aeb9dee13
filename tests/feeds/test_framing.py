"""One page may stand in anybody's frame, whatever forbids it for the rest of the site."""

from __future__ import annotations

import django
import pytest

from tests.factories import make_assembly

EMBED, LIST = "/calendar/embed/", "/assemblies/"
POLICY = {"default-src": ["'self'"], "frame-ancestors": ["'none'"]}
ENFORCED, REPORTED = "Content-Security-Policy", "Content-Security-Policy-Report-Only"


def install(settings, middleware: str) -> None:
    settings.MIDDLEWARE = [middleware, *settings.MIDDLEWARE]


@pytest.fixture
def djangos_policy(settings):
    if django.VERSION < (6, 0):
        pytest.skip("Django has a policy of its own from 6.0 on")
    install(settings, "django.middleware.csp.ContentSecurityPolicyMiddleware")
    settings.SECURE_CSP = settings.SECURE_CSP_REPORT_ONLY = POLICY


@pytest.fixture
def django_csp(settings):
    install(settings, "csp.middleware.CSPMiddleware")
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": POLICY}
    settings.CONTENT_SECURITY_POLICY_REPORT_ONLY = {"DIRECTIVES": POLICY}


@pytest.fixture
def both(djangos_policy, settings):
    """django-csp's middleware left in place on a site that has gone over to Django's."""
    install(settings, "csp.middleware.CSPMiddleware")
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": POLICY}
    settings.CONTENT_SECURITY_POLICY_REPORT_ONLY = {"DIRECTIVES": POLICY}


@pytest.fixture
def policies(client):
    """The policies of an answer, enforced and reported, each as directives."""

    def of(path: str, **headers) -> list[dict[str, str]]:
        response = client.get(path, headers=headers)
        return [
            dict(part.strip().split(" ", 1) for part in response[name].split(";"))
            for name in (ENFORCED, REPORTED)
        ]

    return of


@pytest.fixture(params=["djangos_policy", "django_csp", "both"])
def policy(request):
    request.getfixturevalue(request.param)


CLOSED = {"default-src": "'self'", "frame-ancestors": "'none'"}
OPEN = {"default-src": "'self'", "frame-ancestors": "*"}


def test_policy_is_opened_in_one_directive_for_one_page(policy, index, client, policies):
    make_assembly(index)
    assert policies(LIST) == [CLOSED, CLOSED]
    assert policies(EMBED) == [OPEN, OPEN]
    assert policies("/calendar/assemblies.json") == [CLOSED, CLOSED]


def test_policy_is_opened_in_an_answer_not_modified(policy, index, client, policies):
    """Browsers take the headers of what they keep from it."""
    etag = client.get(EMBED)["ETag"]
    assert policies(EMBED, **{"if-none-match": etag}) == [OPEN, OPEN]


def test_policy_is_made_by_nobody_where_there_is_none(index, client):
    assert ENFORCED not in client.get(EMBED)


def test_frame_options_are_left_out_of_one_page(index, client, settings):
    install(settings, "django.middleware.clickjacking.XFrameOptionsMiddleware")
    assert client.get(LIST)["X-Frame-Options"] == "DENY"
    etag = client.get(EMBED)["ETag"]
    answers = [client.get(EMBED), client.get(EMBED, headers={"if-none-match": etag})]
    assert [answer.status_code for answer in answers] == [200, 304]
    assert not any("X-Frame-Options" in answer for answer in answers)
