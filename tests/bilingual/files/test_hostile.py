"""Files that are damaged, wrong or meant to hurt: a message, and nothing else."""

import io
import zipfile
from contextlib import suppress

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from bilingual.files.units import UnreadableError
from bilingual.files.uploads import MEGABYTE, read_upload, shown_name
from bilingual.models.file_import import FileImport
from tests import cast
from tests.bilingual.files.exchanges import (
    ENDINGS,
    WRITERS,
    a_unit,
    an_exchange,
    only_unit,
    read_back,
    written,
)

PO = written(an_exchange(), "po")
XLIFF2 = written(an_exchange(), "xliff2")
XLIFF12 = written(an_exchange(), "xliff12")


def a_zip(members, **options):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def with_doctype(declaration):
    return XLIFF12.replace(b"?>\n", b"?>\n<!DOCTYPE xliff [" + declaration + b"]>\n", 1)


LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n + 1, b"&l%d;" % n * 10) for n in range(9))
FLIPPED = bytearray(a_zip({"a.po": PO}))
FLIPPED[40] ^= 0xFF
LOCKED = bytearray(a_zip({"a.po": PO}))
# The bit by which an archive says that a file has a password, in both its records.
LOCKED[6] |= 1
LOCKED[LOCKED.index(b"PK\x01\x02") + 8] |= 1

