"""The questions of an opportunity as visitors meet them: what is answered, may I ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db.models import Max
from django.http import HttpRequest
from django.utils.functional import cached_property

from bilingual.languages import Language
from opportunities.life.clock import has_closed
from opportunities.life.states import TAKING_APPLICATIONS, Status
from opportunities.questions.names import ASK_NAMES, SECTION, SENT_NAMES
from opportunities.questions.numbered_pages import (
    PARAMETER,
    QUESTIONS_PER_PAGE,
    NumberedPages,
    page_of,
)
from opportunities.questions.period import may_ask, questions_close_at
from page_cache.recording import must_not_be_kept, reading_pairs

if TYPE_CHECKING:
    from opportunities.models.limits import PostingLimitsSetting
    from opportunities.models.page import OpportunityPage
    from opportunities.models.question import Question


class Asking(StrEnum):
    """Whether a question is taken, as the page says it."""

    OPEN = "open"
    OVER = "over"
    SUSPENDED = "suspended"
    ENDED = "ended"


@dataclass(frozen=True)
class ShownQuestion:
    """One question with its answer, in one language."""

    number: int
    published_at: datetime
    question: str
    answer: str

    @property
    def anchor(self) -> str:
        """The same in both languages."""
        return f"question-{self.number}"


class ShownQuestions:
    """What the page of an opportunity shows, read when it is drawn.

    One query; one more where there are too many for one page. `asked` is the page of
    questions that the address asks for.
    """

    def __init__(
        self,
        page: OpportunityPage,
        status: Status,
        *,
        limits: PostingLimitsSetting,
        at: datetime,
        asked: str | None = None,
    ) -> None:
        self.page = page
        self.asked = asked
        self.status = status
        self.days = limits.questions_end_business_days
        self.at = at

    @property
    def asking(self) -> Asking:
        """Whether a question is taken now."""
        closes_at = self.page.closes_at
        if not self.page.live or closes_at is None:
            return Asking.ENDED
        if self.status == Status.SUSPENDED:
            return Asking.SUSPENDED
        if may_ask(self.status, closes_at, self.days, at=self.at):
            return Asking.OPEN
        if self.status == Status.CANCELLED:
            # It may have ended before the last day to ask, so none is named.
            return Asking.ENDED
        if self.status in TAKING_APPLICATIONS or has_closed(closes_at, at=self.at):
            return Asking.OVER
        return Asking.ENDED

    @property
    def is_open(self) -> bool:
        """Whether a question is taken now."""
        return self.asking == Asking.OPEN

    @property
    def end_at(self) -> datetime | None:
        """The last second at which one is taken; None for a draft without a closing."""
        closes_at = self.page.closes_at
        return closes_at and questions_close_at(closes_at, self.days)

    @property
    def ask_address(self) -> str:
        """The page with the form; empty while visitors can't read this one."""
        return address_below(self.page, ASK_NAMES)

    @property
    def address(self) -> str:
        """This list, on the page of the opportunity."""
        return f"{self.page.url or ''}#{SECTION}"

    @cached_property
    def published(self) -> list[ShownQuestion]:
        """What is answered, of this page, in the order in which it became public."""
        language = self.page.language
        return [
            ShownQuestion(
                number=row.number or 0,
                published_at=row.published_at,
                question=row.text("question", language),
                answer=row.text("answer", language),
            )
            for row in self._read[0]
        ]

    @property
    def is_asked_plainly(self) -> bool:
        """Whether it is a page of questions that a link leads to."""
        pages = self.pages
        return pages is not None and self.asked == str(pages.page.number)

    @property
    def pages(self) -> NumberedPages | None:
        """The pages of questions; None where one is enough."""
        return self._read[1]

    @cached_property
    def _read(self) -> tuple[list[Question], NumberedPages | None]:
        opportunity = self.page.opportunity
        if opportunity is None:
            return [], None
        with reading_pairs(self.page.translation_key):
            published = opportunity.questions.published()
            first = list(published[: QUESTIONS_PER_PAGE + 1])
            if len(first) <= QUESTIONS_PER_PAGE:
                return first, None
            last = published.aggregate(last=Max("number"))["last"]
            pages = NumberedPages(last, self.asked)
            here = pages.numbers
            if here[0] == 1:
                return [row for row in first if row.number in here], pages
            rows = published.filter(number__range=(here[0], here[-1]))
            return list(rows), pages


def questions_asked_for(
    page: OpportunityPage,
    request: HttpRequest,
    status: Status,
    *,
    limits: PostingLimitsSetting,
    at: datetime,
) -> ShownQuestions:
    """The questions on the page of them that an address asks for.

    An address that no link of ours has is answered, and not kept.
    """
    asked = request.GET.get(PARAMETER)
    questions = ShownQuestions(page, status, limits=limits, at=at, asked=asked)
    if asked is not None and not questions.is_asked_plainly:
        must_not_be_kept()
    return questions


def address_below(page: OpportunityPage, names: dict[Language, str]) -> str:
    """The address of a view below a page; empty while visitors can't read the page."""
    if not page.live or not page.url:
        return ""
    return f"{page.url}{names[page.language]}/"


def sent_address(page: OpportunityPage) -> str:
    """Where a visitor reads what comes next."""
    return address_below(page, SENT_NAMES)


def address_of_number(page: OpportunityPage | None, number: int | None) -> str:
    """Where a published question stands; empty while visitors can't read it."""
    if page is None or number is None or not page.live:
        return ""
    page_number = page_of(number)
    query = f"?{PARAMETER}={page_number}" if page_number > 1 else ""
    return f"{page.url or ''}{query}#question-{number}"
