"""A person at the screens of translation files: downloads, edits, uploads, confirms."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import polib
from bs4 import BeautifulSoup, Tag
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from bilingual.desk.segments import desk_of
from bilingual.desk.sentence import Sentence
from bilingual.files.units import unit_id
from bilingual.models import PagePair
from bilingual.models.file_import import FileImport


class AtFiles:
    """One person with the files of one pair."""

    def __init__(self, pair: PagePair, person: Any) -> None:
        self.client = Client()
        self.client.force_login(person)
        self.pair = pair
        self.response = HttpResponse()

    @property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.response.content, "html.parser")

    @property
    def text(self) -> str:
        return " ".join(self.soup.get_text(" ").split())

    # ---- Out

    def download(self, kind: str = "po") -> bytes:
        address = reverse("bilingual:pair_file", args=[self.pair.pk, kind])
        self.response = self.client.get(address)
        return self.response.content

    def download_zip(self, *pairs: PagePair, kind: str = "po", **extra: Any) -> Any:
        """The names and contents of an archive; None where there is none."""
        self.response = self.client.get(
            reverse("bilingual:files_download"),
            {"pair": [one.pk for one in pairs], "format": kind, **extra},
        )
        if self.response.status_code != 200:
            return None
        with zipfile.ZipFile(io.BytesIO(self.response.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    # ---- In

    def upload(self, data: bytes, name: str = "page.po") -> HttpResponse:
        """Send a file, and look at what it would do."""
        file = SimpleUploadedFile(name, data)
        self.response = self.client.post(reverse("bilingual:files"), {"file": file})
        answer = self.response
        if answer.status_code == 302 and "/imports/" in answer.url:
            self.look()
        return answer

    @property
    def kept(self) -> FileImport:
        return FileImport.objects.latest("created_at")

    @property
    def address(self) -> str:
        return reverse("bilingual:file_import", args=[self.kept.pk])

    def look(self, show: str = "all") -> None:
        self.response = self.client.get(self.address, {"show": show})

    def confirm(self, *boxes: str, verb: str = "apply") -> HttpResponse:
        """Press a button of the plan, with these boxes ticked."""
        ticked = {box: self.soup.find("input", {"name": box})["value"] for box in boxes}
        self.response = self.client.post(self.address, {**ticked, "verb": verb})
        answer = self.response
        if answer.status_code == 302:
            self.response = self.client.get(answer.url)
        return answer

    def bring(self, data: bytes, name: str = "page.po") -> None:
        """Upload a file and import it."""
        self.upload(data, name)
        self.confirm()

    # ---- What is there

    def row(self, path: str, part: int = 1) -> Tag:
        """The row of the plan for one sentence."""
        label = self.sentence(path, part).label
        for row in self.soup.select(".files tbody tr"):
            if row.th.get_text(strip=True) == label:
                return row
        raise AssertionError(f"no row for {label}: {self.text}")

    def fate(self, path: str, part: int = 1) -> str:
        return self.row(path, part).find(class_="files-badge").get_text(strip=True)

    def box(self, path: str, part: int = 1) -> str:
        return self.row(path, part).find("input")["name"]

    def sentence(self, path: str, part: int = 1) -> Sentence:
        pair = PagePair.objects.get(pk=self.pair.pk)
        found = [one for one in desk_of(pair).sentences if one.path == path]
        return found[part - 1]

    def unit(self, path: str, part: int = 1) -> str:
        one = self.sentence(path, part)
        return unit_id(one.path, one.source)

    def stored(self, path: str, part: int = 1) -> StringTranslation | None:
        row: StringTranslation | None = self.sentence(path, part).stored
        return row

    def kept_text(self, path: str, part: int = 1) -> str | None:
        row = self.stored(path, part)
        return None if row is None else row.data


def with_texts(data: bytes, texts: dict[str, str], *, fuzzy: bool = False) -> bytes:
    """A PO file with some of its texts typed, by the name of their unit."""
    file = polib.pofile(data.decode())
    for entry in file:
        if entry.msgctxt in texts:
            entry.msgstr = texts[entry.msgctxt]
            entry.flags = ["fuzzy"] if fuzzy else []
    return str(file).encode()
