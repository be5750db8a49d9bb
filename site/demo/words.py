"""The same words in both languages, side by side, and rich text made of them."""

from typing import NamedTuple

from bilingual.languages import Language


class Words(NamedTuple):
    """One text in English and in French."""

    en: str
    fr: str

    def in_language(self, language: Language) -> str:
        """The text in one of the two languages."""
        return self.fr if language == "fr" else self.en


class Picture(NamedTuple):
    """An illustration of the demo by its name, with its alternative text."""

    name: str
    alt: Words


class Download(NamedTuple):
    """A document of the demo by its name; each language has its own file."""

    name: str


def rich(*parts: Words) -> Words:
    """Rich text of paragraphs and lists, with the same shape in both languages.

    Inline markup (`<b>`, `<a>`) stands in the words. A link to a page of the demo
    names it: `<a linktype="page" id="guide">`.
    """
    return Words(
        "".join(_block(part.en) for part in parts),
        "".join(_block(part.fr) for part in parts),
    )


def bullets(*items: Words) -> Words:
    """A list of points, as one part of a rich text."""
    return _list("ul", items)


def numbered(*items: Words) -> Words:
    """A numbered list, as one part of a rich text."""
    return _list("ol", items)


def _list(tag: str, items: tuple[Words, ...]) -> Words:
    english = "".join(f"<li>{item.en}</li>" for item in items)
    french = "".join(f"<li>{item.fr}</li>" for item in items)
    return Words(f"<{tag}>{english}</{tag}>", f"<{tag}>{french}</{tag}>")


def _block(html: str) -> str:
    return html if html.startswith(("<ul>", "<ol>")) else f"<p>{html}</p>"
