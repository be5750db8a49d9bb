"""What happens when people, drafts or steps go missing while a pair is on its way."""

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import Revision, Task, TaskState, Workflow, WorkflowState
from wagtail_localize.models import StringTranslation, TranslationSource

from bilingual.lifecycle import State
from bilingual.models import PagePair, tasks
from bilingual.permissions import may_recall, may_translate
from bilingual.publishing import NotPublishableError, recall_pair
from bilingual.steps import StepRefusedError
from home.roles import REVIEWERS
from tests import cast, walks
from tests.admin_forms import Editor
from tests.judging import WAYS, actions_of, judge_of, task_of
from tests.records import everything, live_texts
from tests.waiting import a_draft

pytestmark = pytest.mark.django_db

at_every_step = pytest.mark.parametrize("state", WAYS)
TASKS = {
    State.CONTENT_REVIEW: tasks.ContentReviewTask,
    State.TO_TRANSLATE: tasks.TranslationTask,
    State.LANGUAGE_REVIEW: tasks.LanguageReviewTask,
    State.APPROVAL: tasks.PairApprovalTask,
}


@pytest.fixture
def page(site):
    return a_draft(site)


def rewritten(revision, **words):
    """Change the words of a stored revision behind the back of everything."""
    Revision.objects.filter(pk=revision.pk).update(content=revision.content | words)


class TestASupersededDraft:
    """Code, an import or the database console changed it after it was sent."""

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_it_is_refused_at_the_approval(self, page, language):
        pair = walks.to_approval(page)
        rewritten(pair.page(language).get_latest_revision(), lead="Something else.")
        before = everything()

        with pytest.raises(NotPublishableError, match="changed after it was approved"):
            walks.decide(pair, cast.mona(), "approve")

        assert everything() == before

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_so_is_a_revision_that_was_added(self, page, language):
        pair = walks.to_approval(page)
        revision = pair.page(language).get_latest_revision()
        revision.pk, revision.content["lead"] = None, "Something else."
        Revision.objects.bulk_create([revision])
        pair.page(language).__class__.objects.filter(
            translation_key=pair.translation_key, locale__language_code=language
        ).update(latest_revision=revision)

        with pytest.raises(NotPublishableError):
            walks.decide(pair, cast.mona(), "approve")

        assert not PagePair.objects.get(pk=pair.pk).is_public

    def test_it_does_not_even_come_to_the_approval(self, page):
        pair = walks.to_language_review(page)
        rewritten(pair.source.get_latest_revision(), lead="Something else.")
        before = everything()

        with pytest.raises(StepRefusedError, match="Recall it"):
            walks.decide(pair, cast.renee(), "approve")

        assert everything() == before

    def test_a_changed_snapshot_is_not_assembled(self, page):
        pair = walks.translate(walks.to_translation(page))
        source = TranslationSource.objects.get(object_id=pair.translation_key)
        source.content_json = source.content_json.replace("We keep", "We sell")
        source.save()
        before = everything()

        with pytest.raises(StepRefusedError, match="Recall it"):
            walks.decide(pair, cast.thierry(), "approve")

        assert everything() == before

    def test_a_sentence_that_vanished_is_told(self, page):
        pair = walks.to_language_review(page)
        StringTranslation.objects.filter(context__path="lead").delete()

        with pytest.raises(StepRefusedError, match="1 sentences"):
            walks.decide(pair, cast.renee(), "approve")

        assert walks.pair_of(page).state == State.LANGUAGE_REVIEW

    def test_recalled_and_sent_again_it_arrives(self, page):
        pair = walks.to_approval(page)
        rewritten(pair.source.get_latest_revision(), lead="Something else.")

        recall_pair(pair, user=cast.mona(), at=pair.created_at)

        assert walks.to_public(page).target.lead == "Autre Something else."

    @pytest.mark.parametrize(
        "way", [walks.to_translation, walks.to_language_review, walks.to_approval]
    )
    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_while_it_is_with_others_no_draft_is_saved(self, page, way, language):
        one = way(page).page(language)
        one.lead = "Something else."
        before = everything()

        with pytest.raises(PermissionDenied):
            one.save_revision(user=cast.ada())

        assert everything() == before


@at_every_step
class TestPeopleWhoLeave:
    def test_a_text_without_its_author_goes_on(self, page, state):
        pair = WAYS[state](page)

        cast.alice().delete()

        pair = walks.pair_of(page)
        if pair.is_in_translation:
            pair = walks.translate(pair)
        pair = walks.decide(pair, judge_of(pair), "approve")
        assert pair.author is None
        assert pair.state != state

    def test_and_an_approver_can_take_it_back(self, page, state):
        pair = WAYS[state](page)
        cast.alice().delete()

        pair = walks.pair_of(page)
        assert may_recall(cast.mona(), pair)
        recall_pair(pair, user=cast.mona(), at=pair.created_at)

        assert walks.pair_of(page).state == State.DRAFTING

    def test_who_is_switched_off_decides_nothing(self, page, state):
        pair = WAYS[state](page)
        if pair.is_in_translation:
            pair = walks.translate(pair)
        for name in ("alice", "bob", "renee", "thierry", "mona", "ada"):
            person = getattr(cast, name)()
            person.is_active = False
            person.save()

            assert actions_of(pair, person) == set()
            assert not may_recall(person, pair)
            assert not may_translate(person, pair)

    def test_an_empty_group_is_nobody(self, page, state):
        pair = WAYS[state](page)
        pair.source.current_workflow_task.groups.clear()

        for name in ("bob", "renee", "thierry", "mona"):
            assert actions_of(pair, getattr(cast, name)()) == set()

    def test_a_deleted_translator_leaves_the_sentences(self, page, state):
        pair = WAYS[state](page)
        sentences = StringTranslation.objects.count()

        cast.thierry().delete()

        assert StringTranslation.objects.count() == sentences
        assert walks.pair_of(page).state == pair.state


