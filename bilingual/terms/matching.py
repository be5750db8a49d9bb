"""Finds the terms of a sentence, in whatever form they stand there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bilingual.languages import LANGUAGES, Language
from bilingual.terms.entries import TermEntry
from bilingual.terms.inflection import REMEMBERED_FORMS, bases, dictionary_form, stem
from bilingual.terms.words import Word, is_written_in_capitals, text_of, words_of

Phrase = tuple[str, ...]

# Texts whose terms a matcher keeps in mind: those of some pages, in both languages.
REMEMBERED_TEXTS = 4096

# They say nothing of which term it is: a translator may change or leave them out.
_SMALL_WORDS: dict[Language, frozenset[str]] = {
    "en": frozenset(["a", "an", "the", "of", "to", "for", "in", "on", "by", "and"]),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "l",
            "un",
            "une",
            "des",
            "de",
            "du",
            "d",
            "à",
            "au",
            "aux",
            "en",
            "pour",
            "par",
            "et",
            "sur",
            "se",
            "s",
            "sa",
            "son",
            "ses",
            "votre",
            "vos",
        ]
    ),
}


@dataclass(frozen=True)
class FoundTerm:
    """A term where it stands: `start` and `end` are places in `words.text_of`.

    `text` is what is written there, such as a plural.
    """

    entry: TermEntry
    start: int
    end: int
    text: str


class Forms:
    """The words of a text, for the question whether a term is among them at all."""

    def __init__(self, marked: str, language: Language) -> None:
        self.language = language
        self.words = words_of(text_of(marked))

    @cached_property
    def written(self) -> set[str]:
        """The words with their capitals."""
        return {word.written for word in self.words}

    @cached_property
    def bases(self) -> set[str]:
        """Every dictionary form that stands there."""
        return set().union(*(bases(word.folded, self.language) for word in self.words))

    @cached_property
    def stems(self) -> set[str]:
        """The stems of the words; they cost most, and are seldom asked for."""
        return {stem(word.folded, self.language) for word in self.words}

    def have(self, term: str) -> bool:
        """Whether every word of the term that counts is there, in any order and form.

        Generous on purpose: “les demandes présentées” has “présenter une demande”.
        """
        if is_written_in_capitals(term):
            return all(word.written in self.written for word in words_of(term))
        return all(
            base in self.bases or stem(folded, self.language) in self.stems
            for folded, base in _that_count(term, self.language)
        )


@lru_cache(REMEMBERED_FORMS)
def _that_count(term: str, language: Language) -> tuple[tuple[str, str], ...]:
    """The words of a term without the small ones, each with its dictionary form."""
    words = words_of(term)
    small = _SMALL_WORDS[language]
    counting = [word for word in words if word.folded not in small] or words
    return tuple(
        (word.folded, dictionary_form(word.folded, language)) for word in counting
    )


class _Phrases:
    """The phrases of one language, by their first words."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.by_first_word: dict[str, list[Phrase]] = defaultdict(list)
        self.first_words: dict[str, list[Phrase]] = {}
        self.by_first_capitals: dict[str, list[Phrase]] = defaultdict(list)
        self.entries: dict[Phrase, list[TermEntry]] = defaultdict(list)
        self.entries_of_capitals: dict[Phrase, list[TermEntry]] = defaultdict(list)

    def add(self, text: str, entry: TermEntry, *, exactly: bool = False) -> None:
        """`exactly`: the capitals count, as those of an acronym do."""
        words = words_of(text)
        if not words:
            return
        if exactly or is_written_in_capitals(text):
            phrase = tuple(word.written for word in words)
            index, entries = self.by_first_capitals, self.entries_of_capitals
        else:
            phrase = phrase_of(text, self.language)
            index, entries = self.by_first_word, self.entries
        if phrase not in entries:
            index[phrase[0]].append(phrase)
        if entry not in entries[phrase]:
            entries[phrase].append(entry)

    def found_in(self, text: str) -> list[FoundTerm]:
        """The longest first where they lie over each other; then in reading order."""
        words = words_of(text)
        spans: dict[tuple[int, int], list[TermEntry]] = defaultdict(list)
        for first, word in enumerate(words):
            for length, entries in self._beginning_at(words, first, word):
                known = spans[first, first + length]
                known.extend(entry for entry in entries if entry not in known)
        taken: set[int] = set()
        chosen = []
        for first, last in sorted(spans, key=lambda span: (span[0] - span[1], span)):
            if taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                chosen.append((first, last))
        return [
            FoundTerm(entry, start, end, text[start:end])
            for first, last in sorted(chosen)
            for start, end in [(words[first].start, words[last - 1].end)]
            for entry in spans[first, last]
        ]

    def _beginning_at(
        self, words: list[Word], first: int, word: Word
    ) -> Iterator[tuple[int, list[TermEntry]]]:
        for phrase in self._beginning_with(word.folded):
            if self._stands_at(words, first, phrase):
                yield len(phrase), self.entries[phrase]
        for phrase in self.by_first_capitals.get(word.written, ()):
            here = words[first : first + len(phrase)]
            if _are_joined(here) and tuple(one.written for one in here) == phrase:
                yield len(phrase), self.entries_of_capitals[phrase]

    def _beginning_with(self, folded: str) -> list[Phrase]:
        """The phrases whose first word this may be a form of; for most there are none.

        Remembered by the form, because pages are made of the same words.
        """
        known = self.first_words.get(folded)
        if known is None:
            known = [
                phrase
                for base in bases(folded, self.language)
                for phrase in self.by_first_word.get(base, ())
            ]
            if len(self.first_words) > REMEMBERED_FORMS:
                self.first_words.clear()
            self.first_words[folded] = known
        return known

    def _stands_at(self, words: list[Word], first: int, phrase: Phrase) -> bool:
        here = words[first : first + len(phrase)]
        return (
            len(here) == len(phrase)
            and _are_joined(here)
            and all(
                wanted in bases(word.folded, self.language)
                for wanted, word in zip(phrase, here, strict=True)
            )
        )


