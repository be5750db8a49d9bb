"""What each step of the workflow does to the pair: snapshot, bake, hold, publish.

Tasks of Wagtail call these functions; each moves the pair by `lifecycle.advance` and
writes one line of its history.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Task, TaskState, WorkflowState

from bilingual import notifications
from bilingual.baking import NotReadyError, bake, snapshot
from bilingual.desk.gate import require_quality
from bilingual.fingerprint import content_hash
from bilingual.journal import record
from bilingual.lifecycle import IN_WORKFLOW, Move, State, advance
from bilingual.models.pair import PagePair
from bilingual.permissions import publishes_both
from bilingual.progress import progress_of, translators_of
from bilingual.publishing import hold_for_approval

if TYPE_CHECKING:
    from bilingual.people import Person


class StepRefusedError(PermissionDenied):
    """The step can't be taken; the message says why and what to do."""


def require(allowed: bool, page: Any) -> None:
    """Raise StepRefusedError unless the person may decide this, now."""
    if not allowed:
        raise StepRefusedError(
            _(
                "You can't decide this for “%(page)s” now. Nobody judges their own "
                "text or translation."
            )
            % {"page": page.get_admin_display_title()}
        )


def _locked(workflow_state: WorkflowState) -> PagePair:
    page = workflow_state.content_object
    return PagePair.objects.locked(page.translation_key)


# ---- Who has a part in what is judged


def writers_of(pair: PagePair) -> set[int]:
    """The people who wrote the draft since visitors last got a new version, by key."""
    revisions = pair.source.revisions.exclude(user=None)
    if pair.published_at is not None:
        revisions = revisions.filter(created_at__gt=pair.published_at)
    writers = set(revisions.values_list("user_id", flat=True))
    return writers | ({pair.author_id} if pair.author_id else set())


def may_judge(task: Task, page: Any, user: Person) -> bool:
    """Whether the person has no part in what this step judges."""
    pair = PagePair.objects.of(page).first()
    if pair is None:
        return False
    if task.judges_text and user.pk in writers_of(pair):
        return False
    return not (task.judges_translation and user.pk in _translators(pair))


def _translators(pair: PagePair) -> set[int]:
    named = {pair.translator_id} if pair.translator_id else set()
    return translators_of(pair) | named


def may_publish_both(page: Any, user: Person) -> bool:
    """Whether the person may publish in both trees."""
    pair = PagePair.objects.of(page).first()
    return pair is not None and publishes_both(user, pair)


def may_reschedule(user: Person, pair: PagePair) -> bool:
    """Whether the person may choose another instant: as who approves the pair."""
    return (
        pair.state == State.SCHEDULED
        and publishes_both(user, pair)
        and user.pk not in writers_of(pair) | _translators(pair)
    )


def translation_is_complete(page: Any) -> bool:
    """Whether every sentence has a translation that a person confirmed."""
    pair = PagePair.objects.of(page).first()
    return pair is not None and progress_of([pair])[pair.translation_key].is_complete


# ---- Beginning a step


def require_no_skipped_step(workflow_state: WorkflowState) -> None:
    """Raise StepRefusedError where Wagtail leaves out a step that is switched off."""
    before = workflow_state.current_task_state
    if before is not None and before.status == TaskState.STATUS_CANCELLED:
        raise StepRefusedError(
            _(
                "“%(page)s” waits in this step, which can't be left out. Recall the "
                "page first."
            )
            % {"page": workflow_state.content_object.get_admin_display_title()}
        )


def submit(workflow_state: WorkflowState, user: Person | None) -> None:
    """The author gives the draft away; it must be complete enough to be public."""
    pair = _locked(workflow_state)
    at = timezone.now()
    if workflow_state.content_object.pk != pair.source.pk:
        raise StepRefusedError(
            _("This page is a translation. Send the page that it translates.")
        )
    _require_revision(workflow_state.content_object, user)
    _require_complete(pair, at=at)
    parent = pair.source.get_parent().specific
    if parent.depth > 1 and parent.twin() is None:
        raise StepRefusedError(
            _(
                "“%(parent)s”, the page above, exists in one language only. Send it "
                "for translation first."
            )
            % {"parent": parent.get_admin_display_title()}
        )
    _move(pair, Move.SUBMIT, user=user, at=at)


def _require_complete(pair: PagePair, *, at: datetime) -> None:
    """Raise StepRefusedError unless the draft could be public at that instant."""
    draft = pair.source.get_latest_revision_as_object()
    try:
        draft.full_clean()
        draft.require_publishable(at=at)
    except ValidationError as error:
        raise StepRefusedError(" ".join(error.messages)) from error


def _require_revision(page: Any, user: Person | None) -> None:
    """A page from a migration or an import has none; a workflow judges revisions."""
    if page.latest_revision_id is None:
        page.specific.save_revision(user=user, clean=False)
        page.refresh_from_db()


def begin_translation(workflow_state: WorkflowState, user: Person | None) -> None:
    """Freeze the draft and open it to the translators."""
    pair = _locked(workflow_state)
    if pair.is_in_translation:
        # It came back from a later step, which moved the pair already.
        return
    # Who reviews a text may change it, and saves what may be half a draft.
    _require_complete(pair, at=timezone.now())
    snapshot(pair)
    _move(pair, Move.ACCEPT_TEXT, user=user)


