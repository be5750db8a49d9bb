"""Whether a translation is about as long as it can be expected to be."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from bilingual.languages import Language
from bilingual.quality.kinds import Check, Finding

# French is 1.2 times as long as English, more or less; short texts differ by whole
# words. A translation of `length` characters is usual between
# `least * length` and `most * length`, and some more: "IT" is five words in French.
_SLACK_BELOW, _SLACK_ABOVE = 20, 40
_LEAST: dict[Language, float] = {"fr": 0.65, "en": 0.45}
_MOST: dict[Language, float] = {"fr": 2.0, "en": 1.5}


def length_findings(
    source: str, translation: str, target: Language, max_length: int | None
) -> Iterator[Finding]:
    """Findings for words without marks: far from their source, or over the limit."""
    expected, length = len(source.strip()), len(translation.strip())
    if length < _LEAST[target] * expected - _SLACK_BELOW:
        yield Finding(
            Check.LENGTH,
            _("Check that nothing is missing: this is much shorter than its source."),
            "shorter",
        )
    elif length > _MOST[target] * expected + _SLACK_ABOVE:
        yield Finding(
            Check.LENGTH,
            _("Check that nothing was added: this is much longer than its source."),
            "longer",
        )
    if max_length and length > max_length:
        yield Finding(
            Check.LENGTH,
            _("Shorten this text to %(limit)d characters or less.")
            % {"limit": max_length},
            f"limit {max_length}",
        )
