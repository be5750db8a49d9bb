import pytest
from django.test import RequestFactory
from django.urls import reverse

from config.content_security import is_for_admin


def policy_of(response):
    """Return a response's policy as a dict of directive to its sources."""
    header = response.headers["Content-Security-Policy"]
    parts = (directive.split() for directive in header.split(";"))
    return {name: sources for name, *sources in parts}


@pytest.mark.django_db
def test_a_public_answer_allows_no_script_and_nothing_inline(client):
    policy = policy_of(client.get(reverse("robots")))

    assert policy["default-src"] == ["'none'"]
    assert "script-src" not in policy
    assert policy["style-src"] == ["'self'"]
    assert policy["base-uri"] == ["'none'"]


@pytest.mark.django_db
def test_an_error_is_a_public_answer_too(client):
    response = client.get("/en/no-such-page/")

    assert response.status_code == 404
    assert policy_of(response)["default-src"] == ["'none'"]


@pytest.mark.django_db
def test_the_admin_may_run_its_own_scripts_and_nobody_elses(client):
    policy = policy_of(client.get(reverse("wagtailadmin_login")))

    assert "'self'" in policy["script-src"]
    assert not [source for source in policy["script-src"] if "://" in source]
    assert policy["object-src"] == ["'none'"]


def test_a_preview_is_for_the_admin():
    request = RequestFactory().get("/en/")
    request.is_preview = True

    assert is_for_admin(request)


def test_an_address_that_only_begins_like_the_admins_is_public():
    assert not is_for_admin(RequestFactory().get("/administration/"))