def begin_language_review(workflow_state: WorkflowState, user: Person | None) -> None:
    """Assemble the translation strictly, so that everybody sees the real page."""
    pair = _locked(workflow_state)
    _bake(pair, user)
    _move(pair, Move.FINISH_TRANSLATION, user=user)


def begin_approval(workflow_state: WorkflowState, user: Person | None) -> None:
    """Assemble once more, and keep the hashes of what the approver will see."""
    pair = _locked(workflow_state)
    draft = pair.source.get_latest_revision_as_object()
    if content_hash(draft) != pair.source_hash:
        raise StepRefusedError(
            _("The text changed after it was sent. Recall it and send it again.")
        )
    _bake(pair, user)
    hold_for_approval(pair)
    _move(pair, Move.ACCEPT_TRANSLATION, user=user)


def _bake(pair: PagePair, user: Person | None) -> None:
    try:
        bake(pair, user=user)
        require_quality(pair)
    except NotReadyError as error:
        raise StepRefusedError(str(error)) from error
    except ValidationError as error:
        raise StepRefusedError(" ".join(error.messages)) from error


def _move(
    pair: PagePair,
    move: Move,
    *,
    user: Person | None,
    at: datetime | None = None,
    comment: str = "",
) -> None:
    advance(pair, move, user=user, at=at or timezone.now())
    record(pair, move, user=user, comment=comment)


# ---- Ending a step


def go_on(
    task_state: TaskState, user: Person, comment: str = "", **kwargs: Any
) -> None:
    """The step is done: the one that follows it in the workflow begins.

    Not Wagtail's next unapproved step: after a translation came back, the review that
    accepted the one before must read it again.
    """
    workflow_state = task_state.workflow_state
    task_state.approve(user=user, update=False, comment=comment)
    following = _following(task_state)
    if following is None:
        workflow_state.finish(user=user)
    else:
        workflow_state.update(user=user, next_task=following)


def _following(task_state: TaskState) -> Task | None:
    tasks = list(task_state.workflow_state.workflow.tasks.filter(active=True))
    keys = [task.pk for task in tasks]
    position = keys.index(task_state.task_id) if task_state.task_id in keys else -1
    return tasks[position + 1] if position + 1 < len(tasks) else None


def approve_pair(
    task_state: TaskState,
    user: Person,
    comment: str = "",
    go_live_at: datetime | None = None,
    expire_at: datetime | None = None,
    **kwargs: Any,
) -> None:
    """Both languages are approved; they go live now or at the chosen instant."""
    pair = _locked(task_state.workflow_state)
    pair.go_live_at = go_live_at
    pair.next_expire_at = expire_at
    pair.save(update_fields=["go_live_at", "next_expire_at"])
    task_state.approve(user=user, update=False, comment=comment)
    try:
        task_state.workflow_state.finish(user=user)
    except ValidationError as error:
        raise StepRefusedError(" ".join(error.messages)) from error


def require_approval(workflow_state: WorkflowState, user: Person | None) -> None:
    """Raise StepRefusedError unless this person, who may, took the last step.

    A workflow also ends when its last step is switched off, or by code that marks the
    step as done.
    """
    page = workflow_state.content_object.specific
    task_state = workflow_state.current_task_state
    names = set()
    if user is not None and task_state.status == TaskState.STATUS_APPROVED:
        names = {one[0] for one in task_state.task.specific.get_actions(page, user)}
    require("approve" in names, page)


def send_back_to_author(
    task_state: TaskState, user: Person, comment: str = "", **kwargs: Any
) -> None:
    """The text must change: every step comes again after it was sent anew."""
    pair = _locked(task_state.workflow_state)
    _move(pair, Move.REJECT_TEXT, user=user, comment=comment)
    notifications.text_sent_back(pair, user=user, comment=comment)
    task_state.reject(user=user, update=False, comment=comment)
    # Ended rather than paused: Wagtail would resume at the step that refused, and the
    # new text would skip its review and its translation.
    workflow_state = task_state.workflow_state
    workflow_state.cancel(user=user)


def send_back_to_translator(
    task_state: TaskState, user: Person, comment: str = "", **kwargs: Any
) -> None:
    """The translation must change: back to the step before the review of it."""
    from bilingual.models.tasks import TranslationTask

    workflow_state = task_state.workflow_state
    pair = _locked(workflow_state)
    tasks = workflow_state.workflow.tasks.filter(active=True).specific()
    translation_task = next(
        (task for task in tasks if isinstance(task, TranslationTask)), None
    )
    if translation_task is None:
        raise StepRefusedError(_("The step of translating is switched off."))
    _move(pair, Move.REJECT_TRANSLATION, user=user, comment=comment)
    notifications.translation_sent_back(pair, user=user, comment=comment)
    task_state.reject(user=user, update=False, comment=comment)
    workflow_state.current_task_state = translation_task.start(
        workflow_state, user=user
    )
    workflow_state.save()


def workflow_was_cancelled(workflow_state: WorkflowState, user: Person | None) -> None:
    """The workflow ended without publishing: the text is its author's again."""
    page = workflow_state.content_object
    pair = PagePair.objects.of(page).select_for_update().first() if page else None
    if pair is not None and pair.state in IN_WORKFLOW:
        notifications.recalled(pair, user=user, comment="")
        _move(pair, Move.RECALL, user=user)
