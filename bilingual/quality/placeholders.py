"""Placeholders: what a program replaces by a value when it shows the text."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from bilingual.quality.kinds import Check, Finding
from bilingual.visible_text import OPAQUE

# After a number, "%" is a percentage: 25 %, 100 %de. Braces hold a short name.
_PLACEHOLDER = re.compile(
    r"""
    \{\{[ ]?[^{}\n]{1,80}[ ]?\}\}                        # {{ name }}
    | \{%[^{}\n]{1,80}%\}                                # {% tag %}
    | \$?\{[^\W\d][\w.-]{0,60}(?:![rsa])?(?::[^{}\s]{0,20})?\}  # {name}, ${name}
    | \{[0-9]{0,3}(?::[^{}\s]{0,20})?\}                  # {}, {0}, {0:.2f}
    | %\([^()\s]{1,60}\)[.0-9]{0,6}[sdifr]               # %(name)s
    | (?<![\d%])(?<!\d[\ \xa0\u202f])
      %(?:[0-9]{1,2}\$)?(?:\.[0-9])?[sdif](?![^\W\d_])   # %s, %d, %1$s, %.2f
    """,
    re.VERBOSE,
)
_BY_POSITION = re.compile(r"\{(?::[^{}]*)?\}|%[.0-9]*[sdif]")
_SHOWN = 200


def without_placeholders(words: str) -> str:
    """The words with their placeholders made opaque, of the same length."""
    if "{" not in words and "%" not in words:
        return words
    return _PLACEHOLDER.sub(lambda found: OPAQUE * len(found.group()), words)


def placeholder_findings(source: str, translation: str) -> Iterator[Finding]:
    """The placeholders that one of two texts lacks."""
    before, after = _placeholders(source), _placeholders(translation)
    for name in sorted(before.keys() | after.keys()):
        shown = name[:_SHOWN]
        if _is_lost(name, before, after):
            message = _("Put %(placeholder)s from the source into the translation.")
            side = "lost"
        elif _is_lost(name, after, before):
            message = _("Take out %(placeholder)s: the source does not have it.")
            side = "added"
        else:
            continue
        yield Finding(
            Check.PLACEHOLDER, message % {"placeholder": shown}, f"{side} {shown}"
        )


def _placeholders(words: str) -> Counter[str]:
    """How often each placeholder stands in a text, `{{name}}` like `{{ name }}`."""
    found = _PLACEHOLDER.findall(words) if "{" in words or "%" in words else []
    return Counter(re.sub(r"\s+", "", one) for one in found)


def _is_lost(name: str, here: Counter[str], there: Counter[str]) -> bool:
    """A name may be said more or less often; %s and {} are told by their number."""
    if _BY_POSITION.fullmatch(name):
        return here[name] > there[name]
    return bool(here[name]) and not there[name]
