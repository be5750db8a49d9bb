"""Tell caches in front of the site what changed, for as long as it runs."""

import socket
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from page_cache.front import is_told, tell_front_caches

PATIENCE_SECONDS = 5


class Command(BaseCommand):
    """Runs beside the site until it is stopped. Started twice, it does all twice."""

    help = "Has caches in front of the site forget what changed, within a second."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--seconds",
            type=float,
            default=0.2,
            help="how long to wait between two looks at the database",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_told():
            raise CommandError(
                "No cache in front is told of changes. Set FRONT_CACHE_URL or one of "
                "the other variables in docs/operating.md, or do without this command."
            )
        # Wagtail's backends wait for ever for a cache that takes a request and is silent.
        socket.setdefaulttimeout(PATIENCE_SECONDS)
        self.stdout.write("Telling caches in front of the site what changes.")
        tell_front_caches(seconds=options["seconds"])
