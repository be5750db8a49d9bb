"""Nobody judges their own text or translation, whatever else they may."""

import pytest

from bilingual.lifecycle import State
from bilingual.steps import StepRefusedError
from tests import cast, walks
from tests.judging import WAYS, actions_of, judge_of, task_of, translated_if_open
from tests.records import everything
from tests.waiting import a_draft

pytestmark = pytest.mark.django_db

at_every_step = pytest.mark.parametrize("state", WAYS)


@pytest.fixture
def page(site):
    return a_draft(site)


def edit(page, person, **words):
    """Somebody changes the draft."""
    draft = page.get_latest_revision_as_object()
    for name, value in words.items():
        setattr(draft, name, value)
    return draft.save_revision(user=person)


class TestNobodyJudgesTheirOwn:
    """Everybody is in every group here, so that only their part in it forbids it."""

    @pytest.fixture(autouse=True)
    def _everybody_may_everything(self, db):
        for person in (cast.alice(), cast.bob(), cast.thierry()):
            person.is_superuser = True
            person.save()

    @at_every_step
    def test_an_author_accepts_neither_text_nor_pair(self, page, state):
        pair = WAYS[state](page)
        judges = state not in (State.CONTENT_REVIEW, State.APPROVAL)

        assert bool(actions_of(translated_if_open(pair), cast.alice())) == judges

    @at_every_step
    def test_nor_does_whoever_wrote_in_the_draft_before(self, page, state):
        edit(page, cast.ada(), lead="Ada adds a word.")
        edit(page, cast.alice(), lead="Alice takes it out.")
        pair = translated_if_open(WAYS[state](page))

        judges = state not in (State.CONTENT_REVIEW, State.APPROVAL)
        assert bool(actions_of(pair, cast.ada())) == judges

    @pytest.mark.parametrize("state", [State.LANGUAGE_REVIEW, State.APPROVAL])
    def test_a_translator_accepts_no_translation(self, page, state):
        pair = WAYS[state](page)

        assert actions_of(pair, cast.thierry()) == set()
        assert actions_of(pair, judge_of(pair)) > {"approve"}

    @pytest.mark.parametrize("state", [State.LANGUAGE_REVIEW, State.APPROVAL])
    def test_nor_does_whoever_translated_one_sentence(self, page, state):
        pair = walks.translate(walks.to_translation(page))
        walks.translate(pair, cast.ada(), share=0.2)
        while pair.state != state:
            pair = walks.decide(pair, judge_of(pair), "approve")

        assert actions_of(pair, cast.ada()) == set()

    def test_an_attempt_changes_nothing(self, page):
        pair = walks.to_approval(page)
        before = everything()

        for person in (cast.alice(), cast.thierry()):
            for action in ("approve", "reject", "reject_translation"):
                with pytest.raises(StepRefusedError):
                    walks.decide(pair, person, action)

        assert everything() == before

    def test_who_wrote_the_version_before_may_judge_the_next(self, page):
        pair = walks.to_public(page)
        edit(pair.source, cast.ada(), lead="Ada writes this version.")

        pair = walks.submit(pair.source, cast.ada())

        assert actions_of(pair, cast.alice()) == {"approve", "reject"}
        assert actions_of(pair, cast.ada()) == set()

    def test_who_marks_the_step_as_done_by_code_is_stopped_too(self, page):
        pair = walks.to_approval(page)
        before = everything()

        for person in (cast.alice(), cast.stranger(), None):
            with pytest.raises(StepRefusedError):
                pair.source.current_workflow_task_state.approve(user=person)

        assert everything() == before


class TestWhoIsAsked:
    @at_every_step
    def test_only_the_people_of_the_step(self, page, state):
        pair = translated_if_open(WAYS[state](page))
        others = {"alice", "bob", "renee", "thierry", "tess", "mona", "stranger"}
        judge = judge_of(pair)

        assert "approve" in actions_of(pair, judge)
        for name in others - {judge.username}:
            assert actions_of(pair, getattr(cast, name)()) == set(), name

    def test_translating_ends_when_every_sentence_is_there(self, page):
        pair = walks.to_translation(page)

        assert actions_of(pair, cast.thierry()) == set()
        assert actions_of(walks.translate(pair, share=0.5), cast.thierry()) == set()
        assert actions_of(walks.translate(pair), cast.thierry()) == {"approve"}

    def test_an_approver_publishes_in_both_trees_or_not_at_all(self, page):
        pair = walks.to_approval(page)
        bob = cast.bob()
        bob.groups.add(*task_of(pair).groups.all())
        for permission in cast.mona().groups.get().page_permissions.all():
            if permission.page.locale.language_code == "fr":
                permission.delete()

        assert actions_of(pair, bob) == set()
