"""Fill the site with a demonstration in both languages."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from demo.generated.loading import load_generated
from demo.library import MissingPageError
from demo.loading import load_demo
from demo.people import MissingPersonError


class Command(BaseCommand):
    help = (
        "Fill the site with a demonstration in both languages: pages, opportunities, "
        "settings and accounts. Run again, it leaves alone what was loaded before, "
        "even what somebody changed or deleted since."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--size",
            type=int,
            default=0,
            metavar="N",
            help="Add N generated opportunities in both languages, for load work. "
            "Visitors find them at once; `update_index` lets the admin find them.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["size"] < 0:
            raise CommandError("--size takes a number of opportunities, 0 or more.")
        self.verbosity = options["verbosity"]
        started = time.monotonic()
        at = timezone.now()
        self.say("Loading the demonstration")
        try:
            load_demo(at=at, say=self.say)
            if options["size"]:
                load_generated(options["size"], at=at, say=self.say)
        except (MissingPageError, MissingPersonError) as error:
            raise CommandError(str(error)) from error
        self.say(f"  Done in {time.monotonic() - started:.0f} seconds")

    def say(self, line: str) -> None:
        """Show a line of progress at once, even in a log."""
        if self.verbosity:
            self.stdout.write(line)
            self.stdout.flush()
