"""Does every public page say the same as its twin? What can be known without reading.

The guards keep the languages together; this looks whether they did, and finds what no
guard can see: a number that differs, a picture described in one language only.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Self
from uuid import UUID

from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Subquery, Value
from django.db.models.functions import Length, Substr
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page
from wagtail_localize.models import LocaleSynchronization

from bilingual.content_pairs import differences_in_content
from bilingual.fingerprint import content_hash
from bilingual.guards import split_keys
from bilingual.languages import ENGLISH, FRENCH, LANGUAGES
from bilingual.models import EqualityReport, PagePair

BATCH = 50
REPORTS_KEPT = 30


class Kind(models.TextChoices):
    """What can differ."""

    ONE_LANGUAGE = "one_language", gettext_lazy("Public in one language only")
    NO_PAIR = "no_pair", gettext_lazy("Not known as a pair")
    STATE = "state", gettext_lazy("The pair and its pages disagree")
    MIRROR = "mirror", gettext_lazy("A page mirrors another one")
    SYNCHRONISED = "synchronised", gettext_lazy("A tree mirrors another one")
    CHANGED = "changed", gettext_lazy("Changed without the other language")
    PLACE = "place", gettext_lazy("At another place in the tree")
    ORDER = "order", gettext_lazy("In another order")
    VALUE = "value", gettext_lazy("A shared value differs")
    STRUCTURE = "structure", gettext_lazy("A text exists in one language only")
    FACT = "fact", gettext_lazy("A number, date or link differs")
    UNTRANSLATED = "untranslated", gettext_lazy("The same words in both languages")


# What is told of each difference, in the language of who reads it.
MESSAGES = {
    "one_language": gettext_lazy("Visitors can read it in one language only."),
    "no_pair": gettext_lazy("No pair is recorded for this page."),
    "public": gettext_lazy("It counts as public, but not both pages are."),
    "not_public": gettext_lazy("It counts as not public, but a page of it is."),
    "mirror": gettext_lazy("It mirrors another page, so its words are not translated."),
    "synchronised": gettext_lazy(
        "A locale takes its pages from another one. Delete that setting."
    ),
    "changed": gettext_lazy(
        "What visitors read in %(language)s is not what was approved."
    ),
    "place": gettext_lazy(
        "The pages above are “%(english)s” and “%(french)s”, which are no pair."
    ),
    "order": gettext_lazy("It follows another page in the other language."),
    "value": gettext_lazy("The value is not the same in both languages."),
    "missing": gettext_lazy("Nothing stands here in %(language)s."),
    "rows": gettext_lazy("The rows are not the same, or in another order."),
    "fact": gettext_lazy("%(value)s stands in %(language)s only."),
    "untranslated": gettext_lazy("“%(text)s”"),
}


@dataclass(frozen=True)
class Difference:
    """One thing that is not the same in both languages, and where.

    `code` is one of MESSAGES, `values` is what its words need: languages by their code.
    """

    kind: str
    code: str
    translation_key: str = ""
    title: str = ""
    place: str = ""
    values: dict[str, str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """The kind in words."""
        return str(Kind(self.kind).label)

    @property
    def message(self) -> str:
        """What differs, in words, in the language that is being spoken."""
        names: dict[str, str] = {ENGLISH: _("English"), FRENCH: _("French")}
        values = dict(self.values)
        if "language" in values:
            values["language"] = names[values["language"]]
        return str(MESSAGES[self.code]) % values

    def as_json(self) -> dict[str, Any]:
        """As monitoring and the stored report have it."""
        return {**asdict(self), "kind": str(self.kind), "message": self.message}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Self:
        """A difference of a stored report; its message is made anew."""
        return cls(**{name: stored[name] for name in stored if name != "message"})


def compare_site() -> Iterator[Difference]:
    """Everything that differs on the whole site, pair by pair, in constant memory."""
    yield from _whole_site()
    for pair in public_pairs():
        yield from compare_pair(pair)


def public_pairs() -> Iterator[PagePair]:
    """Every pair that visitors read, with its pages, a batch at a time."""
    keys = list(
        PagePair.objects.filter(is_public=True)
        .order_by("pk")
        .values_list("translation_key", flat=True)
    )
    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        pages: dict[UUID, dict[str, Page]] = {}
        found = Page.objects.filter(translation_key__in=batch, depth__gt=1)
        for page in found.select_related("locale").specific():
            pages.setdefault(page.translation_key, {})[page.language] = page
        _remember_neighbours(pages)
        for pair in PagePair.objects.filter(translation_key__in=batch).order_by("pk"):
            pair.remember_pages(pages.get(pair.translation_key, {}))
            yield pair


@dataclass(frozen=True)
class Neighbours:
    """The page above a page, and the pair of the public page before it."""

    parent_depth: int
    parent_key: UUID
    parent_title: str
    before: UUID | None


def _remember_neighbours(pages: dict[UUID, dict[str, Page]]) -> None:
    """Give each page its neighbours; one query for all of them."""
    rows = neighbours_of(pages)
    for twins in pages.values():
        for page in twins.values():
            page.__dict__["neighbours"] = rows.get(page.pk)


def neighbours_of(keys: Any) -> dict[int, Neighbours]:
    """The neighbours of all pages of these pairs, by page; one query.

    Only a page that both languages show counts as one before: what is reported for
    itself needs no second report at the page behind it.
    """
    pages = Page.objects.filter(translation_key__in=list(keys), depth__gt=1)
    pages = pages.annotate(
        above=Substr("path", 1, Length("path") - Value(Page.steplen))
    )
    parents = Page.objects.filter(path=OuterRef("above"))
    twins = Page.objects.filter(
        translation_key=OuterRef("translation_key"), live=True
    ).exclude(locale=OuterRef("locale"))
    earlier = Page.objects.filter(
        Exists(twins),
        live=True,
        depth=OuterRef("depth"),
        path__gt=OuterRef("above"),
        path__lt=OuterRef("path"),
    ).order_by("-path")
    rows = pages.annotate(
        parent_key=Subquery(parents.values("translation_key")[:1]),
        parent_title=Subquery(parents.values("title")[:1]),
        before=Subquery(earlier.values("translation_key")[:1]),
        parent_depth=F("depth") - 1,
    ).values("pk", "parent_depth", "parent_key", "parent_title", "before")
    return {row.pop("pk"): Neighbours(**row) for row in rows}


def compare_pair(pair: PagePair) -> Iterator[Difference]:
    """What differs between the two public pages of a pair."""
    title = str(pair)
    for kind, code, place, values in _pair_findings(pair):
        key = str(pair.translation_key)
        yield Difference(kind, code, key, title, place, values)


Finding = tuple[str, str, str, dict[str, str]]


def _pair_findings(pair: PagePair) -> Iterator[Finding]:
    english, french = (pair.page(language) for language in LANGUAGES)
    if not all(page is not None and page.live for page in (english, french)):
        yield Kind.STATE, "public", "", {}
        return
    yield from _changed(pair)
    yield from _place(english, french)
    for one in differences_in_content(english, french):
        yield Kind(one.kind), one.code, one.place, one.values


def _changed(pair: PagePair) -> Iterator[Finding]:
    for page in pair.pages():
        known = pair.published_hash(page.language)
        if known and content_hash(page) != known:
            yield Kind.CHANGED, "changed", "", {"language": page.language}


def _place(english: Page, french: Page) -> Iterator[Finding]:
    if "neighbours" not in english.__dict__:
        _remember_neighbours({english.translation_key: {"en": english, "fr": french}})
    one, other = (page.__dict__["neighbours"] for page in (english, french))
    if one.parent_depth == other.parent_depth == 1:
        return
    if one.parent_key != other.parent_key:
        titles = {"english": one.parent_title, "french": other.parent_title}
        yield Kind.PLACE, "place", "", titles
    elif one.before != other.before:
        yield Kind.ORDER, "order", "", {}


def _whole_site() -> Iterator[Difference]:
    for key in split_keys():
        page = Page.objects.filter(translation_key=key, live=True).first()
        title = page.title if page else ""
        yield Difference(Kind.ONE_LANGUAGE, "one_language", str(key), title)
    known = PagePair.objects.values("translation_key")
    for page in Page.objects.filter(depth__gt=1).exclude(translation_key__in=known):
        yield _of_page(page, Kind.NO_PAIR, "no_pair")
    for page in Page.objects.exclude(alias_of=None):
        yield _of_page(page, Kind.MIRROR, "mirror")
    public = Page.objects.filter(live=True, depth__gt=1).values("translation_key")
    for pair in PagePair.objects.filter(is_public=False, translation_key__in=public):
        yield Difference(Kind.STATE, "not_public", str(pair.translation_key), str(pair))
    if LocaleSynchronization.objects.exists():
        yield Difference(Kind.SYNCHRONISED, "synchronised")


def _of_page(page: Page, kind: Kind, code: str) -> Difference:
    return Difference(kind, code, str(page.translation_key), page.title)


@transaction.atomic
def make_report() -> EqualityReport:
    """Compare the whole site and keep the result; old reports go."""
    differences = [one.as_json() for one in compare_site()]
    report = EqualityReport.objects.create(
        pairs=PagePair.objects.filter(is_public=True).count(),
        differences=differences,
    )
    recent = EqualityReport.objects.values_list("pk", flat=True)[:REPORTS_KEPT]
    EqualityReport.objects.exclude(pk__in=list(recent)).delete()
    return report
