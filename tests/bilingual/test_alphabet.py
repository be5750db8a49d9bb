"""From A to Z, as a reader looks for a word."""

import pytest

from bilingual.alphabet import in_alphabetical_order


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["Zoo", "apple", "Bear"], ["apple", "Bear", "Zoo"]),
        (["zèbre", "école", "Île", "âne"], ["âne", "école", "Île", "zèbre"]),
        (["cote", "côté", "coté", "côte"], ["cote", "coté", "côte", "côté"]),
        ([".NET", "C#", "C++", "C"], [".NET", "C", "C#", "C++"]),
        ([], []),
    ],
)
def test_words_are_where_a_reader_looks_for_them(words, expected):
    assert in_alphabetical_order(words) == expected
