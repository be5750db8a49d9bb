"""Small rules that know no database: contact details, languages, places, senders."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from opportunities.questions.allowance import MOST_AN_HOUR, take_one
from opportunities.questions.contact_details import contact_details_in
from opportunities.questions.language import language_of_text
from opportunities.questions.senders import address_of_sender

NOON = datetime(2026, 11, 23, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Write to jo.smith+x@example.org.", ["jo.smith+x@example.org"]),
        ("Écrivez à <é@exemple.québec>", ["é@exemple.québec"]),
        ("613-555-0199", ["613-555-0199"]),
        ("(613) 555-0199 or 613.555.0198", ["(613) 555-0199", "613.555.0198"]),
        ("+1 613 555 0199", ["+1 613 555 0199"]),
        ("Call +33 1 23 45 67 89 today", ["+33 1 23 45 67 89"]),
        ("Rates of 60.00 to 100.00, MA-2021-0001, 2021-07-05", []),
        ("Python 3.11.4, port 8000, 10,000 rows, $6,500.00", []),
        ("https://git.example.org/a/613-555-0199/b", []),
        ("@decorator and a@b", []),
        ("1234567890", []),
        ("", []),
    ],
)
def test_what_looks_like_contact_details(text, found):
    assert contact_details_in(text) == found


@given(st.text(alphabet="0123456789 .-+()@a"))
def test_no_text_takes_long_or_fails(text):
    contact_details_in(text * 20)


@pytest.mark.parametrize(
    ("text", "page", "expected"),
    [
        ("May we use another library for the charts?", "fr", "en"),
        ("Est-ce que nous pouvons le faire avec une autre équipe?", "en", "fr"),
        ("Python 3.11 ou 3.12?", "en", "en"),
        ("Docker?", "fr", "fr"),
        ("", "en", "en"),
    ],
)
def test_the_language_of_the_words_counts(text, page, expected):
    assert language_of_text(text, page) == expected


def used_up(address, at=NOON):
    for _number in range(MOST_AN_HOUR):
        assert take_one(address, at=at)
    return not take_one(address, at=at)


def test_each_place_has_its_own_count():
    assert used_up("192.0.2.1")
    assert take_one("192.0.2.2", at=NOON)
    assert used_up("2001:db8:1:2::1")
    assert not take_one("2001:db8:1:2:ffff::9", at=NOON)
    assert take_one("2001:db8:1:3::1", at=NOON)
    assert not take_one("::ffff:192.0.2.1", at=NOON)


@pytest.mark.parametrize("address", ["", "unknown", "x" * 5000, "\x00", "fe80::1%eth0"])
def test_any_address_is_a_place(address):
    assert take_one(address, at=NOON)


def test_nothing_of_the_address_is_kept(monkeypatch):
    keys = []
    monkeypatch.setattr(cache, "add", lambda key, *_args, **_more: keys.append(key))
    take_one("192.0.2.1", at=NOON)
    take_one("192.0.2.1", at=NOON + timedelta(days=1))
    assert len(set(keys)) == 2
    assert not any("192" in key for key in keys)


def test_an_hour_later_it_begins_anew():
    assert used_up("192.0.2.1")
    assert not take_one("192.0.2.1", at=NOON + timedelta(minutes=59, seconds=59))
    assert take_one("192.0.2.1", at=NOON + timedelta(hours=1))


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, None, "10.0.0.1"),
        (0, "198.51.100.1", "10.0.0.1"),
        (1, None, "10.0.0.1"),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "1.1.1.1, 198.51.100.1", "198.51.100.1"),
        (2, "198.51.100.1, 10.0.0.9", "198.51.100.1"),
        (2, "198.51.100.1", "10.0.0.1"),
        (1, " , ", "10.0.0.1"),
    ],
)
def test_where_a_request_comes_from(settings, proxies, forwarded, expected):
    settings.TRUSTED_PROXIES = proxies
    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    request = RequestFactory(headers=headers, REMOTE_ADDR="10.0.0.1").get("/")
    assert address_of_sender(request) == expected
