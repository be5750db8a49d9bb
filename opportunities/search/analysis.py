"""Text to words that compare: accents, inflection, elision and ligatures forgiven.

A word is kept in several forms. Two words are the same where they share one form:

- as written, in plain letters: œuvre and oeuvre;
- its stem in the language of the text, taken before and after the accents are folded:
  développements and developpement, policies and policy;
- in French texts also its English stem, if long enough, because products are named in
  English. English texts get no French stems: French makes "us" of "use" and the same of
  "police" and "policies". French plurals in English texts are found nevertheless.

A form is a letter that says its kind and ASCII letters and digits, so that no database
reads more into it than we do.
"""

import re
import threading
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import snowballstemmer
from anyascii import anyascii

from bilingual.languages import ENGLISH, FRENCH, Language
from opportunities.search.chunks import Readings, chunks_of
from opportunities.search.stop_words import STOP_WORDS

# A question is cut here: longer ones are pasted texts, and each word costs a look-up.
MAX_QUERY_LENGTH = 1_000
MAX_QUERY_WORDS = 16
MAX_WORD_LENGTH = 64
# Below this, English stems make strangers of French words the same: "moi" of "mois".
SHORTEST_ENGLISH_STEM = 4

_ALGORITHMS: dict[Language, str] = {"en": "english", "fr": "french"}
_PLAIN = re.compile(r"[^a-z0-9]+")
_local = threading.local()

Forms = frozenset[str]
# Ways to write one word of a question; in each, every word must be on the page.
Alternatives = tuple[tuple[Forms, ...], ...]


class SearchWords(NamedTuple):
    """A question: every term must be met, each by one of its alternatives."""

    terms: tuple[Alternatives, ...]
    is_shortened: bool  # more was asked than is looked for

    def __bool__(self) -> bool:
        return bool(self.terms)


def index_words(text: str, language: Language) -> list[str]:
    """Every form of every word of a text, once each, in order of appearance."""
    forms: dict[str, None] = {}
    for chunk in chunks_of(text):
        for word in chunk.index_words:
            forms.update(dict.fromkeys(sorted(word_forms(word, language))))
    return list(forms)


def search_words(query: str, language: Language) -> SearchWords:
    """What a question looks for. Nothing that is typed is an operator.

    Words that nobody looks for are left out, unless there is nothing else. Only the
    first `MAX_QUERY_WORDS` words of the first `MAX_QUERY_LENGTH` characters count.
    """
    readings = [chunk.readings for chunk in chunks_of(query[:MAX_QUERY_LENGTH])]
    telling = [each for each in readings if not _is_stop_word(each, language)]
    terms: dict[Alternatives, None] = {}
    words_left = MAX_QUERY_WORDS
    for term in _terms(telling or readings, language):
        if term not in terms:
            words_left -= max(len(words) for words in term)
            if words_left < 0:
                break
            terms[term] = None
    is_shortened = words_left < 0 or len(query) > MAX_QUERY_LENGTH
    return SearchWords(tuple(terms), is_shortened)


@lru_cache(maxsize=50_000)
def word_forms(word: str, language: Language) -> Forms:
    """The forms of a lower-case word; none for what has no letter or digit in ASCII."""
    word = word[:MAX_WORD_LENGTH]
    plain = _plain(word)
    if not plain:
        return frozenset()
    forms = {f"x{plain}"} | _stems(word, plain, language)
    if language == FRENCH:
        english = _stems(word, plain, ENGLISH)
        forms |= {form for form in english if len(form) > SHORTEST_ENGLISH_STEM}
    return frozenset(forms)


def _terms(readings: list[Readings], language: Language) -> Iterator[Alternatives]:
    """The forms of what was read; nothing for what has no form."""
    for reading in readings:
        ways = (
            tuple(filter(None, (word_forms(word, language) for word in words)))
            for words in reading
        )
        alternatives = tuple(way[:MAX_QUERY_WORDS] for way in ways if way)
        if alternatives:
            yield alternatives


def _is_stop_word(readings: Readings, language: Language) -> bool:
    return len(readings) == 1 and set(readings[0]) <= STOP_WORDS[language]


def _stems(word: str, plain: str, language: Language) -> set[str]:
    """The stems before and after folding, each behind the letter of its language."""
    stem = _stemmer(language).stemWord
    return {
        f"{language[0]}{form}" for form in (_plain(stem(word)), stem(plain)) if form
    }


def _stemmer(language: Language) -> Any:
    """A stemmer of this thread: one holds the word that it is working on."""
    stemmers = _local.__dict__.setdefault("stemmers", {})
    if language not in stemmers:
        stemmers[language] = snowballstemmer.stemmer(_ALGORITHMS[language])
    return stemmers[language]


def _plain(word: str) -> str:
    return _PLAIN.sub("", anyascii(word).lower())[:MAX_WORD_LENGTH]
