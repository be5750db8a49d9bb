"""The way of a notice to visitors: each step by the person whose step it is.

Every verb locks the row, so that two people wait for one another, and is kept in the
history with what was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from bilingual.models.notice import BilingualNotice
from bilingual.notices import permissions
from bilingual.notices.journal import record
from bilingual.notices.texts import checked, checked_texts, findings_by_stem
from bilingual.people import Person

LONGEST_REASON = 200
# The name of the choice in the form.
DROP_REASON = "drop_reason"

Notice = TypeVar("Notice", bound=BilingualNotice)
Texts = Mapping[str, str]


class NoticeRefusedError(PermissionDenied):
    """The step can't be taken; the message says why and what to do."""


class NoticeChangedError(NoticeRefusedError):
    """Somebody changed the notice after this person opened it."""


def write(
    notice: Notice, texts: Texts, *, version: int | None, user: Person, at: datetime
) -> Notice:
    """Keep the texts in the language that the notice is written in.

    `version` is the one that the writer had before them; None to ask nothing. Raises
    NoticeRefusedError, and ValidationError with the message of each text.
    """
    with _locked(notice, version, permissions.may_write, user) as locked:
        for stem, words in checked_texts(locked, texts).items():
            locked.set_text(stem, locked.source_language, words)
        locked.written_by_id = user.pk
        _keep(locked, "write", user)
    return locked


@contextmanager
def preparing(notice: Notice, *, version: int | None, user: Person) -> Iterator[Notice]:
    """Facts that are no texts are written inside, and kept at its end.

    Raises NoticeRefusedError before anything is written.
    """
    with _locked(notice, version, permissions.may_write, user) as locked:
        yield locked
        locked.written_by_id = user.pk
        _keep(locked, "write", user)


def send(notice: Notice, *, version: int | None, user: Person, at: datetime) -> Notice:
    """To the translators; straight to review where there are no words to translate.

    Raises NoticeRefusedError where a text is missing.
    """
    with _locked(notice, version, permissions.may_write, user) as locked:
        missing = [
            str(text.label)
            for text in locked.texts
            if text.is_required and not locked.text(text.stem, locked.source_language)
        ]
        if missing:
            raise NoticeRefusedError(
                _("Write this first: %(texts)s.") % {"texts": ", ".join(missing)}
            )
        stage = locked.Stage
        locked.stage = stage.TRANSLATION if locked.says_something else stage.REVIEW
        locked.sent_at, locked.comment = at, ""
        _keep(locked, "send", user)
    return locked


def translate(
    notice: Notice, texts: Texts, *, version: int | None, user: Person, at: datetime
) -> Notice:
    """Keep the texts in the other language; what the checks find stops nothing yet."""
    with _locked(notice, version, permissions.may_translate, user) as locked:
        for stem, words in checked_texts(locked, texts).items():
            locked.set_text(stem, locked.target_language, words)
        locked.translated_by_id = user.pk
        locked.translated_at = at
        locked.let_stand = ""
        _keep(locked, "translate", user)
    return locked


def finish(
    notice: Notice,
    *,
    version: int | None,
    user: Person,
    at: datetime,
    let_stand: str = "",
) -> Notice:
    """From the translator to who confirms it.

    `let_stand` says why findings are right as they stand. Raises NoticeRefusedError
    while one stands that can't, or without a reason.
    """
    with _locked(notice, version, permissions.may_translate, user) as locked:
        reason = " ".join(let_stand.split())
        if len(reason) > LONGEST_REASON:
            raise ValidationError(
                _("Shorten the reason to %(limit)d characters.")
                % {"limit": LONGEST_REASON}
            )
        locked.let_stand = reason
        _require_sound(locked)
        locked.stage = locked.Stage.REVIEW
        locked.comment = ""
        _keep(locked, "finish", user)
    return locked


def send_back(
    notice: Notice,
    stage: str,
    *,
    comment: str,
    version: int | None,
    user: Person,
    at: datetime,
) -> Notice:
    """From review to its writer or to its translator, with what has to change."""
    with _locked(notice, version, permissions.may_publish, user) as locked:
        if stage not in {locked.Stage.WRITING, locked.Stage.TRANSLATION}:
            raise ValueError(f"A notice does not go back to {stage}.")
        if stage == locked.Stage.TRANSLATION and not locked.says_something:
            raise NoticeRefusedError(_("There is nothing to translate in it."))
        if not comment.strip():
            raise ValidationError(_("Say what has to change."))
        locked.stage, locked.comment = stage, comment.strip()
        _keep(locked, "send_back", user)
    return locked


def publish(
    notice: Notice, *, version: int | None, user: Person, at: datetime
) -> Notice:
    """Both languages become public at this instant, for good.

    Raises NoticeRefusedError where a text is missing or a finding stands, and what
    `before_publishing` of its model raises; nothing has changed then.
    """
    with _locked(notice, version, permissions.may_publish, user) as locked:
        _require_sound(locked)
        locked.before_publishing(user=user, at=at)
        locked.stage = locked.Stage.PUBLISHED
        locked.published_by_id, locked.published_at = user.pk, at
        _keep(locked, "publish", user)
    return locked


def drop(
    notice: Notice,
    *,
    version: int | None,
    user: Person,
    at: datetime,
    reason: str = "",
) -> Notice:
    """Put it aside. It stays in the history, and nobody can take it up again.

    Raises ValidationError where its model asks for a reason and this is none of them.
    """
    with _locked(notice, version, permissions.may_drop, user) as locked:
        codes = [code for code, _words in locked.drop_reasons()]
        if codes and reason not in codes:
            raise ValidationError({DROP_REASON: [_("Choose why it is not used.")]})
        locked.before_dropping(reason=reason if codes else "", at=at)
        locked.stage = locked.Stage.DROPPED
        _keep(locked, "drop", user)
    return locked


@contextmanager
def _locked(
    notice: Notice,
    version: int | None,
    may: Callable[[Person, BilingualNotice], bool],
    user: Person,
) -> Iterator[Notice]:
    """The notice as it is now, ours alone until the step is taken."""
    rows: Any = type(notice)._default_manager
    with transaction.atomic():
        locked: Notice = rows.select_for_update().get(pk=notice.pk)
        if not may(user, locked):
            raise NoticeRefusedError(_("This is not yours to do now."))
        if version is not None and version != locked.version:
            raise NoticeChangedError(
                _(
                    "Somebody changed this after you opened it. Look at it again before "
                    "you go on."
                )
            )
        yield locked


def _require_sound(notice: BilingualNotice) -> None:
    """Both languages say the same, as far as the checks can tell."""
    for text in notice.texts:
        for language in (notice.source_language, notice.target_language):
            checked(text, notice.text(text.stem, language))
        in_target = notice.text(text.stem, notice.target_language)
        if in_target and not notice.text(text.stem, notice.source_language):
            raise NoticeRefusedError(
                _("“%(text)s” is written in one language only.") % {"text": text.label}
            )
    for findings in findings_by_stem(notice).values():
        for finding in findings:
            stands = finding.may_be_waived and notice.let_stand
            if finding.is_blocking and not stands:
                raise NoticeRefusedError(finding.message)


def _keep(notice: BilingualNotice, action: str, user: Person) -> None:
    notice.save()
    record(notice, action, user=user)
