"""Both languages go live, are withdrawn and expire in one act, or not at all."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision, WorkflowState

from bilingual import notifications
from bilingual.fingerprint import content_hash, revision_hash
from bilingual.guards import both_languages
from bilingual.journal import record
from bilingual.lifecycle import Move, State, advance, is_legal
from bilingual.models.pair import PagePair
from bilingual.people import Person


class NotPublishableError(PermissionDenied):
    """The pair can't go live; the message says why and what to do."""


@contextmanager
def locked_pair(translation_key: UUID) -> Iterator[PagePair]:
    """The pair in a transaction of its own: two people wait for one another here."""
    with transaction.atomic():
        yield PagePair.objects.locked(translation_key)


def draft_hashes(pair: PagePair) -> dict[str, str]:
    """The hash of the latest draft in each language that has a page."""
    return {
        page.language: content_hash(page.get_latest_revision_as_object())
        for page in pair.pages()
    }


def hold_for_approval(pair: PagePair) -> None:
    """Keep the hashes of what the approver will see; the caller saves the pair."""
    pair.set_hashes("approved", draft_hashes(pair))


def require_approved_content(pair: PagePair) -> dict[str, Revision]:
    """The revision to publish in each language, unchanged since it was approved.

    Raises NotPublishableError where one is missing or differs by a single character.
    """
    revisions = {page.language: page.get_latest_revision() for page in pair.pages()}
    if len(revisions) != 2 or None in revisions.values():
        raise NotPublishableError(_("One of the two languages has no text yet."))
    for language, revision in revisions.items():
        if revision_hash(revision) != pair.approved_hash(language):
            raise NotPublishableError(
                _("The text changed after it was approved. Recall it and start again.")
            )
    return revisions


def publish_pair(
    pair: PagePair, *, user: Person | None, at: datetime, comment: str = ""
) -> None:
    """Publish both approved drafts in one transaction; the caller has locked the pair.

    `user` is None for the clock, which publishes in the name of the approver. Raises
    NotPublishableError, IllegalMoveError, or ValidationError where a rule of the page
    type no longer holds; nothing has changed then, in either language.
    """
    actor = user or pair.approver
    with both_languages([pair.translation_key]):
        revisions = require_approved_content(pair)
        _require_public_parent(pair)
        _require_publishable(pair, at=at)
        _tell_pages(pair, revisions, user=actor, at=at)
        for language in (pair.source_language, pair.target_language):
            _publish(revisions[language], actor)
        pair.forget_pages()
        hashes = {page.language: content_hash(page) for page in pair.pages()}
        pair.set_hashes("published", hashes)
        pair.failure = ""
        advance(pair, Move.PUBLISH, user=user, at=at)
        record(pair, Move.PUBLISH, user=actor, comment=comment, by_clock=user is None)


def _tell_pages(
    pair: PagePair,
    revisions: dict[str, Revision],
    *,
    user: Person | None,
    at: datetime,
) -> None:
    """Before either changes: a page type may compare the two versions."""
    before = {page.language: page for page in pair.pages()}
    drafts = {
        page.language: revisions[page.language].as_object() for page in pair.pages()
    }
    type(pair.source).both_go_live(
        drafts,
        before=before,
        source_language=pair.source_language,
        user=user,
        at=at,
    )


def _publish(revision: Revision, user: Person | None) -> None:
    revision.publish(user=user, skip_permission_checks=True)


def _require_public_parent(pair: PagePair) -> None:
    for page in pair.pages():
        parent = page.get_parent()
        if parent.depth > 1 and not parent.live:
            raise NotPublishableError(
                _("“%(parent)s”, the page above, is not public. Publish it first.")
                % {"parent": parent.get_admin_display_title()}
            )


def _require_publishable(pair: PagePair, *, at: datetime) -> None:
    """Ask the drafts: in what Wagtail saves, they have been published already."""
    for page in pair.pages():
        page.get_latest_revision_as_object().require_publishable(at=at)


