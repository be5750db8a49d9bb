"""What feeds and calendars make of how an opportunity stands."""

import pytest

from opportunities.feeds import closing_calendar, posting_feed
from opportunities.feeds.standing import Standing
from tests import scenarios
from tests.opportunities.feeds.addresses import calendar_address, feed_address
from tests.opportunities.feeds.calendar_rules import faults_of, read

pytestmark = pytest.mark.django_db

CANCELLED = Standing(
    "cancelled", "Cancelled", "The need is gone; <b>sorry</b>.", 2, is_cancelled=True
)


@pytest.fixture
def _cancelled(site, monkeypatch):
    scenarios.an_open_pair(site)
    for module in (closing_calendar, posting_feed):
        monkeypatch.setattr(module, "standing_of", lambda *_, **__: CANCELLED)


@pytest.mark.usefixtures("_cancelled")
def test_a_feed_says_what_changed_and_why(client, site):
    feed = client.get(feed_address(site, "en")).content.decode()

    assert 'label="Cancelled"' in feed
    assert 'term="cancelled"' in feed
    # Escaped for HTML, and that once more for XML.
    assert "What changed: The need is gone; &amp;lt;b&amp;gt;sorry" in feed


@pytest.mark.usefixtures("_cancelled")
def test_a_calendar_says_it_too(client, site):
    file = client.get(calendar_address(site, "en")).content

    (event,) = read(file).all("VEVENT")
    assert faults_of(file) == []
    assert event["STATUS"].value == "CANCELLED"
    assert event["SEQUENCE"].value == "2"
    assert event["SUMMARY"].text.startswith("Cancelled: ")
    assert "What changed: The need is gone; <b>sorry</b>." in event["DESCRIPTION"].text
