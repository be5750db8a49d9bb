"""What the demonstration says."""

import dataclasses
from collections.abc import Iterator

import pytest

from bilingual.typography import french_typography_problems
from bilingual.visible_text import text_runs
from demo import texts
from demo.generated import vocabulary
from demo.generated.composing import compose
from demo.library import FILES, ILLUSTRATIONS
from demo.texts import identity, media, skills
from demo.words import Words, bullets, numbered, rich

SEARCH_DESCRIPTION_LIMIT = 130
PAGES = (texts.LANDING, texts.OPPORTUNITY_LIST, *texts.PAGES)
ALL = (*PAGES, *texts.POSTINGS)


def words_in(thing) -> Iterator[Words]:
    """Every pair of texts in a structure."""
    if isinstance(thing, Words):
        yield thing
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from words_in(getattr(thing, field.name))
    elif isinstance(thing, dict):
        yield from words_in(list(thing.values()))
    elif isinstance(thing, list | tuple):
        for part in thing:
            yield from words_in(part)


def public_values(module):
    return [value for name, value in vars(module).items() if name.isupper()]


SOURCES = {
    **{text.name: text for text in ALL},
    **{
        module.__name__: public_values(module)
        for module in (identity, media, skills, vocabulary)
    },
    "composed": [compose(number) for number in range(300)],
}


@pytest.mark.parametrize("name", SOURCES)
def test_french_follows_canadian_typography(name):
    for words in words_in(SOURCES[name]):
        assert french_typography_problems(words.fr) == []


@pytest.mark.parametrize("name", SOURCES)
def test_english_uses_typographic_marks(name):
    for words in words_in(SOURCES[name]):
        for run in text_runs(words.en, language="en"):
            assert not {"'", '"'} & set(run.text), run.text


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_is_left_in_one_language(name):
    for words in words_in(SOURCES[name]):
        assert bool(words.en.strip()) == bool(words.fr.strip()), words


@pytest.mark.parametrize("text", ALL, ids=lambda text: text.name)
def test_descriptions_fit_into_search_results(text):
    assert len(text.search_description.en) <= SEARCH_DESCRIPTION_LIMIT
    assert len(text.search_description.fr) <= SEARCH_DESCRIPTION_LIMIT


@pytest.mark.parametrize("text", ALL, ids=lambda text: text.name)
def test_addresses_are_translated(text):
    assert text.slug.en != text.slug.fr or text.slug.en == "contact"
    assert text.slug.fr.isascii()


def test_names_are_not_used_twice():
    names = [text.name for text in ALL]

    assert len(set(names)) == len(names)


def test_every_question_is_one():
    questions = [
        item["question"]
        for _kind, group in texts.PAGES[1].fields["groups"]
        for item in group["questions"]
    ]

    assert len(questions) >= 12
    assert all(text.endswith("?") for question in questions for text in question)


def test_every_file_belongs_to_a_text():
    drawings = {path.stem for path in ILLUSTRATIONS.iterdir()}
    files = {path.name.split(".")[0] for path in FILES.iterdir()}

    assert drawings == set(media.PICTURES)
    assert files == set(media.DOCUMENTS)


@pytest.mark.parametrize(
    "path", sorted(FILES.glob("*.fr.md")), ids=lambda path: path.name
)
def test_french_documents_follow_canadian_typography(path):
    assert french_typography_problems(path.read_text()) == []


@pytest.mark.parametrize(
    "path", sorted(ILLUSTRATIONS.iterdir()), ids=lambda path: path.name
)
def test_drawings_are_small_and_load_nothing(path):
    drawing = path.read_text()

    assert len(drawing) < 10_000
    assert drawing.count("http") == 1  # the namespace
    assert "<text" not in drawing
    assert "<script" not in drawing


def test_rich_text_has_the_same_shape_in_both_languages():
    text = rich(
        Words("Two <b>things</b>:", "Deux <b>choses</b> :"),
        bullets(Words("one", "une"), Words("two", "deux")),
        numbered(Words("first", "première")),
    )

    assert text.en == (
        "<p>Two <b>things</b>:</p><ul><li>one</li><li>two</li></ul>"
        "<ol><li>first</li></ol>"
    )
    assert text.fr.startswith("<p>Deux <b>choses</b> :</p><ul><li>une</li>")
