"""Releases hold nothing that nobody published, and take texts as texts."""

import json
from datetime import timedelta

import pytest

from bilingual.languages import LANGUAGES
from opportunities.life.moves import Move
from opportunities.models import OpportunityEvent, OpportunityPage, Question
from tests import cast, scenarios
from tests.opportunities.open_data.stories import (
    FIRST,
    Story,
    a_story,
    tender,
    the_pilot,
)

pytestmark = pytest.mark.django_db

by_language = pytest.mark.parametrize("language", LANGUAGES)


def texts(data):
    """Every text of a release, but for those that are codes."""
    if isinstance(data, dict):
        return [text for value in data.values() for text in texts(value)]
    if isinstance(data, list):
        return [text for value in data for text in texts(value)]
    return [data] if isinstance(data, str) else []


class TestSecrets:
    def test_what_nobody_published_is_not_there(self, files, site):
        pages = scenarios.a_draft_pair(site)
        OpportunityEvent.objects.create(
            opportunity=pages.en.opportunity, move=Move.POST, source_language="en"
        )
        story = a_story().posted()
        for stage in ("writing", "translation", "review", "dropped"):
            OpportunityEvent.objects.create(
                opportunity=story.opportunity,
                move=Move.CANCEL,
                source_language="en",
                stage=stage,
                words_en="A secret",
            )
        Question.objects.create(
            opportunity=story.opportunity,
            source_language="en",
            arrived_at=FIRST,
            question_en="A secret",
        )

        package = files.releases()

        assert [one["tag"] for one in package["releases"]] == [["tender"]]
        assert "secret" not in json.dumps(package)
        assert pages.en.reference not in json.dumps(package)

    def test_what_becomes_public_later_is_not_there_yet(self, files, time_machine):
        a_story().posted()
        time_machine.move_to(FIRST - timedelta(seconds=1), tick=False)
        assert files.releases()["releases"] == []

        time_machine.move_to(FIRST, tick=False)
        assert len(files.releases()["releases"]) == 1

    @by_language
    def test_no_person_is_in_it(self, files, language):
        story = a_story().posted().extended().asked()
        story.awarded("Jane Roe <jane@example.org>, 613-555-0142")
        people = [cast.alice(), cast.thierry(), cast.mona()]
        OpportunityEvent.objects.update(
            written_by=people[0],
            translated_by=people[1],
            published_by=people[2],
            comment="A word between us",
            let_stand="It is right",
        )

        for text in (
            json.dumps(files.releases(language)),
            json.dumps(files.records(language)),
            *(files.text(one, language) for one in ("opportunities", "contracts")),
        ):
            assert "@" not in text
            assert "555" not in text
            assert "between us" not in text
            assert "It is right" not in text
            for person in people:
                assert person.username not in text.casefold()
        supplier = files.releases(language)["releases"][-1]["parties"][-1]
        assert supplier["name"] == "Jane Roe"

    def test_only_what_is_told_is_read(self, files, django_assert_max_num_queries):
        the_pilot()
        with django_assert_max_num_queries(25) as asked:
            files.releases()

        events = [one["sql"] for one in asked if "words_en" in one["sql"]]
        assert events
        for column in ("written_by_id", "comment", "let_stand", "internal_"):
            assert not [sql for sql in events if column in sql]


HOSTILE = (
    'A "quoted" \\ back\\slash\r\nline\ttab </script><script>alert(1)</script> '
    "\u2028 \u202e \U0001f9ea é &amp; {{ 7 * 7 }} %(name)s"
)


@by_language
def test_hostile_texts_are_texts(files, language):
    both = {"en": HOSTILE, "fr": HOSTILE}
    a_story().posted(title=both, client_team=both).suspended().asked(
        question_en=HOSTILE, question_fr=HOSTILE
    ).awarded(HOSTILE).delivered('https://example.org/"><script>')

    releases = files.releases(language)["releases"]

    assert releases[0]["tender"]["title"] == HOSTILE
    assert releases[2]["tender"]["enquiries"][0]["description"] == HOSTILE
    assert (
        "<script>"
        not in releases[-1]["contracts"][0]["implementation"]["documents"][0]["url"]
    )
    assert len(texts(releases)) > 50


class TestPages:
    @by_language
    def test_a_public_page_is_linked_in_its_language(self, files, site, language):
        pages = scenarios.an_open_pair(site)
        Story(pages.en.opportunity).posted()

        (record,) = files.records(language)["records"]
        (document,) = record["compiledRelease"]["tender"]["documents"]

        assert document["url"] == pages[language].full_url
        assert document["language"] == language

    def test_without_its_page_the_record_stays(self, files, site):
        pages = scenarios.an_open_pair(site)
        Story(pages.en.opportunity).posted(**tender())
        before = files.releases()["releases"]
        pages.en.unpublish()
        assert not OpportunityPage.objects.live().exists()

        after = files.releases()["releases"]

        assert [one["id"] for one in after] == [one["id"] for one in before]
        assert "documents" in before[0]["tender"]
        assert "documents" not in after[0]["tender"]