@at_every_step
class TestStepsThatAreSwitchedOff:
    def test_a_workflow_that_is_switched_off_gives_the_text_back(self, page, state):
        pair = WAYS[state](page)

        Workflow.objects.get(workflow_states__isnull=False).deactivate(user=cast.ada())

        pair = walks.pair_of(page)
        assert pair.state == State.DRAFTING
        assert not pair.source.workflow_in_progress

    def test_the_step_that_a_page_waits_in_stays_on(self, page, state):
        """Wagtail would leave it out, and publish what nobody has approved."""
        pair = WAYS[state](page)
        before = everything()

        with pytest.raises(PermissionDenied):
            Task.objects.get(pk=task_of(pair).pk).deactivate(user=cast.ada())

        assert everything() == before
        assert Task.objects.get(pk=task_of(pair).pk).active

    def test_nor_is_it_switched_off_in_the_admin(self, page, state, client):
        pair = WAYS[state](page)
        address = reverse(
            "wagtailadmin_workflows:disable_task", args=[task_of(pair).pk]
        )

        Editor(client, cast.ada()).client.post(address)

        assert Task.objects.get(pk=task_of(pair).pk).active
        assert walks.pair_of(page).state == pair.state

    def test_a_first_step_that_is_off_lets_nothing_begin(self, page, state):
        TASKS[State.CONTENT_REVIEW].objects.update(active=False)
        before = everything()

        with pytest.raises(PermissionDenied):
            walks.submit(page)

        assert everything() == before

    def test_a_workflow_that_was_deleted_leaves_no_pair_stuck(self, page, state):
        pair = WAYS[state](page)
        WorkflowState.objects.all().delete()

        recall_pair(pair, user=cast.alice(), at=pair.created_at)

        assert walks.pair_of(page).state == State.DRAFTING


def test_a_translation_is_not_sent_back_where_nobody_translates(page):
    pair = walks.to_approval(page)
    tasks.TranslationTask.objects.update(active=False)
    before = everything()

    with pytest.raises(StepRefusedError, match="switched off"):
        walks.decide(pair, cast.mona(), "reject_translation")

    assert everything() == before


def test_a_live_page_stays_when_its_workflow_is_switched_off(page):
    pair = walks.to_public(page)
    draft = pair.source
    draft.lead = "Newer."
    draft.save_revision(user=cast.alice())
    walks.to_approval(draft)
    public = live_texts()

    for workflow in Workflow.objects.filter(active=True):
        workflow.deactivate(user=cast.ada())

    assert live_texts() == public
    assert walks.pair_of(page).state == State.CHANGED


def test_an_old_step_is_not_decided_again(page):
    pair = walks.to_translation(page)
    old = TaskState.objects.order_by("pk").first()
    before = everything()

    with pytest.raises(PermissionDenied):
        old.task.specific.on_action(old.specific, cast.bob(), "approve")

    assert everything() == before
    assert pair.state == State.TO_TRANSLATE


def test_somebody_who_joins_the_group_may_act_at_once(page):
    pair = walks.submit(page)
    stranger = cast.stranger()

    stranger.groups.add(Group.objects.get(name=REVIEWERS["en"]))

    assert actions_of(pair, stranger) == {"reject", "approve"}


@pytest.mark.parametrize("state", [one for one in WAYS if one != State.TO_TRANSLATE])
def test_a_group_of_one_who_made_it_stays_without_a_judge(page, state):
    """Nothing goes on by itself, and nobody's own word is enough."""
    pair = WAYS[state](page)
    alice = cast.alice()
    group = pair.source.current_workflow_task.groups.get()
    group.user_set.set([alice])
    PagePair.objects.update(author=alice, translator=alice)
    pair = walks.pair_of(page)
    alice.is_superuser = True

    assert actions_of(pair, alice) == set()
    assert may_recall(alice, pair)


@pytest.mark.parametrize("state", list(WAYS)[1:])
def test_a_later_step_that_is_off_is_not_jumped_over(page, state):
    names = list(WAYS)
    pair = WAYS[names[names.index(state) - 1]](page)
    if pair.is_in_translation:
        pair = walks.translate(pair)
    TASKS[state].objects.update(active=False)
    before = everything()

    with pytest.raises(PermissionDenied):
        walks.decide(pair, judge_of(pair), "approve")

    assert everything() == before
    recall_pair(pair, user=cast.alice(), at=pair.created_at)
    assert walks.pair_of(page).state == State.DRAFTING
