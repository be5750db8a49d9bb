"""What stands in the files, and that what goes out comes back the same."""

import re

import polib
import pytest
from django.core.exceptions import ValidationError
from hypothesis import assume, given
from hypothesis import strategies as st

from bilingual.desk import markup
from bilingual.files.units import UnitState
from tests.bilingual.files.exchanges import (
    KEY,
    SOURCE,
    TARGET,
    WRITERS,
    a_unit,
    an_exchange,
    only_unit,
    read_back,
    tree,
    written,
)

in_each_format = pytest.mark.parametrize("kind", list(WRITERS))
XLIFF2 = "{urn:oasis:names:tc:xliff:document:2.0}"
XLIFF12 = "{urn:oasis:names:tc:xliff:document:1.2}"
METADATA = "{urn:oasis:names:tc:xliff:metadata:2.0}"


@in_each_format
class TestEveryFormat:
    def test_the_page_and_its_languages_are_named(self, kind):
        page = read_back(written(an_exchange(), kind), kind)

        assert page.key == KEY
        assert (page.source_language, page.target_language) == ("en", "fr")
        assert page.source_hash == an_exchange().source_hash

    def test_a_text_comes_back_as_it_went(self, kind):
        unit = only_unit(written(an_exchange(), kind), kind)

        assert unit.typed(is_rich=True) == markup.as_typed(TARGET, is_rich=True)
        assert unit.is_about(SOURCE, is_rich=True)
        assert not unit.is_about("Another source", is_rich=True)
        assert (unit.id, unit.seen) == (a_unit().id, a_unit().seen)
        assert not unit.problem

    def test_a_plain_text_with_signs_that_look_like_marks(self, kind):
        unit = a_unit("The tag &lt;b&gt;", "La balise<br/>&lt;b&gt;", is_rich=False)
        back = only_unit(written(an_exchange(unit), kind), kind)

        assert back.typed(is_rich=False) == "La balise\n<b>"
        assert back.is_about(unit.source, is_rich=False)

    @pytest.mark.parametrize(
        ("state", "is_confirmed"),
        [
            (UnitState.NEEDS_REVIEW, False),
            (UnitState.TRANSLATED, True),
            (UnitState.ACCEPTED, True),
        ],
    )
    def test_how_far_it_is(self, kind, state, is_confirmed):
        unit = only_unit(written(an_exchange(a_unit(state=state)), kind), kind)

        assert unit.is_confirmed is is_confirmed

    def test_the_notes(self, kind):
        unit = a_unit(
            max_length=120,
            addresses={"1": "https://example.org/?a=1&b=2"},
            earlier_source="What it said",
            earlier_target="Ce qu’il disait",
            left_out="Ce qui ne va pas",
        )
        text = written(an_exchange(unit), kind).decode().replace("&amp;", "&")

        for words in (
            "Body, row 1: Text",
            "At most 120 characters.",
            "Link 1: https://example.org/?a=1&b=2",
            "Before it changed, it said: What it said",
            "Ce qu’il disait",
            "Ce qui ne va pas",
        ):
            assert words in text

    def test_signs_that_the_format_cannot_hold(self, kind):
        strange = "a\x0bb\ufffec\u2028d\x85e"
        unit = a_unit(strange, strange, is_rich=False, label="Pl\x0bace")
        back = only_unit(written(an_exchange(unit), kind), kind)

        assert back.typed(is_rich=False) == markup.tidy(strange)
        assert back.source == strange


class TestXliff2:
    def test_codes_states_and_metadata(self):
        exchange = an_exchange(a_unit(addresses={"1": "https://example.org/"}))
        root = tree(written(exchange, "xliff2"))
        (unit,) = root.iter(f"{XLIFF2}unit")
        source = next(unit.iter(f"{XLIFF2}source"))

        assert root.get("version") == "2.0"
        assert [one.tag for one in unit] == [
            f"{METADATA}metadata",
            *(f"{XLIFF2}{name}" for name in ("notes", "originalData", "segment")),
        ]
        assert [(one.get("id"), one.get("type")) for one in source] == [
            ("b1", "fmt"),
            ("a1", "link"),
            ("a2", "link"),
        ]
        data = {one.get("id"): one.text for one in unit.iter(f"{XLIFF2}data")}
        assert data["a1-begin"] == '<a href="https://example.org/">'
        for code in unit.iter():
            for name in ("dataRef", "dataRefStart", "dataRefEnd"):
                assert code.get(name) is None or code.get(name) in data

    def test_a_unit_that_a_tool_cut_in_two(self):
        data = written(an_exchange(), "xliff2").decode()
        whole = re.search(r"<segment.*?</segment>", data, re.DOTALL).group()
        two = (
            '<segment id="1" state="translated"><source>See</source>'
            '<target order="2">deux <sc id="b1"/>gras</target></segment>'
            "<ignorable><source> </source></ignorable>"
            '<segment id="2" state="reviewed"><source>it</source>'
            '<target>fin<ec startRef="b1"/></target></segment>'
        )
        unit = only_unit(data.replace(whole, two).encode(), "xliff2")

        assert unit.typed(is_rich=True) == "deux <b>gras fin</b>"
        assert unit.is_confirmed

        half = two.replace('<target>fin<ec startRef="b1"/></target>', "")
        unit = only_unit(data.replace(whole, half).encode(), "xliff2")

        assert "Only a part" in unit.problem


