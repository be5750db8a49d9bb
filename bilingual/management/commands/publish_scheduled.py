"""Publish and withdraw what is due, both languages of a page at once.

It takes the place of Wagtail's command of the same name, which publishes each page by
itself and stops at the first that fails. Run it every minute.
"""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from bilingual import clock
from bilingual.desk import presence
from bilingual.files.keeping import forget_old_imports
from bilingual.lifecycle import Move
from bilingual.models import PagePair
from page_cache.pruning import prune


class Command(BaseCommand):
    """Exit status 0: all that was due is done. 1: a pair could not be published."""

    help = "Publishes and withdraws the pairs of pages that are due."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dryrun",
            "--dry-run",
            action="store_true",
            dest="dryrun",
            help="say what is due, and do nothing",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            self._say_what_is_due()
            return
        forget_old_imports(clock.now())
        presence.forget_old_visits(clock.now())
        prune(at=clock.now())
        failed = 0
        for outcome in clock.run():
            done = "Published" if outcome.move == Move.PUBLISH else "Withdrawn, expired"
            if outcome.failure:
                failed += 1
                self.stderr.write(
                    self.style.ERROR(f"Not done: {outcome.pair}: {outcome.failure}")
                )
            else:
                self.stdout.write(f"{done}: {outcome.pair}")
        if failed:
            sys.exit(1)

    def _say_what_is_due(self) -> None:
        at = clock.now()
        for pair in PagePair.objects.due(at):
            self.stdout.write(f"To publish: {pair}")
        for pair in PagePair.objects.expired(at):
            self.stdout.write(f"To withdraw: {pair}")
