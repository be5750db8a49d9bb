"""Which entries a list shows, and in what order: each a range of one index."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Q, Subquery
from wagtail.models import Locale

from opportunities.life.clock import whole_second
from opportunities.querysets import OpportunityPageQuerySet, QuestionsOfTheClock

if TYPE_CHECKING:
    from opportunities.models.skill import Skill

# Every order ends with the key: no two pages change places from one query to the next.
CLOSING_FIRST = ("closes_at", "-pk")
CLOSED_LAST = ("-closes_at", "-pk")
NEWEST = ("-first_published_at", "-pk")
LATEST_NEWS = ("-news_at", "-pk")
HIGHEST_PRICE = ("-price", "closes_at", "-pk")


class ListEntryQuerySet(QuestionsOfTheClock):
    """Entries of pages; the key of an entry is that of its page."""

    def readable_in(self, language: str) -> Self:
        """Pages that visitors read in `en` or `fr`."""
        locale = Locale.objects.filter(language_code=language).values("pk")
        return self.filter(locale=Subquery(locale))

    def asking_for(self, skills: Iterable["Skill"]) -> Self:
        """Pages that ask for at least one of the skills."""
        through = _page_model().skills.through.objects
        asked = through.filter(skill__in=list(skills))
        return self.filter(pk__in=asked.values("opportunitypage_id"))

    def pages(self) -> OpportunityPageQuerySet:
        """The pages of these entries, in the order of the entries.

        The keys are found first and alone, so that what is skipped or left out costs
        a step in an index and not the rows of three tables.
        """
        pages: OpportunityPageQuerySet = _page_model().objects.filter(
            pk__in=self.values("pk")
        )
        order = map(_seen_from_page, map(str, self.query.order_by))
        return pages.order_by(*order)


def is_open(*, at: datetime) -> Q:
    """The condition of `open`, to stand beside others."""
    return Q(decided="", closes_at__gte=whole_second(at))


def _page_model() -> Any:
    """Not imported: pages know lists, which know entries."""
    return apps.get_model("opportunities.OpportunityPage")


def _seen_from_page(order: str) -> str:
    name = order.removeprefix("-")
    sign = order.removesuffix(name)
    return order if name == "pk" else f"{sign}list_entry__{name}"
