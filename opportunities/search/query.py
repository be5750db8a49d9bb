"""Which pages contain the words of a question."""

from collections.abc import Iterable
from typing import Any, NamedTuple, TypeVar

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, IntegerField, QuerySet
from django.db.models.sql.compiler import SQLCompiler

from bilingual.languages import as_language
from opportunities.search.analysis import Alternatives, SearchWords, search_words
from opportunities.search.storage import POSTGRESQL_PAGES, SQLITE_PAGES

Pages = TypeVar("Pages", bound=QuerySet[Any])


class Operators(NamedTuple):
    """How a database writes AND and OR between words."""

    and_: str
    or_: str


POSTGRESQL = Operators(" & ", " | ")
SQLITE = Operators(" AND ", " OR ")


def matching(pages: Pages, query: str, language: str) -> Pages:
    """The pages that contain every word of the question, in any of its forms.

    One indexed subquery of the query that the caller runs anyway. A question without
    a word in it, such as "?!", leaves nothing out.
    """
    words = search_words(query, as_language(language))
    return pages.filter(pk__in=PagesWithWords(words)) if words else pages


class PagesWithWords(Expression):
    """A subquery for the keys of pages whose entries contain the words."""

    def __init__(self, words: SearchWords) -> None:
        super().__init__(output_field=IntegerField())
        self.words = words

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any
    ) -> tuple[str, list[str]]:
        return POSTGRESQL_PAGES, [match_expression(self.words, POSTGRESQL)]

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **context: Any
    ) -> tuple[str, list[str]]:
        return SQLITE_PAGES, [match_expression(self.words, SQLITE)]


def match_expression(words: SearchWords, operators: Operators) -> str:
    """The question in the language of a database.

    Words are ASCII letters and digits, so that there is nothing to quote.
    """
    terms = (_alternatives(term, operators) for term in words.terms)
    return _joined(operators.and_, terms)


def _alternatives(term: Alternatives, operators: Operators) -> str:
    return _joined(
        operators.or_,
        (
            _joined(
                operators.and_,
                (_joined(operators.or_, sorted(forms)) for forms in words),
            )
            for words in term
        ),
    )


def _joined(operator: str, expressions: Iterable[str]) -> str:
    """The expressions in parentheses; one alone needs none."""
    each = list(expressions)
    return each[0] if len(each) == 1 else f"({operator.join(each)})"