class TermMatcher:
    """Knows every term of the entries, in both languages. It is never changed."""

    def __init__(self, entries: Iterable[TermEntry]) -> None:
        self.entries = tuple(entries)
        self._terms = {language: _Phrases(language) for language in LANGUAGES}
        self._forbidden = {language: _Phrases(language) for language in LANGUAGES}
        self._rows: dict[tuple[Language, Phrase], list[TermEntry]] = defaultdict(list)
        for entry in self.entries:
            for language in LANGUAGES:
                self._add(entry, language)
        # What is found in a text is asked for by the checks and by the screen, and
        # again at each saving of its page.
        self._found_in = lru_cache(REMEMBERED_TEXTS)(self._look_for)

    def _add(self, entry: TermEntry, language: Language) -> None:
        self._terms[language].add(entry.term(language), entry)
        if entry.acronym(language):
            self._terms[language].add(entry.acronym(language), entry, exactly=True)
        for words in entry.forbidden(language):
            self._forbidden[language].add(words, entry)
        self._rows[language, phrase_of(entry.term(language), language)].append(entry)

    def found_in(self, text_html: str, language: Language) -> list[FoundTerm]:
        """The terms of a stored sentence; a term inside a longer one does not count.

        Several rows for the same words are all named, one after the other.
        """
        return list(self._found_in(text_html, language))

    def forbidden_in(self, text_html: str, language: Language) -> list[FoundTerm]:
        """The words to avoid that stand there, with the terms that forbid them."""
        return list(self._found_in(text_html, language, is_forbidden=True))

    def _look_for(
        self, text_html: str, language: Language, *, is_forbidden: bool = False
    ) -> tuple[FoundTerm, ...]:
        phrases = self._forbidden if is_forbidden else self._terms
        return tuple(phrases[language].found_in(text_of(text_html)))

    def rows_of(self, entry: TermEntry, language: Language) -> list[TermEntry]:
        """Every entry with the same term in that language, this one included."""
        return self._rows[language, phrase_of(entry.term(language), language)]


@lru_cache(10_000)
def phrase_of(term: str, language: Language) -> Phrase:
    """The words of a term as they are compared."""
    return tuple(dictionary_form(word.folded, language) for word in words_of(term))


def _are_joined(words: list[Word]) -> bool:
    return all(word.joined for word in words[1:])
