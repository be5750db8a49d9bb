"""Words that are written twice in a row."""

import re
from collections.abc import Iterator
from itertools import pairwise

from django.utils.translation import gettext as _

from bilingual.languages import ENGLISH, FRENCH, Language
from bilingual.quality.kinds import Check, Finding

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_BETWEEN = " \t\xa0\u202f"
# Good grammar repeats these: "all that that says", "vous vous inscrivez".
_MAY_REPEAT: dict[Language, frozenset[str]] = {
    ENGLISH: frozenset({"bye", "had", "her", "no", "so", "that", "very"}),
    FRENCH: frozenset({"en", "faire", "non", "nous", "si", "très", "vous"}),
}


def doubled_words(source: str, translation: str, language: Language) -> list[Finding]:
    """One finding for each word that stands twice, and does not so in the source."""
    allowed = _MAY_REPEAT[language] | set(_doubled(source))
    return [
        Finding(
            Check.DOUBLED,
            _("Remove one “%(word)s”: it is written twice.") % {"word": word[:60]},
            word[:400],
        )
        for word in dict.fromkeys(_doubled(translation))
        if word not in allowed
    ]


def _doubled(prose: str) -> Iterator[str]:
    """The words in lower case; a new line starts a new sentence."""
    for before, word in pairwise(_WORD.finditer(prose)):
        same = before.group().casefold() == word.group().casefold()
        between = prose[before.end() : word.start()]
        if same and between and not between.strip(_BETWEEN):
            yield word.group().casefold()