DAMAGED = {
    "nothing": ("a.po", b"", "empty"),
    "spaces": ("a.xlf", b" \n\t", "empty"),
    "another kind": ("a.docx", b"PK\x03\x04", "name ends in"),
    "no name": ("", b"x", "name ends in"),
    "prose": ("a.po", b"Dear colleague,\n\nhere it is.\n", "damaged"),
    "a picture as PO": ("a.po", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "letters"),
    "a picture as XLIFF": ("a.xlf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "damaged"),
    "a picture as zip": ("a.zip", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "damaged"),
    "latin called utf-8": (
        "a.po",
        PO.decode().encode("latin-1", "replace"),
        "UTF-8",
    ),
    "no header": ("a.po", b'msgid "a"\nmsgstr "b"\n', "header"),
    "a header without the page": (
        "a.po",
        b'msgid ""\nmsgstr "Language: fr\\n"\n',
        "header",
    ),
    "a name of a file as content": ("a.po", b"/etc/passwd", "damaged"),
    "an endless message": ("a.po", PO + b'msgid ""\n' + b'"x"\n' * 400_000, "too long"),
    "an endless remark": ("a.po", PO + b"#\n\n" * 400_000, "too long"),
    "truncated": ("a.xlf", XLIFF2[: len(XLIFF2) // 2], "well-formed"),
    "a laughing bomb": (
        "a.xlf",
        with_doctype(b'<!ENTITY l0 "ha">' + LAUGHS),
        "not safe",
    ),
    "a file of the server": (
        "a.xlf",
        with_doctype(b'<!ENTITY x SYSTEM "file:///etc/passwd">'),
        "not safe",
    ),
    "an address elsewhere": (
        "a.xlf",
        b'<!DOCTYPE xliff SYSTEM "http://127.0.0.1:9/x.dtd"><xliff version="1.2"/>',
        "not safe",
    ),
    "an unknown encoding": (
        "a.xlf",
        b'<?xml version="1.0" encoding="x-no"?><xliff/>',
        "damaged",
    ),
    "another kind of XML": ("a.xlf", b"<svg/>", "not XLIFF"),
    "an old version": ("a.xlf", XLIFF12.replace(b'n="1.2"', b'n="1.0"'), "1.0"),
    "no version": ("a.xlf", b"<xliff/>", "1.2 or 2.0"),
    "no page": ("a.xlf", b'<xliff version="2.0"/>', "no translation"),
    "deep": ("a.xlf", b"<x>" * 200_000 + b"</x>" * 200_000, "not XLIFF"),
    "an empty archive": ("a.zip", a_zip({}), "no translation"),
    "half an archive": ("a.zip", a_zip({"a.po": PO})[:-30], "damaged"),
    "a spoiled archive": ("a.zip", bytes(FLIPPED), "damaged"),
    "a locked archive": ("a.zip", bytes(LOCKED), "password"),
    "an archive in an archive": (
        "a.zip",
        a_zip({"b.zip": a_zip({"a.po": PO})}),
        "inside",
    ),
    "other files only": ("a.zip", a_zip({"a.exe": b"MZ", "b/": b""}), "no translation"),
    "a zip bomb": ("a.zip", a_zip({"a.po": b"#" * 6 * MEGABYTE}), "far too large"),
    "many small bombs": (
        "a.zip",
        a_zip({f"{n}.po": b"\n" * 4 * MEGABYTE for n in range(9)}),
        "far too large",
    ),
    "thousands of files": (
        "a.zip",
        a_zip({f"{n}.po": b"" for n in range(2_000)}),
        "200 files",
    ),
    "compressed otherwise": ("a.zip", None, "compressed in a way"),
}


def otherwise_compressed():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.po", PO)
    return data.getvalue()


@pytest.mark.parametrize("name", list(DAMAGED))
def test_it_says_what_is_wrong(name):
    file, data, words = DAMAGED[name]
    data = otherwise_compressed() if data is None else data

    with pytest.raises(UnreadableError) as caught:
        read_upload(file, data)

    assert words in " ".join(caught.value.messages)


def test_what_is_damaged_in_an_archive_is_told_and_the_rest_is_read():
    upload = read_upload(
        "all.zip",
        a_zip(
            {
                "../../a.po": PO,
                "b/a.po": b"prose\n",
                "__MACOSX/._a.po": b"x",
                "C:\\c.xlf": XLIFF2,
                "readme.txt": b"Read me",
            }
        ),
    )

    assert [page.file for page in upload.pages] == ["a.po", "c.xlf"]
    assert set(upload.problems) == {"2-a.po", "readme.txt"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.po", "passwd.po"),
        ("C:\\Users\\me\\a.po", "a.po"),
        ("a\0b\u202eop.po", "abop.po"),
        ("", "?"),
        ("x" * 300 + ".po", "x" * 117 + ".po"),
    ],
)
def test_names_are_shown_without_their_folders(name, shown):
    assert shown_name(name) == shown


@pytest.mark.parametrize(
    "code",
    [
        "<pc>x</pc>",
        '<pc id="">x</pc>',
        '<pc id="script1">x</pc>',
        '<pc id="b1&quot; onclick=">x</pc>',
        '<ph id="b1"/>',
        '<pc id="br1">x</pc>',
        "<ec/>",
        '<ec startRef="b9"/>',
        '<cp hex="D800"/>',
        '<cp hex="110000"/>',
        "<cp/>",
        "<unknown/>",
        '<pc id="b1">' * 60 + "</pc>" * 60,
    ],
)
def test_codes_that_stand_for_nothing_spoil_their_text_alone(code):
    start, end = XLIFF2.split(b"<target>")
    data = start + b"<target>" + code.encode() + end
    unit = only_unit(data, "xliff2")

    assert unit.problem
    assert not unit.text


def test_a_zero_is_written_by_a_code():
    start, end = XLIFF2.split(b"<target>")
    unit = only_unit(start + b'<target><cp hex="0000"/>' + end, "xliff2")

    assert unit.text.startswith("\0")


def test_thousands_of_texts_are_read():
    units = [a_unit(f"Text {n}", f"Texte {n}", path=f"body.{n}") for n in range(4_000)]
    for kind in WRITERS:
        assert len(read_back(written(an_exchange(*units), kind), kind).units) == 4_000


# ---- Whatever comes


def read_or_refused(name, data):
    """Anything but UnreadableError is a failure."""
    with suppress(UnreadableError):
        read_upload(name, data)


NAMES = st.sampled_from(["a.po", "a.xlf", "a.zip"])


@given(name=NAMES, data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name, data):
    read_or_refused(name, data)


@pytest.mark.parametrize("kind", list(WRITERS))
@given(data=st.data())
def test_any_damage_to_a_good_file_is_read_or_refused(kind, data):
    good = written(an_exchange(), kind)
    spoiled = data.draw(damaged(good))

    read_or_refused(f"a.{ENDINGS[kind]}", spoiled)


@given(data=st.data())
def test_any_damage_to_an_archive_is_read_or_refused(data):
    read_or_refused("a.zip", data.draw(damaged(a_zip({"a.po": PO, "b.xlf": XLIFF2}))))


@st.composite
def damaged(draw, good):
    """The file with pieces taken out, doubled, moved or written over."""
    for _time in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(good)))
        end = draw(st.integers(start, min(len(good), start + 80)))
        kind = draw(st.sampled_from(["cut", "twice", "junk", "swap"]))
        piece = good[start:end]
        if kind == "cut":
            good = good[:start] + good[end:]
        elif kind == "twice":
            good = good[:end] + piece + good[end:]
        elif kind == "junk":
            good = good[:start] + draw(st.binary(max_size=12)) + good[end:]
        else:
            good = piece + good[:start] + good[end:]
    return good


# ---- At the screen


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_screen_says_it_in_both_languages(client, site, language, settings):
    client.force_login(cast.thierry())
    settings.WAGTAIL_CONTENT_LANGUAGES = settings.LANGUAGES
    address = reverse("bilingual:files")
    bomb = DAMAGED["a laughing bomb"]
    files = [io.BytesIO(bomb[1]), io.BytesIO(b"x" * (5 * MEGABYTE + 1))]
    for file, name in zip(files, ["a.xlf", "b.po"], strict=True):
        file.name = name
        answer = client.post(
            address, {"file": file}, headers={"accept-language": language}
        )

        assert answer.status_code == 200
        assert 'id="file-problem"' in answer.content.decode()
    for fields in ({}, {"file": "text"}, {"file": ["a", "b"]}):
        answer = client.post(address, fields)
        assert "Choose a file first." in answer.content.decode()
    assert not FileImport.objects.exists()
