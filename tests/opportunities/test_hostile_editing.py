"""What hostile or broken forms send, and what becomes of it."""

import pytest
from wagtail.test.utils.form_data import rich_text, streamfield

from home.fields import RICH_TEXT_FEATURES
from opportunities.models import OpportunityPage
from tests import scenarios
from tests.admin_forms import (
    errors_beside,
    posting,
    value_of,
)

pytestmark = pytest.mark.django_db

LONG = "x" * 100_000
HOSTILE = {
    "an overlong title": ({"title": "t" * 101}, "title"),
    "an endless title": ({"title": LONG}, "title"),
    "an overlong description": ({"short_description": "d" * 501}, "short_description"),
    "an endless team": ({"client_team": LONG}, "client_team"),
    "an overlong background": (
        {
            "background": rich_text(
                f"<p>{'b' * 6001}</p>", features=RICH_TEXT_FEATURES
            ),
        },
        "background",
    ),
    "a huge price": ({"price": "99999999999999999999"}, "price"),
    "an infinite price": ({"price": "Infinity"}, "price"),
    "a price that is no number": ({"price": "'; DROP TABLE x; --"}, "price"),
    "a price with parts of cents": ({"price": "10.001"}, "price"),
    "a date that does not exist": ({"selection_date": "2026-02-30"}, "selection_date"),
    "a date out of range": ({"closes_at": "99999-01-01 12:00"}, "closes_at"),
    "the year one": ({"closes_at": "0001-01-01 00:00"}, "closes_at"),
    "the last year": ({"delivery_at": "9999-12-31 23:59"}, "delivery_at"),
    "words for a date": ({"delivery_at": "soon"}, "delivery_at"),
    "a skill that does not exist": ({"skills": ["999999"]}, "skills"),
    "a skill that is no number": ({"skills": ["1 OR 1=1"]}, "skills"),
    "a licence that is not offered": ({"licence": "All rights reserved"}, "licence"),
    "a script for a repository": (
        {"repository_url": "javascript:alert(1)"},
        "repository_url",
    ),
    "no mailbox": ({"contact_email": "nobody"}, "contact_email"),
    "two lines for a mailbox": (
        {"contact_email": "a@example.org\nBcc: b@example.org"},
        "contact_email",
    ),
    "a NUL in the title": ({"title": "Sort\x00 letters"}, "title"),
    "a NUL in the team": ({"client_team": "Team\x00"}, "client_team"),
    "a document that is not there": (
        {
            "attachments": streamfield(
                [("attachment", {"title": "Letters", "document": "999999"})]
            )
        },
        "attachments",
    ),
    "an address of spaces": ({"slug": "a b"}, "slug"),
    "another page's address": ({"slug": "taken"}, "slug"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_right_is_told_and_nothing_is_lost(alice, site, name):
    changes, field = HOSTILE[name]
    scenarios.an_open_pair(site, en={"slug": "taken"})

    answer = alice.post_opportunity(site.opportunities.en, **changes)

    assert answer.response.status_code == 200
    assert errors_beside(answer, field)
    assert OpportunityPage.objects.in_language("en").count() == 1
    for other in {"title", "client_team", "price"} - {field}:
        assert value_of(answer, other) == posting()[other]


def test_a_script_in_rich_text_does_not_survive_the_form(alice, parent, client):
    bad = '<p onclick="x()">Words<script>alert(1)</script></p>'

    alice.post_opportunity(
        parent, background=rich_text(bad, features=RICH_TEXT_FEATURES)
    )

    page = OpportunityPage.objects.get()
    assert "Words" in page.background
    for trace in ("<script", "onclick"):
        assert trace not in page.background


def test_a_forged_parent_is_refused(alice, site):
    for parent in (site.landing.en, site.guide.en, site.landing.en.get_parent()):
        answer = alice.post_opportunity(parent)

        assert answer.response.status_code in {302, 403, 404}
        assert not OpportunityPage.objects.exists()


def test_a_forged_row_is_left_out(alice, parent):
    answer = alice.post_opportunity(
        parent, deliverables=streamfield([("raw_html", "<script>alert(1)</script>")])
    )

    assert answer.response.status_code == 200
    assert not OpportunityPage.objects.exists()


def test_facts_that_no_form_offers_cannot_be_sent(alice, parent, site):
    other = scenarios.an_open_pair(site).en

    alice.post_opportunity(
        parent,
        opportunity=str(other.opportunity_id),
        translation_key=str(other.translation_key),
        first_published_at="2020-01-01 00:00",
        go_live_at="2020-01-01 00:00",
        expire_at="2040-01-01 00:00",
        live="on",
    )

    page = OpportunityPage.objects.get(title="Sort our letters")
    assert page.opportunity_id != other.opportunity_id
    assert page.translation_key != other.translation_key
    for instant in (page.first_published_at, page.go_live_at, page.expire_at):
        assert instant is None
    assert not page.live
