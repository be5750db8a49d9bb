"""Nothing that one visitor sends in a header changes what another one reads."""

import pytest

from tests.page_cache.asking import OF_THIS_ANSWER
from tests.page_cache.content import address_of
from tests.page_cache.hostility import (
    ask,
    assert_harmless,
    assert_same_words,
    kept_names,
    shortened,
)

# Headers as the environment calls them.
HEADERS = [
    {"HTTP_X_FORWARDED_HOST": "evil.example"},
    {"HTTP_X_FORWARDED_PROTO": "https"},
    {"HTTP_X_FORWARDED_PROTO": "https,http"},
    {"HTTP_X_FORWARDED_PROTO": "javascript"},
    {"HTTP_X_FORWARDED_PORT": "8443"},
    {"HTTP_X_FORWARDED_FOR": "10.0.0.1, <script>"},
    {"HTTP_X_FORWARDED_PREFIX": "/evil"},
    {"HTTP_FORWARDED": "host=evil.example;proto=https"},
    {"HTTP_X_ORIGINAL_URL": "/admin/"},
    {"HTTP_X_REWRITE_URL": "/admin/"},
    {"HTTP_X_HOST": "evil.example"},
    {"HTTP_X_HTTP_METHOD_OVERRIDE": "POST"},
    {"HTTP_X_METHOD_OVERRIDE": "DELETE"},
    {"HTTP_ACCEPT_LANGUAGE": "fr"},
    {"HTTP_ACCEPT_LANGUAGE": "en;q=0, *;q=1"},
    {"HTTP_ACCEPT": "application/json"},
    {"HTTP_RANGE": "bytes=0-10"},
    {"HTTP_IF_RANGE": '"x"', "HTTP_RANGE": "bytes=0-0"},
    {"HTTP_EXPECT": "100-continue"},
    {"HTTP_REFERER": "https://evil.example/"},
    {"HTTP_ORIGIN": "null"},
    {"HTTP_UPGRADE": "h2c"},
    {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"},
    {"HTTP_X_REQUEST_ID": "11111111111111111111111111111111"},
    {"HTTP_AUTHORIZATION": "Basic YWRhOmFkYQ=="},
    {"HTTP_USER_AGENT": "x" * 60_000},
    {"CONTENT_TYPE": "application/json", "CONTENT_LENGTH": "999"},
    {"CONTENT_LENGTH": "-1"},
    {"REMOTE_USER": "ada"},
]
COOKIES = [
    "csrftoken=x",
    "django_language=fr",
    "xsessionid=1",
    "notsessionid=1; mymessages=2",
    "sessionid=garbage",
    "sessionid = garbage",
    "sessionid\t=garbage",
    " sessionid=garbage",
    'sessionid="garbage"',
    "messages=garbage",
    "messages =garbage",
    "; ; =; sessionid",
    "a=" + "b" * 8000,
    "wagtail_anything=1; csrftoken=" + "c" * 64,
]


@pytest.fixture(params=["page", "list", "feed"])
def address(request, shown):
    """Three ways in which an answer is made."""
    listed = address_of(shown.site.opportunities.en)
    return {
        "page": address_of(shown.opening.en),
        "list": listed,
        "feed": f"{listed}feed.atom",
    }[request.param]


@pytest.mark.parametrize("header", HEADERS, ids=shortened)
def test_a_header_is_of_no_consequence_for_others(visited, address, header):
    assert_harmless(visited, address, **header)


@pytest.mark.parametrize("cookie", COOKIES, ids=shortened)
def test_a_cookie_is_of_no_consequence_for_others(visited, shown, cookie):
    assert_harmless(visited, address_of(shown.opening.en), HTTP_COOKIE=cookie)


@pytest.mark.parametrize(
    "cookie", [one for one in COOKIES if "garbage" in one], ids=shortened
)
def test_who_has_a_cookie_of_a_session_fills_nothing(visited, shown, cookie):
    answer = visited.get(address_of(shown.opening.en), HTTP_COOKIE=cookie)

    assert answer.status == 200
    assert kept_names(visited) == set()


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "OPTIONS", "DELETE", "get"])
def test_another_method_is_of_no_consequence(visited, address, method):
    ask(visited, address, method)
    ordinary = visited.get(address)

    assert ordinary.body
    assert_same_words(ordinary, visited.ordinary(address))
    assert_same_words(visited.get(address), visited.ordinary(address))


@pytest.mark.parametrize("method", ["POST", "PUT", "OPTIONS", "DELETE", "get"])
def test_nothing_kept_answers_another_method(visited, address, method):
    visited.get(address)

    answer = ask(visited, address, method)

    assert answer.made == 1
    assert "X-Accel-Expires" not in answer.headers


@pytest.mark.parametrize(
    "condition",
    [
        {"HTTP_IF_NONE_MATCH": "*"},
        {"HTTP_IF_MODIFIED_SINCE": "Fri, 01 Jan 2100 00:00:00 GMT"},
        {"HTTP_IF_UNMODIFIED_SINCE": "Sat, 01 Jan 2000 00:00:00 GMT"},
        {"HTTP_IF_MATCH": '"another"'},
    ],
    ids=shortened,
)
def test_nothing_new_is_never_kept_as_an_answer(visited, address, condition):
    visited.get(address, **condition)
    ordinary = visited.get(address)

    assert ordinary.status == 200
    assert_same_words(ordinary, visited.ordinary(address))


@pytest.mark.parametrize(
    "since",
    [
        "Mon, 23 Nov 2026 05:00:00 +99999999999999999999",
        "Mon, 23 Nov 99999 05:00:00 GMT",
        "Mon, 23 Nov 2026 05:00:00 -0000",
        "\x00",
        "1" * 5000,
        "Mon, 99 Nov 2026 99:99:99 GMT",
    ],
    ids=shortened,
)
def test_a_date_that_is_none_does_no_harm(visited, address, since):
    visited.get(address)

    assert visited.get(address, HTTP_IF_MODIFIED_SINCE=since).status in (200, 304)


def test_an_etag_of_an_uncached_answer_makes_no_kept_one(visited, shown):
    """A program that has a feed asks first: the 304 belongs to it alone."""
    address = f"{address_of(shown.site.opportunities.en)}feed.atom"
    etag = visited.fresh(address).headers["ETag"]

    visited.get(address, HTTP_IF_NONE_MATCH=etag)

    assert visited.get(address).status == 200


def test_no_answer_names_the_request_of_another(visited, address):
    visited.get(address, HTTP_X_REQUEST_ID="1" * 32)

    kept = visited.get(address)

    assert kept.is_kept
    assert "X-Request-ID" not in kept.headers
    assert not any("1" * 32 in value for value in kept.headers.values())


def test_every_header_but_those_of_the_answer_is_kept(visited, address):
    """Or a header that is added one day would be missing where it counts."""
    fresh = visited.fresh(address)
    visited.get(address)

    kept = visited.get(address)

    assert kept.is_kept
    assert set(fresh.headers) - OF_THIS_ANSWER <= set(kept.headers)


def test_what_depends_on_another_header_is_kept_for_nobody(visited, shown, monkeypatch):
    """A view that says so is believed, whatever the header."""
    page_type = type(shown.opening.en)
    serve = page_type.serve

    def by_language(self, request, *arguments, **details):
        response = serve(self, request, *arguments, **details)
        response["Vary"] = "Accept-Language"
        return response

    monkeypatch.setattr(page_type, "serve", by_language)
    address = address_of(shown.opening.en)

    assert visited.get(address).made == 1
    assert visited.get(address).made == 1
    assert kept_names(visited) == set()
