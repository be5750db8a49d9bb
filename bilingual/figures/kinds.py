"""What is counted: words, and the days that a page takes from one language to both.

No database is needed for what is computed here.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from statistics import median
from uuid import UUID

from bilingual.formatting import EASTERN, eastern_day
from bilingual.models.translated_words import TranslatedWords

# What translating a page took in the pilot, in days.
PILOT_DAYS = 4
_DAY = timedelta(days=1)
_REUSED = (TranslatedWords.Origin.MEMORY, TranslatedWords.Origin.NEAR)


@dataclass(frozen=True)
class Scope:
    """What is asked for: days in Eastern time, both included, and a direction.

    `language` is the one that is translated into; empty for both.
    """

    since: date | None = None
    until: date | None = None
    language: str = ""

    @property
    def begins(self) -> datetime | None:
        """The first instant that counts."""
        return _midnight(self.since) if self.since else None

    @property
    def ends(self) -> datetime | None:
        """The first instant that no longer counts."""
        return _midnight(self.until + _DAY) if self.until else None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=EASTERN)


@dataclass
class Words:
    """Words of the source whose translation was saved for the first time.

    Words that were corrected after a review are counted apart, because they were
    counted as translated before.
    """

    by_origin: Counter[str] = field(default_factory=Counter)
    sentences: int = 0
    corrected_words: int = 0
    corrected_sentences: int = 0

    @property
    def total(self) -> int:
        """Words translated, wherever the translation came from."""
        return self.by_origin.total()

    @property
    def reused(self) -> int:
        """Words whose translation came from the memory, as it was or adapted."""
        return sum(self.by_origin[origin] for origin in _REUSED)

    @property
    def exact(self) -> int:
        """Words taken from the memory as they were."""
        return self.by_origin[TranslatedWords.Origin.MEMORY]

    @property
    def near(self) -> int:
        """Words taken from the memory and adapted."""
        return self.by_origin[TranslatedWords.Origin.NEAR]

    @property
    def reused_share(self) -> int | None:
        """Re-use from the memory in whole per cent; None where nothing was translated."""
        return _share(self.reused, self.total)

    @property
    def corrected_share(self) -> int | None:
        """Words corrected in review, in whole per cent of those translated."""
        return _share(self.corrected_words, self.total)

    def add(
        self, words: int, sentences: int, *, origin: str, is_correction: bool
    ) -> None:
        """Count sentences with their words."""
        if is_correction:
            self.corrected_words += words
            self.corrected_sentences += sentences
        else:
            self.by_origin[origin] += words
            self.sentences += sentences


def _share(part: int, whole: int) -> int | None:
    return round(100 * part / whole) if whole else None


@dataclass(frozen=True)
class Round:
    """One way of a page through translation, from its acceptance to visitors.

    A change of a public page is a round of its own. What was recalled or sent back to
    its author begins again when its text is accepted again.
    """

    page: UUID | int
    sent_at: datetime
    published_at: datetime

    @property
    def days(self) -> float:
        """Days of the calendar, weekends included, to a tenth."""
        return round((self.published_at - self.sent_at) / _DAY, 1)

    @property
    def month(self) -> date:
        """The month, in Eastern time, in which visitors got it."""
        return month_of(self.published_at)


def month_of(moment: datetime) -> date:
    """The first day of the month of an instant, in Eastern time."""
    return eastern_day(moment).replace(day=1)


@dataclass
class Row:
    """The numbers of a month, of a page, or of everything."""

    words: Words = field(default_factory=Words)
    rounds: list[Round] = field(default_factory=list)

    @property
    def days(self) -> list[float]:
        """The days of each round, in the order in which visitors got them."""
        ordered = sorted(self.rounds, key=lambda one: one.published_at)
        return [one.days for one in ordered]

    @property
    def median_days(self) -> float | None:
        """Half the rounds took no longer; None where there was none."""
        return round(median(self.days), 1) if self.rounds else None


@dataclass
class MonthRow(Row):
    """The numbers of one month; `month` is its first day."""

    month: date = date.min


@dataclass
class PageRow(Row):
    """The numbers of one page.

    `language` is that of its title, empty where it is unknown; `pair` is the key of its
    pair, None where the page is gone.
    """

    title: str = ""
    language: str = ""
    pair: int | None = None


@dataclass
class Figures:
    """All numbers of a scope: months newest first, pages with most words first.

    `pages` are keys of pages with their numbers; titles are read for those shown.
    """

    total: Row
    months: list[MonthRow]
    pages: list[tuple[UUID | int, Row]]


def figures(
    words_by_month: Iterable[tuple[date, Words]],
    words_by_page: Iterable[tuple[UUID | int, Words]],
    rounds: Iterable[Round],
) -> Figures:
    """Put together what was read."""
    total = Row()
    months: dict[date, MonthRow] = {}
    pages: dict[UUID | int, Row] = {}
    for month, words in words_by_month:
        months[month] = MonthRow(words=words, month=month)
        total.words.by_origin += words.by_origin
        total.words.sentences += words.sentences
        total.words.corrected_words += words.corrected_words
        total.words.corrected_sentences += words.corrected_sentences
    for page, words in words_by_page:
        pages[page] = Row(words=words)
    for one in rounds:
        month_row = months.setdefault(one.month, MonthRow(month=one.month))
        for row in (total, month_row, pages.setdefault(one.page, Row())):
            row.rounds.append(one)
    return Figures(
        total=total,
        months=sorted(months.values(), key=lambda row: row.month, reverse=True),
        pages=sorted(
            pages.items(),
            key=lambda item: (-item[1].words.total, -len(item[1].rounds), str(item[0])),
        ),
    )
