"""The translator's screen as a person at it: reads it, types, presses its buttons."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import OverridableSegment, StringSegment, StringTranslation

from bilingual.baking import translation_of
from bilingual.models import PagePair


class Desk:
    """The screen of one pair, opened by one person.

    Fields are named by the path of their text; `part` counts the sentences of a path.
    """

    def __init__(self, pair: PagePair, person: Any) -> None:
        self.client = Client()
        self.client.force_login(person)
        self.address = reverse("bilingual:desk", args=[pair.pk])
        self.pair = pair
        self.response = HttpResponse()
        self.open()

    def open(self, **extra: Any) -> "Desk":
        self.response = self.client.get(self.address, **extra)
        return self

    @property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.response.content, "html.parser")

    @property
    def text(self) -> str:
        return " ".join(self.soup.get_text(" ").split())

    def key(self, path: str, part: int = 1) -> int:
        """The number of a sentence in the form."""
        rows = StringSegment.objects.filter(
            source=translation_of(self.pair).source, context__path=path
        )
        return rows.order_by("order")[part - 1].pk

    def choice(self, path: str) -> int:
        """The number of a file, an image or an address in the form."""
        return OverridableSegment.objects.get(
            source=translation_of(self.pair).source, context__path=path
        ).pk

    def item(self, path: str, part: int = 1) -> Tag:
        """What the screen shows of one sentence."""
        return self.soup.find(id=f"sentence-{self.key(path, part)}")

    def state(self, path: str, part: int = 1) -> str:
        return self.item(path, part).find(class_="desk-badge").get_text(strip=True)

    def problem(self, path: str, part: int = 1) -> str:
        """What stands beside a field, as its description names it."""
        field = self.item(path, part).textarea
        described = field["aria-describedby"].split()
        wrong = [self.soup.find(id=one) for one in described if "problem" in one]
        return wrong[0].get_text(strip=True) if wrong else ""

    def typed(self, path: str, part: int = 1) -> str:
        return self.item(path, part).textarea.get_text()

    def form(self) -> dict[str, str]:
        """Every field as a browser would send it; no box is ticked by itself."""
        form = self.soup.find("form", class_="desk-form")
        if form is None:
            return {}
        fields = {area["name"]: area.get_text() for area in form.find_all("textarea")}
        for one in form.find_all("input"):
            if one.get("type") not in {"checkbox", "radio"}:
                fields[one["name"]] = one.get("value", "")
        return fields

    def post(self, verb: str = "save", **extra: str) -> HttpResponse:
        """Send the form as it is on the screen, with some fields changed."""
        self.response = self.client.post(
            self.address, {**self.form(), **extra, "verb": verb}
        )
        self.answer = self.response
        if self.response.status_code == 302:
            self.open()
        return self.answer

    def save(self, words: dict[Any, str], verb: str = "save") -> HttpResponse:
        """Type texts by path, or by path and part, and press a button."""
        return self.post(verb, **self.named(words))

    def named(self, words: dict[Any, str]) -> dict[str, str]:
        places = {
            place if isinstance(place, tuple) else (place, 1): text
            for place, text in words.items()
        }
        return {f"text-{self.key(*place)}": text for place, text in places.items()}

    def kept(self, path: str, part: int = 1) -> str | None:
        """What is stored of a sentence, as it is stored."""
        return self.rows(path, part).values_list("data", flat=True).first()

    def rows(self, path: str, part: int = 1) -> Any:
        segment = StringSegment.objects.get(pk=self.key(path, part))
        return StringTranslation.objects.filter(
            translation_of=segment.string, context=segment.context
        )
