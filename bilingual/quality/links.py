"""Whether the links of a translation lead to pages in its own language."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from django.utils.translation import gettext as _

from bilingual.languages import ENGLISH, FRENCH, Language
from bilingual.quality.kinds import Check, Finding, Wording

_WRITTEN = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"«»]+", re.IGNORECASE)
_SENTENCE_ENDS = ".,;:!?)]'’”"
_NAMES: dict[Language, str] = {
    ENGLISH: "en|eng|english|anglais",
    FRENCH: "fr|fra|fre|french|francais|français",
}
_LETTERS: dict[Language, str] = {ENGLISH: "e", FRENCH: "f"}
# /en/, /en-ca/, /eng/, index-eng.html, index.en.html, plan_e.pdf
_PART = {
    language: re.compile(
        rf"(?:{names})(?:[-_](?:ca|us|gb|fr|can))?(?:\.\w+)?"
        rf"|.+[-_.](?:{names})(?:\.\w+)?|.+_{_LETTERS[language]}\.\w+",
        re.IGNORECASE,
    )
    for language, names in _NAMES.items()
}
_PARAMETERS = {"hl", "l", "lang", "langue", "language", "locale", "lng"}


def links_elsewhere(wording: Wording, words: str) -> Iterator[Finding]:
    """One finding for each address in the language of the source."""
    addresses = [
        *wording.translated_addresses.values(),
        *(found.rstrip(_SENTENCE_ENDS) for found in _WRITTEN.findall(words)),
    ]
    for address in dict.fromkeys(addresses):
        if speaks(address) == wording.source_language:
            yield Finding(
                Check.OTHER_LANGUAGE,
                _message(wording.target_language) % {"address": address[:200]},
                address[:500],
            )


def speaks(address: str) -> Language | None:
    """The language that an address names; None if it names none, or both."""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
    except ValueError:
        return None
    spoken = {
        language for language in (ENGLISH, FRENCH) if _names(language, parts.netloc)
    }
    path = [part[:200] for part in parts.path.split("/")[:30]]
    asked = [
        value[:200]
        for name, value in parse_qsl(parts.query[:2000])
        if name.lower() in _PARAMETERS
    ]
    for part in (*path, *asked):
        spoken |= {
            language for language, pattern in _PART.items() if pattern.fullmatch(part)
        }
    return spoken.pop() if len(spoken) == 1 else None


def _names(language: Language, host: str) -> bool:
    """en.wikipedia.org"""
    return host.lower().startswith((f"{language}.", f"www.{language}."))


def _message(target: Language) -> str:
    if target == FRENCH:
        return _("Lead to the French page instead of %(address)s, if there is one.")
    return _("Lead to the English page instead of %(address)s, if there is one.")
