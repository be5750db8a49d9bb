"""What is cut, shown, typed as it stands and assembled is the text that it was."""

import re

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from wagtail_localize.strings import StringValue, extract_strings, restore_strings

from bilingual.desk import markup
from bilingual.visible_text import says_nothing

BLANK_EDGE = re.compile(r"\A(?:\s|<br/>)|(?:\s|<br/>)\Z")
WORDS = st.text(
    alphabet=st.sampled_from("abé œ’«»\xa0\u202f&<>\"'1,.%$-–…中🙂"), max_size=12
).map(lambda text: BeautifulSoup("", "html.parser").new_string(text).output_ready())
TAGS = st.sampled_from(["b", "i", "sup", "sub"])


def wrapped(inner):
    return st.one_of(
        st.tuples(TAGS, inner).map(lambda one: f"<{one[0]}>{one[1]}</{one[0]}>"),
        st.lists(inner, max_size=3).map("".join),
        inner.map(lambda one: f"{one}<br/>{one}"),
    )


INLINE = st.recursive(WORDS, wrapped, max_leaves=6)
# As the editor makes them: a link has words, and stands in no other link.
LINK = INLINE.map(lambda one: f'<a href="https://example.org/en">ici {one}</a>')
RICH_TEXT = st.lists(
    st.lists(INLINE | LINK, max_size=4).map("".join), min_size=1, max_size=3
).map(lambda texts: "".join(f"<p>{text}</p>" for text in texts))


def words_and_marks(rich_text):
    """The text as a browser reads it: its words, and the marks around them."""
    soup = BeautifulSoup(rich_text, "html.parser")
    return [
        (" ".join(text.split(" ")).strip(" \n"), [tag.name for tag in text.parents])
        for text in soup.find_all(string=True)
        if text.strip(" \n")
    ]


@given(RICH_TEXT)
def test_a_rich_text(rich_text):
    template, cut = extract_strings(rich_text)

    translated = []
    for value, attributes in cut:
        source = value.data
        if says_nothing(markup.plain_text(source)):
            # Kept as it is when the text is sent: the desk does not show it.
            translated.append((value, attributes))
            continue
        typed = markup.as_typed(source, is_rich=True)
        stored = markup.to_store(typed, source, is_rich=True)
        if BLANK_EDGE.search(source):
            # Nobody sees what stands there, and a desk takes it away.
            said = markup.plain_text(source).split()
            assert markup.plain_text(stored).split() == said
            translated.append((value, attributes))
            continue
        translated.append((StringValue.from_translated_html(stored), attributes))

    before = restore_strings(template, cut)
    after = restore_strings(template, translated)
    assert words_and_marks(after) == words_and_marks(before)


# What is only white space is no text: wagtail-localize does not cut it out.
@given(st.text(alphabet="abé<>&\"' ’\xa0;#1", max_size=30).filter(str.strip))
def test_a_plain_text(text):
    source = StringValue.from_plaintext(text).data

    typed = markup.as_typed(source, is_rich=False)
    assert typed == text
    stored = markup.to_store(typed, source, is_rich=False)
    assert StringValue.from_translated_html(stored).render_text() == text
