"""The typography of a translation: spaces, quotation marks, apostrophes, formats."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from bilingual.languages import FRENCH, Language
from bilingual.quality.english_typography import EnglishRule, english_problems
from bilingual.quality.kinds import Check, Finding
from bilingual.quality.reading import CACHED, runs_of
from bilingual.typography import Rule, problems_of_runs

_STRAIGHT = {
    Rule.STRAIGHT_QUOTE,
    Rule.APOSTROPHE,
    EnglishRule.STRAIGHT_QUOTE,
    EnglishRule.APOSTROPHE,
}
_MESSAGES = {
    Rule.COLON: _("Put a no-break space before the colon: %(excerpt)s"),
    Rule.SPACE_BEFORE: _("Remove the space before “;”, “!” or “?”: %(excerpt)s"),
    Rule.OPENING_QUOTE: _("Put a no-break space after «: %(excerpt)s"),
    Rule.CLOSING_QUOTE: _("Put a no-break space before »: %(excerpt)s"),
    Rule.STRAIGHT_QUOTE: _("Write « » instead of straight quotes: %(excerpt)s"),
    Rule.APOSTROPHE: _("Write ’ instead of a straight apostrophe: %(excerpt)s"),
    Rule.PERCENT: _("Put a no-break space before %%: %(excerpt)s"),
    Rule.DOLLAR: _("Write the amount, a no-break space and then $: %(excerpt)s"),
    Rule.THOUSANDS: _("Separate thousands with no-break spaces: %(excerpt)s"),
    Rule.DECIMAL_COMMA: _("Write a decimal comma instead of a point: %(excerpt)s"),
    Rule.HOUR: _("Write hours as 9 h or 9 h 30, with no-break spaces: %(excerpt)s"),
    Rule.HALF_DAY: _("Write the time on a 24-hour clock: %(excerpt)s"),
    Rule.FIRST_DAY: _("Write “1er” for the first day of a month: %(excerpt)s"),
    Rule.DATE_SPACE: _(
        "Put a no-break space between the day and the month: %(excerpt)s"
    ),
    Rule.MONTH: _("Write the month in French, in lower case: %(excerpt)s"),
    Rule.FILE_SIZE: _("Write Ko, Mo or Go for file sizes: %(excerpt)s"),
    EnglishRule.SPACE_BEFORE: _(
        "Remove the space before the punctuation mark: %(excerpt)s"
    ),
    EnglishRule.GUILLEMETS: _("Write “ ” instead of « »: %(excerpt)s"),
    EnglishRule.STRAIGHT_QUOTE: _("Write “ ” instead of straight quotes: %(excerpt)s"),
    EnglishRule.APOSTROPHE: _("Write ’ instead of a straight apostrophe: %(excerpt)s"),
}


def typography_findings(stored: str, language: Language) -> Iterator[Finding]:
    """One finding for each place that breaks a rule of the language."""
    times: Counter[str] = Counter()
    for rule, excerpt in _problems(stored, language):
        detail = f"{rule.name.lower()}: {excerpt}"[:480]
        times[detail] += 1
        if times[detail] > 1:
            detail = f"{detail} ({times[detail]})"
        check = Check.QUOTES if rule in _STRAIGHT else Check.TYPOGRAPHY
        yield Finding(check, str(_MESSAGES[rule] % {"excerpt": excerpt}), detail)


def broken_rules(stored: str, language: Language) -> set[Rule | EnglishRule]:
    """The rules of the language that a text breaks."""
    return {rule for rule, _excerpt in _problems(stored, language)}


@lru_cache(maxsize=CACHED)
def _problems(
    stored: str, language: Language
) -> tuple[tuple[Rule | EnglishRule, str], ...]:
    """The rules that are broken, each with the words around the place."""
    runs = runs_of(stored)
    found: Iterable[tuple[Rule | EnglishRule, str]]
    if language == FRENCH:
        found = ((one.rule, one.excerpt) for one in problems_of_runs(runs))
    else:
        found = english_problems(runs)
    return tuple(found)
