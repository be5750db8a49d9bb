"""Thousands of opportunities in a second, for tests of how many queries a page costs.

The rows are those that single saves would write; only what Wagtail and we do on each
save is left out, so use it where nothing depends on revisions or logs.
"""

from datetime import datetime, time, timedelta
from decimal import Decimal
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from bilingual.adopting import adopt_pairs
from bilingual.formatting import EASTERN, eastern_day
from opportunities.models import Opportunity, OpportunityPage, SearchEntry
from opportunities.search.index import index_pages
from tests.factories.opportunities import SkillFactory
from tests.factories.pairs import PagePair
from tests.factories.words import OPPORTUNITY

BATCH = 400
THROUGH = OpportunityPage.skills.through


@transaction.atomic
def many_opportunities(
    parent: PagePair, number: int, *, numbered_from: int = 5000
) -> None:
    """That many open opportunities in both languages, each asking for two skills.

    Their reference numbers begin above those that a test takes one by one.
    """
    skills = [
        SkillFactory(name_en=f"Skill {n}", name_fr=f"Savoir {n}", slug=f"skill-{n}")
        for n in range(6)
    ]
    at = timezone.now()
    opportunities = Opportunity.objects.bulk_create(
        Opportunity(
            translation_key=uuid4(),
            year=at.year,
            number=numbered_from + count,
            created_at=at,
        )
        for count in range(number)
    )
    for list_page in parent:
        pages = _create_pages(list_page, opportunities)
        THROUGH.objects.bulk_create(
            [
                THROUGH(opportunitypage_id=page.pk, skill=skills[(count + more) % 6])
                for count, page in enumerate(pages)
                for more in (0, 1)
            ],
            batch_size=BATCH,
        )
        _make_findable(pages)
    adopt_pairs(opportunity.translation_key for opportunity in opportunities)


def _make_findable(pages: list[OpportunityPage]) -> None:
    """All by the words of the first one: they differ by a number only."""
    first = pages[0]
    index_pages([OpportunityPage.objects.get(pk=first.pk)])
    words = SearchEntry.objects.get(pk=first.pk)
    SearchEntry.objects.bulk_create(
        [
            SearchEntry(
                page_id=page.pk,
                title_words=words.title_words,
                body_words=words.body_words,
            )
            for page in pages[1:]
        ],
        batch_size=BATCH,
    )


def _create_pages(
    list_page: Page, opportunities: list[Opportunity]
) -> list[OpportunityPage]:
    list_page.refresh_from_db()
    pages = [
        _page(list_page, opportunity, count)
        for count, opportunity in enumerate(opportunities)
    ]
    base_fields = [field.attname for field in Page._meta.concrete_fields]
    bases = Page.objects.bulk_create(
        [
            Page(
                **{
                    name: getattr(page, name)
                    for name in base_fields
                    if name not in {"id", "pk"}
                }
            )
            for page in pages
        ],
        batch_size=BATCH,
    )
    for page, base in zip(pages, bases, strict=True):
        page.page_ptr_id = page.id = base.pk
    # Django refuses bulk_create for models with a parent; their own table can be
    # filled in the same way.
    for start in range(0, len(pages), BATCH // 10):
        OpportunityPage._base_manager._insert(
            pages[start : start + BATCH // 10],
            fields=OpportunityPage._meta.local_concrete_fields,
            using=list_page._state.db,
        )
    Page.objects.filter(pk=list_page.pk).update(
        numchild=list_page.numchild + len(pages)
    )
    return pages


def _page(list_page: Page, opportunity: Opportunity, count: int) -> OpportunityPage:
    words = OPPORTUNITY[list_page.locale.language_code]
    title = f"{words['title']} {count}"
    slug = f"work-{opportunity.number}"
    closes_on = eastern_day(timezone.now()) + timedelta(days=15 + count % 60)
    closes_at = datetime.combine(closes_on, time(23, 59, 59, tzinfo=EASTERN))
    published = timezone.now() - timedelta(days=30, minutes=count)
    return OpportunityPage(
        title=title,
        short_description=words["short_description"],
        client_team=words["client_team"],
        background=words["background"],
        draft_title=title,
        slug=slug,
        url_path=f"{list_page.url_path}{slug}/",
        path=OpportunityPage._get_path(
            list_page.path, list_page.depth + 1, list_page.numchild + count + 1
        ),
        depth=list_page.depth + 1,
        numchild=0,
        content_type=ContentType.objects.get_for_model(OpportunityPage),
        locale_id=list_page.locale_id,
        translation_key=opportunity.translation_key,
        live=True,
        first_published_at=published,
        last_published_at=published,
        opportunity=opportunity,
        price=Decimal(1000 + count),
        closes_at=closes_at,
        selection_date=closes_on + timedelta(days=3),
        delivery_at=closes_at + timedelta(days=30),
    )
