"""Builds the search index of opportunities anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from opportunities.models import OpportunityPage
from opportunities.search.index import BATCH_SIZE, rebuild


class Command(BaseCommand):
    """Needed after an upgrade of the stemmer and after a restore; harmless otherwise."""

    help = (
        "Build the search index of opportunities anew: after restoring a database, and "
        "after upgrading snowballstemmer or changing how words are compared. Visitors "
        "go on searching the old index until the new one is complete."
    )

    @transaction.atomic
    def handle(self, **options: Any) -> None:
        pages = (
            OpportunityPage.objects.live()
            .select_related("locale", "opportunity")
            .prefetch_related("skills")
            .order_by("pk")
        )
        total = pages.count()

        def show_progress(done: int) -> None:
            self.stdout.write(f"{done} of {total} pages")

        count = rebuild(pages.iterator(chunk_size=BATCH_SIZE), show_progress)
        self.stdout.write(self.style.SUCCESS(f"Search index: {count} pages."))
