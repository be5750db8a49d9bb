"""The terms of a sentence as the translator's screen lists them."""

from collections.abc import Iterable
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from bilingual.languages import Language, active_language, as_language, other_language
from bilingual.terms.entries import TermEntry
from bilingual.terms.matching import FoundTerm

register = template.Library()


@register.filter
def term_lines(terms: Iterable[FoundTerm], source_language: str) -> SafeString:
    """Each term once, in the order of the sentence: `item.terms|term_lines:"en"`."""
    language, reader = as_language(source_language), active_language()
    lines = (_line(found.entry, language, reader) for found in terms)
    return mark_safe("".join(dict.fromkeys(lines)))  # noqa: S308 - templates made it


@lru_cache(maxsize=4096)
def _line(entry: TermEntry, language: Language, reader: Language) -> SafeString:
    """A term looks the same at every sentence, so it is drawn once."""
    target = other_language(language)
    return render_to_string(
        "bilingual/admin/desk/term.html",
        {
            "source": language,
            "target": target,
            "term": entry.named(language),
            "equivalent": entry.named(target),
            "note": entry.note(reader),
        },
    )
