"""Compare what opportunities say was decided with what happened to them."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from opportunities.life.checking import findings, mend


class Command(BaseCommand):
    """Exit status 0: both say the same. 1: something differs, each on a line."""

    help = (
        "Compares what every opportunity says was decided with its events. Exit "
        "status 1 if anything differs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--mend",
            action="store_true",
            help="record the posting of what is public since before there were events",
        )

    def handle(self, **options: Any) -> None:
        left = 0
        for finding in findings():
            self.stdout.write(f"{finding.opportunity.reference}: {finding.message}")
            if options["mend"] and finding.can_be_mended:
                mend(finding)
                self.stdout.write("  mended")
            else:
                left += 1
        if left:
            self.stdout.write(self.style.ERROR(f"{left} differences."))
            sys.exit(1)
        self.stdout.write(self.style.SUCCESS("Events and decisions agree."))
