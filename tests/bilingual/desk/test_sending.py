"""A translation is sent for review, or says what is left."""

import pytest
from django.utils import timezone

from bilingual.desk.commenting import settle
from bilingual.lifecycle import State
from bilingual.models import SentenceComment
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

    def test_open_comments_block_nothing_and_are_named(self, desk, pair):
        walks.translate(pair)
        for text in ("Is it forty?", "Or fourteen?"):
            desk.open().post("comment", **{f"comment-{desk.key('title')}": text})
        first = SentenceComment.objects.first()
        settle(
            pair, desk.key("title"), first.pk, user=cast.thierry(), at=timezone.now()
        )
        answer = desk.client.post(desk.address, {"verb": "send"}, follow=True)

        assert "1 comment is still open." in answer.content.decode()
        assert state_of(pair) == State.LANGUAGE_REVIEW

    def test_a_rule_of_the_whole_page_leads_to_its_text(self, desk, pair):
        # As a text that was stored before the limit was told at the field.
        walks.translate(pair, words=a_long_title)
        desk.open().post("send")

        link = desk.soup.select_one("#desk-summary a")
        assert state_of(pair) == State.TO_TRANSLATE
        assert "100" in link.get_text()
        assert link["href"] == f"#sentence-{desk.key('title')}"

    def test_what_a_reviewer_said_is_shown(self, desk, pair):
        walks.translate(pair)
        pair = walks.decide(pair, cast.thierry(), "approve")
        walks.decide(pair, cast.renee(), "reject", comment="Le titre est faux.")

        assert "Le titre est faux." in desk.open().text


def a_long_title(segment):
    if segment.context.path == "title":
        return "x" * 120
    return walks.in_other_words(segment)
