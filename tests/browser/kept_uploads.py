"""Uploads of translation files as they wait for their person, or as they were imported."""

import polib
from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone

from bilingual.desk.segments import desk_of
from bilingual.files.applying import apply
from bilingual.files.exporting import FORMATS, file_of
from bilingual.files.keeping import keep
from bilingual.files.uploads import Upload, read_upload
from bilingual.models import PagePair
from bilingual.models.file_import import FileImport


def every_fate(pair: PagePair, person: AbstractBaseUser) -> FileImport:
    """Texts that are new, changed, refused, or of a text that is not there any more.

    One of them is not reviewed, and a file that came with it can't be read.
    """
    entries = exported(pair)
    translated = [one for one in entries if one.msgstr]
    empty = [one for one in entries if not one.msgstr]
    translated[0].msgstr = "Un titre qui vient du fichier"
    empty[-1].msgstr = "Un texte 45 qui vient du fichier"
    empty[-2].msgstr, empty[-2].flags = "Un texte à relire", ["fuzzy"]
    empty[-3].msgstr = "<b>Sans fin"
    empty[-4].msgctxt += "0"
    upload = read_upload("page.po", str(entries).encode())
    upload.problems["photo.png"] = "This is no translation file."
    return _kept(upload, person)


def imported(pair: PagePair, person: AbstractBaseUser) -> FileImport:
    """One text was saved, one was refused."""
    entries = exported(pair)
    empty = [one for one in entries if not one.msgstr]
    empty[0].msgstr = "Un texte du premier fichier"
    empty[1].msgstr = "<b>Sans fin"
    upload = _kept(read_upload("first.po", str(entries).encode()), person)
    apply(upload, {}, user=person, at=timezone.now())
    return upload


def exported(pair: PagePair) -> polib.POFile:
    """What the pair's PO file says now."""
    assert desk_of(pair).sentences
    file = file_of(pair, FORMATS["po"], at=timezone.now())
    return polib.pofile(file.content.decode())


def _kept(upload: Upload, person: AbstractBaseUser) -> FileImport:
    return keep(upload, user=person, at=timezone.now())
