"""The language that a question is written in, whatever page it was asked on."""

import re
from collections import Counter

from bilingual.languages import LANGUAGES, Language
from opportunities.search.stop_words import STOP_WORDS

_WORD = re.compile(r"[^\W\d_]+")
# Fewer small words than this say nothing: "Python 3.11 on Windows?"
LEAST = 3


def language_of_text(text: str, page_language: Language) -> Language:
    """The language of most of its small words; where they don't tell, the page's."""
    words = _WORD.findall(text.lower())
    counts = Counter(
        {one: sum(word in STOP_WORDS[one] for word in words) for one in LANGUAGES}
    )
    (first, most), (_second, fewer) = counts.most_common(2)
    return first if most >= LEAST and most >= 2 * fewer else page_language
