"""What happens next, who does it and what the reader can do, in every state."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone, translation

from bilingual.languages import LANGUAGES
from bilingual.lifecycle import IN_WORKFLOW, WITH_AUTHOR, State
from bilingual.models import PagePair
from bilingual.next_step import in_your_language, next_step_of, who_has
from bilingual.progress import Progress
from bilingual.standing import Standing, standing_of
from home.roles import REVIEWERS, TRANSLATORS_INTO
from tests import cast, scenarios, walks

NOON = datetime(2026, 3, 2, 17, tzinfo=UTC)


def standing(state, *, progress=None, groups=(), **fields):
    pair = PagePair(
        source_language="en", state=state, waiting_since=NOON, is_public=False, **fields
    )
    return Standing(pair, progress=progress or Progress(), groups=groups)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", State)
def test_every_state_says_what_comes_next(state, language):
    with translation.override(language):
        said = next_step_of(standing(state))

    assert said.what.endswith(".")
    assert len(said.what) > 20
    assert said.for_you == ""
    assert not said.is_yours


@pytest.mark.parametrize("state", State)
def test_since_when_somebody_is_waited_for(state):
    said = next_step_of(standing(state))

    assert said.since == (NOON if state in (*IN_WORKFLOW, *WITH_AUTHOR) else None)


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(total=9, done=2, words_left=40), "the 7 sentences that are left"),
        (Progress(total=9, done=8, words_left=4), "the sentence that is left"),
        (Progress(total=9, done=9), "Every sentence is translated"),
        (Progress(total=9, done=9, unconfirmed=2), "nobody has checked yet"),
    ],
)
def test_how_far_the_translator_is(progress, words):
    said = next_step_of(standing(State.TRANSLATING, progress=progress))

    assert words in said.what


def test_into_which_language():
    into_french = standing(State.TO_TRANSLATE)
    into_english = standing(State.TO_TRANSLATE)
    into_english.pair.source_language = "fr"

    assert "in French" in next_step_of(into_french).what
    assert "in English" in next_step_of(into_english).what


def test_when_both_go_live():
    said = next_step_of(standing(State.SCHEDULED, go_live_at=NOON))

    assert "March 2, 2026" in said.what.replace("\N{NO-BREAK SPACE}", " ")
    assert said.who == ""


def test_a_schedule_that_failed():
    said = next_step_of(standing(State.SCHEDULED, go_live_at=NOON, failure="No."))

    assert "problem" in said.what


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Translators into French"), ("fr", "Traduction vers le français")],
)
def test_a_group_is_named_in_the_language_of_the_reader(language, name):
    group = Group(name=TRANSLATORS_INTO["fr"])

    with translation.override(language):
        assert who_has(standing(State.TO_TRANSLATE, groups=(group,))) == name


@pytest.mark.parametrize("name", ["Editors", "A / B / C", "", "A/B"])
def test_other_names_stay_as_they_are(name):
    assert in_your_language(name) == name


@pytest.mark.django_db
class TestForTheReader:
    """What it says to each person, on the way of one text."""

    @pytest.fixture
    def draft(self, site):
        page = scenarios.an_open_pair(site, draft=True).en
        page.save_revision(user=cast.alice())
        return page

    def said(self, pair, person):
        return next_step_of(standing_of(pair), person)

    def test_its_author_writes(self, draft):
        pair = walks.pair_of(draft)
        pair.author = cast.alice()
        pair.save()

        assert self.said(pair, cast.alice()).is_yours
        assert not self.said(pair, cast.mona()).is_yours
        assert "nothing for you" in self.said(pair, cast.thierry()).for_you

    def test_the_steps(self, draft):
        everybody = [
            cast.alice(),
            cast.bob(),
            cast.thierry(),
            cast.renee(),
            cast.mona(),
        ]
        turns = {
            walks.submit: "bob",
            walks.to_translation: "thierry",
            walks.to_language_review: "renee",
            walks.to_approval: "mona",
        }
        for walk, name in turns.items():
            pair = walk(draft)
            yours = [one for one in everybody if self.said(pair, one).is_yours]
            assert [one.username for one in yours] == [name]
            assert "recall" in self.said(pair, cast.alice()).for_you
            walks_back(pair)

    def test_who_has_a_part_in_it_is_told_why(self, draft):
        bob = cast.bob()
        draft.save_revision(user=bob)
        pair = walks.submit(draft)

        assert "You wrote a part" in self.said(pair, bob).for_you

    def test_the_person_it_is_given_to(self, draft):
        pair = walks.to_translation(draft)
        pair.assigned_to = cast.thierry()
        pair.save()
        other = cast._person("theo", TRANSLATORS_INTO["fr"])

        said = self.said(pair, other)

        assert said.who == "thierry"
        assert not said.is_yours
        assert "thierry has it" in said.for_you
        assert self.said(pair, cast.thierry()).is_yours

    def test_a_closed_account_can_do_nothing(self, draft):
        pair = walks.submit(draft)
        bob = cast.bob()
        bob.is_active = False

        assert not self.said(pair, bob).is_yours

    def test_names_come_before_user_names(self, draft):
        person = cast.alice()
        person.first_name, person.last_name = "Alice", "Martin"
        person.save()
        pair = walks.pair_of(draft)
        pair.author = person

        assert who_has(standing_of(pair)) == "Alice Martin"

    def test_a_review_goes_to_its_group(self, draft):
        said = self.said(walks.submit(draft), cast.mona())

        assert said.who == REVIEWERS["en"].split(" / ")[0]


def walks_back(pair):
    from bilingual.publishing import recall_pair

    recall_pair(pair, user=cast.alice(), at=timezone.now() + timedelta(seconds=1))