class TestXliff12:
    def test_codes_and_context(self):
        exchange = an_exchange(a_unit(max_length=90))
        (unit,) = tree(written(exchange, "xliff12")).iter(f"{XLIFF12}trans-unit")

        assert (unit.get("maxwidth"), unit.get("size-unit")) == ("90", "char")
        assert [one.get("ctype") for one in unit.find(f"{XLIFF12}source")] == [
            "bold",
            "link",
            "link",
        ]
        kinds = [one.get("context-type") for one in unit.iter(f"{XLIFF12}context")]
        assert kinds == ["x-place", "x-translation-seen", "x-source-hash"]

    @pytest.mark.parametrize(
        ("target", "is_confirmed"),
        [
            ("<target>Oui</target>", True),
            ('<target state="signed-off">Oui</target>', True),
            ('<target state="needs-l10n">Oui</target>', False),
            ('<target state="x-mine">Oui</target>', False),
        ],
    )
    def test_states_of_other_tools(self, target, is_confirmed):
        data = written(an_exchange(), "xliff12").decode()
        data = re.sub(r"<target state.*?</target>", target, data, flags=re.DOTALL)

        assert only_unit(data.encode(), "xliff12").is_confirmed is is_confirmed

    def test_the_codes_of_other_tools(self):
        data = written(an_exchange(), "xliff12").decode()
        target = (
            '<target>Un <bx id="b1" rid="7"/>gras<ex id="9" rid="7"/>, '
            '<mrk mtype="seg"><bpt id="i1">&lt;i&gt;</bpt>mot'
            '<ept id="i1">&lt;/i&gt;</ept></mrk></target>'
        )
        data = re.sub(r"<target state.*?</target>", target, data, flags=re.DOTALL)

        assert only_unit(data.encode(), "xliff12").typed(is_rich=True) == (
            "Un <b>gras</b>, <i>mot</i>"
        )


class TestPo:
    def test_the_header_flags_and_what_changed(self):
        unit = a_unit(
            state=UnitState.NEEDS_REVIEW,
            earlier_source="Before",
            earlier_target="Avant",
        )
        file = polib.pofile(written(an_exchange(unit), "po").decode())
        (entry,) = file

        assert file.metadata["Language"] == "fr"
        assert file.metadata["X-Page-Id"] == f"pair-{KEY}"
        assert "fuzzy" in entry.flags
        assert entry.previous_msgid == "Before"
        assert entry.msgctxt == unit.id
        assert entry.msgid == markup.as_typed(SOURCE, is_rich=True)
        assert '<a id="a1">…</a>' in entry.comment

    def test_a_byte_order_mark_and_windows_lines(self):
        data = written(an_exchange(), "po").replace(b"\n", b"\r\n")

        back = only_unit(b"\xef\xbb\xbf" + data, "po")

        assert back.typed(is_rich=True) == markup.as_typed(TARGET, is_rich=True)

    def test_an_encoding_that_it_names(self):
        plain = an_exchange(a_unit(target="Déjà vu", source="Seen", is_rich=False))
        text = written(plain, "po").decode().replace("utf-8", "iso-8859-1")
        text = text.replace("“", "").replace("”", "")

        assert only_unit(text.encode("iso-8859-1"), "po").text == "Déjà vu"

    def test_obsolete_and_plural_entries(self):
        data = written(an_exchange(), "po").decode()
        data += '\n#~ msgid "gone"\n#~ msgstr "parti"\n'
        data += '\nmsgid "one"\nmsgid_plural "many"\nmsgstr[0] "un"\nmsgstr[1] "des"\n'
        first, plural = read_back(data.encode(), "po").units

        assert not first.problem
        assert "plural" in plural.problem


# ---- Whatever a person wrote

ANY_SIGNS = st.characters(exclude_categories=["Cs"])
# Signs that a desk refuses are left out, and most marks are closed: few texts are lost.
SIGNS = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n")
WORDS = st.text(SIGNS, max_size=12)
MARKS = st.sampled_from(["b", "i", "sup", "sub"])
TYPED = st.recursive(
    WORDS | st.just("<br/>"),
    lambda inner: (
        st.builds("<{0}>{1}</{0}>".format, MARKS, inner)
        | st.lists(inner, max_size=4).map("".join)
        | st.just('<a id="a1">lien</a>')
    ),
    max_leaves=8,
)


@in_each_format
@given(typed=TYPED, is_rich=st.booleans())
def test_every_text_that_can_be_stored_comes_back(kind, typed, is_rich):
    typed = markup.tidy(typed)
    source = typed if is_rich else markup.html.escape(typed)
    try:
        stored = markup.to_store(typed, source, is_rich=is_rich)
    except ValidationError:
        assume(False)
    assume(stored)
    unit = a_unit("Any source", stored, is_rich=is_rich)
    back = only_unit(written(an_exchange(unit), kind), kind)

    assert not back.problem
    assert markup.to_store(back.typed(is_rich=is_rich), source, is_rich=is_rich) == (
        markup.to_store(
            markup.as_typed(stored, is_rich=is_rich), source, is_rich=is_rich
        )
    )


@in_each_format
@given(text=st.text(ANY_SIGNS, min_size=1), label=st.text(ANY_SIGNS, max_size=12))
def test_every_source_makes_a_file_that_can_be_read(kind, text, label):
    unit = a_unit(text, "Oui", is_rich=False, label=label, earlier_source=text)
    back = only_unit(written(an_exchange(unit), kind), kind)

    assert back.typed(is_rich=False) == "Oui"
    assert back.is_about(text, is_rich=False)
