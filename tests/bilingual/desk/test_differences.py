"""The old and the new source side by side, with what differs between them marked."""

import html
import re

import pytest
from bs4 import BeautifulSoup
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from bilingual.desk import markup
from bilingual.desk.differences import marked_difference

UNSEEN = re.compile(r'<span class="w-sr-only" lang="en">[^<]*</span>')
LINK_NUMBER = re.compile(r' <span class="desk-link-number">[^<]*</span>')


def seen(before, after):
    """Both sides as the eye sees them, without the words for screen readers."""
    return tuple(UNSEEN.sub("", one) for one in marked_difference(before, after))


class TestWhatIsMarked:
    @pytest.mark.parametrize(
        ("before", "after", "old", "new"),
        [
            ("Same.", "Same.", "Same.", "Same."),
            ("", "New", "", "<ins>New</ins>"),
            ("Gone", "", "<del>Gone</del>", ""),
            (
                "Apply before July 12.",
                "Apply before August 3.",
                "Apply before <del>July 12</del>.",
                "Apply before <ins>August 3</ins>.",
            ),
            (
                "Le prix est 6 500 $.",
                "Le prix est 8 690,50 $.",
                "Le prix est <del>6 500</del> $.",
                "Le prix est <ins>8 690,50</ins> $.",
            ),
            ("l’eau", "l’air", "<del>l’eau</del>", "<ins>l’air</ins>"),
            ("A, b", "A b", "A<del>,</del> b", "A b"),
            ("a < b &amp; c", "a < b", "a &lt; b <del>&amp; c</del>", "a &lt; b"),
            ("one<br/>two", "one two", "one<del><br></del>two", "one two"),
            ("a b", "a\u00a0b", "a<del> </del>b", "a<ins>\u00a0</ins>b"),
        ],
    )
    def test_words(self, before, after, old, new):
        assert seen(before, after) == (old, new)

    def test_a_change_does_not_cross_the_marks_of_the_text(self):
        old, new = seen("Pay <b>forty</b> now", "Send <b>fifty</b> soon")

        assert old == "<del>Pay </del><b><del>forty</del></b><del> now</del>"
        assert new == "<ins>Send </ins><b><ins>fifty</ins></b><ins> soon</ins>"

    def test_other_formatting_is_a_change(self):
        assert seen("very new", "very <b>new</b>") == (
            "very <del>new</del>",
            "very <b><ins>new</ins></b>",
        )

    def test_a_link_keeps_its_number(self):
        old, new = seen('See <a id="a1">us</a>.', 'See <a id="a2">us</a>.')

        assert old == (
            'See <span class="desk-link"><del>us</del></span>'
            ' <span class="desk-link-number">(link 1)</span>.'
        )
        assert "(link 2)" in new
        assert "<ins>us</ins>" in new

    def test_it_is_told_in_words_once_a_change(self):
        old, new = marked_difference("Pay <b>forty</b> now", "Send <b>fifty</b> soon")

        assert BeautifulSoup(old, "html.parser").text == (
            "removed: Pay forty now end of what is removed"
        )
        assert BeautifulSoup(new, "html.parser").text == (
            "added: Send fifty soon end of what is added"
        )
        with override("fr"):
            assert marked_difference("a", "b")

    @pytest.mark.parametrize(
        "hostile",
        ["<script>alert(1)</script>", '<b onclick="x()">a</b>', "<img src=x>", "</b>x"],
    )
    def test_what_is_no_mark_is_never_markup(self, hostile):
        for one in marked_difference("", hostile) + marked_difference(hostile, ""):
            tags = {tag.name for tag in BeautifulSoup(one, "html.parser").find_all()}
            assert tags <= {"b", "ins", "del", "span"}
            assert "onclick" not in one


# ---- Anything that can be stored, and anything at all

WORDS = st.text(st.sampled_from("ab é’'&<>;,.\n\u00a0\t" + "<b>i/"), max_size=12)
PIECES = st.sampled_from(
    ["<b>", "</b>", "<i>", "</i>", '<a id="a1">', "</a>", "<br/>", "<sup>", "&lt;"]
)
MARKED = st.lists(WORDS | PIECES | st.text(max_size=6), max_size=14).map("".join)


def balanced(shown):
    """Whether every tag that opens is closed in its turn."""
    open_tags = []
    for slash, name in re.findall(r"<(/?)(\w+)[^<>]*>", shown):
        if name == "br":
            continue
        if not slash:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags


def words_of(text):
    return " ".join(text.split())


@settings(max_examples=300, deadline=None)
@given(MARKED, MARKED)
def test_any_two_texts(before, after):
    old, new = seen(before, after)

    for one, source in ((old, before), (new, after)):
        assert balanced(one)
        words = LINK_NUMBER.sub("", one).replace("<br>", "\n")
        plain = html.unescape(re.sub("<[^<>]*>", "", words))
        assert words_of(plain) == words_of(markup.plain_text(source))
    if before == after:
        assert "<del>" not in old
        assert "<ins>" not in new
    assert "<ins>" not in old
    assert "<del>" not in new


@settings(max_examples=200, deadline=None)
@given(MARKED, MARKED)
def test_what_is_left_is_the_same_on_both_sides(before, after):
    old, new = seen(before, after)

    kept = [
        re.sub(r"(?s)<(del|ins)>.*?</\1>|<[^<>]*>|\s", "", LINK_NUMBER.sub("", one))
        for one in (old, new)
    ]
    assert kept[0] == kept[1]


def test_the_longest_texts_end():
    """Twenty thousand signs without order, each a token of its own."""
    signs, others = (
        "".join(chr(0x2190 + number * step % 100) for number in range(20_000))
        for step in (1, 7)
    )

    assert all(map(balanced, marked_difference(signs, others)))