def finish_workflow(workflow_state: WorkflowState, user: Person) -> None:
    """What Wagtail calls when every step of the workflow is done.

    It publishes both languages, or keeps them for the instant that the approver chose.
    Called by `bilingual.workflow_end`, which the settings name.
    """
    page = workflow_state.content_object
    at = timezone.now()
    last = workflow_state.task_states.order_by("-finished_at", "-pk").first()
    comment = last.comment if last else ""
    with locked_pair(page.translation_key) as pair:
        if pair.go_live_at and pair.go_live_at > at:
            schedule_pair(pair, user=user, at=at, comment=comment)
        else:
            publish_pair(pair, user=user, at=at, comment=comment)


def schedule_pair(
    pair: PagePair, *, user: Person, at: datetime, comment: str = ""
) -> None:
    """Keep both approved drafts until `pair.go_live_at`; the caller locked the pair.

    Raises NotPublishableError where the drafts are not the approved ones, and
    ValidationError where they could not go live at that instant.
    """
    if pair.go_live_at is None or pair.go_live_at <= at:
        raise NotPublishableError(_("Choose an instant in the future."))
    if pair.next_expire_at and pair.next_expire_at <= pair.go_live_at:
        raise NotPublishableError(_("The pages would expire before they go live."))
    require_approved_content(pair)
    _require_publishable(pair, at=pair.go_live_at)
    advance(pair, Move.SCHEDULE, user=user, at=at)
    record(
        pair,
        Move.SCHEDULE,
        user=user,
        comment=comment,
        go_live_at=pair.go_live_at.isoformat(),
    )


def withdraw_pair(
    pair: PagePair,
    *,
    user: Person | None,
    at: datetime,
    move: Move = Move.WITHDRAW,
    include_descendants: bool = False,
    comment: str = "",
) -> None:
    """Take both languages from visitors; the caller has locked the pair.

    With `include_descendants` every public pair below goes as well, in both trees.
    """
    below = _public_pairs_below(pair) if include_descendants else []
    for one in (*below, pair):
        with both_languages([one.translation_key]):
            for page in one.pages():
                UnpublishPageAction(
                    page, user=user, set_expired=move == Move.EXPIRE
                ).execute(skip_permission_checks=True)
            advance(one, move, user=user, at=at)
            record(one, move, user=user, comment=comment)
        one.forget_pages()


def _public_pairs_below(pair: PagePair) -> list[PagePair]:
    """Public pairs below, the deepest first."""
    keys = [
        key
        for page in pair.pages()[:1]
        for key in page.get_descendants()
        .live()
        .order_by("-depth")
        .values_list("translation_key", flat=True)
    ]
    pairs = PagePair.objects.filter(translation_key__in=keys, is_public=True)
    by_key = {one.translation_key: one for one in pairs.select_for_update()}
    return [by_key[key] for key in keys if key in by_key]


def recall_pair(
    pair: PagePair, *, user: Person | None, at: datetime, comment: str = ""
) -> None:
    """Give the text back to its author; every translated sentence is kept."""
    with transaction.atomic():
        # Before the workflow ends: what follows from its end knows of no comment.
        # Without a workflow it is scheduled, or somebody took the workflow away.
        if is_legal(State(pair.state), Move.RECALL, is_public=pair.is_public):
            notifications.recalled(pair, user=user, comment=comment)
            advance(pair, Move.RECALL, user=user, at=at)
            record(pair, Move.RECALL, user=user, comment=comment)
        _cancel_workflow(pair, user)
        pair.refresh_from_db()


def _cancel_workflow(pair: PagePair, user: Person | None) -> None:
    """Stop the steps; the pair follows by the receiver of Wagtail's signal."""
    workflow_state = pair.source.current_workflow_state
    if workflow_state is not None:
        workflow_state.cancel(user=user)


def keys_of(pages: Iterable[Page]) -> set[UUID]:
    """The pairs of these pages."""
    return {page.translation_key for page in pages}
