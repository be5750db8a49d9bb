"""Whether there is a translation at all: missing, left as it was, or by a machine."""

import re
import unicodedata
from functools import lru_cache

from django.utils.translation import gettext as _

from bilingual.quality.kinds import Check, Finding
from bilingual.quality.reading import CACHED, Reading
from bilingual.visible_text import OPAQUE, says_nothing

_WORD = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
# Names of people and things hold a capital after a small letter: GitHub, JavaScript.
_BRAND = re.compile(r"[^\W\d_]*[a-z][A-Z][^\W\d_]*")
_NOT_WORDS = re.compile(r"\S*@\S*|\S*://\S*|www\.\S*|[\w-]+(?:\.[\w-]+){1,8}(?:/\S*)?")
_SENTENCE_END = re.compile(r"[.!?:;](?:\s+|$)|\n")
# Fewer may be a name or a title.
_WORDS_OF_A_SENTENCE = 4
# One of these alone, or beside names and numbers, is right in both languages. Two are
# not: "important information" has another order in French.
_ONE_SAME_WORD = frozenset(
    """
    accessible action actions agent agents agile application applications archives
    article articles audio budget collaboration communication communications conclusion
    condition conditions contact contacts date dates description descriptions
    destination dimensions direction distribution document documentation documents
    excellent exception exceptions expertise format formats guide guides image images
    impact important index information innovation inspection instruction instructions
    intention introduction licence licences logo logos menu mention mentions million
    millions minute minutes mission module modules note notes notification
    notifications observations opinion option options orientation page pages participant
    participants participation permission permissions phase phases photo photos plan
    plans point points possible protection province provinces public publication
    publications qualification qualifications question questions satisfaction section
    sections service services simple site sites solution solutions source sources
    stable suggestion suggestions support surface table tables test tests total
    transaction
    transactions transmission transport type types validation version versions
    visible vision zone zones
    """.split()  # noqa: SIM905 - a list of a hundred quoted words would not be read
)
_NAMES = frozenset(
    """
    alberta calgary canada edmonton gatineau manitoba moncton nunavut ontario ottawa
    saskatchewan toronto vancouver victoria winnipeg yukon
    android angular ansible apache aws azure bash bootstrap css csv debian django docker
    drupal excel fastapi faq figma firefox flask git gitea gpl agpl lgpl mpl bsd html
    http https iso java jquery json kubernetes laravel linux markdown mastodon mit
    mozilla nginx numpy oauth owasp pandas pdf perl php postgis python rails react redis
    ruby rust sass scrum sql sqlite svelte svg terraform tomcat ubuntu unicode url urls
    vue wagtail wcag web webpack windows wordpress xliff xml yaml
    github gitlab javascript typescript postgresql mysql mariadb libreoffice
    """.split()  # noqa: SIM905 - as above
)


def missing(source: str, translation: str) -> Finding | None:
    """The finding for a translation without words where the source has some."""
    if says_nothing(source):
        return None
    is_sentence = len(source.split()) > 1 and bool(_WORD.search(source))
    if not says_nothing(translation) and not (
        is_sentence and not _WORD.search(translation)
    ):
        return None
    return Finding(Check.MISSING, _("Write the translation of this text."), "missing")


def identical(source: Reading, translation: Reading) -> Finding | None:
    """The finding for a source text that was left as it is, or a sentence of it."""
    if _folded(source.words) == _folded(translation.words):
        if _may_be_the_same(source.prose):
            return None
        return Finding(
            Check.IDENTICAL,
            _("Translate this text: it is the same as its source."),
            "identical",
        )
    left = _left_as_it_was(source.prose, translation.prose)
    if not left:
        return None
    return Finding(
        Check.IDENTICAL,
        _("Translate this part, which is the same as in the source: %(words)s")
        % {"words": left[:120]},
        f"identical: {left[:400]}",
    )


def machine() -> Finding:
    """The finding for a translation that no person has seen."""
    return Finding(
        Check.MACHINE,
        _("Check this text, which nobody has confirmed yet, and correct it if needed."),
        "machine",
    )


@lru_cache(maxsize=CACHED)
def _left_as_it_was(source: str, translation: str) -> str:
    """The first sentence that both texts have, and that is no name; or nothing."""
    known = {_folded(sentence) for sentence in _SENTENCE_END.split(source)}
    for sentence in _SENTENCE_END.split(translation):
        words = _folded(sentence)
        is_long = len(words) >= _WORDS_OF_A_SENTENCE
        if is_long and words in known and not _may_be_the_same(sentence):
            return re.sub(f"{OPAQUE}+", "…", sentence).strip()
    return ""


@lru_cache(maxsize=CACHED)
def _folded(words: str) -> tuple[str, ...]:
    """The words without capitals, spaces and punctuation."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", words).casefold()))


@lru_cache(maxsize=CACHED)
def _may_be_the_same(words: str) -> bool:
    """Whether only numbers, codes, addresses, names and words of both languages."""
    left = [
        word
        for token in words.split()
        if not _is_code(token.strip("()[]«»“”‘’\"',;:.!?"))
        for word in re.split(r"[/’'\-–—,;\d]", token)
        if _LETTER.search(word)
    ]
    bare = ["".join(_LETTER.findall(word)) for word in left]
    others = [word.casefold() for word in bare if not _is_name(word)]
    return not others or (len(others) == 1 and others[0] in _ONE_SAME_WORD)


def _is_code(token: str) -> bool:
    """MA-2026-014, v2, 3G, an address; not 30-day."""
    if _NOT_WORDS.fullmatch(token):
        return True
    has_digit = any(sign.isdigit() for sign in token)
    return has_digit and not re.search(r"[^\W\d_A-Z]{3}", token)


def _is_name(word: str) -> bool:
    # C++ and R are languages.
    return len(word) == 1 or word.casefold() in _NAMES or bool(_BRAND.fullmatch(word))
