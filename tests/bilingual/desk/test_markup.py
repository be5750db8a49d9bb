"""Sentences with their marks: what is shown, what is typed, what is stored."""

import html

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from wagtail_localize.strings import StringValue, validate_translation_links

from bilingual.desk import markup

SOURCE = 'See <b>our</b> <a id="a1">charts</a> and <a id="a2">write</a>.'
GOOD = 'Voir <a id="a2">écrire</a> et <b>nos</b> <a id="a1">graphiques</a>.'


def rich(typed, source=SOURCE):
    return markup.to_store(markup.tidy(typed), source, is_rich=True)


def plain(typed, source="Words"):
    return markup.to_store(markup.tidy(typed), source, is_rich=False)


def refused(typed, source=SOURCE):
    with pytest.raises(ValidationError) as caught:
        rich(typed, source)
    return caught.value.message


class TestRich:
    def test_the_marks_may_stand_in_another_order(self):
        assert rich(GOOD) == GOOD

    def test_a_line_break_is_kept(self):
        assert rich("Un\r\ndeux", "One two") == "Un<br/>deux"
        assert markup.as_typed("Un<br/>deux", is_rich=True) == "Un\ndeux"

    def test_a_superscript_is_free(self):
        assert rich("Le 1<sup>er</sup> mai", "May 1") == "Le 1<sup>er</sup> mai"

    def test_signs_are_stored_as_html_and_typed_as_they_are(self):
        assert rich("R&D < 5 > 4", "x") == "R&amp;D &lt; 5 &gt; 4"
        assert markup.as_typed("R&amp;D", is_rich=True) == "R&D"

    @pytest.mark.parametrize(
        ("typed", "words"),
        [
            (GOOD.replace('<a id="a2">écrire</a>', "écrire"), "Link 2 is missing"),
            (GOOD + '<a id="a1">x</a>', "more than once"),
            (GOOD + '<a id="a3">x</a>', "no link 3"),
            (GOOD.replace("<b>", "").replace("</b>", ""), "in the source 1"),
            (GOOD + "<i>x</i>", "in the source 0"),
            (GOOD.replace("</b>", ""), "not closed"),
            (GOOD.replace("</a>.", "</b></a>."), "closes too early"),
            (GOOD + "<b>", "not closed"),
            (GOOD + "</i>", "closes nothing"),
            (GOOD + "<script>alert(1)</script>", "not allowed"),
            (GOOD + "<img src=x onerror=alert(1)>", "not allowed"),
            (GOOD + "<!-- x -->", "not finished"),
            (GOOD + "<b", "not finished"),
            (GOOD.replace('<a id="a1">', '<a href="/x">'), "exactly as"),
            (GOOD.replace("<b>", '<b onclick="x">'), "exactly as"),
            (GOOD.replace('<a id="a1">', '<a id="a1" href="/x">'), "exactly as"),
            (GOOD.replace('">graphiques<', '"><'), "no words"),
            ('<a id="a1"><a id="a2">x</a></a><b>y</b>', "inside another link"),
        ],
    )
    def test_what_would_break_the_page_is_refused(self, typed, words):
        assert words in refused(typed)

    def test_what_is_shown_has_no_mark_and_no_script(self):
        shown = markup.shown('A <b>b</b> <a id="a1">c</a> <script>x</script> &lt;i&gt;')

        assert "<b>b</b>" in shown
        assert "link 1" in shown
        assert "<script" not in shown
        assert "&lt;i&gt;" in shown

    def test_marks_in_marks_without_end_are_refused(self):
        deep = "<b>" * 1000 + "mot" + "</b>" * 1000

        assert "more than 20 marks" in refused(deep, source=deep)

    @pytest.mark.parametrize("text", ["<a" + " " * 200_000, "<a " * 60_000])
    def test_a_mark_that_never_ends_is_read_once(self, text):
        # Reading it anew from each of its signs would take minutes.
        assert "".join(piece.text for piece in markup.pieces_of(text)) == text

    def test_a_mark_may_close_itself(self):
        assert rich("Un<br />deux<br/>trois", "One two") == "Un<br/>deux<br/>trois"
        assert rich('<a id="a1" >Un</a >', '<a id="a1">One</a>') == (
            '<a id="a1">Un</a>'
        )


class TestPlain:
    def test_signs_and_lines(self):
        assert plain("R&D\r\n< 5") == "R&amp;D<br/>&lt; 5"
        assert markup.as_typed("R&amp;D<br/>&lt; 5", is_rich=False) == "R&D\n< 5"

    def test_it_is_stored_as_wagtail_localize_stores_it(self):
        text = "L’« été » & 'x' \"y\"\nligne\xa0: 2"

        assert plain(text) == StringValue.from_plaintext(text).data

    def test_marks_would_be_read_by_visitors(self):
        with pytest.raises(ValidationError, match="take out <b>"):
            plain("un <b>mot</b>")

    def test_a_mark_that_the_source_speaks_of_stays(self):
        assert plain("La balise <b>", "The tag &lt;b&gt;") == "La balise &lt;b&gt;"


@pytest.mark.parametrize("is_rich", [True, False])
class TestBoth:
    @pytest.mark.parametrize("sign", ["\0", "\x07", "\x1b", "\x7f", "\u202e", "\u2066"])
    def test_signs_that_nobody_sees_are_refused(self, sign, is_rich):
        with pytest.raises(ValidationError, match="invisible"):
            markup.to_store(f"a{sign}b", "a", is_rich=is_rich)

    def test_no_break_spaces_stay(self, is_rich):
        assert markup.to_store("10\xa0$\u202f!", "x", is_rich=is_rich) == (
            "10\xa0$\u202f!"
        )

    def test_a_huge_text_is_refused(self, is_rich):
        with pytest.raises(ValidationError, match="Shorten"):
            markup.to_store("x" * 20_001, "x", is_rich=is_rich)


MARKS = ["<b>", "</b>", '<a id="a1">', "</a>", "<br>", "<sup>", "</sup>", "\n"]
SIGNS = ["&amp;", "&lt;", "&", "<", ">", "&copy", "&amp;lt;", "&#60;", '"', "'"]
PIECES = st.sampled_from([*MARKS, *SIGNS, "mot", " ", "é"])
TYPED = st.lists(PIECES, max_size=12).map("".join)


@given(TYPED, st.sampled_from(["Word", "<b>Word</b>", '<a id="a1">w</a>']))
def test_whatever_is_kept_is_valid_and_reads_back_as_it_is(typed, source):
    """Accepted once, a sentence is accepted again and stays the same."""
    try:
        stored = rich(typed, source)
    except ValidationError:
        return
    if "<" in stored:
        StringValue.from_translated_html(stored)
        validate_translation_links(source, stored)
    again = markup.as_typed(stored, is_rich=True)
    assert html.unescape(markup.plain_text(rich(again, source))).split() == (
        html.unescape(markup.plain_text(stored)).split()
    )
    assert rich(again, source) == rich(
        markup.as_typed(rich(again, source), is_rich=True), source
    )


@given(TYPED)
def test_plain_words_read_back_as_they_were_typed(typed):
    text = markup.tidy(typed)
    try:
        stored = plain(text)
    except ValidationError:
        return
    assert markup.as_typed(stored, is_rich=False) == text
