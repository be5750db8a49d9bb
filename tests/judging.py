"""Pairs at each step of their workflow, and who is asked to decide there."""

from django.contrib.auth.models import AbstractBaseUser
from wagtail.models import Task

from bilingual.lifecycle import State
from bilingual.models import PagePair
from tests import cast, walks

# How a text comes to each step.
WAYS = {
    State.CONTENT_REVIEW: walks.submit,
    State.TO_TRANSLATE: walks.to_translation,
    State.LANGUAGE_REVIEW: walks.to_language_review,
    State.APPROVAL: walks.to_approval,
}


def judge_of(pair: PagePair) -> AbstractBaseUser:
    """The person who takes the step that is under way."""
    return {
        State.CONTENT_REVIEW: walks.READERS[pair.source_language],
        State.TO_TRANSLATE: walks.TRANSLATORS[pair.source_language],
        State.TRANSLATING: walks.TRANSLATORS[pair.source_language],
        State.LANGUAGE_REVIEW: walks.LANGUAGE_READERS[pair.source_language],
        State.APPROVAL: cast.mona,
    }[State(pair.state)]()


def task_of(pair: PagePair) -> Task | None:
    """The step that is under way."""
    return pair.source.current_workflow_task


def actions_of(pair: PagePair, person: AbstractBaseUser) -> set[str]:
    """What the person may decide in it."""
    return {name for name, *_rest in task_of(pair).get_actions(pair.source, person)}


def translated_if_open(pair: PagePair) -> PagePair:
    """The pair, with every sentence translated if a translator has it."""
    return walks.translate(pair) if pair.is_in_translation else pair


def go_on(pair: PagePair) -> PagePair:
    """From wherever it is, the way to visitors."""
    while pair.state != State.PUBLISHED:
        pair = walks.decide(translated_if_open(pair), judge_of(pair), "approve")
    return pair
