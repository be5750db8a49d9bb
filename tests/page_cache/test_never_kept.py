"""What is for one person, or for one moment, is made anew each time and kept nowhere."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import connection
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from opportunities.guardrails.preview_links import make_link
from opportunities.views.shared_draft import address_of as address_of_draft
from tests import cast, walks
from tests.opportunities.questions.questioning import asked
from tests.page_cache.content import address_of
from tests.page_cache.hostility import ask, kept_names

NOTHING: set[str] = set()
FILES = {
    "/en/open-data/": (
        "releases.json",
        "records.json",
        "opportunities.csv",
        "contracts-by-year.csv",
    ),
    "/fr/donnees-ouvertes/": (
        "livraisons.json",
        "dossiers.json",
        "occasions.csv",
        "contrats-par-annee.csv",
    ),
}


def assert_never_kept(site, address, status=200, **environ):
    """Django answers twice, and nothing is left behind."""
    before = kept_names(site)
    for _again in range(2):
        answer = site.get(address, **environ)
        assert (answer.made, answer.status) == (1, status)
    assert kept_names(site) == before


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/healthz", 200),
        ("/admin/", 302),
        ("/admin/login/", 200),
        ("/admin/pages/", 302),
        ("/en/nowhere/", 404),
        ("/fr/nulle-part/", 404),
        ("/de/", 404),
        ("/en/opportunities", 302),
        ("/documents/1/nothing.pdf", 404),
        ("/en/drafts/garbage/", 404),
        ("/static/nothing.css", 404),
        ("/en/opportunities/nothing.atom", 404),
    ],
)
def test_what_is_no_public_page(visited, shown, address, status):
    made = visited.get(address)
    # Some addresses lead to another one, which may be permanent or not.
    assert made.status == status or {made.status, status} <= {301, 302}
    assert_never_kept(visited, address, made.status)


def test_a_path_that_is_empty(visited, shown):
    for _again in range(2):
        visited.get("")
    assert kept_names(visited) == NOTHING


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_form_of_questions_and_its_thanks(visited, shown, language):
    page = address_of(shown.opening[language])
    names = {
        "en": ("ask-a-question/", "ask-a-question/sent/"),
        "fr": ("poser-une-question/", "poser-une-question/envoyee/"),
    }
    for name in names[language]:
        assert_never_kept(visited, f"{page}{name}")


@pytest.mark.parametrize("page", FILES)
def test_open_data_is_streamed(visited, shown, page):
    for name in FILES[page]:
        assert_never_kept(visited, f"{page}{name}")


@pytest.mark.parametrize(
    "query",
    [
        "q=charts",
        "q=charts&page=1",
        "status=open&q=x",
        "q=%C3%A9",
        "skill=python&skill=accessibility-testing",
    ],
)
@pytest.mark.parametrize("file", ["", "feed.atom", "calendar.ics"])
def test_questions_without_number(visited, shown, query, file):
    listed = address_of(shown.site.opportunities.en)
    visited.get(f"{listed}{file}")

    assert_never_kept(visited, f"{listed}{file}?{query}")


class TestDrafts:
    """Seen by who writes them, and by who has a link."""

    def test_a_shared_draft(self, visited, shown):
        pair = walks.pair_of(shown.opening.en)
        token, _ends_at = make_link(pair, user=cast.ada(), at=timezone.now(), days=3)

        for language in ("en", "fr"):
            assert_never_kept(visited, address_of_draft(token, language))

    def test_a_preview(self, visited, shown):
        client = Client()
        client.force_login(cast.ada())
        page = shown.opening.en
        address = reverse("wagtailadmin_pages:view_draft", args=[page.pk])
        cookie = f"sessionid={client.cookies['sessionid'].value}"

        assert_never_kept(visited, address, HTTP_COOKIE=cookie)
        assert visited.get(address_of(page)).made == 1

    def test_a_page_that_is_not_public(self, visited, shown):
        both = [page.pk for page in shown.opening]
        type(shown.opening.en).objects.filter(pk__in=both).update(live=False)

        assert_never_kept(visited, address_of(shown.opening.en), 404)


@pytest.mark.parametrize("person", cast.EVERYBODY, ids=lambda one: one.__name__)
@pytest.mark.parametrize("cookie", ["sessionid={}", "a=1;sessionid  = {} ;b=2"])
def test_who_is_signed_in(visited, shown, person, cookie):
    """Nothing of theirs is kept, and nothing kept is shown to them."""
    client = Client()
    client.force_login(person())
    cookie = cookie.format(client.cookies["sessionid"].value)
    address = address_of(shown.opening.en)

    assert_never_kept(visited, address, HTTP_COOKIE=cookie)
    visited.get(address)
    assert visited.get(address).is_kept
    assert_never_kept(visited, address, HTTP_COOKIE=cookie)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_other_methods(visited, shown, method):
    address = address_of(shown.opening.en)

    for _again in range(2):
        assert ask(visited, address, method).made == 1
    assert kept_names(visited) == NOTHING


def test_a_question_that_was_refused(visited, shown):
    """Without its token a form is no form."""
    address = f"{address_of(shown.opening.en)}ask-a-question/"

    assert ask(visited, address, "POST").status >= 400
    assert kept_names(visited) == NOTHING


def changed(**headers):
    """What a view does besides: the answer has these headers."""

    def change(response):
        for name, value in headers.items():
            response[name.replace("_", "-")] = value
        return response

    return change


def with_cookie(response):
    response.set_cookie("seen", "1")
    return response


@pytest.mark.parametrize(
    ("change", "status"),
    [
        (changed(Cache_Control="private"), 200),
        (changed(Cache_Control="no-store"), 200),
        (changed(Cache_Control="No-Cache"), 200),
        (changed(Cache_Control="PRIVATE, max-age=5"), 200),
        (changed(Vary="Cookie"), 200),
        (changed(Vary="accept-encoding, COOKIE"), 200),
        (changed(Vary="*"), 200),
        (changed(Vary="Authorization"), 200),
        (changed(Content_Encoding="gzip"), 200),
        (with_cookie, 200),
        (lambda _one: HttpResponse("x", status=404), 404),
        (lambda _one: HttpResponse("x", status=405), 405),
        (lambda _one: HttpResponse("x", status=500), 500),
        (lambda _one: HttpResponse("x", status=206), 206),
        (lambda _one: HttpResponse(status=204), 204),
        (lambda _one: HttpResponse(status=304), 304),
        (lambda _one: HttpResponseRedirect("/en/"), 302),
    ],
    ids=[f"answer {number}" for number in range(17)],
)
def test_an_answer_of_a_page_that_says_so(visited, shown, monkeypatch, change, status):
    page_type = type(shown.opening.en)
    serve = page_type.serve

    def changed_serve(self, request, *arguments, **details):
        response = serve(self, request, *arguments, **details)
        response = response.render() if hasattr(response, "render") else response
        return change(response)

    monkeypatch.setattr(page_type, "serve", changed_serve)

    assert_never_kept(visited, address_of(shown.opening.en), status)


@pytest.mark.parametrize(
    ("error", "status"),
    [(Http404, 404), (PermissionDenied, 403), (SuspiciousOperation, 400)],
)
def test_a_page_that_fails(visited, shown, monkeypatch, error, status):
    """After it said that everybody may have its answer."""

    def fails(self, request, *arguments, **details):
        raise error

    monkeypatch.setattr(type(shown.opening.en), "get_context", fails)

    assert_never_kept(visited, address_of(shown.opening.en), status)


def test_an_answer_made_from_a_table_that_nobody_watches(visited, shown, monkeypatch):
    page_type = type(shown.opening.en)
    get_context = page_type.get_context

    def also_asks(self, request, *arguments, **details):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM wagtailcore_comment")
        return get_context(self, request, *arguments, **details)

    monkeypatch.setattr(page_type, "get_context", also_asks)

    assert_never_kept(visited, address_of(shown.opening.en))
    other = address_of(shown.site.guide.en)
    visited.get(other)
    assert visited.get(other).is_kept


def test_a_page_that_reads_the_session(visited, shown, monkeypatch):
    page_type = type(shown.opening.en)
    get_context = page_type.get_context

    def reads_session(self, request, *arguments, **details):
        request.session.get("anything")
        return get_context(self, request, *arguments, **details)

    monkeypatch.setattr(page_type, "get_context", reads_session)

    assert_never_kept(visited, address_of(shown.opening.en))


def test_a_page_that_has_a_form_token(visited, shown, monkeypatch):
    from django.middleware.csrf import get_token

    page_type = type(shown.opening.en)
    get_context = page_type.get_context

    def with_token(self, request, *arguments, **details):
        get_token(request)
        return get_context(self, request, *arguments, **details)

    monkeypatch.setattr(page_type, "get_context", with_token)

    assert_never_kept(visited, address_of(shown.opening.en))


def test_an_unanswered_question_is_nobodys_business(visited, shown):
    """And it makes no page new: the same answer is still there."""
    address = address_of(shown.opening.en)
    visited.get(address)
    before = visited.get(address)

    asked(shown.opening, text="Is this a question that nobody has answered yet?")

    assert b"nobody has answered" not in visited.get(address).body
    assert before.is_kept
