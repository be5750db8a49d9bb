"""Adds generated opportunities, batch by batch."""

from collections.abc import Callable
from datetime import datetime

from demo.generated.composing import compose
from demo.generated.inserting import Inserter
from demo.library import MissingPageError
from demo.loading import landing_pages, list_pages
from opportunities.models import Opportunity
from opportunities.search.index import writing_many

# Pairs written in one transaction.
BATCH_SIZE = 200
LINES_OF_PROGRESS = 10


def load_generated(count: int, *, at: datetime, say: Callable[[str], None]) -> None:
    """Add that many opportunities in both languages; `say` is told how far it is.

    Raises MissingPageError where the site has no list of opportunities to add them to.
    """
    lists = list_pages(landing_pages())
    if len(lists) < 2:
        raise MissingPageError(
            "The site needs a list of opportunities in both languages."
        )
    inserter = Inserter(lists, at=at)
    # Opportunities are never deleted: counting on from here repeats no number.
    first = Opportunity.objects.count()
    step = max(1, count // LINES_OF_PROGRESS)
    with writing_many():
        for done in range(0, count, BATCH_SIZE):
            size = min(BATCH_SIZE, count - done)
            start = first + done
            inserter.insert([compose(number) for number in range(start, start + size)])
            if (done + size) // step > done // step or done + size == count:
                say(f"  Generated      {done + size} of {count}")
