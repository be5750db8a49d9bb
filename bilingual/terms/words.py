"""The words of a stored sentence, with their places."""

import html
import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_MARK = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
# A soft hyphen and a combining accent are parts of a word.
_WORD = re.compile("[^\\W_]+(?:[\u0300-\u036f\u00ad]+[^\\W_]*)*")
# What a program fills in is not read: %(deadline)s, {deadline}.
_PLACEHOLDER = re.compile(r"%\(\w*\)[a-z]|\{\w*\}")
_RUN = re.compile(r"\S+")
_SIGNS_OF_AN_ADDRESS = ("://", "www.", "@")
# What may stand between two words of one term: “open source”, “open-source”,
# “d’accès”, “Node.js”. A comma, or the end of a sentence, parts them.
_JOINT = re.compile("[\\s\u2010\u2011'’-]{1,2}|\\.")
_NO_HYPHEN = str.maketrans({"\u00ad": None})
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "\u00ad": None})


class Word(NamedTuple):
    """A run of letters and digits: as it is compared, as it is written, and where.

    Compared, capitals do not count and accents do.

    `joined`: nothing but a space, a hyphen or an apostrophe parts it from the word
    before.
    """

    folded: str
    written: str
    start: int
    end: int
    joined: bool


def text_of(marked: str) -> str:
    """A stored sentence without its marks; places of found terms are places in it."""
    without_marks = _MARK.sub(
        lambda mark: " " if mark[2].lower() == "br" else "", marked
    )
    return html.unescape(without_marks)


def words_of(text: str) -> list[Word]:
    """The words in their order; those of addresses and placeholders are left out."""
    words: list[Word] = []
    end_before = 0
    for found in _WORD.finditer(_only_prose(text)):
        start, end = found.span()
        gap = text[end_before:start]
        joined = gap == " " or (len(gap) <= 2 and _JOINT.fullmatch(gap) is not None)
        words.append(Word(*_compared(found.group()), start, end, joined))
        end_before = end
    return words


@lru_cache(20_000)
def _compared(word: str) -> tuple[str, str]:
    """The word folded, and as it is written."""
    written = unicodedata.normalize("NFC", word)
    return written.casefold().translate(_LIGATURES), written.translate(_NO_HYPHEN)


def is_written_in_capitals(term: str) -> bool:
    """Whether only capitals are meant: “IT” is not the pronoun “it”."""
    return len(term) > 1 and term.isupper()


def _only_prose(text: str) -> str:
    """Without addresses and placeholders; every place stays what it is."""
    if "%(" in text or "{" in text:
        text = _PLACEHOLDER.sub(_blank, text)
    if any(sign in text for sign in _SIGNS_OF_AN_ADDRESS):
        text = _RUN.sub(_blank_where_address, text)
    return text


def _blank(found: re.Match[str]) -> str:
    return "," * len(found.group())


def _blank_where_address(run: re.Match[str]) -> str:
    is_address = any(sign in run.group() for sign in _SIGNS_OF_AN_ADDRESS)
    return _blank(run) if is_address else run.group()
