"""The name that a visitor asks for: others never read what was made for it."""

import pytest

from tests.page_cache.content import address_of
from tests.page_cache.hostility import assert_harmless, kept_names, shortened

ALLOWED = [
    "127.0.0.1",
    "localhost",
    "localhost:8000",
    "testserver:80",
    "testserver:8080",
    "testserver:443",
    "TESTSERVER",
    "TestServer:80",
    "testserver.",
]
REFUSED = [
    "evil.example",
    "testserver.evil.example",
    "testserver:evil",
    "testserver:80:80",
    "evil.example\\testserver",
    "testserver@evil.example",
    "testserver/evil",
    "testserver, evil.example",
    "testserver\x00",
    " testserver",
    "[::1",
    "x" * 5000,
]


@pytest.mark.parametrize("host", ALLOWED, ids=shortened)
def test_another_name_of_the_site(visited, shown, host):
    address = address_of(shown.opening.en)

    answer = assert_harmless(visited, address, HTTP_HOST=host)

    assert answer.words == visited.fresh(address, HTTP_HOST=host).words


@pytest.mark.parametrize("host", REFUSED, ids=shortened)
def test_a_name_that_is_not_ours_is_refused_and_kept_for_nobody(visited, shown, host):
    address = address_of(shown.opening.en)

    assert visited.get(address, HTTP_HOST=host).status == 400
    assert kept_names(visited) == set()
    # Even where the page itself is kept.
    visited.get(address)
    assert visited.get(address, HTTP_HOST=host).status == 400
    assert_harmless(visited, address, HTTP_HOST=host)


def test_no_host_at_all(visited, shown):
    """HTTP/1.0: Django asks the server for its name."""
    assert_harmless(visited, address_of(shown.opening.en), HTTP_HOST="")


def test_secure_and_not_secure_are_two_answers(visited, shown, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    address = f"{address_of(shown.site.opportunities.en)}feed.atom"
    secure = {"HTTP_X_FORWARDED_PROTO": "https"}

    for headers in (secure, {}, secure, {"HTTP_X_FORWARDED_PROTO": "https, http"}):
        kept = visited.get(address, **headers)
        assert kept.words == visited.fresh(address, **headers).words


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_the_scheme_of_the_server_counts(visited, shown, scheme):
    address = address_of(shown.opening.en)
    environ = {"wsgi.url_scheme": scheme}

    assert_harmless(visited, address, **environ)
    assert visited.get(address, **environ).words == (
        visited.fresh(address, **environ).words
    )


def test_a_redirect_to_the_secure_site_is_kept_for_nobody(visited, shown, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    from tests.page_cache.asking import Site

    site, address = Site(), address_of(shown.opening.en)
    assert site.get(address).status == 301

    secure = site.get(address, HTTP_X_FORWARDED_PROTO="https")

    assert secure.status == 200
    assert site.get(address).status == 301
    assert "Strict-Transport-Security" not in site.get(address).headers
