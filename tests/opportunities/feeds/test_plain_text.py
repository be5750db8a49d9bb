"""Text for programs loses what they can't read, and nothing else."""

from xml.sax.saxutils import escape

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from opportunities.feeds.plain_text import on_one_line, writable


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  a \t\r\n b ", "a b"),
        ("a\x85b\u2028c\u2029d", "a b c d"),
        ("a\x00b\x1bc\x7fd\x9fe\ufffef\ud800g", "abcdefg"),
        (
            "6\xa0500\xa0$, l’été, 👩🏽‍💻, ne\u202fvarietur",
            "6\xa0500\xa0$, l’été, 👩🏽‍💻, ne\u202fvarietur",
        ),
    ],
)
def test_a_title_is_one_line(typed, line):
    assert on_one_line(typed) == line


@given(st.text(alphabet=st.characters()))
def test_whatever_was_typed_makes_well_formed_xml(typed):
    text = writable(typed)

    # A reader of XML makes one end of a line of the two that there are.
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    assert (fromstring(f"<t>{escape(text)}</t>").text or "") == expected


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"])))
def test_letters_numbers_and_marks_all_stay(typed):
    assert writable(typed) == typed
