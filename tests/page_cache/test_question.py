"""What is asked for: one key for one answer, and none where an answer may be personal."""

from itertools import combinations

import pytest

from page_cache.question import (
    LONGEST_PATH,
    LONGEST_QUERY,
    MOST_VALUES,
    ONE_ANSWER,
    Shape,
    canonical_query,
    question_of,
)
from tests.page_cache.asking import environ_of

LISTED = Shape(("status", "page"), never_with=("q",))
WITH_WORDS = Shape(("q", "status"), never_with=("q",))


def question(address="/en/", method="GET", **headers):
    return question_of(environ_of(address, method, headers))


def key(address, shape=LISTED, **headers):
    return question(address, **headers).key(shape)


@pytest.mark.parametrize(
    "others",
    list(
        combinations(
            [
                {"HTTP_HOST": "other"},
                {"HTTP_HOST": "testserver:80"},
                {"wsgi.url_scheme": "https"},
                {"PATH_INFO": "/fr/"},
                {"QUERY_STRING": "page=2"},
            ],
            2,
        )
    ),
    ids=str,
)
def test_host_scheme_path_and_what_counts_make_another_answer(others):
    keys = {key("/en/"), *(key("/en/", **one) for one in others)}

    assert len(keys) == 3


@pytest.mark.parametrize(
    "query",
    ["status=open&page=2", "page=2&status=open", "x=1&page=%32&status=ope%6E&=&utm=2"],
)
def test_one_answer_has_one_key(query):
    assert key(f"/en/?{query}") == key("/en/?status=open&page=2")


def test_of_one_parameter_every_value_counts_in_its_order():
    assert key("/en/?page=1&page=2") != key("/en/?page=2&page=1")
    assert key("/en/?page=1&page=2") != key("/en/?page=1")


def test_where_nothing_counts_every_query_is_the_same():
    keys = {key(f"/en/{query}", ONE_ANSWER) for query in ("", "?page=2", "?x&y=%00")}

    assert len(keys) == 1


def test_no_two_questions_have_one_key():
    """Whatever stands in a host or a path that looks like a part of another one."""
    asked = [
        ("a", "/b/", ""),
        ("a/b", "/", ""),
        ("a", "/b/?", ""),
        ("a", "/b/", "page=1"),
        ("a", "/b/?page=1", ""),
        ("a", "/b/", "page=1%26status%3Dopen"),
        ("a", "/b/", "page=1&status=open"),
        ("a", "/b/?status=open&page=1", ""),
    ]
    keys = [
        key("/", HTTP_HOST=host, PATH_INFO=path, QUERY_STRING=query)
        for host, path, query in asked
    ]

    assert len(set(keys)) == len(asked)


def test_questions_without_number_have_no_key():
    assert key("/en/?q=charts", WITH_WORDS) is None
    assert key("/en/?status=open", WITH_WORDS) is not None
    # Where words do not count, they are noise.
    assert key("/en/?q=charts") == key("/en/")


def test_what_is_too_long_has_no_key():
    values = "&".join(["page=1"] * MOST_VALUES)
    assert key(f"/en/?{values}") is not None
    assert key(f"/en/?{values}&page=1") is None

    fits = "x=" + "y" * (LONGEST_QUERY - 2)
    assert key(f"/en/?{fits}") == key("/en/")
    assert key(f"/en/?{fits}y") is None

    assert question("/" + "x" * (LONGEST_PATH - 1)) is not None
    assert question("/" + "x" * LONGEST_PATH) is None


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_COOKIE": "sessionid=x"},
        {"HTTP_COOKIE": "a=1; sessionid =x"},
        {"HTTP_COOKIE": "messages=x"},
        {"HTTP_AUTHORIZATION": "Basic eA=="},
        {"HTTP_HOST": ""},
        {"SCRIPT_NAME": "/below"},
        {"method": "POST"},
        {"method": "get"},
    ],
    ids=str,
)
def test_who_may_get_something_personal_asks_django(headers):
    assert question("/en/", **headers) is None


@pytest.mark.parametrize("cookie", ["", "csrftoken=x", "sessionid", "a=sessionid"])
def test_other_cookies_are_no_reason_to(cookie):
    assert question("/en/", HTTP_COOKIE=cookie) == question("/en/")


def test_secure_is_what_the_proxy_says(settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    said = {
        value: question(HTTP_X_FORWARDED_PROTO=value).address.scheme
        for value in ("https", "http", " https , http", "HTTPS", "javascript", "")
    }

    assert [value for value, scheme in said.items() if scheme == "https"] == [
        "https",
        " https , http",
    ]
    settings.SECURE_PROXY_SSL_HEADER = None
    assert question(HTTP_X_FORWARDED_PROTO="https").address.scheme == "http"


def test_a_query_is_read_as_django_reads_it(rf):
    for query in ("a=é&b=%C3%A9", "a=1;b=2", "a=+%20&b", "b=&a==", "%61=2&a=%FF"):
        sent = query.encode().decode("latin-1")
        environ = environ_of(f"/?{sent}", "GET", {})
        asked = rf.get("/", QUERY_STRING=environ["QUERY_STRING"]).GET
        ours = rf.get("/", QUERY_STRING=canonical_query(sent, ("a", "b"))).GET
        for name in ("a", "b"):
            given = [value for value in asked.getlist(name) if value]
            assert ours.getlist(name) == given, query
