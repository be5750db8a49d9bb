"""What an answer says of itself: its ETag, its length, its language, its encoding."""

import pytest

from tests.page_cache.asking import OF_THIS_ANSWER
from tests.page_cache.content import address_of
from tests.page_cache.hostility import ask, decoded

PACKED = ["", "gzip", "br"]


@pytest.fixture(params=["page", "list", "landing page", "feed", "calendar"])
def address(request, shown):
    listed = address_of(shown.site.opportunities.fr)
    return {
        "page": address_of(shown.opening.en),
        "list": listed,
        "landing page": address_of(shown.site.landing.fr),
        "feed": f"{listed}fil.atom",
        "calendar": f"{listed}calendrier.ics",
    }[request.param]


@pytest.mark.parametrize("encoding", PACKED)
@pytest.mark.parametrize("visit", ["first", "kept"])
def test_each_encoding_unpacks_to_the_same_words(visited, address, encoding, visit):
    fresh = visited.ordinary(address)
    if visit == "kept":
        visited.get(address)

    answer = visited.get(address, HTTP_ACCEPT_ENCODING=encoding)

    assert answer.is_kept == (visit == "kept")
    assert answer.headers.get("Content-Encoding", "") == encoding
    assert answer.headers["Content-Length"] == str(len(answer.body))
    assert decoded(answer) == fresh.body
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_every_other_header_is_that_of_an_answer_made_now(visited, address):
    fresh = visited.ordinary(address).headers
    visited.get(address)
    kept = visited.get(address).headers

    for name in {*fresh, *kept} - OF_THIS_ANSWER:
        assert kept.get(name) == fresh.get(name), name
    for name in ("Content-Security-Policy", "X-Content-Type-Options", "Content-Type"):
        assert kept[name]
    assert kept["Content-Language"] == address[1:3]
    assert "Set-Cookie" not in kept


def test_an_etag_is_strong_and_of_one_encoding(visited, address):
    etags = {
        encoding: visited.get(address, HTTP_ACCEPT_ENCODING=encoding).headers["ETag"]
        for encoding in PACKED
    }

    assert len(set(etags.values())) == len(PACKED)
    assert all(etag.startswith('"') and etag.endswith('"') for etag in etags.values())


def test_other_words_have_another_etag(visited, shown):
    both = [visited.get(address_of(page)).headers["ETag"] for page in shown.opening]

    assert both[0] != both[1]


@pytest.mark.parametrize("encoding", PACKED)
def test_who_has_it_gets_nothing_new(visited, address, encoding):
    packed = {"HTTP_ACCEPT_ENCODING": encoding}
    full = visited.get(address, **packed).headers

    for known in ("{}", "W/{}", '"a", {}', '{},"a"', '"a" ,  W/{} , "b"', "*", " * "):
        names = known.format(full["ETag"])
        answer = visited.get(address, HTTP_IF_NONE_MATCH=names, **packed)
        assert (answer.status, answer.body) == (304, b""), known
        assert answer.headers["ETag"] == full["ETag"]
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert answer.headers["Cache-Control"] == full["Cache-Control"]
        assert "Content-Length" not in answer.headers
        assert "Content-Encoding" not in answer.headers


def test_who_has_something_else_gets_all(visited, address):
    etag = visited.get(address).headers["ETag"]

    for known in ('"another"', f"{etag}x", "", ",", '"', "x" * 9000, "W/"):
        answer = visited.get(address, HTTP_IF_NONE_MATCH=known)
        assert answer.status == 200, known


def test_who_has_another_encoding_gets_all(visited, address):
    etag = visited.get(address, HTTP_ACCEPT_ENCODING="br").headers["ETag"]

    answer = visited.get(address, HTTP_ACCEPT_ENCODING="gzip", HTTP_IF_NONE_MATCH=etag)

    assert answer.status == 200


class TestModifiedSince:
    """Feeds say when they were last something else."""

    @pytest.fixture
    def feed(self, shown):
        return f"{address_of(shown.site.opportunities.en)}feed.atom"

    def test_not_since(self, visited, feed):
        modified = visited.get(feed).headers["Last-Modified"]

        answer = visited.get(feed, HTTP_IF_MODIFIED_SINCE=modified)

        assert (answer.status, answer.body) == (304, b"")
        assert answer.headers["Last-Modified"] == modified

    def test_since(self, visited, feed):
        visited.get(feed)
        long_ago = "Sat, 01 Jan 2000 00:00:00 GMT"

        assert visited.get(feed, HTTP_IF_MODIFIED_SINCE=long_ago).status == 200

    def test_an_etag_comes_first(self, visited, feed):
        modified = visited.get(feed).headers["Last-Modified"]
        headers = {"HTTP_IF_MODIFIED_SINCE": modified, "HTTP_IF_NONE_MATCH": '"x"'}

        assert visited.get(feed, **headers).status == 200

    def test_a_page_has_no_such_date(self, visited, shown):
        address = address_of(shown.opening.en)
        visited.get(address)
        later = "Fri, 01 Jan 2100 00:00:00 GMT"

        assert visited.get(address, HTTP_IF_MODIFIED_SINCE=later).status == 200


@pytest.mark.parametrize("encoding", PACKED)
def test_head_says_how_long_and_sends_nothing(visited, address, encoding):
    packed = {"HTTP_ACCEPT_ENCODING": encoding}
    first = ask(visited, address, "HEAD", **packed)
    whole = visited.get(address, **packed)

    kept = ask(visited, address, "HEAD", **packed)

    assert kept.is_kept
    assert first.body == kept.body == b""
    assert kept.headers == whole.headers
    assert kept.headers["Content-Length"] == str(len(whole.body)) != "0"


def test_head_with_what_is_known(visited, address):
    etag = visited.get(address).headers["ETag"]

    answer = ask(visited, address, "HEAD", HTTP_IF_NONE_MATCH=etag)

    assert answer.status == 304
