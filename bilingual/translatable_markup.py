"""Inline markup that a translated sentence may carry.

wagtail-localize cuts a sentence at every tag it does not know. French ordinals
(1er, 2e) need a superscript, and a sentence cut at "1" and "st" can't be translated.
"""

from wagtail_localize import strings

SUPERSCRIPT_TAGS = ("sup", "sub")


def allow_superscript() -> None:
    """Let superscripts stay inside the sentence. Safe to call more than once."""
    for tag in SUPERSCRIPT_TAGS:
        if tag not in strings.INLINE_TAGS:
            strings.INLINE_TAGS.append(tag)
