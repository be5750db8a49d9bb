"""The pages of a long list of questions, each of a fixed range of numbers.

A question keeps its number for good, and so its page: a link to it never goes astray,
however many are answered later. Both languages have the same pages.
"""

from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page, Paginator

from opportunities.page_links import PageLink, links_around
from opportunities.questions.names import SECTION

QUESTIONS_PER_PAGE = 50
# In the address of the opportunity; the same in both languages.
PARAMETER = "questions"


@dataclass(frozen=True)
class NumberedPages:
    """Pages of the numbers from 1 to the last one, and which of them was asked for."""

    last_number: int
    asked: str | None

    @cached_property
    def page(self) -> Page:
        """The page asked for, or the nearest that exists; its items are numbers."""
        numbers = range(1, self.last_number + 1)
        return Paginator(numbers, QUESTIONS_PER_PAGE).get_page(self.asked)

    @property
    def numbers(self) -> range:
        """The numbers of the questions of this page."""
        first = (self.page.number - 1) * QUESTIONS_PER_PAGE + 1
        return range(first, min(first + QUESTIONS_PER_PAGE, self.last_number + 1))

    @property
    def page_links(self) -> list[PageLink]:
        """Links to pages near this one, to the first and to the last."""
        return links_around(self.page, address_of_page)

    @property
    def previous_url(self) -> str:
        """The page before this one; empty on the first."""
        page = self.page
        return address_of_page(page.number - 1) if page.has_previous() else ""

    @property
    def next_url(self) -> str:
        """The page after this one; empty on the last."""
        page = self.page
        return address_of_page(page.number + 1) if page.has_next() else ""


def address_of_page(number: int) -> str:
    """That page, from the page of the opportunity; the first is the page itself."""
    query = f"?{PARAMETER}={number}" if number > 1 else "?"
    return f"{query}#{SECTION}"


def page_of(number: int) -> int:
    """The page on which a question stands."""
    return (number - 1) // QUESTIONS_PER_PAGE + 1
