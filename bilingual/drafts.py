"""Drafts of a page: when one may be written, and what the pair learns of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from wagtail.models import Revision, TaskState

from bilingual.fingerprint import content_hash, live_hash
from bilingual.guards import is_open
from bilingual.lifecycle import Move, State, advance
from bilingual.locks import lock_of
from bilingual.models.pair import PagePair
from bilingual.people import Person

if TYPE_CHECKING:
    from bilingual.models.page import BilingualPage


class NotWritableError(PermissionDenied):
    """The text is frozen, or is a translation; the message says what to do."""


def require_writable(page: BilingualPage) -> None:
    """Raise NotWritableError where the state of the pair forbids a new draft."""
    if is_open(page):
        return
    # Asked again: the pair may have moved since the page was read.
    page.__dict__.pop("pair", None)
    lock = lock_of(page)
    if lock is not None:
        raise NotWritableError(lock.get_message(None))


def revision_to_overwrite(
    page: BilingualPage, revision: Revision | None
) -> Revision | None:
    """The revision that an autosave may rewrite in place, or None to write a new one.

    What visitors read and what somebody is judging keeps its words.
    """
    if revision is None or revision.pk == page.live_revision_id:
        return None
    if TaskState.objects.filter(revision=revision).exists():
        return None
    return revision


def note_draft(page: BilingualPage, *, user: Person | None, at: datetime) -> None:
    """Move the pair on if the draft differs from what visitors read."""
    if is_open(page):
        return
    pair = PagePair.objects.locked(page.translation_key)
    if pair.state not in (State.PUBLISHED, State.WITHDRAWN):
        return
    # A pair that was made for pages of an older version has no hashes yet.
    public = pair.published_hash(page.language) or live_hash(page)
    if content_hash(page) != public:
        pair.author = user or pair.author
        advance(pair, Move.EDIT, user=user, at=at)
        page.pair = pair
