"""A check of Canadian French typography over a rendered page.

It reads what a visitor reads: the text of the page and the attributes that are shown
or spoken. It leaves out code, what says `translate="no"`, and text in another language.
Both kinds of no-break space count as one.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from bilingual.visible_text import OPAQUE, TextRun, excerpt_of, text_runs

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_VISIBLE_NO_BREAK_SPACE = "\N{SHOULDERED OPEN BOX}"


class Rule(StrEnum):
    """What a text must do to be right; the value says it to the person who mends it."""

    COLON = "no-break space before a colon"
    SPACE_BEFORE = "no space before ; ! ?"
    OPENING_QUOTE = "no-break space after «"
    CLOSING_QUOTE = "no-break space before »"
    STRAIGHT_QUOTE = "« » and not straight quotation marks"
    APOSTROPHE = "typographic apostrophe"
    PERCENT = "no-break space before %"
    DOLLAR = "the dollar sign after the amount, with a no-break space"
    THOUSANDS = "no-break spaces between thousands"
    DECIMAL_COMMA = "a decimal comma"
    HOUR = "hours as 9 h or 9 h 30, with no-break spaces"
    HALF_DAY = "a 24-hour clock and not am or pm"
    FIRST_DAY = "1er for the first day of a month"
    DATE_SPACE = "no-break space between a day and its month"
    MONTH = "a French month in lower case"
    FILE_SIZE = "Ko, Mo and Go for file sizes"


@dataclass(frozen=True)
class Problem:
    """One place that breaks a rule; ⍽ in the excerpt is a no-break space."""

    rule: Rule
    excerpt: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.excerpt}"


def french_typography_problems(html: str) -> list[Problem]:
    """Every place of a French page, or of a piece of one, that breaks a rule."""
    return problems_of_runs(text_runs(html, language="fr"))


def problems_of_runs(runs: Iterable[TextRun]) -> list[Problem]:
    """The same of French text that was taken out of its page already."""
    return [
        Problem(rule, _excerpt(run.text, start, end))
        for run in runs
        for rule, finder in _FINDERS.items()
        for start, end in finder(run)
    ]


Finder = Callable[[TextRun], Iterator[tuple[int, int]]]

FRENCH_MONTHS = (
    "janvier|février|mars|avril|mai|juin"
    "|juillet|août|septembre|octobre|novembre|décembre"
)
_ENGLISH_MONTHS = (
    "january|february|march|april|may|june"
    "|july|august|september|october|november|december"
)
# How alike a word and a month must be for the word to be that month misspelt:
# "avilr" is (0.8), the "occasions" of "les 5 occasions 2021" are not.
_MONTH_LIKENESS = 0.7

_PATTERNS: dict[Rule, str] = {
    Rule.OPENING_QUOTE: r"«(?!\xa0)",
    Rule.CLOSING_QUOTE: r"(?<!\xa0)»",
    # A straight mark after a digit is a length in inches or the end of a quotation
    # whose beginning is found anyway.
    Rule.STRAIGHT_QUOTE: r'(?<!\d)"',
    Rule.APOSTROPHE: rf"(?<=[^\W\d_])'(?=[\w«{OPAQUE}])",
    Rule.PERCENT: r"\d ?%(?!\w)",
    Rule.DOLLAR: r"(?<!\d)(?<!\d[ \xa0])\$[ \xa0]?\d|\d ?\$(?!\w)",
    Rule.THOUSANDS: (
        r"(?<![\w.,-])[1-9]\d{0,2}(?:,\d{3})+(?![\w,]|[ \xa0]?%)"
        r"|(?<![\w.,/-])(?<!\d[ \xa0])[1-9]\d{0,2}(?: \d{3})+(?![\w-]|[ \xa0]\d)"
    ),
    Rule.DECIMAL_COMMA: r"\d\.\d+[ \xa0]?(?:[%$]|[KMG]o\b|k\$|M\$|milli(?:on|ard)s?\b)",
    Rule.HALF_DAY: r"(?<![\w.,])\d{1,2}(?::\d{2})?[ \xa0]?(?:[ap]m|[ap]\.[ \xa0]?m\.)(?!\w)",
    Rule.FIRST_DAY: rf"(?<![\d.,-])1[ \xa0](?:{FRENCH_MONTHS})\b",
    Rule.DATE_SPACE: rf"(?<![\d.,-])(?:1er|\d{{1,2}}) (?:{FRENCH_MONTHS})\b",
    Rule.FILE_SIZE: r"\d[ \xa0]?(?:[kKMG]B|[kK]b|ko|mo)\b",
}
_SPACE_BEFORE = re.compile(r"(?<!«)[ \xa0][;!?]+")
_HOUR = re.compile(
    r"(?<![\w.,:-])(?P<hour>\d{1,2})(?P<before>[ \xa0]?)h"
    r"(?:(?P<after>[ \xa0]?)(?P<minute>\d{2}))?(?!\w)"
)
_DATE = re.compile(
    r"(?<![\d.,-])(?:1er|\d{1,2})[ \xa0](?P<month>[^\W\d_]+)[ \xa0](?:19|20)\d{2}(?!\d)"
)


def _matches_of(pattern: str) -> Finder:
    compiled = re.compile(pattern)

    def find(run: TextRun) -> Iterator[tuple[int, int]]:
        for match in compiled.finditer(run.text):
            yield match.span()

    return find


def _colons(run: TextRun) -> Iterator[tuple[int, int]]:
    """Colons that end a phrase, unlike those of a time, a ratio or `std::map`."""
    for match in re.finditer(":", run.text):
        start, end = match.span()
        before, after = run.text[:start][-1:], run.text[end : end + 1]
        between_digits = before.isdigit() and after.isdigit()
        if (
            before not in ("", ":", NO_BREAK_SPACE)
            and not between_digits
            and _ends_a_word(run, end)
        ):
            yield start, end


def _spaces_before(run: TextRun) -> Iterator[tuple[int, int]]:
    for match in _SPACE_BEFORE.finditer(run.text):
        if _ends_a_word(run, match.end()):
            yield match.span()


def _hours(run: TextRun) -> Iterator[tuple[int, int]]:
    for match in _HOUR.finditer(run.text):
        hour, minute = match["hour"], match["minute"]
        spaced = match["before"] == NO_BREAK_SPACE and (
            minute is None or match["after"] == NO_BREAK_SPACE
        )
        zero_filled = (len(hour) == 2 and hour[0] == "0") or minute == "00"
        if zero_filled or not spaced:
            yield match.span()


def _months(run: TextRun) -> Iterator[tuple[int, int]]:
    """Months of a full date that are misspelt, capitalised or English."""
    french = FRENCH_MONTHS.split("|")
    known = [*french, *_ENGLISH_MONTHS.split("|")]
    for match in _DATE.finditer(run.text):
        word = match["month"]
        if word not in french and get_close_matches(
            word.lower(), known, n=1, cutoff=_MONTH_LIKENESS
        ):
            yield match.span()


def _ends_a_word(run: TextRun, position: int) -> bool:
    """Whether a sign that ends at the position is punctuation of the sentence."""
    after = run.text[position : position + 1]
    return after in ("", " ", NO_BREAK_SPACE, "»", "”") or position in run.joints


_FINDERS: dict[Rule, Finder] = {
    Rule.COLON: _colons,
    Rule.SPACE_BEFORE: _spaces_before,
    Rule.HOUR: _hours,
    Rule.MONTH: _months,
    **{rule: _matches_of(pattern) for rule, pattern in _PATTERNS.items()},
}


def _excerpt(text: str, start: int, end: int) -> str:
    return excerpt_of(text, start, end).replace(NO_BREAK_SPACE, _VISIBLE_NO_BREAK_SPACE)
