"""The facts of a text, and those in which a text and its translation differ.

Facts are numbers, money, percentages, dates, times, telephone numbers, identifiers,
e-mail addresses and links. Each language writes them in its own way, and they are read
into one way of writing: $1,250.75 and 1 250,75 $ are the same money.

A correct translation must never be reported, so a fact that one text alone has is
forgiven where languages differ in how they say it:

- a number may be a word in the other text ("3 months", "trois mois"; up to twenty,
  tens, "vingtaine", "one million"), each word once;
- a number of hours or minutes may be written like a time (2 h, 1 h 30, 17 heures),
  and a time like a number ("9 to 5");
- an identifier may be a plain number (v2, version 2) or have its acronym translated
  (SOR/2021-97, DORS/2021-97; Q3, T3);
- an address in a path of its language may have a twin elsewhere on the same host.

Two versions of a text in the same language are forgiven words for numbers and no more,
and their links are compared as they are written.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase

from bilingual.facts.dates import date_rules, hours_of, time_rules, with_shared_years
from bilingual.facts.kinds import Fact, FactKind, Rule
from bilingual.facts.links import IN_EACH_LANGUAGE, Markup, address_fact, email, host_of
from bilingual.facts.numbers import amount_rules, number_rules, special_rules
from bilingual.facts.words import numbers_in_words
from bilingual.languages import LANGUAGES, Language

_TAKEN = "\N{OBJECT REPLACEMENT CHARACTER}"
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_MAILBOX = Rule(
    _EMAIL, lambda match: [email(match.group().rstrip("."))], needs_digit=False
)
_DIGIT = re.compile("[0-9]")
_ADDRESS = re.compile(
    r"(?:https?://|\bwww\.)[^\s<>\"«»]+"
    r"|(?<![\w.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}/[^\s<>\"«»]*",
    re.IGNORECASE,
)
_SENTENCE_ENDS = ".,;:!?)]'’”"
_TEXT_RULES: dict[Language, list[Rule]] = {
    language: [
        *special_rules(),
        *date_rules(language),
        *time_rules(language),
        *amount_rules(language),
        *number_rules(language),
    ]
    for language in LANGUAGES
}
_TRANSLATED_ACRONYMS = [{"sor", "dors"}, {"si", "tr"}, {"q", "t"}]
# Two texts with more facts of their own (on one side, times those on the other) are no
# translations of each other. To look for twins there would take minutes.
_MOST_TO_PAIR = 40_000
_SAID_IN_WORDS = {FactKind.NUMBER, FactKind.MONEY, FactKind.PERCENTAGE, FactKind.TIME}


@dataclass(frozen=True)
class FactDifference:
    """A fact that one text has and the other has not, or not as often.

    `only_in` is the language of the text that has it. `in_source` tells the two texts
    apart when both are in the same language.
    """

    kind: FactKind
    value: str
    only_in: Language
    in_source: bool

    def __str__(self) -> str:
        return f"{self.kind} {self.value}, only in {self.only_in}"


def facts_of(text: str, language: Language) -> Counter[Fact]:
    """The facts of a text or of a small piece of HTML, as its translation has them.

    What `fact_differences` forgives is not in here: "3" is a fact and "trois" is none.
    """
    return Counter(_read(text, language, exact=False).facts)


def fact_differences(
    source: str, source_language: Language, target: str, target_language: Language
) -> list[FactDifference]:
    """The facts that are in one text only, in reading order; empty if none is."""
    same_language = source_language == target_language
    before = _read(source, source_language, exact=same_language)
    after = _read(target, target_language, exact=same_language)
    left, right = _alone(before.facts, after.facts), _alone(after.facts, before.facts)
    if not same_language and len(left) * len(right) <= _MOST_TO_PAIR:
        for are_twins in (_are_twins, _may_be_twins):
            left, right = _without_twins(left, right, are_twins)
    if not left and not right:
        return []
    if not (_unspoken(left, after.words) or _unspoken(right, before.words)):
        return []
    # Something differs. To report it whole, a word that has its own translation no
    # longer stands for a digit as well. (1 is also the articles "un" and "a".)
    spare_after, spare_before = after.words - before.words, before.words - after.words
    spare_after[1], spare_before[1] = after.words[1], before.words[1]
    differences = [
        (index, not in_source, FactDifference(fact.kind, fact.value, spoken, in_source))
        for facts, words, spoken, in_source in (
            (left, spare_after, source_language, True),
            (right, spare_before, target_language, False),
        )
        for index, fact in _unspoken(facts, words)
    ]
    return [
        difference for *_, difference in sorted(differences, key=lambda row: row[:2])
    ]


@dataclass(frozen=True)
class _Reading:
    """The facts of a text in reading order, and the words that tell none."""

    facts: list[Fact]
    rest: str
    language: Language

    @cached_property
    def words(self) -> Counter[int]:
        """The numbers that are written as words."""
        return numbers_in_words(self.rest, self.language)


# A fact with its place in the reading order of its text.
_Placed = tuple[int, Fact]
_Found = tuple[int, int, Fact]


def _read(html: str, language: Language, *, exact: bool) -> _Reading:
    markup = Markup(html, exact=exact)
    text, found = markup.text, list[_Found]()
    has_digit = bool(_DIGIT.search(text))
    address = Rule(
        _ADDRESS,
        lambda match: [_written_address(match, exact=exact)],
        needs_digit=False,
    )
    for rule in (_MAILBOX, address, *_TEXT_RULES[language]):
        if has_digit or not rule.needs_digit:
            text = _take(rule, text, found)
    for anchor in markup.anchors:
        # An address that is the text of its own link is one fact and not two.
        found = [
            one
            for one in found
            if not (anchor.start <= one[0] < anchor.end and one[2] == anchor.fact)
        ]
        found.append((anchor.start, anchor.start, anchor.fact))
    found.sort(key=lambda one: one[0])
    return _Reading(with_shared_years(found, markup.text), text, language)


def _take(rule: Rule, text: str, found: list[_Found]) -> str:
    """Add the facts that a rule finds; the text without the words that tell them."""

    def take(match: re.Match[str]) -> str:
        facts = rule.read(match)
        if facts is None:
            return match.group()
        found.extend((match.start(), match.end(), fact) for fact in facts)
        return _TAKEN * len(match.group())

    return rule.pattern.sub(take, text)


def _written_address(match: re.Match[str], *, exact: bool) -> Fact:
    address = match.group().rstrip(_SENTENCE_ENDS)
    if "://" not in address:
        address = f"https://{address}"
    return address_fact(address, exact=exact)


def _alone(facts: list[Fact], others: list[Fact]) -> list[_Placed]:
    """The facts that the other text has not, or not as often."""
    left = Counter(others)
    alone = []
    for index, fact in enumerate(facts):
        if left[fact]:
            left[fact] -= 1
        else:
            alone.append((index, fact))
    return alone


def _without_twins(
    left: list[_Placed],
    right: list[_Placed],
    are_twins: Callable[[Fact, Fact], bool],
) -> tuple[list[_Placed], list[_Placed]]:
    """Both lists without the pairs that say the same in the way of each language."""
    remaining, open_ones = list(right), []
    for placed in left:
        twin = next((one for one in remaining if are_twins(placed[1], one[1])), None)
        if twin:
            remaining.remove(twin)
        else:
            open_ones.append(placed)
    return open_ones, remaining


def _are_twins(one: Fact, other: Fact) -> bool:
    kinds = (one.kind, other.kind)
    if kinds in _TWINS:
        return _TWINS[kinds](one, other)
    same = _TWINS.get(kinds[::-1])
    return bool(same and same(other, one))


def _may_be_twins(one: Fact, other: Fact) -> bool:
    """9 to 5 and 9 h à 17 h, once nothing closer is left."""
    by_kind = {one.kind: one.value, other.kind: other.value}
    if set(by_kind) != {FactKind.TIME, FactKind.NUMBER}:
        return False
    hour, minute = (int(part) for part in by_kind[FactKind.TIME].split(":"))
    return hour > 12 and not minute and by_kind[FactKind.NUMBER] == str(hour - 12)


def _same_hours(time: Fact, number: Fact) -> bool:
    """14 h and 14 hours; 17 heures and 5 pm."""
    return number.value in {f"{hours:g}" for hours in hours_of(time)}


def _same_code(one: Fact, other: Fact) -> bool:
    """SOR/2021-97 and DORS/2021-97."""
    rests = [fact.value.lstrip(ascii_lowercase) for fact in (one, other)]
    acronyms = {
        fact.value.removesuffix(rest)
        for fact, rest in zip((one, other), rests, strict=True)
    }
    return rests[0] == rests[1] and acronyms in _TRANSLATED_ACRONYMS


def _digits(identifier: Fact) -> Fact:
    return Fact(FactKind.NUMBER, re.sub(r"[^\d.]", "", identifier.value))


def _same_digits(identifier: Fact, number: Fact) -> bool:
    """v2 and version 2; COVID-19 and Covid-19."""
    return _digits(identifier) == number


def _same_hours_as_digits(time: Fact, identifier: Fact) -> bool:
    """v2 and 2 h, where the 2 of "version 2" has found another 2 before."""
    return _same_hours(time, _digits(identifier))


def _same_site(one: Fact, other: Fact) -> bool:
    """A page in the path of its language, and one of the same host without."""
    spoken = [IN_EACH_LANGUAGE in fact.value for fact in (one, other)]
    return spoken in ([True, False], [False, True]) and host_of(one) == host_of(other)


_TWINS: dict[tuple[FactKind, FactKind], Callable[[Fact, Fact], bool]] = {
    (FactKind.TIME, FactKind.NUMBER): _same_hours,
    (FactKind.TIME, FactKind.IDENTIFIER): _same_hours_as_digits,
    (FactKind.IDENTIFIER, FactKind.IDENTIFIER): _same_code,
    (FactKind.IDENTIFIER, FactKind.NUMBER): _same_digits,
    (FactKind.LINK, FactKind.LINK): _same_site,
}


def _unspoken(placed: list[_Placed], words: Counter[int]) -> list[_Placed]:
    """The facts that no number word of the other text says; each word says one."""
    left = Counter(words)
    unspoken = []
    for index, fact in placed:
        word = next((value for value in _word_values(fact) if left[value]), None)
        if word is None:
            unspoken.append((index, fact))
        else:
            left[word] -= 1
    return unspoken


def _word_values(fact: Fact) -> list[int]:
    if fact.kind == FactKind.IDENTIFIER and re.fullmatch(r"v\d{1,2}", fact.value):
        return [int(fact.value[1:])]
    if fact.kind not in _SAID_IN_WORDS:
        return []
    if fact.kind == FactKind.TIME:
        return [int(hours) for hours in hours_of(fact) if hours == int(hours)]
    is_short = fact.value.isdecimal() and len(fact.value) < 12
    return [int(fact.value)] if is_short else []
