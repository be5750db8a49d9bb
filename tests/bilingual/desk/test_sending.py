"""A translation is sent for review, or says what is left."""

import pytest

from bilingual.lifecycle import State
from tests import cast, walks

pytestmark = pytest.mark.django_db


def state_of(pair):
    return walks.pair_of(pair.source).state


class TestSending:
    def test_what_blocks_is_listed_with_links(self, desk):
        desk.save({"title": "Les couleurs"}, verb="send")

        blocked = desk.soup.select("#desk-summary a")
        assert desk.kept("title") == "Les couleurs"
        assert blocked[0].get_text() == "Short description: To do"
        assert desk.soup.find(id=blocked[0]["href"].removeprefix("#"))
        assert "not sent" in desk.text

    def test_a_whole_translation_goes_to_its_reviewer(self, desk, pair):
        walks.translate(pair)
        answer = desk.open().post("send")

        assert answer.status_code == 302
        assert state_of(pair) == State.LANGUAGE_REVIEW
        assert desk.open().soup.find("textarea") is None

    def test_a_rule_of_the_whole_page_leads_to_its_text(self, desk, pair):
        walks.translate(pair)
        desk.open().save({"title": "x" * 120}, verb="send")

        link = desk.soup.select_one("#desk-summary a")
        assert state_of(pair) == State.TRANSLATING
        assert "100" in link.get_text()
        assert link["href"] == f"#sentence-{desk.key('title')}"

    def test_what_a_reviewer_said_is_shown(self, desk, pair):
        walks.translate(pair)
        pair = walks.decide(pair, cast.thierry(), "approve")
        walks.decide(pair, cast.renee(), "reject", comment="Le titre est faux.")

        assert "Le titre est faux." in desk.open().text
