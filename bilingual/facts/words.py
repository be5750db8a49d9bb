"""Reads the numbers that are written as words, in either language.

They are not facts: "un" is an article and "second" a unit of time. They only tell
whether a digit in one language has its word in the other.
"""

import re
from collections import Counter
from itertools import pairwise

from bilingual.languages import ENGLISH, FRENCH, Language

# Units, ordinals and collective nouns, by value.
_WORDS: dict[Language, str] = {
    ENGLISH: """
        0 zero no none|1 one a an first once|2 two second both twice biennial
        |3 three third thirds triennial|4 four fourth quarter quarters
        |5 five fifth quinquennial|6 six sixth|7 seven seventh|8 eight eighth
        |9 nine ninth|10 ten tenth decade|11 eleven eleventh
        |12 twelve twelfth dozen dozens|13 thirteen thirteenth
        |14 fourteen fourteenth|15 fifteen fifteenth|16 sixteen sixteenth
        |17 seventeen seventeenth|18 eighteen eighteenth|19 nineteen nineteenth
        |20 twenty twentieth|30 thirty|40 forty|50 fifty half|60 sixty|70 seventy
        |80 eighty|90 ninety""",
    FRENCH: """
        0 zéro aucun aucune|1 un une premier première|2 deux second seconde deuxième
        biennal biennale|3 trois troisième tiers triennal triennale
        |4 quatre quatrième quart quarts|5 cinq cinquième quinquennal quinquennale
        |6 six sixième|7 sept septième|8 huit huitième|9 neuf neuvième
        |10 dix dixième dizaine dizaines décennie
        |11 onze onzième|12 douze douzième douzaine
        |13 treize treizième|14 quatorze quatorzième|15 quinze quinzième quinzaine
        |16 seize seizième|17 dix-sept dix-septième|18 dix-huit dix-huitième
        |19 dix-neuf dix-neuvième|20 vingt vingtième vingtaine|30 trente trentaine
        |40 quarante quarantaine|50 cinquante cinquantaine moitié demi
        |60 soixante soixantaine|80 quatre-vingt quatre-vingts""",
}
_MULTIPLIERS: dict[Language, dict[str, int]] = {
    ENGLISH: {
        "hundred": 100,
        "thousand": 1000,
        "million": 10**6,
        "billion": 10**9,
        "hundreds": 100,
        "thousands": 1000,
        "millions": 10**6,
        "billions": 10**9,
    },
    FRENCH: {
        "cent": 100,
        "cents": 100,
        "centaine": 100,
        "centaines": 100,
        "milliers": 1000,
        "milliards": 10**9,
        "mille": 1000,
        "millier": 1000,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
    },
}
_HALF_AN_HOUR = re.compile(r"\bhalf(?: an |[- ])hour|\bdemi-heure", re.IGNORECASE)
_BETWEEN_PARTS = re.compile(r"[ -]|-et-| et | and ")


def _vocabulary(language: Language) -> dict[str, int]:
    rows = [row.split() for row in _WORDS[language].split("|")]
    return {word: int(value) for value, *words in rows for word in words}


_VALUES = {language: _vocabulary(language) for language in (ENGLISH, FRENCH)}
_ANY_WORD = {
    language: re.compile(
        r"\b(?:{})\b".format(
            "|".join(
                sorted(
                    [*_VALUES[language], *_MULTIPLIERS[language]],
                    key=len,
                    reverse=True,
                )
            )
        ),
        re.IGNORECASE,
    )
    for language in (ENGLISH, FRENCH)
}


def numbers_in_words(text: str, language: Language) -> Counter[int]:
    """How often each number is written as a word.

    A number of several words ("vingt-six", "three million") counts besides its parts.
    """
    matches = list(_ANY_WORD[language].finditer(text))
    found = Counter(_value(match, language) for match in matches)
    groups: list[list[re.Match[str]]] = [[match] for match in matches[:1]]
    for before, match in pairwise(matches):
        if _BETWEEN_PARTS.fullmatch(text[before.end() : match.start()]):
            groups[-1].append(match)
        else:
            groups.append([match])
    found[30] += len(_HALF_AN_HOUR.findall(text))
    found.update(_value_of_all(group, language) for group in groups if len(group) > 1)
    return found


def _value(match: re.Match[str], language: Language) -> int:
    word = match.group().lower()
    value = _VALUES[language].get(word)
    return _MULTIPLIERS[language][word] if value is None else value


def _value_of_all(group: list[re.Match[str]], language: Language) -> int:
    """The value of words in a row: two hundred and six, quatre-vingt-dix-sept."""
    total = current = 0
    for match in group:
        value = _value(match, language)
        if match.group().lower() not in _MULTIPLIERS[language]:
            current += value
        elif value == 100:
            current = (current or 1) * value
        else:
            total, current = total + (current or 1) * value, 0
    return total + current
