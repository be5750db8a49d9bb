"""What differs between two versions of an opportunity, as visitors read it.

Facts are written as people write them in each language; rows of prose are compared by
their key, which both languages share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from django.utils.html import strip_tags
from django.utils.translation import override

from bilingual.facts import fact_differences
from bilingual.facts.words import numbers_in_words
from bilingual.formatting import canadian_date, canadian_datetime, canadian_money
from bilingual.languages import LANGUAGES, Language
from opportunities.licences import Licence

if TYPE_CHECKING:
    from opportunities.models import OpportunityPage

Pages = Mapping[Language, "OpportunityPage"]
Texts = dict[str, str]

ROWS = ("deliverables", "evaluation_criteria", "acceptance_criteria")
# Files that belong to the posting; their words can't be compared, so another file counts.
FILES = "attachments"
WORDS = ("title", "short_description", "client_team", "background")
# What suppliers decide by, and are judged by. A change of these is an amendment.
DECISIVE = frozenset(
    {"price", "closes_at", "selection_date", "delivery_at", "licence", "skills"}
)
# What changes the work or how applications are judged: suppliers need time for these.
SCOPE = frozenset({"price", "licence", "skills", FILES, *ROWS})


@dataclass(frozen=True)
class Change:
    """One field or row that differs; empty where it stands on one side only.

    `row` is the number of the row that people see, in the version that has it.
    """

    field: str
    old: Texts
    new: Texts
    row: int = 0

    def as_json(self) -> dict[str, Any]:
        """As it is kept with the amendment."""
        return asdict(self)

    @property
    def is_decisive(self) -> bool:
        """Whether it can't be called a correction of typing errors.

        A row that comes, goes or says other numbers is; a letter in it is not.
        """
        if self.field in DECISIVE:
            return True
        if self.field not in (*ROWS, FILES):
            return False
        if not any(self.old.values()) or not any(self.new.values()):
            return True
        differ = _is_another_file if self.field == FILES else _says_other_facts
        return any(
            differ(self.old[language], self.new[language], language)
            for language in LANGUAGES
            if language in self.old
        )


def _says_other_facts(old: str, new: str, language: Language) -> bool:
    """Other numbers, dates or amounts, in digits or in words."""
    if fact_differences(old, language, new, language):
        return True
    return numbers_in_words(old, language) != numbers_in_words(new, language)


def _is_another_file(old: str, new: str, _language: Language) -> bool:
    """The name of a file stands last, and storage leaves no space in it."""
    return old.rpartition(" ")[2] != new.rpartition(" ")[2]


def changes_between(before: Pages, after: Pages) -> list[Change]:
    """Every difference between two versions, in the order of the page.

    Both are given in the same languages: in one while it is written, in two when they
    go live.
    """
    return [
        *_values(before, after, WORDS[:3]),
        *_values(before, after, tuple(_FACTS)),
        *_values(before, after, WORDS[3:]),
        *(change for name in (*ROWS, FILES) for change in _rows(before, after, name)),
    ]


def changes_scope(changes: list[Change]) -> bool:
    """Whether suppliers have to think again about what they offer."""
    return any(one.field in SCOPE and one.is_decisive for one in changes)


def _values(before: Pages, after: Pages, names: tuple[str, ...]) -> Iterator[Change]:
    for name in names:
        old, new = _texts(before, name), _texts(after, name)
        if old != new:
            yield Change(name, old, new)


def _texts(pages: Pages, name: str) -> Texts:
    return {language: _text(page, name, language) for language, page in pages.items()}


def _text(page: OpportunityPage, name: str, language: Language) -> str:
    read = _FACTS.get(name)
    if read is None:
        return " ".join(strip_tags(str(getattr(page, name)).replace("<", " <")).split())
    with override(language):
        return read(page, language)


def _instant(name: str) -> Callable[[OpportunityPage, Language], str]:
    def read(page: OpportunityPage, language: Language) -> str:
        value = getattr(page, name)
        return canadian_datetime(value, language) if value else ""

    return read


def _price(page: OpportunityPage, language: Language) -> str:
    return canadian_money(page.price, language) if page.price is not None else ""


def _day(page: OpportunityPage, language: Language) -> str:
    day = page.selection_date
    return canadian_date(day, language) if day else ""


def _skills(page: OpportunityPage, language: Language) -> str:
    names = (getattr(skill, f"name_{language}") for skill in page.skills.all())
    return ", ".join(sorted(names, key=str.casefold))


def _licence(page: OpportunityPage, _language: Language) -> str:
    return str(Licence(page.licence).label)


def _address(page: OpportunityPage, _language: Language) -> str:
    return str(page.repository_url)


def _mailbox(page: OpportunityPage, _language: Language) -> str:
    return str(page.contact_email)


_FACTS: Mapping[str, Callable[[OpportunityPage, Language], str]] = {
    "price": _price,
    "closes_at": _instant("closes_at"),
    "selection_date": _day,
    "delivery_at": _instant("delivery_at"),
    "skills": _skills,
    "licence": _licence,
    "repository_url": _address,
    "contact_email": _mailbox,
}


# ---- Rows


def _rows(before: Pages, after: Pages, name: str) -> Iterator[Change]:
    old, new = _numbered(before, name), _numbered(after, name)
    for key in [*old, *(key for key in new if key not in old)]:
        number, texts = old.get(key, (0, dict.fromkeys(before, "")))
        new_number, new_texts = new.get(key, (0, dict.fromkeys(after, "")))
        if texts != new_texts:
            yield Change(name, dict(texts), dict(new_texts), new_number or number)


def _numbered(pages: Pages, name: str) -> dict[str, tuple[int, Texts]]:
    """Each row's number and its texts, by its key."""
    rows: dict[str, tuple[int, Texts]] = {}
    for language, page in pages.items():
        for number, row in enumerate(getattr(page, name), start=1):
            rows.setdefault(row.id, (number, dict.fromkeys(pages, "")))
            rows[row.id][1][language] = _row_text(row, language)
    return rows


def _row_text(row: Any, language: Language) -> str:
    """The words of a row, and how long an answer may be."""
    if row.value is None:
        return str(row.block.label)
    if "document" in row.value:
        return _file_text(row.value)
    words = str(row.value["text"])
    limit = row.value.get("word_limit")
    return f"{words} ({limit})" if limit else words


def _file_text(value: Mapping[str, Any]) -> str:
    """The name that people gave a file, and that of the file itself."""
    document = value["document"]
    title = str(value["title"])
    return f"{title} ({document.filename})" if document else title
