"""The guides for people who write and translate, from docs/ to a page of the admin.

Each file holds the guide in English, a line `---`, then the guide in French.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from bilingual.languages import ENGLISH, Language

if TYPE_CHECKING:
    from markdown_it.token import Token

DOCS = Path(settings.BASE_DIR) / "docs"
PICTURES = DOCS / "pictures"
EDITORS, TRANSLATORS = "editors", "translators"
GUIDES = (EDITORS, TRANSLATORS)

# Between both languages.
_SEPARATOR = re.compile(r"^---$", re.MULTILINE)
# The link to the other half of the file, which the admin shows to nobody.
_OTHER_HALF = re.compile(r"^\[[^\]]+\]\(#[^)]*\)\n", re.MULTILINE)
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


@dataclass(frozen=True)
class Guide:
    """A guide in one language: its title, the anchor of its title, and the rest."""

    title: str
    anchor: str
    html: SafeString


def guide(name: str, language: Language) -> Guide:
    """The guide in that language. Raises OSError where docs/ is not installed."""
    english, french = _SEPARATOR.split((DOCS / f"{name}.md").read_text("utf-8"))
    half = (english if language == ENGLISH else french).strip()
    heading, text = half.split("\n", 1)
    title = heading.removeprefix("# ")
    return Guide(title, anchor_of(title), _rendered(_OTHER_HALF.sub("", text, 1)))


def anchor_of(heading: str) -> str:
    """`publish-both-languages`, as sites that show Markdown files name a heading."""
    return _NOT_IN_ANCHORS.sub("", heading.lower()).replace(" ", "-")


def _rendered(text: str) -> SafeString:
    # Here and not above: it is 6 MB, and a worker for visitors does without.
    from markdown_it import MarkdownIt

    # HTML in the text is shown as it was typed.
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    for heading, content in pairwise(tokens):
        if heading.type == "heading_open":
            heading.attrSet("id", anchor_of(_words(content)))
    for token in tokens:
        _lead_into_the_admin(token.children or [])
    html = markdown.renderer.render(tokens, markdown.options, {})
    return mark_safe(html)  # noqa: S308 - the parser has escaped every tag


def _words(heading: "Token") -> str:
    pieces = heading.children or []
    return "".join(one.content for one in pieces if one.type in {"text", "code_inline"})


def _lead_into_the_admin(tokens: "Sequence[Token]") -> None:
    """Links to the other guide and pictures get their addresses here."""
    for token in tokens:
        if token.type == "link_open":
            token.attrSet("href", _address_of_link(str(token.attrGet("href"))))
        elif token.type == "image":
            name = Path(str(token.attrGet("src"))).stem
            token.attrSet("src", reverse("bilingual:help_picture", args=[name]))


def _address_of_link(target: str) -> str:
    file, hash_sign, anchor = target.partition("#")
    for name in GUIDES:
        if file == f"{name}.md":
            return f"{help_address(name)}{hash_sign}{anchor}"
    return target


def help_address(name: str) -> str:
    """Where the admin shows the guide."""
    return reverse(
        "bilingual:help" if name == EDITORS else "bilingual:help_translators"
    )
