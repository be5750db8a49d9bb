"""What colleagues say to each other about a sentence: asked, answered, settled.

Who may see the pair may comment, whatever its state. A comment blocks nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment

from bilingual import notifications
from bilingual.baking import translation_of
from bilingual.models.comment import SentenceComment
from bilingual.models.pair import PagePair
from bilingual.people import Person
from bilingual.permissions import current_task, is_in_task, may_see

LONGEST_COMMENT = 1000
SentenceIds = tuple[int, int]


class NoSuchSentenceError(LookupError):
    """The page has no such sentence, or the sentence no such comment."""


def comments_of(pair: PagePair) -> dict[SentenceIds, list[SentenceComment]]:
    """Every comment on the sentences of a pair, oldest first; one query."""
    rows = SentenceComment.objects.filter(
        context__object_id=pair.translation_key,
        locale__language_code=pair.target_language,
    ).select_related("author", "settled_by")
    found: dict[SentenceIds, list[SentenceComment]] = defaultdict(list)
    for row in rows:
        found[row.string_id, row.context_id].append(row)
    return dict(found)


def open_comments(comments: Iterable[SentenceComment]) -> list[SentenceComment]:
    """Those that nobody has settled."""
    return [one for one in comments if one.settled_at is None]


def comment(
    pair: PagePair, key: int, text: str, *, user: Person, at: datetime
) -> SentenceComment:
    """Say something about a sentence; its author and its translator are told.

    Raises PermissionDenied for who may not see the pair, NoSuchSentenceError, and
    ValidationError where there are no words, or too many.
    """
    if not may_see(user, pair):
        raise PermissionDenied
    words = text.replace("\r\n", "\n").strip()
    if not words:
        raise ValidationError(_("Write a comment first."))
    if len(words) > LONGEST_COMMENT:
        raise ValidationError(
            _("Shorten this comment to %(limit)d characters.")
            % {"limit": LONGEST_COMMENT}
        )
    if "\0" in words:
        raise ValidationError(_("There is an invisible character in this comment."))
    translation, segment = _sentence_of(pair, key)
    said = SentenceComment.objects.create(
        string_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=translation.target_locale_id,
        text=words,
        author_id=user.pk,
        created_at=at,
    )
    notifications.commented(
        pair, key, user=user, comment=words, sentence=segment.string.data
    )
    return said


def may_settle(user: Person, said: SentenceComment, pair: PagePair) -> bool:
    """Whoever wrote it, and whoever has the pair now: its translators, its reviewers."""
    if not may_see(user, pair):
        return False
    return said.author_id == user.pk or settles_all(user, pair)


def settles_all(user: Person, pair: PagePair) -> bool:
    """Whether the person may settle the comments of others too."""
    return is_in_task(user, current_task(pair))


def settle(
    pair: PagePair, key: int, comment_id: int, *, user: Person, at: datetime
) -> None:
    """Nothing more needs to be done about it. A settled one stays as it was settled."""
    said = _one_of(pair, key, comment_id, user)
    if said.settled_at is None:
        said.settled_by_id, said.settled_at = user.pk, at
        said.save(update_fields=["settled_by", "settled_at"])


def reopen(pair: PagePair, key: int, comment_id: int, *, user: Person) -> None:
    """Something needs to be done about it after all."""
    said = _one_of(pair, key, comment_id, user)
    said.settled_by = said.settled_at = None
    said.save(update_fields=["settled_by", "settled_at"])


def _one_of(pair: PagePair, key: int, comment_id: int, user: Person) -> SentenceComment:
    translation, segment = _sentence_of(pair, key)
    said = SentenceComment.objects.filter(
        pk=comment_id,
        string_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=translation.target_locale_id,
    ).first()
    if said is None:
        raise NoSuchSentenceError(comment_id)
    if not may_settle(user, said, pair):
        raise PermissionDenied
    return said


def _sentence_of(pair: PagePair, key: int) -> tuple[Any, Any]:
    """The translation and the segment of that key."""
    translation = translation_of(pair)
    if translation is None:
        raise NoSuchSentenceError(key)
    segment = (
        StringSegment.objects.filter(source=translation.source_id, pk=key)
        .select_related("string")
        .first()
    )
    if segment is None:
        raise NoSuchSentenceError(key)
    return translation, segment
