"""What an event keeps of both pages when they become public."""

import json
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from bilingual.formatting import EASTERN
from opportunities.amendments.recording import record_version
from opportunities.amendments.snapshot import snapshot_of
from opportunities.life.facts import read
from opportunities.life.moves import Move
from opportunities.models import OpportunityEvent, OpportunityPage
from opportunities.open_data.names import File
from tests import cast, scenarios, walks
from tests.factories import OpportunityPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(site):
    skills = [scenarios.python(), scenarios.accessibility()]
    closes_at = datetime(2030, 7, 5, 23, 59, 59, tzinfo=EASTERN)
    pair = scenarios.an_open_pair(site, skills=skills, closes_at=closes_at)
    return {"en": pair.en, "fr": pair.fr}


def test_it_has_the_facts_once_and_the_words_twice(pages):
    kept = snapshot_of(pages)

    assert kept["price"] == "6500.00"
    assert kept["closes_at"] == "2030-07-06T03:59:59+00:00"
    assert [skill["id"] for skill in kept["skills"]] == [
        "accessibility-testing",
        "python",
    ]
    assert kept["skills"][0]["fr"] == "Essais d’accessibilité"
    assert kept["title"] == {"en": pages["en"].title, "fr": pages["fr"].title}
    for name in ("deliverables", "evaluation_criteria", "acceptance_criteria"):
        rows = [row for row in getattr(pages["fr"], name) if row.value is not None]
        assert [row["id"] for row in kept[name]] == [row.id for row in rows]
        assert [row["fr"] for row in kept[name]] == [row.value["text"] for row in rows]


def test_nothing_internal_and_no_mailbox_is_kept(pages):
    for page in pages.values():
        page.internal_hourly_rate = Decimal("81.25")
        page.internal_price_note = "A secret of ours"
        page.contact_email = "jane@example.org"

    text = json.dumps(snapshot_of(pages))

    for secret in ("internal", "81.25", "secret", "@", "background"):
        assert secret not in text
    assert len(text) < 6000


def test_it_fits_a_json_column_as_it_is(pages):
    kept = snapshot_of(pages)

    assert json.loads(json.dumps(kept)) == kept


def test_facts_of_an_event_are_read_around_it(pages):
    assert read({"tender": snapshot_of(pages), "amendment": 1})["amendment"] == 1


def test_posting_and_amending_keep_it(pages, files):
    at = timezone.now()
    posted = record_version({}, pages, source_language="en", user=cast.mona(), at=at)
    assert posted.facts["tender"]["price"] == "6500.00"
    later = {
        language: OpportunityPage.objects.get(pk=page.pk)
        for language, page in pages.items()
    }
    for page in later.values():
        page.closes_at += timedelta(days=7)
        page.change_kind = "amendment"
        page.amendment_reason = "More time."
    amended = record_version(
        pages, later, source_language="en", user=cast.mona(), at=at
    )

    assert amended.facts["tender"]["closes_at"] == "2030-07-13T03:59:59+00:00"
    before, after = files.releases("fr")["releases"]
    name = "tenderPeriod"
    assert before["tender"][name]["endDate"] == "2030-07-05T23:59:59-04:00"
    assert after["tender"][name]["endDate"] == "2030-07-12T23:59:59-04:00"
    (amendment,) = after["tender"]["amendments"]
    assert "12\u00a0juillet 2030" in amendment["description"]


def test_a_pair_that_is_published_is_in_the_data_at_once(site, files):
    page = OpportunityPageFactory(
        parent=site.opportunities.en,
        language="en",
        draft=True,
        skills=[scenarios.python()],
    )
    page.save_revision(user=cast.alice())
    walks.to_approval(page)
    assert files.releases()["releases"] == []

    walks.decide(walks.pair_of(page), cast.mona(), "approve")

    assert OpportunityEvent.objects.get().move == Move.POST
    (english,), (french,) = (files.releases(one)["releases"] for one in ("en", "fr"))
    assert english["tender"]["title"] == page.title
    assert french["tender"]["title"] == f"Autre {page.title}"
    assert english["tender"]["documents"][0]["url"].startswith("http")
    assert page.title in files.text(File.OPPORTUNITIES)
