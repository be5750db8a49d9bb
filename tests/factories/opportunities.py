"""Factories of opportunities and of the skills that they ask for."""

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory
from wagtail.models import Page

from bilingual.formatting import EASTERN, eastern_day
from opportunities.calendar_rules import business_days_after
from opportunities.guardrails.statements import Statement
from opportunities.models import Attestation, OpportunityPage, Skill
from opportunities.models.internal import INTERNAL_FACTS
from opportunities.models.page import SHARED_FACTS
from tests.factories.pages import SitePageFactory, says
from tests.factories.words import OPPORTUNITY

LAST_SECOND_OF_THE_DAY = time(23, 59, 59, tzinfo=EASTERN)


def end_of_day(instant: datetime, *, days: int) -> datetime:
    """The last second of the Eastern day that many days later."""
    day = eastern_day(instant) + timedelta(days=days)
    return datetime.combine(day, LAST_SECOND_OF_THE_DAY)


def facts_of(page: Page) -> dict[str, Any]:
    """What both languages of an opportunity share."""
    return {
        name: list(page.skills.all()) if name == "skills" else getattr(page, name)
        for name in (*SHARED_FACTS, *INTERNAL_FACTS)
    }


class SkillFactory(DjangoModelFactory):
    class Meta:
        model = Skill
        django_get_or_create = ["slug"]

    name_en = factory.Sequence("Craft {}".format)
    name_fr = factory.Sequence("Savoir-faire {}".format)
    slug = factory.Sequence("craft-{}".format)


class OpportunityPageFactory(SitePageFactory):
    """An open opportunity that keeps every rule of posting."""

    class Meta:
        model = OpportunityPage
        skip_postgeneration_save = True

    class Params:
        closing_soon = factory.Trait(
            closes_at=factory.LazyAttribute(lambda made: end_of_day(made.at, days=1))
        )
        closed = factory.Trait(
            closes_at=factory.LazyAttribute(lambda made: end_of_day(made.at, days=-10))
        )

    title = says(OPPORTUNITY, "title")
    short_description = says(OPPORTUNITY, "short_description")
    client_team = says(OPPORTUNITY, "client_team")
    search_description = says(OPPORTUNITY, "search_description")
    background = says(OPPORTUNITY, "background")
    deliverables = says(OPPORTUNITY, "deliverables")
    evaluation_criteria = says(OPPORTUNITY, "evaluation_criteria")
    acceptance_criteria = says(OPPORTUNITY, "acceptance_criteria")
    price = Decimal("6500.00")
    closes_at = factory.LazyAttribute(lambda made: end_of_day(made.at, days=20))
    selection_date = factory.LazyAttribute(
        lambda made: business_days_after(eastern_day(made.closes_at), 2)
    )
    delivery_at = factory.LazyAttribute(
        lambda made: datetime.combine(
            made.selection_date + timedelta(days=14), LAST_SECOND_OF_THE_DAY
        )
    )
    contact_email = "questions@example.org"

    @factory.post_generation
    def attested(self, create, extracted, **kwargs):
        """Everything is attested, unless it is made with `attested=False`."""
        if create and self.opportunity is not None and extracted is not False:
            Attestation.objects.bulk_create(
                [
                    Attestation(
                        opportunity=self.opportunity,
                        statement=statement,
                        attested_by_name="Somebody",
                        attested_at=timezone.now(),
                    )
                    for statement in Statement
                ],
                ignore_conflicts=True,
            )

    @classmethod
    def _of_twin(cls, page: Page, params: dict[str, Any]) -> dict[str, Any]:
        return {**super()._of_twin(page, params), **facts_of(page)}

    repository_url = "https://git.example.org/charts"
