"""The way of a text through its steps, from either language, and back again."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import TaskState, WorkflowState
from wagtail_localize.models import StringTranslation

from bilingual.fingerprint import content_hash
from bilingual.journal import history_of
from bilingual.languages import LANGUAGES, other_language
from bilingual.lifecycle import Move, State
from bilingual.models import tasks
from bilingual.publishing import recall_pair
from bilingual.steps import StepRefusedError
from tests import cast, walks
from tests.judging import WAYS, go_on, judge_of, task_of
from tests.records import everything, live_texts
from tests.waiting import a_draft

pytestmark = pytest.mark.django_db

from_either_language = pytest.mark.parametrize("language", LANGUAGES)

at_every_step = pytest.mark.parametrize("state", WAYS)


@pytest.fixture
def page(site, language):
    return a_draft(site, language)


@pytest.fixture
def language():
    """English, unless a test comes from either language."""
    return "en"


def last_comment(pair):
    return history_of(pair).first().data["comment"]


def edit(page, person, **words):
    """Somebody changes the draft."""
    draft = page.get_latest_revision_as_object()
    for name, value in words.items():
        setattr(draft, name, value)
    return draft.save_revision(user=person)


@from_either_language
class TestTheWholeWay:
    def test_every_step_is_taken_by_its_people(self, page, language):
        pair = walks.to_public(page)

        assert (pair.state, pair.is_public) == (State.PUBLISHED, True)
        assert pair.author == walks.AUTHORS[language]()
        assert pair.translator == walks.TRANSLATORS[language]()
        assert pair.reviewer == walks.LANGUAGE_READERS[language]()
        assert pair.approver == cast.mona()
        assert [one.live for one in pair.pages()] == [True, True]

    def test_the_history_tells_it_with_the_hashes(self, page):
        pair = walks.to_public(page)

        told = list(history_of(pair))
        assert [line.action.removeprefix("bilingual.") for line in told][::-1] == [
            Move.SUBMIT,
            Move.ACCEPT_TEXT,
            Move.FINISH_TRANSLATION,
            Move.ACCEPT_TRANSLATION,
            Move.PUBLISH,
        ]
        for language in LANGUAGES:
            published = content_hash(pair.page(language))
            assert told[0].data[f"hash_{language}"] == published
            assert pair.published_hash(language) == published

    def test_nothing_is_public_before_the_last_word(self, page):
        for way in WAYS.values():
            pair = way(page)
            assert not any(one.live for one in pair.pages()), pair.state
            recall_pair(pair, user=pair.author, at=pair.created_at)

    def test_the_steps_are_in_order_and_on_the_source(self, page, language):
        pair = walks.to_public(page)

        taken = TaskState.objects.order_by("started_at").values_list(
            "task__content_type__model", flat=True
        )
        assert list(taken) == [
            "contentreviewtask",
            "translationtask",
            "languagereviewtask",
            "pairapprovaltask",
        ]
        workflow_state = WorkflowState.objects.get()
        assert workflow_state.object_id == str(pair.page(language).pk)
        assert workflow_state.status == WorkflowState.STATUS_APPROVED

    def test_the_translation_has_no_workflow_of_its_own(self, page, language):
        target = walks.to_translation(page).page(other_language(language))

        with pytest.raises(StepRefusedError):
            target.get_workflow().start(target, cast.ada())


@from_either_language
class TestRejection:
    def test_a_text_goes_back_to_its_author_with_the_reason(self, page, language):
        pair = walks.submit(page)

        pair = walks.decide(pair, judge_of(pair), "reject", comment="Say why.")

        author = walks.AUTHORS[language]()
        assert (pair.state, pair.assigned_to) == (State.DRAFTING, author)
        assert last_comment(pair) == "Say why."
        assert TaskState.objects.get().comment == "Say why."
        assert pair.source.permissions_for_user(author).can_edit()
        assert pair.source.permissions_for_user(author).can_submit_for_moderation()

    def test_a_translation_goes_back_to_its_translator(self, page, language):
        pair = walks.to_language_review(page)

        pair = walks.decide(pair, judge_of(pair), "reject", comment="Too long.")

        assert pair.state == State.TRANSLATING
        assert pair.assigned_to == walks.TRANSLATORS[language]()
        assert last_comment(pair) == "Too long."
        assert isinstance(task_of(pair), tasks.TranslationTask)

    def test_the_approver_sends_back_the_text(self, page, language):
        pair = walks.to_approval(page)

        pair = walks.decide(pair, cast.mona(), "reject", comment="Which year?")

        author = walks.AUTHORS[language]()
        assert (pair.state, pair.assigned_to) == (State.DRAFTING, author)
        assert last_comment(pair) == "Which year?"
        assert not pair.source.workflow_in_progress

    def test_and_then_every_step_comes_again(self, page):
        pair = walks.decide(walks.to_approval(page), cast.mona(), "reject")

        pair = walks.submit(pair.source)

        seen = [type(task_of(pair))]
        while pair.state != State.PUBLISHED:
            pair = walks.decide(pair, judge_of(pair), "approve")
            seen.append(type(task_of(pair)))
        assert seen == [
            tasks.ContentReviewTask,
            tasks.TranslationTask,
            tasks.LanguageReviewTask,
            tasks.PairApprovalTask,
            type(None),
        ]

    def test_the_approver_sends_back_the_translation(self, page, language):
        pair = walks.to_approval(page)

        pair = walks.decide(pair, cast.mona(), "reject_translation", comment="Cold.")

        assert pair.state == State.TRANSLATING
        assert pair.assigned_to == walks.TRANSLATORS[language]()
        assert last_comment(pair) == "Cold."

    def test_and_then_it_is_reviewed_again(self, page):
        pair = walks.decide(walks.to_approval(page), cast.mona(), "reject_translation")

        pair = walks.decide(walks.translate(pair), judge_of(pair), "approve")

        assert pair.state == State.LANGUAGE_REVIEW
        assert isinstance(task_of(pair), tasks.LanguageReviewTask)
        assert go_on(pair).is_public


@from_either_language
@at_every_step
class TestTakingItBack:
    def test_recalling_keeps_every_sentence(self, page, state):
        pair = WAYS[state](page)
        if state == State.TO_TRANSLATE:
            pair = walks.translate(pair, share=0.5)
        sentences = list(StringTranslation.objects.order_by("pk").values())

        recall_pair(pair, user=pair.author, at=pair.created_at, comment="Wait.")

        pair = walks.pair_of(page)
        assert (pair.state, pair.assigned_to) == (State.DRAFTING, pair.author)
        assert list(StringTranslation.objects.order_by("pk").values()) == sentences
        assert not pair.source.workflow_in_progress
        assert not TaskState.objects.filter(status="in_progress").exists()

    def test_wagtails_own_button_does_the_same(self, page, state):
        pair = WAYS[state](page)

        pair.source.current_workflow_state.cancel(user=pair.author)

        pair = walks.pair_of(page)
        assert pair.state == State.DRAFTING
        assert history_of(pair).first().action == "bilingual.recall"
        assert not TaskState.objects.filter(status="in_progress").exists()

    def test_it_can_be_sent_again_and_arrives(self, page, state):
        pair = WAYS[state](page)
        recall_pair(pair, user=pair.author, at=pair.created_at)

        edit(page, pair.author, lead="Better words.")
        pair = go_on(walks.submit(page))

        assert pair.source.lead == "Better words."
        assert pair.target.lead == "Autre Better words."

    def test_a_live_page_stays_as_it_was(self, page, state):
        pair = walks.to_public(page)
        edit(pair.source, pair.author, lead="New words.")
        public = live_texts()

        pair = WAYS[state](page)
        recall_pair(pair, user=pair.author, at=pair.published_at)

        assert live_texts() == public
        assert walks.pair_of(page).state == State.CHANGED


def test_taking_back_what_nobody_has_changes_nothing(page):
    before = everything()

    recall_pair(
        walks.pair_of(page), user=cast.alice(), at=page.latest_revision_created_at
    )

    assert everything() == before


def test_a_text_is_not_sent_twice(page):
    walks.submit(page)
    before = everything()

    with pytest.raises(ValidationError):
        walks.submit(page)

    assert everything() == before
