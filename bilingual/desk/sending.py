"""A finished translation is sent for review; an unfinished one says what is left."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from bilingual.baking import NotReadyError, assembled
from bilingual.desk.judging import blocking_of
from bilingual.desk.segments import Desk
from bilingual.desk.sentence import Sentence
from bilingual.people import Person
from bilingual.quality.kinds import Finding
from bilingual.steps import StepRefusedError


@dataclass(frozen=True)
class Blocker:
    """One thing that keeps a translation from being sent, and where to mend it."""

    message: str
    anchor: str = ""


def send_for_review(desk: Desk, *, user: Person) -> list[Blocker]:
    """Give the translation to its reviewer, or say all that still blocks it.

    Raises StepRefusedError where the step itself can't be taken.
    """
    blockers = blockers_of(desk) or _problems_of_the_page(desk)
    if not blockers:
        task_state = desk.pair.source.current_workflow_task_state
        if task_state is None:
            raise StepRefusedError(_("This page is not in its workflow."))
        task_state.task.specific.on_action(task_state.specific, user, "approve")
    return blockers


def blockers_of(desk: Desk) -> list[Blocker]:
    """What is not done, and what the checks find that can't stay."""
    return [
        Blocker(
            _("%(place)s: %(what)s")
            % {"place": one.label, "what": _what_to_do(one, finding)},
            one.anchor,
        )
        for one, finding in blocking_of(desk)
    ]


def _what_to_do(one: Sentence, finding: Finding) -> str:
    """The finding, or for a text that nobody has done yet, its state."""
    is_there = one.is_kept and not one.is_machine
    return finding.message if is_there else str(one.state.label)


def _problems_of_the_page(desk: Desk) -> list[Blocker]:
    """What is wrong with the whole page, each with the text where it is mended."""
    try:
        assembled(desk.pair).full_clean()
    except NotReadyError as error:
        return [Blocker(str(error))]
    except ValidationError as error:
        found = (
            error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
        )
        return [
            Blocker(message, _anchor(desk, name))
            for name, messages in found.items()
            for message in messages
        ]
    return []


def _anchor(desk: Desk, name: str) -> str:
    item = desk.at(name) if name else None
    return item.anchor if item else ""
