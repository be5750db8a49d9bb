"""The sentences of one page in its own language, as wagtail-localize cuts them.

A place is the path of a field, with the number of the sentence in it: the same for a
page and its translation, whatever their words.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from bilingual.desk.markup import as_typed, tidy
from bilingual.desk.places import PageMap
from bilingual.desk.places import Place as FormPlace

Place = tuple[str, int]
# The end of the address is not a sentence: to change it is to move the page.
NO_SENTENCE = ("slug",)


@dataclass(frozen=True)
class Sentence:
    """One sentence: where it stands, and its words with the marks of wagtail-localize.

    A link is `<a id="a1">`; its address is kept aside in `attributes`. `holder` is the
    place of its text in the editor's form.
    """

    path: str
    number: int
    words: str
    attributes: dict[str, Any]
    holder: FormPlace

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.path, self.number

    @property
    def key(self) -> str:
        """The place as one text, for the name of a form field."""
        return f"{self.path}#{self.number}"

    @property
    def typed(self) -> str:
        """The words as they stand in a field where somebody types."""
        return tidy(as_typed(self.words, is_rich=self.holder.is_rich))


def sentences_of(page: Page) -> list[Sentence]:
    """Every sentence of the page as it is in memory, in the order of its form."""
    page_map = PageMap(type(page), page.serializable_data())
    sentences = [
        Sentence(
            segment.path,
            number,
            segment.string.data,
            segment.attrs or {},
            page_map.place(segment.path),
        )
        for segment, number in _numbered(extract_segments(page))
        if isinstance(segment, StringSegmentValue) and segment.path not in NO_SENTENCE
    ]
    return sorted(sentences, key=lambda sentence: sentence.holder.number)


def with_sentences(page: Page, words: dict[Place, str]) -> Page:
    """A copy of the page in memory with other words at some places; nothing is saved."""
    content = page.serializable_data()
    # wagtail-localize writes into the rows of the page that it reads from as well.
    original = page.with_content_json(content)
    changed = page.with_content_json(content)
    segments = []
    touched = {path.split(".")[0] for path, _number in words}
    for segment, number in _numbered(extract_segments(page)):
        if segment.path.split(".")[0] not in touched:
            continue
        if isinstance(segment, StringSegmentValue):
            segments.append(_with_words(segment, words.get((segment.path, number))))
        elif isinstance(segment, TemplateSegmentValue):
            segments.append(segment)
    ingest_segments(original, changed, page.locale, page.locale, segments)
    return changed


def _with_words(segment: Any, words: str | None) -> Any:
    if words is None:
        return segment
    return StringSegmentValue(
        segment.path, StringValue(words), attrs=segment.attrs
    ).with_order(segment.order)


def _numbered(segments: list[Any]) -> Iterator[tuple[Any, int]]:
    """Each segment with its number among the sentences of its path."""
    seen: Counter[str] = Counter()
    for segment in segments:
        yield segment, seen[segment.path]
        if isinstance(segment, StringSegmentValue):
            seen[segment.path] += 1
