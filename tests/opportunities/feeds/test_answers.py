"""How programs ask: again and again, with what they know, and not always politely."""

from datetime import datetime, timedelta

import pytest
from django.utils.http import http_date, parse_http_date

from bilingual.formatting import EASTERN
from opportunities.models import OpportunityPage
from tests.factories import publish_drafts
from tests.opportunities.feeds.addresses import calendar_address, feed_address

pytestmark = pytest.mark.django_db

AT_NOON = datetime(2026, 12, 7, 12, tzinfo=EASTERN)
A_SECOND = timedelta(seconds=1)
SOON = timedelta(hours=72)


@pytest.fixture(params=["feed", "calendar", "filtered", "one"])
def address(request, site, pair):
    return {
        "feed": feed_address(site, "en"),
        "calendar": calendar_address(site, "fr"),
        "filtered": feed_address(site, "fr", "?status=open&q=graphiques"),
        "one": f"{pair.en.url}calendar.ics",
    }[request.param]


def test_the_same_is_not_sent_twice(client, address):
    first = client.get(address)
    known = {"If-None-Match": first.headers["ETag"]}

    again = client.get(address, headers=known)

    assert again.status_code == 304
    assert again.content == b""
    for header in ("ETag", "Last-Modified", "Cache-Control"):
        assert again.headers[header] == first.headers[header]


def test_the_moment_of_the_last_visit_is_enough(client, address):
    known = {"If-Modified-Since": client.get(address).headers["Last-Modified"]}

    assert client.get(address, headers=known).status_code == 304


def test_an_etag_counts_more_than_a_moment(client, address):
    known = {
        "If-None-Match": '"another"',
        "If-Modified-Since": client.get(address).headers["Last-Modified"],
    }

    assert client.get(address, headers=known).status_code == 200


def test_only_the_head_is_sent_if_only_it_is_asked_for(client, address):
    full, head = client.get(address), client.head(address)

    assert head.status_code == 200
    assert head.content == b""
    for header in ("Content-Type", "Content-Length", "ETag", "Last-Modified"):
        assert head.headers[header] == full.headers[header]


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent(client, address, method):
    assert getattr(client, method)(address).status_code == 405


def test_caches_may_keep_it_for_everybody(client, address):
    response = client.get(address)

    assert response.headers["Cache-Control"] == "public, max-age=300"
    assert "Cookie" not in response.headers.get("Vary", "")
    assert not response.cookies


def test_a_new_version_is_sent(client, pair, address, time_machine):
    before = client.get(address)
    time_machine.shift(timedelta(hours=1))
    for page in pair:
        page.short_description += " Graphiques."
    publish_drafts(*pair)

    for header, name in (("If-None-Match", "ETag"), ("If-Modified-Since",) * 2):
        name = "Last-Modified" if header == "If-Modified-Since" else name
        again = client.get(address, headers={header: before.headers[name]})
        assert again.status_code == 200, header


class TestClock:
    """What the clock alone changes is new, to the second, by both ways of asking."""

    @pytest.mark.parametrize("change", [AT_NOON + A_SECOND, AT_NOON - SOON])
    def test_a_feed_is_new_when_a_status_changes(
        self, client, site, pair, time_machine, change
    ):
        # Not at the end of a day: then a feed is new for another reason.
        key = pair.en.translation_key
        OpportunityPage.objects.filter(translation_key=key).update(closes_at=AT_NOON)

        def ask(at, **headers):
            time_machine.move_to(at, tick=False)
            return client.get(feed_address(site, "en"), headers=headers)

        before = ask(change - A_SECOND)
        etag = {"If-None-Match": before.headers["ETag"]}
        since = {"If-Modified-Since": before.headers["Last-Modified"]}

        assert ask(change - A_SECOND, **etag).status_code == 304
        assert ask(change - A_SECOND, **since).status_code == 304
        assert ask(change, **etag).status_code == 200
        assert ask(change, **since).status_code == 200
        assert ask(change).headers["Last-Modified"] == http_date(change.timestamp())

    def test_a_feed_is_new_every_day_because_it_names_the_day(
        self, client, site, pair, time_machine
    ):
        midnight = datetime(2026, 11, 18, tzinfo=EASTERN)
        time_machine.move_to(midnight - A_SECOND, tick=False)
        before = client.get(feed_address(site, "en"))
        time_machine.move_to(midnight, tick=False)
        after = client.get(feed_address(site, "en"))

        assert before.headers["ETag"] != after.headers["ETag"]
        assert parse_http_date(after.headers["Last-Modified"]) == midnight.timestamp()

    def test_a_calendar_is_the_same_for_days(self, client, site, pair, time_machine):
        before = client.get(calendar_address(site, "en"))
        time_machine.shift(timedelta(days=3))
        known = {"If-None-Match": before.headers["ETag"]}

        again = client.get(calendar_address(site, "en"), headers=known)

        assert again.status_code == 304

    def test_a_withdrawn_opportunity_is_gone_at_once(self, client, site, pair):
        before = client.get(feed_address(site, "en"))
        pair.en.unpublish()

        known = {"If-None-Match": before.headers["ETag"]}
        again = client.get(feed_address(site, "en"), headers=known)

        assert again.status_code == 200
        assert pair.en.title not in again.content.decode()
