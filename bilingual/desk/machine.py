"""Machine translation: off by default, and never a substitute for a person.

Any translator class of wagtail-localize can be set. What it writes is marked, and
nothing is sent for review before a person has saved every sentence of it.
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation
from wagtail_localize.strings import StringValue

from bilingual.desk import markup
from bilingual.desk.saving import begin
from bilingual.desk.segments import Desk, desk_of
from bilingual.desk.sentence import Sentence
from bilingual.desk.storing import name_target
from bilingual.models.pair import PagePair
from bilingual.people import Person
from bilingual.permissions import may_translate
from bilingual.publishing import locked_pair

logger = logging.getLogger(__name__)


class MachineFailedError(RuntimeError):
    """The machine gave no answer; nothing was changed."""


def machine_for(desk: Desk) -> Any:
    """The machine that can translate this page, or None."""
    machine = get_machine_translator()
    if machine is None or desk.translation is None:
        return None
    translation = desk.translation
    if machine.can_translate(translation.source.locale, translation.target_locale):
        return machine
    return None


def fill(pair: PagePair, *, user: Person, at: datetime) -> int:
    """Translate what is left by machine, and mark it so; how many texts it filled.

    Raises MachineFailedError where the machine does not answer, and PermissionDenied
    where there is none or the person may not write. What a person wrote stays, even
    where it was written while the machine was at work.
    """
    desk = desk_of(pair)
    machine = machine_for(desk)
    if machine is None or not may_translate(user, pair):
        raise PermissionDenied
    # Asked before the pair is locked: it may take its time.
    answers = _ask(machine, desk)
    with locked_pair(pair.translation_key) as locked:
        if not may_translate(user, locked):
            raise PermissionDenied
        desk = desk_of(locked)
        filled = [one for one in _empty_ones(desk) if _fill_in(one, answers, desk)]
        for one in filled:
            one.stored.tool_name = str(machine.display_name)[:255]
            one.stored.last_translated_by = user
        StringTranslation.objects.bulk_create(one.stored for one in filled)
        name_target(desk, filled)
        if filled:
            begin(locked, user=user, at=at)
    return len(filled)


def _empty_ones(desk: Desk) -> list[Sentence]:
    # The end of the address is made from the title, not translated.
    return [one for one in desk.sentences if one.stored is None and not one.is_slug]


def _ask(machine: Any, desk: Desk) -> dict[str, str]:
    """The machine's answers by source."""
    wanted = {StringValue(one.source) for one in _empty_ones(desk)}
    if not wanted:
        return {}
    try:
        answers = machine.translate(
            desk.translation.source.locale, desk.translation.target_locale, wanted
        )
    except Exception as error:
        logger.exception("The machine translator failed.")
        raise MachineFailedError(
            _("The machine translation did not answer. Nothing was changed.")
        ) from error
    return {
        source.data: answer.data
        for source, answer in answers.items()
        if answer is not None and answer.data
    }


def _fill_in(one: Sentence, answers: dict[str, str], desk: Desk) -> bool:
    """Give the sentence the machine's text, if it could have been typed by a person."""
    answer = answers.get(one.source)
    if answer is None or desk.translation is None:
        return False
    text = markup.tidy(markup.as_typed(answer, is_rich=one.is_rich))
    if not text or len(text) > (one.place.max_length or len(text)):
        return False
    try:
        data = markup.to_store(text, one.source, is_rich=one.is_rich)
    except ValidationError:
        return False
    one.stored = StringTranslation(
        translation_of_id=one.string_id,
        context_id=one.context_id,
        locale_id=desk.translation.target_locale_id,
        data=data,
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
    )
    return True
