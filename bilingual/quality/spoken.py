"""Numbers, days of the week and months that both texts say in words, and differently.

Words are less certain than digits: a translation may leave one out, or need one more.
So only an exchange is found: one text says "three" where the other says « quatre ».
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.utils.translation import gettext as _

from bilingual.facts.words import numbers_in_words
from bilingual.languages import ENGLISH, FRENCH, Language
from bilingual.quality.kinds import Check, Finding
from bilingual.quality.reading import CACHED

_DAYS: dict[Language, str] = {
    ENGLISH: "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    FRENCH: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
}
_MONTHS: dict[Language, str] = {
    ENGLISH: "january|february|march|april|may|june"
    "|july|august|september|october|november|december",
    FRENCH: "janvier|février|mars|avril|mai|juin"
    "|juillet|août|septembre|octobre|novembre|décembre",
}
# To march, and may: months only behind one of these.
_VERBS = re.compile(r"(?<!\bin )(?<!\bof )(?<!\bby )(?<!\bsince )\b(?:march|may)\b")
# "A dozen" is not 13.
_ARTICLE = re.compile(r"\b(?:an?|une?)\s", re.IGNORECASE)
# Not the ones in a name: 3G, H2O.
_DIGITS = re.compile(r"(?<![A-Za-z0-9])[0-9]{1,3}(?![0-9A-Z])")
# 1 is an article, and 9 is « neuf », which is "new" as well. Above 20, a number has
# several words, and other ones in each language.
_LEAST, _MOST, _NEW = 2, 20, 9

Values = frozenset[int]


def spoken_findings(
    source: str, source_language: Language, translation: str, target_language: Language
) -> Iterator[Finding]:
    """One finding for each sort of words in which two texts differ."""
    for sort, values_of, message in (
        ("number", _numbers, _("Compare the numbers in words: they differ.")),
        ("weekday", _weekdays, _("Compare the days of the week: they differ.")),
        ("month", _months, _("Compare the months: they differ.")),
    ):
        before = values_of(source, source_language)
        after = values_of(translation, target_language)
        lost, added = before - after, after - before
        if sort == "number":
            lost, added = _without(lost, translation), _without(added, source)
        if lost and added:
            detail = f"{sort} in words: {_listed(lost)} / {_listed(added)}"
            yield Finding(Check.FACT, message, detail)


@lru_cache(maxsize=CACHED)
def _numbers(words: str, language: Language) -> Values:
    counts = numbers_in_words(_ARTICLE.sub("", words), language)
    values = frozenset(value for value, count in counts.items() if count)
    return frozenset() if max(values, default=0) > _MOST else values


@lru_cache(maxsize=CACHED)
def _weekdays(words: str, language: Language) -> Values:
    return _named(words.lower(), _DAYS[language])


@lru_cache(maxsize=CACHED)
def _months(words: str, language: Language) -> Values:
    lower = words.lower()
    if language == ENGLISH:
        lower = _VERBS.sub("", lower)
    return _named(lower, _MONTHS[language])


def _named(words: str, names: str) -> Values:
    """The numbers of the names that stand in a text, in the plural too."""
    listed = names.split("|")
    found = re.findall(rf"\b({names})s?\b", words)
    return frozenset(listed.index(name) + 1 for name in found)


def _without(values: Values, other: str) -> Values:
    """The numbers that the other text does not say in digits."""
    digits = set(_DIGITS.findall(other))
    return frozenset(
        value
        for value in values
        if value >= _LEAST and value != _NEW and str(value) not in digits
    )


def _listed(values: Values) -> str:
    return ", ".join(str(value) for value in sorted(values)[:20])
