"""Error pages: in both languages, the reader's first, and helpful."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError, connections
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.test import Client
from django.urls import path

from bilingual.typography import french_typography_problems
from config import urls as site_urls
from home.views import errors
from tests.visits import Visit, visit

pytestmark = pytest.mark.django_db


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def suspect(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("A part of the site is broken.")


# The site's own addresses and handlers, with views that go wrong beside them.
handler400, handler403 = site_urls.handler400, site_urls.handler403
handler404, handler500 = site_urls.handler404, site_urls.handler500
urlpatterns = [
    *(
        path(f"{prefix}go-wrong/{name}/", view)
        for prefix in ("", "en/", "fr/")
        for name, view in (("403", refuse), ("400", suspect), ("500", fail))
    ),
    *site_urls.urlpatterns,
]
in_a_site_that_goes_wrong = pytest.mark.urls(__name__)

HEADINGS = {
    400: ("couldn’t understand", "n’avons pas compris"),
    403: ("", ""),
    404: ("We couldn’t find that page", "Nous n’avons pas trouvé cette page"),
    500: ("", ""),
}


def in_both_languages(page):
    sections = page.soup.select(".both-languages > section")
    return [section["lang"] for section in sections]


@pytest.fixture
def visitor():
    """A browser that is shown the error page, as visitors are."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "languages"),
    [
        ("/en/nothing/", ["en", "fr"]),
        ("/fr/rien/", ["fr", "en"]),
        ("/nothing", ["en", "fr"]),
        ("/fr/occasions/rien/du/tout/", ["fr", "en"]),
        ("/fr/%00/", ["fr", "en"]),
        ("/fr/<script>/", ["fr", "en"]),
    ],
)
def test_an_address_without_a_page(visitor, address, languages, site):
    page = visit(visitor, address)

    assert page.response.status_code == 404
    assert page.language == languages[0]
    assert in_both_languages(page) == languages
    assert len(page.soup.find_all("h1")) == 1
    assert {"/en/", "/fr/"} <= page.links
    assert "<script>" not in page.html.replace('<script type="application', "")


@in_a_site_that_goes_wrong
@pytest.mark.parametrize("status", [400, 403, 500])
@pytest.mark.parametrize(
    ("prefix", "first"), [("", "en"), ("en/", "en"), ("fr/", "fr")]
)
def test_other_errors(visitor, status, prefix, first):
    page = visit(visitor, f"/{prefix}go-wrong/{status}/")

    assert page.response.status_code == status
    assert set(in_both_languages(page)) == {"en", "fr"}
    assert f"Error {status}" in page.text
    assert f"Erreur {status}" in page.text
    # The page for a broken server can't tell which language was asked for.
    assert page.language == ("en" if status == 500 else first)


@in_a_site_that_goes_wrong
@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_their_french_is_typeset_as_in_canada(visitor, status):
    page = visit(visitor, f"/fr/go-wrong/{status}/")

    assert french_typography_problems(page.html) == []


@in_a_site_that_goes_wrong
@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_their_policy_for_content_is_strict_and_nobody_gets_a_cookie(visitor, status):
    response = visitor.get(f"/fr/go-wrong/{status}/")

    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert not response.cookies


def test_the_page_for_a_broken_server_asks_nothing_of_the_database(
    django_assert_num_queries,
):
    with django_assert_num_queries(0):
        page = Visit(errors.server_error(HttpRequest()))

    assert page.response.status_code == 500
    assert in_both_languages(page) == ["en", "fr"]


def test_a_site_without_its_database_answers_with_that_page(visitor, monkeypatch, site):
    def refuse(*args, **kwargs):
        raise OperationalError("The database is gone.")

    monkeypatch.setattr(connections["default"], "cursor", refuse)
    page = visit(visitor, "/fr/")

    assert page.response.status_code == 500
    assert in_both_languages(page) == ["en", "fr"]


def test_a_form_whose_protection_ran_out(rf):
    page = Visit(errors.csrf_failure(rf.post("/admin/login/")))

    assert page.response.status_code == 403
    assert set(in_both_languages(page)) == {"en", "fr"}


def test_a_forged_form_is_refused_with_that_page():
    strict = Client(enforce_csrf_checks=True)

    page = Visit(strict.post("/admin/login/", {"username": "ada"}))

    assert page.response.status_code == 403
    assert set(in_both_languages(page)) == {"en", "fr"}


@pytest.mark.parametrize("template", ["500.html"])
def test_it_is_drawn_without_a_request(template):
    assert "Erreur 500" in render_to_string(template)


def test_a_host_that_is_not_ours_is_refused_without_a_page_of_details(visitor):
    page = visit(visitor, "/fr/", headers={"host": "evil.example"})

    assert page.response.status_code == 400
    assert "evil.example" not in page.html
