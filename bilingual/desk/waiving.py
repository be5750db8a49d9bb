"""A person says of a finding that the sentence is right as it stands, and why."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from bilingual.desk.segments import Desk, desk_of
from bilingual.desk.sentence import Sentence, sign_of
from bilingual.journal import record
from bilingual.models.pair import PagePair
from bilingual.models.waiver import QualityWaiver
from bilingual.people import Person
from bilingual.permissions import may_translate
from bilingual.publishing import locked_pair
from bilingual.quality.kinds import Finding

LONGEST_REASON = 200


class NothingToWaiveError(ValidationError):
    """The finding is gone, or can't be waived; the message says so."""


def waive(
    pair: PagePair,
    key: int,
    check_name: str,
    detail: str,
    reason: str,
    *,
    user: Person,
    at: datetime,
) -> QualityWaiver:
    """Let one finding of a sentence stand, with a reason.

    Raises PermissionDenied for who may not write the translation now, ValidationError
    without a reason, and NothingToWaiveError where the finding does not stand.
    """
    reason = " ".join(reason.split())
    with locked_pair(pair.translation_key) as locked:
        sentence, desk = _sentence_of(locked, key, user)
        finding = _finding_of(sentence, check_name, detail)
        if not reason:
            raise ValidationError(_("Say in a few words why it is right as it stands."))
        if len(reason) > LONGEST_REASON:
            raise ValidationError(
                _("Shorten the reason to %(limit)d characters.")
                % {"limit": LONGEST_REASON}
            )
        waiver, is_new = QualityWaiver.objects.get_or_create(
            string_id=sentence.string_id,
            context_id=sentence.context_id,
            locale_id=desk.translation.target_locale_id,
            check_name=finding.check.value,
            detail=finding.detail,
            sign=sign_of(sentence.kept),
            defaults={"reason": reason, "user_id": user.pk, "at": at},
        )
        if is_new:
            _note(locked, "waive_finding", waiver, sentence, user)
    return waiver


def unwaive(
    pair: PagePair, key: int, waiver_id: int, *, user: Person, at: datetime
) -> None:
    """Take a waiver back: the check asks again."""
    with locked_pair(pair.translation_key) as locked:
        sentence, _desk = _sentence_of(locked, key, user)
        waiver = next((one for one in sentence.waivers if one.pk == waiver_id), None)
        if waiver is None:
            raise NothingToWaiveError(_("This is not marked as right any more."))
        _note(locked, "unwaive_finding", waiver, sentence, user)
        waiver.delete()


def _sentence_of(pair: PagePair, key: int, user: Person) -> tuple[Sentence, Desk]:
    if not may_translate(user, pair):
        raise PermissionDenied
    desk = desk_of(pair)
    sentence = next((one for one in desk.sentences if one.key == key), None)
    if sentence is None:
        raise NothingToWaiveError(_("This sentence is not on the page any more."))
    return sentence, desk


def _finding_of(sentence: Sentence, check_name: str, detail: str) -> Finding:
    for finding in sentence.findings:
        if (finding.check.value, finding.detail) == (check_name, detail):
            if finding.may_be_waived:
                return finding
            raise NothingToWaiveError(
                _("This can't be left as it is: it has to be mended.")
            )
    raise NothingToWaiveError(_("The check does not find this any more."))


def _note(
    pair: PagePair, action: str, waiver: QualityWaiver, sentence: Sentence, user: Person
) -> None:
    record(
        pair,
        action,
        user=user,
        comment=f"{sentence.label}: {waiver.get_check_name_display()} ({waiver.reason})",
        path=sentence.path,
        check=waiver.check_name,
        detail=waiver.detail,
    )
