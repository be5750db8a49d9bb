"""Which words a written form may be a form of.

A term is kept as a dictionary has it: “opportunity”, “présenter une demande”. A text
says “opportunities” and “présentez”. `bases` names every word that a form may come
from; most of them are no words at all, and do no harm, because only those count that
a term is made of. `stem` cuts more off: “attribué” and “attribution” become the same.
"""

import threading
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

from bilingual.languages import FRENCH, Language

REMEMBERED_FORMS = 20_000
_SHORTEST_ROOT = 3
_ENGLISH_IRREGULAR = {"criteria": "criterion", "people": "person", "paid": "pay"}
_FRENCH_IRREGULAR = {
    "ouvert": "ouvrir",
    "offert": "offrir",
    "soumi": "soumettre",
    "retenu": "retenir",
    "reçu": "recevoir",
}
_AFTER_THESE_ES_IS_A_PLURAL = ("ches", "shes", "sses", "xes", "zes", "uses")
# Feminine endings and their masculine ones.
_FEMININE = (
    ("elle", "el"),
    ("enne", "en"),
    ("onne", "on"),
    ("ette", "et"),
    ("ète", "et"),
    ("ière", "ier"),
    ("ère", "er"),
    ("euse", "eur"),
    ("euse", "eux"),
    ("trice", "teur"),
    ("ive", "if"),
    ("que", "c"),
    ("e", ""),
)
# Endings of a verb in -er, in the tenses that such pages use.
_OF_A_VERB = (
    *("e", "es", "ent", "ez", "ons", "é", "ée", "és", "ées", "ant"),
    *("ait", "aient", "era", "eront", "erez", "erons", "erait", "eraient"),
)

_OF_THIS_THREAD = threading.local()


def dictionary_form(word: str, language: Language) -> str:
    """The singular of a folded word, right or wrong, but always the same one."""
    return _french_singular(word) if language == FRENCH else _english_singular(word)


@lru_cache(REMEMBERED_FORMS)
def bases(word: str, language: Language) -> frozenset[str]:
    """Every dictionary form that a folded word of a text may be a form of."""
    forms = _french_bases(word) if language == FRENCH else _english_bases(word)
    return frozenset((word, dictionary_form(word, language), *forms))


@lru_cache(REMEMBERED_FORMS)
def stem(word: str, language: Language) -> str:
    """What is common to a family of words, by the rules of Snowball."""
    return str(_stemmers()[language].stemWord(word))


def _stemmers() -> dict[str, snowballstemmer.stemmer]:
    """A stemmer keeps its place in the word: every thread has its own."""
    try:
        found: dict[str, snowballstemmer.stemmer] = _OF_THIS_THREAD.stemmers
    except AttributeError:
        found = {
            "en": snowballstemmer.stemmer("english"),
            "fr": snowballstemmer.stemmer("french"),
        }
        _OF_THIS_THREAD.stemmers = found
    return found


# ---- English


def _english_singular(word: str) -> str:
    if word in _ENGLISH_IRREGULAR:
        return _ENGLISH_IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(_AFTER_THESE_ES_IS_A_PLURAL):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def _english_bases(word: str) -> Iterator[str]:
    if word.endswith("es"):
        yield word[:-2]
        yield word[:-1]
    if word.endswith("ied"):
        yield f"{word[:-3]}y"
    for ending in ("ed", "ing"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= _SHORTEST_ROOT:
            yield root
            yield f"{root}e"
            if root[-1] == root[-2]:
                yield root[:-1]


# ---- French


def _french_singular(word: str) -> str:
    if len(word) <= _SHORTEST_ROOT:
        return word
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux"):
        return f"{word[:-3]}al"
    if word.endswith(("s", "x")) and not word.endswith("ss"):
        return word[:-1]
    return word


def _french_bases(word: str) -> Iterator[str]:
    singular = _french_singular(word)
    if word.endswith("aux"):
        yield word[:-1]
        yield f"{word[:-3]}ail"
    participle = singular.removesuffix("e")
    if participle in _FRENCH_IRREGULAR:
        yield _FRENCH_IRREGULAR[participle]
    for feminine, masculine in _FEMININE:
        root = singular.removesuffix(feminine)
        if root != singular and len(root) >= _SHORTEST_ROOT:
            yield f"{root}{masculine}"
    for ending in _OF_A_VERB:
        root = word.removesuffix(ending)
        if root != word and len(root) >= _SHORTEST_ROOT:
            yield f"{root}er"
