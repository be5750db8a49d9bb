"""Writes many opportunities in both languages with few queries.

Saving a page one by one costs some thirty queries: its place in the tree, revisions,
logs, references. Generated pages have none of these but their place. What visitors
see is complete: rows, skills, reference numbers, search words. So are the pairs,
which are adopted as if the pages had come from elsewhere.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import F
from django.db.models.sql import InsertQuery
from django.utils import timezone
from wagtail.models import Page

from bilingual.adopting import adopt_pairs
from bilingual.languages import FRENCH, LANGUAGES, Language
from bilingual.models import PagePair
from demo.generated.posting_events import insert_posting_events
from demo.keys import translation_key
from demo.library import Library
from demo.schedule import Moments, moments
from demo.texts.postings import PostingText
from demo.writing import posting_fields
from opportunities.models import Opportunity, OpportunityPage, ReferenceSequence
from opportunities.search.index import index_pages


@dataclass(frozen=True)
class Dated:
    """An opportunity's text with its moments."""

    text: PostingText
    when: Moments

    @property
    def key(self) -> UUID:
        """What both pages and the opportunity's row share."""
        return translation_key(self.text.name)


class Inserter:
    """Adds opportunities below the lists of both languages."""

    def __init__(self, lists: dict[Language, Page], *, at: datetime) -> None:
        self.lists = lists
        self.at = at
        self.library = Library()
        self.content_type = ContentType.objects.get_for_model(OpportunityPage)

    @transaction.atomic
    def insert(self, texts: list[PostingText]) -> None:
        """Add some, all at the same moment in both languages."""
        dated = [Dated(text, moments(text.timing, at=self.at)) for text in texts]
        opportunities = self._opportunities(dated)
        pages = [
            page
            for language in LANGUAGES
            for page in self._pages(dated, opportunities, language)
        ]
        _insert_pages(pages)
        _insert_skills(pages)
        index_pages(pages)
        insert_posting_events(pages, {one.key: one.when.posted_at for one in dated})
        _adopt(dated)

    def _opportunities(self, dated: list[Dated]) -> dict[UUID, Opportunity]:
        """A row with a reference number for each, in the year of its posting."""
        years = Counter(_year(one) for one in dated)
        numbers = {year: _take_numbers(year, count) for year, count in years.items()}
        created = Opportunity.objects.bulk_create(
            Opportunity(
                translation_key=one.key,
                year=_year(one),
                number=next(numbers[_year(one)]),
                created_at=one.when.posted_at,
                last_told_at=one.when.posted_at,
            )
            for one in dated
        )
        return {opportunity.translation_key: opportunity for opportunity in created}

    def _pages(
        self,
        dated: list[Dated],
        opportunities: dict[UUID, Opportunity],
        language: Language,
    ) -> Iterator[OpportunityPage]:
        parent = self.lists[language]
        steps = _next_steps(parent)
        for one in dated:
            fields = posting_fields(one.text, one.when, language, self.library)
            yield OpportunityPage(
                **fields,
                opportunity=opportunities[one.key],
                content_type=self.content_type,
                locale=parent.locale,
                translation_key=one.key,
                draft_title=fields["title"],
                path=Page._get_path(parent.path, parent.depth + 1, next(steps)),
                depth=parent.depth + 1,
                numchild=0,
                url_path=f"{parent.url_path}{fields['slug']}/",
                live=True,
                first_published_at=one.when.posted_at,
                last_published_at=one.when.posted_at,
            )
        Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(dated))


def _adopt(dated: list[Dated]) -> None:
    """A public pair for each, written in the language that its text says."""
    adopt_pairs([one.key for one in dated])
    french = [one.key for one in dated if one.text.source == FRENCH]
    PagePair.objects.filter(translation_key__in=french).update(source_language=FRENCH)


def _year(one: Dated) -> int:
    return timezone.localtime(one.when.posted_at).year


def _take_numbers(year: int, count: int) -> Iterator[int]:
    """The next numbers of a year, taken at once."""
    ReferenceSequence.objects.get_or_create(year=year)
    sequence = ReferenceSequence.objects.filter(year=year)
    sequence.update(last_number=F("last_number") + count)
    last = sequence.get().last_number
    return iter(range(last - count + 1, last + 1))


def _next_steps(parent: Page) -> Iterator[int]:
    """Free places among the children of a page, after the last one."""
    last = Page.objects.child_of(parent).order_by("path").last()
    step = Page._str2int(last.path[-Page.steplen :]) if last else 0
    while True:
        step += 1
        yield step


def _insert_pages(pages: list[OpportunityPage]) -> None:
    """Insert the rows of Wagtail's table, then those of ours.

    Django's `bulk_create` refuses models that spread over two tables, because it
    can't pass the keys on from the first to the second. Here they are passed on.
    """
    columns = [
        field.attname for field in Page._meta.concrete_fields if field.name != "id"
    ]
    rows = Page.objects.bulk_create(
        Page(**{name: getattr(page, name) for name in columns}) for page in pages
    )
    for page, row in zip(pages, rows, strict=True):
        page.pk = page.id = row.pk
    query = InsertQuery(OpportunityPage)
    query.insert_values(OpportunityPage._meta.local_concrete_fields, [*pages])
    query.get_compiler(using=DEFAULT_DB_ALIAS).execute_sql()


def _insert_skills(pages: list[OpportunityPage]) -> None:
    through = OpportunityPage.skills.through
    through.objects.bulk_create(
        through(opportunitypage_id=page.pk, skill_id=skill.pk)
        for page in pages
        for skill in page.skills.all()
    )
