"""Files of terms: nothing is lost on the way, and no file does harm."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from translate.storage.tbx import tbxfile

from bilingual.terms.csv_files import csv_lines, read_csv, texts_of
from bilingual.terms.entries import TermEntry
from bilingual.terms.reading import read_terms
from bilingual.terms.rows import COLUMNS, MOST_BYTES, MOST_ROWS, TermFileError
from bilingual.terms.tbx_reading import read_tbx
from bilingual.terms.tbx_writing import tbx_of
from tests.bilingual.terms.entries import (
    DEPARTMENT,
    OPPORTUNITY,
    any_entries,
    any_entry,
)

HEADING = ",".join(COLUMNS)


def as_csv(*entries):
    return "".join(csv_lines(entries)).encode()


def as_tbx(*entries):
    return tbx_of(entries, title="Terminology")


def rows_of(read):
    assert read.refused == []
    return [dict(row.texts) for row in read.rows]


def without_nothing(texts):
    return {name: text for name, text in texts.items() if text}


class TestRoundTrip:
    @given(any_entries)
    def test_csv(self, entries):
        read = read_terms(as_csv(*entries))

        assert rows_of(read) == [texts_of(entry) for entry in entries]

    @given(any_entries)
    def test_tbx(self, entries):
        read = read_tbx(as_tbx(OPPORTUNITY, *entries))

        entries = [OPPORTUNITY, *entries]
        assert rows_of(read) == [without_nothing(texts_of(one)) for one in entries]

    @given(any_entry)
    def test_another_tool_reads_our_tbx(self, entry):
        (unit,) = tbxfile.parsestring(as_tbx(entry)).units

        assert [one.text for one in unit.get_source_terms()] == [
            entry.term_en,
            *filter(None, [entry.acronym_en]),
            *entry.forbidden_en,
        ]
        french = unit.get_target_terms("fr")
        assert [one.text for one in french if one.deprecated] == [*entry.forbidden_fr]
        assert french[0].text == entry.term_fr
        if entry.note_fr:
            assert entry.note_fr in {note.text for note in french[0].notes}


class TestCsv:
    def test_an_empty_base_is_a_heading(self):
        assert as_csv().decode("utf-8-sig") == f"{HEADING}\r\n"
        assert rows_of(read_csv(as_csv())) == []

    def test_it_begins_as_spreadsheets_want_it(self):
        assert as_csv(OPPORTUNITY).startswith(b"\xef\xbb\xbfterm_en,term_fr,")

    @pytest.mark.parametrize(
        "text", ["=1+1", "+1", "-1", "@SUM(A1)", "|calc", "%0A", "'=1", "''-2"]
    )
    def test_no_cell_is_computed(self, text):
        entry = TermEntry("a", "b", source=text)

        (row,) = list(csv.DictReader(io.StringIO(as_csv(entry).decode("utf-8-sig"))))

        assert row["source"] == f"'{text}"
        assert rows_of(read_csv(as_csv(entry)))[0]["source"] == text

    def test_an_apostrophe_of_the_text_stays(self):
        assert rows_of(read_csv(b"term_en,term_fr\n'twas,b"))[0]["term_en"] == "'twas"

    @pytest.mark.parametrize(
        "content",
        [
            "term_en;term_fr;note_fr\r\na, b;c;d;\r\n",
            "term_en\tterm_fr\tnote_fr\na, b\tc\td",
            '\r\n\r\nTerm EN ; TERM_FR;note_fr;mine\n\n"a, b";c;d;x\n;;;\n',
        ],
        ids=["french", "tabs", "untidy"],
    )
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_as_spreadsheets_write_it(self, content, encoding):
        read = read_terms(content.encode(encoding))

        assert rows_of(read) == [{"term_en": "a, b", "term_fr": "c", "note_fr": "d"}]

    def test_lines_are_counted_as_an_editor_counts_them(self):
        content = b'term_en,term_fr,note_en\na,b,"1\n2\n3"\n\nc,d,\ne,f,g,h\n'

        read = read_csv(content)

        assert [row.line for row in read.rows] == [2, 6]
        assert [(row.line, "more cells" in row.reason) for row in read.refused] == [
            (7, True)
        ]

    def test_missing_cells_at_the_end_are_empty(self):
        assert rows_of(read_csv(b"term_en,term_fr,source\na,b")) == [
            {"term_en": "a", "term_fr": "b", "source": ""}
        ]

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (b"", "empty"),
            (b"\n \n", "empty"),
            (b"a,b\n1,2", "Missing: term_en, term_fr"),
            (b"term_en,note_en\n1,2", "Missing: term_fr"),
            (b"term_en,term_fr,term_en\n1,2,3", "twice: term_en"),
            ("term_en,term_fr\né,b".encode("latin-1"), "UTF-8"),
            (b"\xff\xfet\x00e", "UTF-8"),
            (b"PK\x03\x04\x00\x00", "not a CSV"),
            (b'term_en,term_fr\n"a,b\n', "quotation mark"),
            (b'term_en,term_fr\n"a"x,b\n', "Line 2"),
            (b"term_en,term_fr\n" + b"a" * 200_000, "quotation mark"),
            (b"x" * (MOST_BYTES + 1), "too large"),
            (b"term_en,term_fr\n" + b"a,b\n" * (MOST_ROWS + 1), "more than 5000"),
        ],
        ids=[
            "empty",
            "only-lines",
            "no-columns",
            "one-column",
            "column-twice",
            "latin",
            "half-utf16",
            "archive",
            "open-quote",
            "bad-quote",
            "huge-cell",
            "too-large",
            "too-many",
        ],
    )
    def test_other_files_are_refused_with_a_reason(self, content, says):
        with pytest.raises(TermFileError, match=says):
            read_terms(content)


DIALECTS = {
    "2008": """<?xml version="1.0"?>
        <!DOCTYPE martif SYSTEM "https://example.org/TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="en"><text><body><termEntry id="1">
        <note>Of laws</note>
        <langSet xml:lang="en-CA"><ntig><termGrp><term>act</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
        </termGrp></ntig></langSet>
        <langSet xml:lang="fr-CA"><tig><term>l<hi>oi</hi></term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
          <tig><term>acte</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
        </tig></langSet>
        <langSet xml:lang="de"><tig><term>Gesetz</term></tig></langSet>
        </termEntry></body></text></martif>""",
    "attributes": """<tbx style="dca" type="TBX-Basic" xml:lang="en"
          xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="1">
        <langSec xml:lang="en"><note>Of laws</note><termSec><term>act</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
        </termSec></langSec>
        <langSec xml:lang="fr"><termSec><term>loi</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
        </termSec><termSec><term>acte</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
        </termSec></langSec></conceptEntry></body></text></tbx>""",
    "elements": """<tbx style="dct" type="TBX-Basic" xml:lang="en"
          xmlns="urn:iso:std:iso:30042:ed-2"
          xmlns:min="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="1">
        <langSec xml:lang="en"><note>Of laws</note><termSec><term>act</term>
          <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
        </termSec></langSec>
        <langSec xml:lang="fr"><termSec><term>loi</term>
          <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
        </termSec><termSec><term>acte</term>
          <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
        </termSec></langSec></conceptEntry></body></text></tbx>""",
}


def concept(english, french):
    terms = {
        language: "".join(f"<tig><term>{one}</term></tig>" for one in words)
        for language, words in (("en", english), ("fr", french))
    }
    sets = "".join(
        f'<langSet xml:lang="{language}">{inside}</langSet>'
        for language, inside in terms.items()
    )
    return f"<martif>\n<termEntry>{sets}</termEntry></martif>".encode()


class TestTbx:
    @pytest.mark.parametrize("dialect", DIALECTS)
    def test_every_dialect_is_read(self, dialect):
        assert rows_of(read_terms(DIALECTS[dialect].encode())) == [
            {
                "term_en": "act",
                "term_fr": "loi",
                "forbidden_fr": "acte",
                "note_en": "Of laws",
                "status": "approved",
            }
        ]

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
    def test_in_the_encoding_that_it_says(self, encoding):
        declared = {"utf-8-sig": "utf-8", "latin-1": "iso-8859-1"}
        text = as_tbx(TermEntry("a", "é")).decode()
        text = text.replace("'utf-8'", f"'{declared.get(encoding, encoding)}'")

        assert rows_of(read_terms(text.encode(encoding)))[0]["term_fr"] == "é"

    def test_several_equivalents_are_several_rows(self):
        rows = rows_of(read_tbx(concept(["a"], ["b", "c"])))

        assert [(row["term_en"], row["term_fr"]) for row in rows] == [
            ("a", "b"),
            ("a", "c"),
        ]
        assert "status" not in rows[0]

    def test_an_acronym_alone_is_the_term(self):
        entry = as_tbx(DEPARTMENT).replace(
            b"<term>Employment and Social Development Canada</term>", b"<term/>"
        )

        assert rows_of(read_tbx(entry))[0]["term_en"] == "ESDC"

    @pytest.mark.parametrize(
        ("english", "french", "says"),
        [
            ([], ["b"], "missing"),
            (["a"], [], "missing"),
            (["a"], [" "], "missing"),
            (["a"], [str(number) for number in range(11)], "too many"),
        ],
    )
    def test_a_concept_that_is_no_row(self, english, french, says):
        read = read_tbx(concept(english, french))

        assert read.rows == []
        assert [(row.line, says in row.reason) for row in read.refused] == [(2, True)]

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (b"<", "line 1"),
            (b"<martif>\n\n<a></martif>", "line 3"),
            (b"<martif>&nbsp;</martif>", "well-formed"),
            (b'<?xml version="1.0" encoding="klingon"?><martif/>', "well-formed"),
            (b"<martif>\xe9</martif>", "well-formed"),
            (b"\xff\xfe<\x00", "well-formed"),
            (b"<html/>", "not a TBX"),
            (b"<martif/>", "no terms"),
            (b"<martif>" + b"<a>" * 300_000, "too deeply"),
            (b"<" * 100_000, "well-formed"),
        ],
        ids=[
            "a-sign",
            "unclosed",
            "entity",
            "klingon",
            "latin",
            "half",
            "html",
            "nothing",
            "deep",
            "signs",
        ],
    )
    def test_other_files_are_refused_with_a_reason(self, content, says):
        with pytest.raises(TermFileError, match=says):
            read_terms(content)

    @pytest.mark.parametrize(
        "declared",
        [
            '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">',
            '<!ENTITY b SYSTEM "file:///etc/passwd">',
            '<!ENTITY % b SYSTEM "https://example.org/evil.dtd"> %b;',
        ],
        ids=["bomb", "file", "address"],
    )
    def test_bombs_and_thieves_are_refused(self, declared):
        content = f"<!DOCTYPE martif [{declared}]><martif><a>&b;</a></martif>"

        with pytest.raises(TermFileError, match="for safety"):
            read_terms(content.encode())

    def test_a_flood_of_concepts_is_refused(self):
        one = concept(["a"], list("bcdefghijk")).decode()
        entry = one[one.index("<termEntry") : one.index("</martif>")]

        with pytest.raises(TermFileError, match="more than 5000"):
            read_tbx(f"<martif>{entry * 501}</martif>".encode())


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(content):
    for beginning in (b"", b"term_en,term_fr\n", b"<martif>", b"\xff\xfe"):
        with suppress(TermFileError):
            assert read_terms(beginning + content).rows is not None


@given(st.binary(max_size=60), st.integers(0), st.integers(0, 60))
def test_nor_does_a_damaged_file(noise, place, length):
    for good in (as_csv(OPPORTUNITY, DEPARTMENT), as_tbx(OPPORTUNITY, DEPARTMENT)):
        start = place % len(good)
        with suppress(TermFileError):
            read = read_terms(good[:start] + noise + good[start + length :])
            assert read.rows is not None
