"""Whether both texts say the same numbers, dates, amounts and addresses."""

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from datetime import date, time
from decimal import Decimal
from functools import lru_cache

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilingual.desk import markup
from bilingual.facts import FactDifference, FactKind, fact_differences
from bilingual.facts.links import DOCUMENT, IN_EACH_LANGUAGE, PAGE
from bilingual.formatting import (
    canadian_date,
    canadian_money,
    canadian_number,
    canadian_percent,
    canadian_time,
)
from bilingual.languages import Language
from bilingual.quality.kinds import Check, Finding, Wording
from bilingual.quality.placeholders import without_placeholders
from bilingual.quality.reading import CACHED, reading_of
from bilingual.quality.spoken import spoken_findings

_ADD = gettext_lazy("%(fact)s is in the source only: add it, or correct it here.")
_REMOVE = gettext_lazy("%(fact)s is in the translation only: correct it or remove it.")
_KINDS = {
    FactKind.MONEY: gettext_lazy("The amount %(value)s"),
    FactKind.PERCENTAGE: gettext_lazy("The percentage %(value)s"),
    FactKind.DATE: gettext_lazy("The date %(value)s"),
    FactKind.TIME: gettext_lazy("The time %(value)s"),
    FactKind.NUMBER: gettext_lazy("The number %(value)s"),
    FactKind.PHONE: gettext_lazy("The telephone number %(value)s"),
    FactKind.IDENTIFIER: gettext_lazy("The code %(value)s"),
    FactKind.EMAIL: gettext_lazy("The e-mail address %(value)s"),
    FactKind.LINK: gettext_lazy("The link to %(value)s"),
}
_LINK = re.compile(r"""\bid\s*=\s*["']a(?P<number>[0-9]+)["']""")
_SHOWN = 120
_MOST_DIGITS = 20


def fact_findings(wording: Wording) -> Iterator[Finding]:
    """One finding for each fact that one of the texts lacks.

    Where the facts agree, the numbers and days that are words are compared as well.
    """
    addresses, translated = dict(wording.addresses), dict(wording.translated_addresses)
    both = _links_of(wording.source) & _links_of(wording.translation)
    both &= addresses.keys() & translated.keys()
    times: Counter[str] = Counter()
    for one in _differences(
        _with_addresses(wording.source, addresses, both),
        wording.source_language,
        _with_addresses(wording.translation, translated, both),
        wording.target_language,
    ):
        side = "source" if one.in_source else "translation"
        detail = f"{one.kind} {one.value[:400]} {side}"
        times[detail] += 1
        if times[detail] > 1:
            detail = f"{detail} {times[detail]}"
        yield Finding(Check.FACT, _message(one), detail)
    if not times:
        yield from spoken_findings(
            reading_of(wording.source).words,
            wording.source_language,
            reading_of(wording.translation).words,
            wording.target_language,
        )


@lru_cache(maxsize=CACHED)
def _differences(
    source: str, source_language: Language, target: str, target_language: Language
) -> tuple[FactDifference, ...]:
    return tuple(fact_differences(source, source_language, target, target_language))


def _with_addresses(stored: str, addresses: Mapping[str, str], wanted: Set[str]) -> str:
    """The words of a text, and the links whose address both texts know.

    No other mark is left: whoever reads HTML takes long over marks that are broken.
    """
    parts, is_open = [], False
    for piece in markup.pieces_of(stored):
        if not piece.name:
            words = without_placeholders(html.unescape(piece.text))
            parts.append(html.escape(words, quote=False))
        elif piece.name == "br":
            parts.append("\n")
        elif piece.name == "a":
            number = _number_of(piece)
            if is_open:
                parts.append("</a>")
            is_open = not piece.closes and number in wanted
            if is_open:
                parts.append(f'<a href="{html.escape(addresses[number])}">')
    return "".join(parts) + ("</a>" if is_open else "")


def _links_of(stored: str) -> set[str]:
    """The numbers of the links of a text."""
    return {_number_of(piece) for piece in markup.pieces_of(stored)} - {""}


def _number_of(piece: markup.Piece) -> str:
    named = _LINK.search(piece.attributes) if piece.name == "a" else None
    return named["number"] if named else ""


# ---- As a reader sees it


def _message(difference: FactDifference) -> str:
    kind = _KINDS[difference.kind] % {"value": _shown(difference)}
    return str((_ADD if difference.in_source else _REMOVE) % {"fact": kind})


def _shown(difference: FactDifference) -> str:
    """The fact as the reader's language writes it."""
    value = difference.value
    if len(value) > _SHOWN or sum(sign.isdigit() for sign in value) > _MOST_DIGITS:
        return f"{value[:_SHOWN]}…" if len(value) > _SHOWN else value
    match difference.kind:
        case FactKind.MONEY:
            amount, _space, currency = value.partition(" ")
            return " ".join(filter(None, [canadian_money(Decimal(amount)), currency]))
        case FactKind.PERCENTAGE:
            return canadian_percent(Decimal(value))
        case FactKind.TIME:
            return canadian_time(time.fromisoformat(value))
        case FactKind.DATE:
            return _shown_date(value)
        case FactKind.NUMBER:
            return _shown_number(value)
        case FactKind.LINK:
            return _shown_link(value)
        case _:
            return value


def _shown_link(value: str) -> str:
    """An address without what it compares as."""
    named = {PAGE: _("a page of this site"), DOCUMENT: _("a document of this site")}
    return named.get(value) or value.replace(IN_EACH_LANGUAGE, "/…")


def _shown_date(value: str) -> str:
    """A day, a day without a year (`--07-12`) or a month (`2021-07`), in words."""
    if value.startswith("--"):
        leap_year = "2024"
        shown = canadian_date(date.fromisoformat(leap_year + value[1:]))
        return shown.removesuffix(leap_year).rstrip(", ")
    if len(value) == len("2021-07"):
        return f"{MONTHS[int(value[5:])]} {value[:4]}"
    return canadian_date(date.fromisoformat(value))


def _shown_number(value: str) -> str:
    """Years, versions and 24/7 as they are."""
    number = value.removeprefix("-")
    if len(number) < 5 or not number.replace(".", "", 1).isdecimal():
        return value
    return canadian_number(Decimal(value))
