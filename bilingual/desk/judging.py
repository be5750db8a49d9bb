"""What the quality checks say of each sentence of a page, and what still blocks it.

The same code judges what is typed, what a file brings, and what comes to the reviewer
and to the approver.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from bilingual.desk.choices import Choice
from bilingual.desk.places import LINK_MARK
from bilingual.desk.sentence import Sentence, sign_of
from bilingual.languages import as_language
from bilingual.models.waiver import QualityWaiver
from bilingual.quality.findings import findings_of
from bilingual.quality.kinds import Check, Finding, Wording
from bilingual.terms.checking import term_findings
from bilingual.terms.loading import current_matcher
from bilingual.terms.matching import TermMatcher

if TYPE_CHECKING:
    from bilingual.desk.segments import Desk

_Place = tuple[int, int]


def judge(desk: Desk) -> None:
    """Give every translated sentence its findings and its waivers; two queries."""
    matcher = current_matcher()
    waivers = _waivers_of(desk)
    addresses = _translated_addresses(desk.choices)
    for one in desk.sentences:
        found = waivers.get((one.string_id, one.context_id), [])
        judge_sentence(one, desk, matcher, found, addresses.get(one.path, {}))


def judge_sentence(
    one: Sentence,
    desk: Desk,
    matcher: TermMatcher,
    waivers: list[QualityWaiver],
    addresses: dict[str, str],
) -> None:
    """Give one sentence the findings that stand, and the waivers that count."""
    if one.stored is None:
        one.findings, one.waivers = [], []
        return
    wording = wording_of(one, desk, addresses)
    found = [*findings_of(wording), *term_findings(wording, matcher)]
    sign = sign_of(one.kept)
    counting = {
        (waiver.check_name, waiver.detail): waiver
        for waiver in waivers
        if waiver.sign == sign
    }
    one.findings = sorted(
        (
            finding
            for finding in found
            if not finding.may_be_waived
            or (finding.check.value, finding.detail) not in counting
        ),
        key=lambda finding: not finding.is_blocking,
    )
    said = {(finding.check.value, finding.detail) for finding in found}
    one.waivers = [waiver for about, waiver in counting.items() if about in said]


def wording_of(
    one: Sentence, desk: Desk, translated_addresses: dict[str, str]
) -> Wording:
    """The sentence as the checks read it."""
    place = one.place
    return Wording(
        source=one.source,
        translation=one.stored.data if one.stored else "",
        source_language=as_language(desk.pair.source_language),
        target_language=desk.pair.target_language,
        is_rich=one.is_rich,
        is_one_line=place.is_one_line,
        is_address=one.is_slug,
        is_machine=one.is_machine,
        max_length=place.max_length,
        addresses=one.addresses,
        translated_addresses={
            number: translated_addresses.get(address, address)
            for number, address in one.addresses.items()
        },
    )


def _translated_addresses(choices: list[Choice]) -> dict[str, dict[str, str]]:
    """Where links lead in the translation: by path of the text, then by address."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for one in choices:
        path, mark, _rest = one.path.partition(LINK_MARK)
        if mark:
            found[path][str(one.same)] = str(one.value)
    return found


def _waivers_of(desk: Desk) -> dict[_Place, list[QualityWaiver]]:
    rows = QualityWaiver.objects.filter(
        context__object_id=desk.pair.translation_key,
        locale_id=desk.translation.target_locale_id,
    ).select_related("user")
    found: dict[_Place, list[QualityWaiver]] = defaultdict(list)
    for row in rows:
        found[row.string_id, row.context_id].append(row)
    return found


def blocking_of(desk: Desk) -> list[tuple[Sentence, Finding]]:
    """All that keeps a translation from going on, in the order of the screen."""
    return [
        (one, finding) for one in desk.unfinished() for finding in _blocking_of_one(one)
    ]


def _blocking_of_one(one: Sentence) -> list[Finding]:
    if one.stored is None or one.stored.has_error:
        return [Finding(Check.MISSING, _("It is not translated yet."))]
    return one.blocking
