"""Text that any program can read, whatever somebody typed or pasted."""

import re

# What XML 1.0 forbids or discourages, and what a line of a calendar can't hold.
# Tabulators and ends of lines are for `on_one_line`.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# No-break spaces are not among them: they belong to the text.
_BREAKS = re.compile("[ \t\r\n\x85\u2028\u2029]+")


def writable(text: str) -> str:
    """The text without characters that a feed or a calendar must not contain."""
    return _UNWRITABLE.sub("", text)


def on_one_line(text: str) -> str:
    """The text as a title has to be: without breaks, and nothing unwritable in it."""
    return _BREAKS.sub(" ", writable(text)).strip()
